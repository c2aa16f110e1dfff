"""What became of motions, read for lists and written from lists, many at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from db.domain.ids import MotionId, OrganisationId, ReplyCategoryId
from db.domain.motion_fate import MotionFate, Part
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from db.models.motion import Motion, MotionText
from db.models.motion_handling import HandlingOrganisation, MotionReply
from db.models.motion_rule import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignedPart:
    """An organisation's part in a motion and until when its work is due."""

    organisation: OrganisationId
    role: HandlingRole
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FateValues:
    """What is written of a motion's fate.

    ``replying`` are the organisations that have answered; ``head`` are words that the motion is
    found by beside its own.
    """

    fate: MotionFate
    merged_into: MotionId | None
    is_hard: bool
    round: int
    due_on: date | None
    shown_handlers: str
    handlers: Sequence[AssignedPart]
    replying: Sequence[OrganisationId]
    letter: ReplyCategoryId | None
    head: str


def fates(session: Session) -> dict[MotionId, MotionFate]:
    """Return what became of every motion; of several rounds of replies, the last days."""
    target = aliased(Motion)
    found = session.execute(
        select(
            *(getattr(Motion, name) for name in _COLUMNS),
            target.number.label("target_number"),
            target.title.label("target_title"),
            target.year.label("target_year"),
        ).outerjoin(target, target.id == Motion.merged_into_id)
    )
    parts, replies = _parts(session), _reply_days(session)
    fates = {}
    for row in found:
        replied_on, fed_back_on = replies.get(row.id, (None, None))
        fates[MotionId(row.id)] = MotionFate(
            state=MotionState(row.state),
            decided_on=row.decided_on,
            assigned_on=row.assigned_on,
            due_on=row.due_on,
            replied_on=replied_on,
            fed_back_on=fed_back_on,
            archived_on=row.archived_on,
            amend_by=row.amend_by,
            handlers=tuple(parts.get(row.id, ())),
            letter=row.reply_letter,
            attitude=Satisfaction(row.attitude) if row.attitude else None,
            result=Satisfaction(row.result) if row.result else None,
            merged_into=_target(row.year, row.target_year, row.target_number or row.target_title),
            reason=NotFiledReason(row.reason) if row.reason else None,
            destination=Destination(row.destination) if row.destination else None,
            is_key=row.is_key,
            is_excellent=row.is_excellent,
        )
    return fates


def write_fates(session: Session, values: Mapping[MotionId, FateValues]) -> None:
    """Write what became of motions that were just added."""
    if not values:
        return
    # Just added, they stand side by side behind all others.
    first, last = min(values), max(values)
    own = select(Motion).where(Motion.id.between(first, last))
    rows = {MotionId(row.id): row for row in session.scalars(own)}
    text = select(MotionText).where(MotionText.motion_id.between(first, last))
    texts = {MotionId(row.motion_id): row for row in session.scalars(text)}
    for key, value in values.items():
        _write(rows[key], value)
        if value.head:
            texts[key].head = f"{texts[key].head}\n{value.head}"
        session.add_all(_handler_rows(key, value))
        session.add_all(_reply_rows(key, value))
    session.flush()


_COLUMNS = (
    "id",
    "year",
    "state",
    "decided_on",
    "assigned_on",
    "due_on",
    "archived_on",
    "amend_by",
    "reply_letter",
    "attitude",
    "result",
    "reason",
    "destination",
    "is_key",
    "is_excellent",
)


def _target(year: int, target_year: int | None, called: str | None) -> str:
    if target_year is None or called is None:
        return ""
    return called if year == target_year else f"{target_year}年{called}"


def _parts(session: Session) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = {}
    statement = (
        select(HandlingOrganisation.motion_id, HandlingOrganisation.role, Organisation.name)
        .join(Organisation, Organisation.id == HandlingOrganisation.organisation_id)
        .where(HandlingOrganisation.returned_on.is_(None))
        .order_by(HandlingOrganisation.role != "lead", HandlingOrganisation.id)
    )
    for motion, role, name in session.execute(statement):
        found.setdefault(motion, []).append((HandlingRole(role), name))
    return found


def _reply_days(session: Session) -> dict[int, tuple[date, date | None]]:
    statement = select(
        MotionReply.motion_id, func.max(MotionReply.replied_on), func.max(MotionReply.feedback_on)
    ).group_by(MotionReply.motion_id)
    return {
        motion: (replied_on, fed_back_on)
        for motion, replied_on, fed_back_on in session.execute(statement)
    }


def _write(row: Motion, values: FateValues) -> None:
    fate = values.fate
    assert fate.state is not None
    row.state, row.decided_on, row.assigned_on = fate.state.value, fate.decided_on, fate.assigned_on
    row.due_on, row.archived_on, row.amend_by = values.due_on, fate.archived_on, fate.amend_by
    row.reply_letter, row.handlers = fate.letter, values.shown_handlers
    row.attitude = fate.attitude.value if fate.attitude else None
    row.result = fate.result.value if fate.result else None
    row.reason = fate.reason.value if fate.reason else None
    row.destination = fate.destination.value if fate.destination else None
    row.is_key, row.is_excellent, row.is_hard = fate.is_key, fate.is_excellent, values.is_hard
    row.merged_into_id, row.round = values.merged_into, values.round


def _handler_rows(key: MotionId, values: FateValues) -> list[HandlingOrganisation]:
    return [
        HandlingOrganisation(
            motion_id=key,
            organisation_id=each.organisation,
            role=each.role.value,
            assigned_on=values.fate.assigned_on,
            due_on=each.due_on,
        )
        for each in values.handlers
    ]


def _reply_rows(key: MotionId, values: FateValues) -> list[MotionReply]:
    fate = values.fate
    return [
        MotionReply(
            motion_id=key,
            organisation_id=organisation,
            category_id=values.letter,
            round=1,
            replied_on=fate.replied_on,
            attitude=fate.attitude.value if fate.attitude else None,
            result=fate.result.value if fate.result else None,
            feedback_on=fate.fed_back_on if fate.result else None,
        )
        for organisation in values.replying
    ]
