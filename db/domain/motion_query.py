"""What to look for among the motions, and what is found."""

from dataclasses import dataclass
from datetime import date

from db.domain.ids import MotionCategoryId, OrganisationId
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionKind, MotionState


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionQuery:
    """What to look for; an empty field asks for nothing. ``due_until`` finds unanswered ones."""

    words: tuple[str, ...] = ()
    year: int | None = None
    states: tuple[MotionState, ...] = ()
    kinds: tuple[MotionKind, ...] = ()
    category: MotionCategoryId | None = None
    organisation: OrganisationId | None = None
    due_until: date | None = None
    only_key: bool = False
    only_livelihood: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The newest motions that fit, and whether there are more than these."""

    rows: tuple[MotionRow, ...]
    has_more: bool
