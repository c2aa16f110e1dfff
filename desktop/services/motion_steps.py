"""One step in a motion's life: the row it is written to, and the arrow it goes along."""

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MotionId
from db.domain.motion_states import step
from db.domain.motion_vocabulary import MotionState
from db.models.motion import Motion
from db.repositories import motions


class NoteMissing(RuleViolation):
    """A step that says something needs its note."""


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
    own.state = step(MotionState(own.state), wanted).value
    own.merged_into_id = own.reason = own.destination = own.amend_by = None
    return own
