"""What organisations still owe of the motions in handling, asked for as a whole."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MotionId, OrganisationId
from db.domain.motion_duties import Duty, open_duties
from db.domain.motion_vocabulary import MotionState
from db.models.motion import Motion
from db.models.motion_handling import MotionReply
from db.repositories import motion_handling


def duties(session: Session, keys: Iterable[MotionId]) -> dict[MotionId, tuple[Duty, ...]]:
    """Return the open duties of motions; one that is not in handling has none."""
    found = session.execute(
        select(Motion.id, Motion.round, Motion.due_on).where(
            Motion.id.in_(list(keys)), Motion.state == MotionState.ASSIGNED.value
        )
    ).all()
    handled = [MotionId(row.id) for row in found]
    parts = motion_handling.handlers(session, handled, in_force=True)
    answered = _answered(session, handled)
    return {
        MotionId(row.id): open_duties(
            parts.get(MotionId(row.id), ()),
            answered.get(MotionId(row.id), set()),
            row.due_on if row.round > 1 else None,
        )
        for row in found
    }


def _answered(session: Session, keys: list[MotionId]) -> dict[MotionId, set[OrganisationId]]:
    """Return who has answered each motion in its present round."""
    found: dict[MotionId, set[OrganisationId]] = {}
    statement = (
        select(MotionReply.motion_id, MotionReply.organisation_id)
        .join(Motion, Motion.id == MotionReply.motion_id)
        .where(MotionReply.motion_id.in_(keys), MotionReply.round == Motion.round)
    )
    for motion, organisation in session.execute(statement):
        found.setdefault(MotionId(motion), set()).add(OrganisationId(organisation))
    return found
