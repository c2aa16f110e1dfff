"""日程: proposed from the sittings, changed, moved, passed; what stands in the way is marked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.rows import MeetingRow, SittingRow
from db.domain.schedule import (
    DAY_MINUTES,
    Clash,
    HalfDay,
    Slot,
    clashes,
    days_between,
    half_of,
    moved,
    read_in_half,
    require_half,
    require_order,
)
from db.domain.schedule_rows import ScheduleEntryRow, SchedulePassed
from db.domain.vocabulary import SittingKind
from db.repositories import meetings, members, schedule
from db.session import UnitOfWork
from desktop.schedule_wording import clash_word, day_text, half_word
from desktop.services.meetings import require_meeting
from desktop.wording import Translate, plain

EVERYONE = "全体委员"
CONVENERS = "各组召集人"
GROUP_ROOMS = "各组讨论地点"


class ScheduleEntryEmpty(RuleViolation):
    """An entry says what is done."""


class PassedByNobody(RuleViolation):
    """A schedule is passed by a meeting of the 主席团, which has a name."""


@dataclass(eq=False)
class PassedThenAlready(RuleViolation):
    """A changed schedule is passed again on another day or by another meeting."""

    on: date
    by: str


class NothingToPropose(RuleViolation):
    """There is no sitting that the schedule lacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleView:
    """A schedule as it stands: its days, its entries by time, the marks on them."""

    meeting: MeetingRow
    days: tuple[date, ...]
    entries: tuple[ScheduleEntryRow, ...]
    marks: tuple[Clash, ...]
    passed: SchedulePassed | None
    changed: frozenset[ScheduleEntryId] = frozenset()
    """Entries that are not as they were passed, those that were removed among them."""

    @property
    def is_changed(self) -> bool:
        """Whether the schedule is no longer the one that was passed."""
        return bool(self.changed)

    def marks_of(self, key: ScheduleEntryId) -> tuple[Clash, ...]:
        """Return the marks on one entry."""
        return tuple(mark for mark in self.marks if mark.entry == key)

    def at(self, day: date, half: HalfDay) -> tuple[ScheduleEntryRow, ...]:
        """Return the entries of one half day."""
        return tuple(row for row in self.entries if (row.slot.day, row.slot.half) == (day, half))

    def entry(self, key: ScheduleEntryId) -> ScheduleEntryRow | None:
        """Return an entry by its key, or None."""
        return next((row for row in self.entries if row.id == key), None)


