"""Speech requests and the applied order of a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, MemberId, SpeechRequestId, UnitId
from db.domain.rows import OrderPlaceRow, SpeechRow
from db.domain.vocabulary import SpeechForm, UnitKind
from db.models import OrderPlace, SpeechRequest, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechValues:
    """What is written of a speech request; its pin and its place are written apart."""

    unit_id: UnitId
    speaker: str
    speaker_id: MemberId | None
    reader: str
    title: str
    theme: str
    form: SpeechForm
    minutes: int
    submitted_at: datetime


def of_meeting(session: Session, meeting: MeetingId) -> tuple[SpeechRow, ...]:
    """Return the speech requests of a meeting in the order of submission."""
    found = session.execute(
        select(SpeechRequest, Unit.name, Unit.kind)
        .join(Unit, Unit.id == SpeechRequest.unit_id)
        .where(SpeechRequest.meeting_id == meeting)
        .order_by(SpeechRequest.submitted_at, SpeechRequest.id)
    )
    return tuple(_row(request, unit, kind) for request, unit, kind in found)


def add(session: Session, meeting: MeetingId, values: SpeechValues) -> SpeechRequestId:
    """Add a speech request; return its key."""
    row = SpeechRequest(meeting_id=meeting)
    _write(row, values)
    session.add(row)
    session.flush()
    return SpeechRequestId(row.id)


def change(session: Session, key: SpeechRequestId, values: SpeechValues) -> None:
    """Write a speech request anew; one that becomes written loses its pin and its place."""
    row = session.get_one(SpeechRequest, key)
    if values.form is SpeechForm.WRITTEN:
        row.pinned_position, row.pin_reason = None, ""
        leave_order(session, key)
    _write(row, values)
    session.flush()


def remove(session: Session, key: SpeechRequestId) -> None:
    """Remove a speech request and its place in the order."""
    leave_order(session, key)
    session.delete(session.get_one(SpeechRequest, key))
    session.flush()


def leave_order(session: Session, key: SpeechRequestId) -> None:
    """Take a request out of the applied order; the places behind it close up."""
    place = session.get(OrderPlace, key)
    if place is None:
        return
    meeting = MeetingId(place.meeting_id)
    remaining = [row for row in order_places(session, meeting) if row.request_id != key]
    set_order(session, meeting, _closed_up(remaining))


def pin(session: Session, key: SpeechRequestId, position: int | None, reason: str) -> None:
    """Pin a request to a position, or take its pin away."""
    row = session.get_one(SpeechRequest, key)
    row.pinned_position, row.pin_reason = position, reason
    session.flush()


def order_places(session: Session, meeting: MeetingId) -> tuple[OrderPlaceRow, ...]:
    """Return the applied order of a meeting; empty before the first."""
    rows = session.scalars(
        select(OrderPlace).where(OrderPlace.meeting_id == meeting).order_by(OrderPlace.position)
    )
    return tuple(
        OrderPlaceRow(SpeechRequestId(row.request_id), row.position, row.is_priority, row.reason)
        for row in rows
    )


def set_order(session: Session, meeting: MeetingId, places: Sequence[OrderPlaceRow]) -> None:
    """Replace the applied order of a meeting."""
    if tuple(places) == order_places(session, meeting):
        return
    for row in session.scalars(select(OrderPlace).where(OrderPlace.meeting_id == meeting)).all():
        session.delete(row)
    session.flush()
    session.add_all(
        OrderPlace(
            request_id=place.request_id,
            meeting_id=meeting,
            position=place.position,
            is_priority=place.is_priority,
            reason=place.reason,
        )
        for place in places
    )
    session.flush()


def _closed_up(places: Sequence[OrderPlaceRow]) -> list[OrderPlaceRow]:
    return [
        OrderPlaceRow(place.request_id, position, place.is_priority, place.reason)
        for position, place in enumerate(places, start=1)
    ]


def _write(row: SpeechRequest, value: SpeechValues) -> None:
    row.unit_id, row.title, row.theme = value.unit_id, value.title, value.theme
    row.speaker, row.speaker_id, row.reader = value.speaker, value.speaker_id, value.reader
    row.form, row.minutes = value.form.value, value.minutes
    row.submitted_at = value.submitted_at


def _row(row: SpeechRequest, unit: str, kind: str) -> SpeechRow:
    return SpeechRow(
        id=SpeechRequestId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        unit_id=UnitId(row.unit_id),
        unit=unit,
        unit_kind=UnitKind(kind),
        speaker=row.speaker,
        speaker_id=MemberId(row.speaker_id) if row.speaker_id else None,
        reader=row.reader,
        title=row.title,
        theme=row.theme,
        form=SpeechForm(row.form),
        minutes=row.minutes,
        submitted_at=row.submitted_at,
        pinned_position=row.pinned_position,
        pin_reason=row.pin_reason,
    )
