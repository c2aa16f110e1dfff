"""From the schedule the sittings: first what will be made and moved, then that, and no more."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, SittingId
from db.domain.rows import SittingRow
from db.domain.schedule_rows import ScheduleEntryRow
from db.repositories import attendance, attendance_snapshots, floor, meetings, schedule
from db.session import UnitOfWork
from desktop.services.meetings import require_meeting

USUAL_HOURS = 2
"""How long a sitting is that the schedule gives no end."""

NAME_LENGTH = 60


class StepKind(StrEnum):
    """What becomes of an entry's sitting."""

    MAKE = "make"
    MOVE = "move"
    SAME = "same"
    HELD = "held"
    NO_TIME = "no-time"


class NoSittingsToMake(RuleViolation):
    """Every sitting of the schedule is there already, at its time."""


@dataclass(frozen=True, slots=True)
class SittingStep:
    """What becomes of one entry: the sitting as it will be, and as it was (None: there is none).

    HELD: it has sign-ins, a frozen attendance or a floor log, and stays as it is.
    """

    kind: StepKind
    entry: ScheduleEntryRow
    after: SittingRow | None
    before: SittingRow | None = None

    @property
    def is_done(self) -> bool:
        """Whether the record changes."""
        return self.kind in (StepKind.MAKE, StepKind.MOVE)


class ScheduleSittingService:
    """Makes the sittings of a meeting from its schedule."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def plan(self, meeting: MeetingId) -> tuple[SittingStep, ...]:
        """Return what ``make`` will do, entry by entry. Raises NoSuchMeeting."""
        with self._uow.read() as session:
            return _plan(session, meeting)

    def make(self, meeting: MeetingId) -> tuple[SittingStep, ...]:
        """Make and move sittings as one action; return what was done.

        Raises NoSittingsToMake, NoSuchMeeting.
        """
        with self._uow.write("由日程生成场次") as tx:
            steps = tuple(step for step in _plan(tx.session, meeting) if step.is_done)
            if not steps:
                raise NoSittingsToMake
            for step in steps:
                _take(tx.session, step)
            made = sum(step.kind is StepKind.MAKE for step in steps)
            tx.label = f"由日程生成场次：新增 {made} 场，调整 {len(steps) - made} 场"
        return steps


def _take(session: Session, step: SittingStep) -> None:
    assert step.after is not None
    key = meetings.write_sitting(session, step.after, is_new=step.before is None)
    if step.before is None:
        schedule.write(session, replace(step.entry, sitting_id=key))


def _plan(session: Session, meeting: MeetingId) -> tuple[SittingStep, ...]:
    require_meeting(session, meeting)
    there = {row.id: row for row in meetings.sittings(session, meeting)}
    run = floor.events_of(session, meeting)
    steps = []
    for entry in schedule.entries(session, meeting):
        before = there.get(entry.sitting_id) if entry.sitting_id else None
        if entry.kind is None:
            continue
        if entry.slot.starts is None:
            steps.append(SittingStep(StepKind.NO_TIME, entry, None, before))
            continue
        after = _sitting(entry, before)
        kind = StepKind.MAKE
        if before is not None:
            kind = StepKind.SAME if after == before else StepKind.MOVE
            if kind is StepKind.MOVE and (run.get(before.id) or _is_held(session, before.id)):
                kind = StepKind.HELD
        steps.append(SittingStep(kind, entry, after, before))
    return tuple(steps)


def _sitting(entry: ScheduleEntryRow, before: SittingRow | None) -> SittingRow:
    """Return the sitting of an entry; one that is there keeps its name, and its breaks with it."""
    slot = entry.slot
    assert entry.kind is not None
    assert slot.starts is not None
    midnight = datetime.combine(slot.day, time())
    start = midnight + timedelta(minutes=slot.starts)
    if slot.ends is not None:
        end = midnight + timedelta(minutes=slot.ends)
    elif before is not None:
        end = start + (before.ends_at - before.starts_at)
    else:
        end = start + timedelta(hours=USUAL_HOURS)
    if before is None:
        return SittingRow(
            id=SittingId(0),
            meeting_id=entry.meeting_id,
            ordinal=0,
            kind=entry.kind,
            name=entry.content[:NAME_LENGTH],
            starts_at=start,
            ends_at=end,
            breaks=(),
        )
    by = start - before.starts_at
    breaks = tuple(replace(each, starts_at=each.starts_at + by) for each in before.breaks)
    return replace(before, kind=entry.kind, starts_at=start, ends_at=end, breaks=breaks)


def _is_held(session: Session, key: SittingId) -> bool:
    return bool(attendance.events(session, key)) or bool(
        attendance_snapshots.of_sitting(session, key)
    )