class ScheduleService:
    """Reads and writes the schedule of a meeting."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self, meeting: MeetingId) -> ScheduleView:
        """Return the schedule of a meeting with its marks. Raises NoSuchMeeting."""
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            entries = schedule.entries(session, meeting)
            passed = schedule.passed(session, meeting)
            changed = schedule.changed_since_passed(session, meeting) if passed else frozenset()
            names = {member.name for member in members.all_members(session)} if entries else set()
        return ScheduleView(
            meeting=row,
            days=days_between(row.starts_on, row.ends_on, (each.slot.day for each in entries)),
            entries=entries,
            marks=clashes(entries, (row.starts_on, row.ends_on), names),
            passed=passed,
            changed=changed,
        )

    def write(self, value: ScheduleEntryRow) -> ScheduleEntryId:
        """Add an entry (key 0) or change one; its times are read within its half day.

        What is no sitting is linked to none. Raises ScheduleEntryEmpty, EndsBeforeStart,
        NotInHalfDay.
        """
        clean = replace(
            value,
            slot=read_in_half(value.slot),
            content=" ".join(value.content.split()),
            host=value.host.strip(),
            participants=value.participants.strip(),
            place=value.place.strip(),
            sitting_id=value.sitting_id if value.kind else None,
        )
        if not clean.content:
            raise ScheduleEntryEmpty
        require_order(clean.slot, clean.content)
        require_half(clean.slot, clean.content)
        verb = "修改日程" if value.id else "新增日程"
        with self._uow.write(f"{verb}：{clean.content}") as tx:
            return schedule.write(tx.session, clean)

    def remove(self, rows: Sequence[ScheduleEntryRow]) -> None:
        """Remove entries, as one action; sittings made from them stay."""
        with self._uow.write(f"删除日程：{_named(rows)}") as tx:
            for row in rows:
                schedule.remove(tx.session, row.id)

    def move(self, rows: Sequence[ScheduleEntryRow], day: date, half: HalfDay) -> None:
        """Move entries to a half day, as one action; each keeps its length and its minutes.

        Raises NotInHalfDay when one comes to another half day at a time which that does not have.
        """
        where = f"{day_text(day)}{half_word(half)}"
        with self._uow.write(f"移动日程：{_named(rows)} → {where}") as tx:
            for row in rows:
                slot = moved(row.slot, day, half)
                if half is not row.slot.half:
                    require_half(slot, row.content)
                schedule.write(tx.session, replace(row, slot=slot))

    def pass_schedule(self, meeting: MeetingId, on: date, by: str) -> None:
        """Note that the schedule was passed; passed again, its changes are passed as well.

        Raises PassedByNobody, PassedThenAlready, NoSuchMeeting.
        """
        if not by.strip():
            raise PassedByNobody
        passed = SchedulePassed(on, by.strip())
        view = self.view(meeting)
        if view.is_changed and view.passed == passed:
            raise PassedThenAlready(passed.on, passed.by)
        with self._uow.write("通过日程") as tx:
            row = require_meeting(tx.session, meeting)
            tx.label = f"通过日程：{row.name}"
            schedule.set_passed(tx.session, meeting, passed)

    def make_draft(self, meeting: MeetingId) -> None:
        """Let the schedule be a draft again. Raises NoSuchMeeting."""
        with self._uow.write("日程改回草案") as tx:
            row = require_meeting(tx.session, meeting)
            tx.label = f"日程改回草案：{row.name}"
            schedule.set_passed(tx.session, meeting, None)

    def fill_from_sittings(self, meeting: MeetingId) -> int:
        """Add an entry for every sitting that has none; return how many.

        Raises NothingToPropose, NoSuchMeeting.
        """
        with self._uow.write("按场次填写日程") as tx:
            row = require_meeting(tx.session, meeting)
            missing = _without_entry(tx.session, meeting)
            if not missing:
                raise NothingToPropose
            for sitting in missing:
                schedule.write(tx.session, entry_of(row, sitting))
            tx.label = f"按场次填写日程：{len(missing)} 项"
        return len(missing)


def entry_of(meeting: MeetingRow, sitting: SittingRow) -> ScheduleEntryRow:
    """Return what the schedule says of a sitting; who presides is for the office to fill in."""
    is_group = sitting.kind is SittingKind.GROUP
    return ScheduleEntryRow(
        id=ScheduleEntryId(0),
        meeting_id=meeting.id,
        slot=slot_of(sitting),
        content=sitting.name,
        host=CONVENERS if is_group else "",
        participants=EVERYONE,
        place=GROUP_ROOMS if is_group else meeting.place,
        kind=sitting.kind,
        sitting_id=sitting.id,
    )


def slot_of(sitting: SittingRow) -> Slot:
    """Return when a sitting is as the schedule has it; one past midnight ends with the day."""
    midnight = datetime.combine(sitting.starts_at.date(), time())
    starts = _minutes(sitting.starts_at - midnight)
    ends = min(_minutes(sitting.ends_at - midnight), DAY_MINUTES)
    return Slot(sitting.starts_at.date(), half_of(starts), starts, ends if ends > starts else None)


def mark_text(mark: Clash, view: ScheduleView, translate: Translate = plain) -> str:
    """Word a mark: “王芳同时还在‘主席团第一次会议’”."""
    other = view.entry(ScheduleEntryId(mark.other)) if mark.other is not None else None
    return clash_word(mark.kind, translate).format(
        subject=mark.subject, other=other.content if other else ""
    )


def _without_entry(session: Session, meeting: MeetingId) -> list[SittingRow]:
    linked = {row.sitting_id for row in schedule.entries(session, meeting)}
    return [row for row in meetings.sittings(session, meeting) if row.id not in linked]


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds()) // 60


def _named(rows: Sequence[ScheduleEntryRow]) -> str:
    return rows[0].content if len(rows) == 1 else f"{rows[0].content}等 {len(rows)} 项"
