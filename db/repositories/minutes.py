"""The minutes of meetings: versions and the sections that were written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, MinutesId, SittingId
from db.domain.minutes_rows import (
    MinutesPeople,
    MinutesRow,
    MinutesText,
    SectionKey,
    SectionKind,
)
from db.models import Meeting
from db.models.minutes import Minutes, MinutesPart


@dataclass(frozen=True, slots=True)
class Version:
    """A version to be added: after which one, and why."""

    ordinal: int
    former: MinutesId | None = None
    reason: str = ""


def versions(session: Session, meeting: MeetingId) -> tuple[MinutesRow, ...]:
    """Return the versions of a meeting's minutes, the first first."""
    rows = session.scalars(
        select(Minutes).where(Minutes.meeting_id == meeting).order_by(Minutes.ordinal)
    )
    return tuple(_row(row) for row in rows)


def texts(session: Session, key: MinutesId) -> tuple[MinutesText, ...]:
    """Return the sections that were written, in their order."""
    return tuple(_text(part) for part in _parts(session, key))


def add(session: Session, meeting: MeetingId, version: Version, people: MinutesPeople) -> MinutesId:
    """Add a draft; return its key."""
    row = Minutes(
        meeting_id=meeting,
        ordinal=version.ordinal,
        former_id=version.former,
        chair=people.chair,
        recorder=people.recorder,
        number=people.number,
        reason=version.reason,
        signed_by="",
    )
    session.add(row)
    session.flush()
    return MinutesId(row.id)


def set_people(session: Session, key: MinutesId, people: MinutesPeople) -> None:
    """Write who was in the chair, who kept the minutes, and their number."""
    row = session.get_one(Minutes, key)
    row.chair, row.recorder, row.number = people.chair, people.recorder, people.number
    session.flush()


def write_text(session: Session, key: MinutesId, value: MinutesText, place: int) -> None:
    """Write a section."""
    part = _part(session, key, value.key) or MinutesPart(
        minutes_id=key, kind=value.key.kind.value, sitting_id=value.key.sitting
    )
    part.title, part.text, part.basis, part.place = value.title, value.text, value.basis, place
    session.add(part)
    session.flush()


def remove_text(session: Session, key: MinutesId, section: SectionKey) -> None:
    """Let a section say what the record says."""
    part = _part(session, key, section)
    if part is not None:
        session.delete(part)
        session.flush()


def sign(session: Session, key: MinutesId, *, at: datetime, who: str) -> None:
    """Sign a version off."""
    row = session.get_one(Minutes, key)
    row.signed_at, row.signed_by = at, who
    session.flush()


def remove(session: Session, key: MinutesId) -> None:
    """Remove a draft with what was written in it."""
    for part in _parts(session, key):
        session.delete(part)
    session.flush()
    session.delete(session.get_one(Minutes, key))
    session.flush()


def signed_in_year(session: Session, meeting: MeetingId, year: int) -> int:
    """Return of how many other meetings of a year the minutes have been signed off."""
    rows = session.execute(
        select(Minutes.meeting_id, Meeting.starts_on)
        .join(Meeting, Meeting.id == Minutes.meeting_id)
        .where(Minutes.signed_at.is_not(None), Minutes.meeting_id != meeting)
    )
    return len({other for other, day in rows if day.year == year})


def _parts(session: Session, key: MinutesId) -> Iterable[MinutesPart]:
    return session.scalars(
        select(MinutesPart)
        .where(MinutesPart.minutes_id == key)
        .order_by(MinutesPart.place, MinutesPart.id)
    )


def _part(session: Session, key: MinutesId, section: SectionKey) -> MinutesPart | None:
    return next((part for part in _parts(session, key) if _key(part) == section), None)


def _key(part: MinutesPart) -> SectionKey:
    sitting = None if part.sitting_id is None else SittingId(part.sitting_id)
    return SectionKey(SectionKind(part.kind), sitting)


def _text(part: MinutesPart) -> MinutesText:
    return MinutesText(key=_key(part), title=part.title, text=part.text, basis=part.basis)


def _row(row: Minutes) -> MinutesRow:
    return MinutesRow(
        id=MinutesId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        ordinal=row.ordinal,
        former=None if row.former_id is None else row.ordinal - 1,
        people=MinutesPeople(row.chair, row.recorder, row.number),
        reason=row.reason,
        signed_at=row.signed_at,
        signed_by=row.signed_by,
    )
