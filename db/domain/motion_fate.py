"""What became of a motion in one line, as lists hand it on: state, days, handlers, answer."""

from dataclasses import dataclass
from datetime import date

from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)

Part = tuple[HandlingRole, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionFate:
    """The life of a motion from its review to its filing away; nothing where there is nothing yet.

    ``handlers`` are roles and names of the organisations in force; ``merged_into`` is the number
    (or, before it has one, the title) of the motion that this one was merged into.
    """

    state: MotionState | None = None
    decided_on: date | None = None
    assigned_on: date | None = None
    due_on: date | None = None
    replied_on: date | None = None
    fed_back_on: date | None = None
    archived_on: date | None = None
    amend_by: date | None = None
    handlers: tuple[Part, ...] = ()
    letter: str = ""
    attitude: Satisfaction | None = None
    result: Satisfaction | None = None
    merged_into: str = ""
    reason: NotFiledReason | None = None
    destination: Destination | None = None
    is_key: bool = False
    is_excellent: bool = False

    @property
    def answering(self) -> tuple[str, ...]:
        """The organisations that answer: 主办 or 分办."""
        return tuple(name for role, name in self.handlers if role is not HandlingRole.CO)


NO_FATE = MotionFate()
"""Nothing is said of a motion's life."""
