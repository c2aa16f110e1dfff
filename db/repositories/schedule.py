"""Schedules of meetings."""

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, ScheduleEntryId, SittingId
from db.domain.schedule import HalfDay, Slot, sort_key
from db.domain.schedule_rows import ScheduleEntryRow, SchedulePassed
from db.domain.vocabulary import SittingKind
from db.models.journal import EntryKind, EntryState, JournalChange, JournalEntry
from db.models.schedule import MeetingSchedule, ScheduleEntry


def entries(session: Session, meeting: MeetingId) -> tuple[ScheduleEntryRow, ...]:
    """Return the entries of a meeting by half day and time."""
    rows = session.scalars(select(ScheduleEntry).where(ScheduleEntry.meeting_id == meeting))
    found = map(_row, rows)
    return tuple(sorted(found, key=lambda row: sort_key(row.slot, row.id)))


def write(session: Session, value: ScheduleEntryRow) -> ScheduleEntryId:
    """Write an entry; one of key 0 is new. Return its key."""
    row = session.get_one(ScheduleEntry, value.id) if value.id else ScheduleEntry()
    row.meeting_id, row.day, row.half = value.meeting_id, value.slot.day, value.slot.half.value
    row.starts, row.ends = value.slot.starts, value.slot.ends
    row.content, row.host = value.content, value.host
    row.participants, row.place = value.participants, value.place
    row.kind = value.kind.value if value.kind else None
    row.sitting_id = value.sitting_id
    session.add(row)
    session.flush()
    return ScheduleEntryId(row.id)


def remove(session: Session, key: ScheduleEntryId) -> None:
    """Remove an entry; a sitting that was made from it stays."""
    session.delete(session.get_one(ScheduleEntry, key))
    session.flush()


def unlink(session: Session, sitting: SittingId) -> None:
    """Let an entry be of no sitting any more: the sitting is about to go."""
    for row in session.scalars(select(ScheduleEntry).where(ScheduleEntry.sitting_id == sitting)):
        row.sitting_id = None
    session.flush()


def passed(session: Session, meeting: MeetingId) -> SchedulePassed | None:
    """Return when and by whom the schedule was passed; None while it is a draft."""
    row = session.get(MeetingSchedule, meeting)
    return SchedulePassed(row.passed_on, row.passed_by) if row else None


def set_passed(session: Session, meeting: MeetingId, value: SchedulePassed | None) -> None:
    """Note that the schedule was passed, or that it is a draft again."""
    row = session.get(MeetingSchedule, meeting)
    if value is None:
        if row is not None:
            session.delete(row)
    else:
        row = row or MeetingSchedule(meeting_id=meeting)
        row.passed_on, row.passed_by = value.on, value.by
        session.add(row)
    session.flush()


_PRINTED = ("day", "half", "starts", "ends", "content", "host", "participants", "place")
"""What paper shows of an entry: a sitting that is made from one is no change of the schedule."""


def changed_since_passed(session: Session, meeting: MeetingId) -> frozenset[ScheduleEntryId]:
    """Return the entries that are not as they were when the schedule was last passed.

    The journal says what they were then. One that was added or removed since is among them; one
    that says again what it said then is not.
    """
    actions = (
        JournalEntry.kind == EntryKind.DO.value,
        JournalEntry.state == EntryState.DONE.value,
    )
    passing = session.scalar(
        select(func.max(JournalChange.entry_id))
        .join(JournalEntry, JournalEntry.id == JournalChange.entry_id)
        .where(
            *actions,
            JournalChange.table_name == MeetingSchedule.__tablename__,
            JournalChange.row_key == str(meeting),
            JournalChange.after.is_not(None),
        )
    )
    if passing is None:
        return frozenset()
    changes = session.execute(
        select(JournalChange.row_key, JournalChange.before, JournalChange.after)
        .join(JournalEntry, JournalEntry.id == JournalChange.entry_id)
        .where(
            *actions,
            JournalChange.table_name == ScheduleEntry.__tablename__,
            JournalChange.entry_id > passing,
        )
        .order_by(JournalChange.id)
    )
    spans: dict[str, tuple[str | None, str | None]] = {}
    for key, before, after in changes:
        if json.loads(before or after or "{}").get("meeting_id") == meeting:
            spans[key] = (spans[key][0] if key in spans else before, after)
    return frozenset(
        ScheduleEntryId(int(key))
        for key, (before, after) in spans.items()
        if _printed(before) != _printed(after)
    )


def _printed(row: str | None) -> tuple[object, ...]:
    """Return what paper shows of a row of the journal; nothing of none."""
    values = json.loads(row) if row else {}
    return tuple(values.get(name) for name in _PRINTED)


def remove_all(session: Session, meeting: MeetingId) -> None:
    """Remove the schedule of a meeting."""
    set_passed(session, meeting, None)
    for row in entries(session, meeting):
        remove(session, row.id)


def copy_schedule(
    session: Session,
    source: MeetingId,
    target: MeetingId,
    *,
    days: int,
    sittings: Mapping[SittingId, SittingId],
    word: Callable[[str], str],
) -> int:
    """Copy the entries of a meeting to another, ``days`` later, as a draft; return how many.

    ``sittings`` says which sitting of the other stands for which; an entry of any other has none.
    ``word`` returns what an entry's content says in the other.
    """
    found = entries(session, source)
    for row in found:
        slot = row.slot
        later = Slot(_later(slot.day, days), slot.half, slot.starts, slot.ends)
        write(
            session,
            ScheduleEntryRow(
                id=ScheduleEntryId(0),
                meeting_id=target,
                slot=later,
                content=word(row.content),
                host=row.host,
                participants=row.participants,
                place=row.place,
                kind=row.kind,
                sitting_id=sittings.get(row.sitting_id) if row.sitting_id else None,
            ),
        )
    return len(found)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _row(row: ScheduleEntry) -> ScheduleEntryRow:
    return ScheduleEntryRow(
        id=ScheduleEntryId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        slot=Slot(row.day, HalfDay(row.half), row.starts, row.ends),
        content=row.content,
        host=row.host,
        participants=row.participants,
        place=row.place,
        kind=SittingKind(row.kind) if row.kind else None,
        sitting_id=None if row.sitting_id is None else SittingId(row.sitting_id),
    )
