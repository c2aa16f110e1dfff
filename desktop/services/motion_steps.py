"""One step in a motion's life: the row it is written to, and the arrow it goes along."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MotionId
from db.domain.motion_states import decide
from db.domain.motion_vocabulary import MotionState
from db.models.motion import Motion
from db.repositories import motions


class NoteMissing(RuleViolation):
    """A step that says something needs its note."""


@dataclass(eq=False)
class TooEarly(RuleViolation):
    """A step would lie before the one that it follows."""

    day: date
    earliest: date


@dataclass(eq=False)
class TooFarAhead(RuleViolation):
    """A day lies more than a year ahead: the year is mistyped."""

    day: date


def check_day(day: date, *, earliest: date | None, today: date) -> None:
    """Refuse a day before the step that it follows, or of a mistyped year.

    Raises TooEarly, TooFarAhead.
    """
    if earliest is not None and day < earliest:
        raise TooEarly(day, earliest)
    if day > today + timedelta(days=366):
        raise TooFarAhead(day)


def touched(session: Session, key: MotionId) -> Motion:
    """Return a motion's row to write to; the new revision puts the step on its time line."""
    own = motions.model(session, key)
    own.revision += 1
    return own


def stepped(session: Session, key: MotionId, wanted: MotionState) -> Motion:
    """Return a motion's row, gone to the wanted state, without what belonged to the former one.

    Raises ForbiddenStep.
    """
    own = touched(session, key)
    own.state = decide(MotionState(own.state), wanted).value
    own.merged_into_id = own.reason = own.destination = own.amend_by = None
    return own
