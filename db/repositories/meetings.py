"""Meetings with their sittings."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, SittingId
from db.domain.rows import BreakRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.models import Meeting, Sitting, SittingBreak
from db.repositories import participants


def all_meetings(session: Session) -> tuple[MeetingRow, ...]:
    """Return the meetings, the latest first."""
    rows = session.scalars(select(Meeting).order_by(Meeting.starts_on.desc(), Meeting.id.desc()))
    return tuple(_meeting_row(row) for row in rows)


def find(session: Session, key: MeetingId) -> MeetingRow | None:
    """Return one meeting, or None."""
    row = session.get(Meeting, key)
    return _meeting_row(row) if row else None


def add(session: Session, value: MeetingRow) -> MeetingId:
    """Add a meeting (its ``id`` is ignored); return its key."""
    row = Meeting()
    _write_meeting(row, value)
    session.add(row)
    session.flush()
    return MeetingId(row.id)


def change(session: Session, value: MeetingRow) -> None:
    """Write a meeting anew."""
    _write_meeting(session.get_one(Meeting, value.id), value)


def remove(session: Session, key: MeetingId) -> None:
    """Remove a meeting with all that prepares it; speeches and sign-ins must be gone."""
    from db.repositories import agenda, organs, schedule  # a start does without their tables

    participants.remove_all(session, key)
    schedule.remove_all(session, key)
    organs.remove_all(session, key)
    agenda.remove_all(session, key)
    for sitting in sittings(session, key):
        _drop_sitting(session, sitting.id)
    session.flush()
    session.delete(session.get_one(Meeting, key))
    session.flush()


def sittings(session: Session, meeting: MeetingId) -> tuple[SittingRow, ...]:
    """Return the sittings of a meeting in order, with their breaks."""
    rows = session.scalars(
        select(Sitting).where(Sitting.meeting_id == meeting).order_by(Sitting.ordinal)
    ).all()
    breaks: dict[int, tuple[BreakRow, ...]] = {}
    for pause in session.scalars(
        select(SittingBreak)
        .where(SittingBreak.sitting_id.in_([row.id for row in rows]))
        .order_by(SittingBreak.starts_at)
    ):
        known = breaks.get(pause.sitting_id, ())
        breaks[pause.sitting_id] = (*known, BreakRow(pause.starts_at, pause.minutes))
    return tuple(_sitting_row(row, breaks.get(row.id, ())) for row in rows)


def find_sitting(session: Session, key: SittingId) -> SittingRow | None:
    """Return one sitting without its breaks, or None."""
    row = session.get(Sitting, key)
    return _sitting_row(row, ()) if row else None


def write_sitting(session: Session, value: SittingRow, *, is_new: bool) -> SittingId:
    """Write a sitting and its breaks; the meeting's sittings are numbered by their start."""
    if is_new:
        last = session.scalar(
            select(func.max(Sitting.ordinal)).where(Sitting.meeting_id == value.meeting_id)
        )
        row = Sitting(meeting_id=value.meeting_id, ordinal=(last or 0) + 1)
    else:
        row = session.get_one(Sitting, value.id)
    row.kind, row.name = value.kind.value, value.name
    row.starts_at, row.ends_at = value.starts_at, value.ends_at
    session.add(row)
    session.flush()
    _set_breaks(session, row.id, value.breaks)
    _number_by_start(session, value.meeting_id)
    return SittingId(row.id)


def remove_sitting(session: Session, key: SittingId) -> None:
    """Remove a sitting with its breaks and its script; sign-ins and leaves must be gone.

    The agenda items that were its own follow the item before them again; the sittings after it
    move up.
    """
    meeting = MeetingId(session.get_one(Sitting, key).meeting_id)
    _drop_sitting(session, key)
    _number_by_start(session, meeting)


def sitting_on(session: Session, moment: datetime) -> SittingRow | None:
    """Return the sitting of the day nearest to a moment, or None."""
    rows = session.scalars(select(Sitting)).all()
    today = [row for row in rows if row.starts_at.date() == moment.date()]
    if not today:
        return None
    nearest = min(today, key=lambda row: abs(row.starts_at - moment))
    return _sitting_row(nearest, ())


def last_sequence(session: Session, kind: MeetingKind, before: date) -> int:
    """Return the highest 次 of a kind of meeting up to a day; 0 when there was none."""
    statement = select(func.max(Meeting.sequence)).where(
        Meeting.kind == kind.value, Meeting.starts_on <= before
    )
    return session.scalar(statement) or 0


def _drop_sitting(session: Session, key: SittingId) -> None:
    from db.repositories import agenda, chair_scripts, schedule

    schedule.unlink(session, key)
    chair_scripts.forget(session, key)
    agenda.leave_sitting(session, key)
    _set_breaks(session, key, ())
    session.flush()
    session.delete(session.get_one(Sitting, key))
    session.flush()


def _number_by_start(session: Session, meeting: MeetingId) -> None:
    """Number the sittings of a meeting from 1 by their start; at one time the former order stays.

    Those that get another number go through free ones: no two of a meeting may share one.
    """
    rows = session.scalars(
        select(Sitting)
        .where(Sitting.meeting_id == meeting)
        .order_by(Sitting.starts_at, Sitting.ordinal)
    ).all()
    moving = [(place, row) for place, row in enumerate(rows, start=1) if row.ordinal != place]
    if not moving:
        return
    free = max(row.ordinal for row in rows) + len(rows)
    for place, row in moving:
        row.ordinal = free + place
    session.flush()
    for place, row in moving:
        row.ordinal = place
    session.flush()


def _set_breaks(session: Session, sitting: int, breaks: tuple[BreakRow, ...]) -> None:
    present = session.scalars(select(SittingBreak).where(SittingBreak.sitting_id == sitting)).all()
    if tuple(BreakRow(row.starts_at, row.minutes) for row in present) == breaks:
        return
    for row in present:
        session.delete(row)
    session.add_all(
        SittingBreak(sitting_id=sitting, starts_at=pause.starts_at, minutes=pause.minutes)
        for pause in breaks
    )


def _write_meeting(row: Meeting, value: MeetingRow) -> None:
    row.kind, row.name, row.sequence = value.kind.value, value.name, value.sequence
    row.starts_on, row.ends_on, row.place = value.starts_on, value.ends_on, value.place


def _meeting_row(row: Meeting) -> MeetingRow:
    return MeetingRow(
        id=MeetingId(row.id),
        kind=MeetingKind(row.kind),
        name=row.name,
        sequence=row.sequence,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        place=row.place,
    )


def _sitting_row(row: Sitting, breaks: tuple[BreakRow, ...]) -> SittingRow:
    return SittingRow(
        id=SittingId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        ordinal=row.ordinal,
        kind=SittingKind(row.kind),
        name=row.name,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        breaks=breaks,
    )
