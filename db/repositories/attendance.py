"""What was noted at the sign-in desks of a sitting."""

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, Table, bindparam, func, select
from sqlalchemy.orm import Session

from db.domain.attendance_events import Event, Presence, presences
from db.domain.attendance_vocabulary import EventKind
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.vocabulary import SignInSource
from db.models import AttendanceEvent, Sitting
from db.repositories.direct_insert import Writing, insert_row

DESK = "签到台"
"""The name of a desk that was not given one."""


def events(session: Session, sitting: SittingId) -> tuple[Event, ...]:
    """Return what was noted at a sitting, in the order of entry."""
    found = session.execute(_ALL.where(_EVENTS.c.sitting_id == sitting))
    return tuple(map(_event, found))


def events_of_meeting(session: Session, meeting: MeetingId) -> tuple[Event, ...]:
    """Return what was noted at all sittings of a meeting, in the order of entry."""
    sittings = select(Sitting.id).where(Sitting.meeting_id == meeting)
    return tuple(map(_event, session.execute(_ALL.where(_EVENTS.c.sitting_id.in_(sittings)))))


def events_of_uuids(session: Session, uuids: Iterable[str]) -> tuple[Event, ...]:
    """Return the events that have one of these names, wherever they belong."""
    wanted = sorted(set(uuids))
    rows: list[Event] = []
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        rows += map(_event, session.execute(_ALL.where(_EVENTS.c.uuid.in_(part))))
    return tuple(rows)


def events_of(writing: Writing, sitting: SittingId, member: MemberId) -> tuple[Event, ...]:
    """Return what was noted of one member at a sitting."""
    found = writing.connection().execute(_OF_ONE, {"sitting": sitting, "member": member})
    return tuple(map(_event, found))


def present(session: Session, sitting: SittingId) -> dict[MemberId, Presence]:
    """Return who has come to a sitting (and may have left again)."""
    return presences(events(session, sitting))


def sign_in(
    writing: Writing,
    sitting: SittingId,
    member: MemberId,
    *,
    at: datetime,
    source: SignInSource,
    desk: str = DESK,
) -> None:
    """Write a member's first arrival; the database refuses a second one (IntegrityError)."""
    values = {
        "uuid": uuid.uuid4().hex,
        "sitting_id": sitting,
        "member_id": member,
        "kind": "arrive",
        "step": 1,
        "slot": 1,
        "at": at,
        "merged_at": None,
        "desk": desk,
        "source": source.value,
        "corrects": None,
        "reason": "",
        "who": "",
    }
    insert_row(writing, _EVENTS, values)


def note(writing: Writing, event: Event, merged_at: datetime | None = None) -> None:
    """Write any event; ``merged_at`` when it came from another desk's file."""
    slot = None
    if event.kind is EventKind.ARRIVE:
        keys = {"sitting": event.sitting, "member": event.member}
        slot = 1 + (writing.connection().scalar(_LAST_SLOT, keys) or 0)
    values = {
        "uuid": event.uuid,
        "sitting_id": event.sitting,
        "member_id": event.member,
        "kind": event.kind.value,
        "step": event.step,
        "slot": slot,
        "at": event.at,
        "merged_at": merged_at,
        "desk": event.desk,
        "source": event.source.value,
        "corrects": event.corrects,
        "reason": event.reason,
        "who": event.who,
    }
    insert_row(writing, _EVENTS, values)


_AT_ONCE = 500
_EVENTS: Table = AttendanceEvent.__table__  # type: ignore[assignment]
_ALL: Select[Any] = select(
    _EVENTS.c.uuid,
    _EVENTS.c.sitting_id,
    _EVENTS.c.member_id,
    _EVENTS.c.kind,
    _EVENTS.c.step,
    _EVENTS.c.at,
    _EVENTS.c.desk,
    _EVENTS.c.source,
    _EVENTS.c.corrects,
    _EVENTS.c.reason,
    _EVENTS.c.who,
).order_by(_EVENTS.c.id)
_IS_ONE = (_EVENTS.c.sitting_id == bindparam("sitting")) & (
    _EVENTS.c.member_id == bindparam("member")
)
_OF_ONE = _ALL.where(_IS_ONE)
_LAST_SLOT = select(func.max(_EVENTS.c.slot)).where(_IS_ONE)
_KINDS = {each.value: each for each in EventKind}
_SOURCES = {each.value: each for each in SignInSource}


def _event(row: Row[Any]) -> Event:
    return Event(
        uuid=row.uuid,
        sitting=SittingId(row.sitting_id),
        member=MemberId(row.member_id),
        kind=_KINDS[row.kind],
        step=row.step,
        at=row.at,
        desk=row.desk,
        source=_SOURCES[row.source],
        corrects=row.corrects,
        reason=row.reason,
        who=row.who,
    )
