"""The printed forms of a schedule: values of the record → a sheet → PDF, Word or workbook."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.domain import meeting_wordings as wordings
from db.domain.ids import MeetingId
from db.domain.rows import MeetingRow
from db.domain.schedule import HalfDay, clock_text, span_text
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.wording_templates import Wordings
from db.repositories.wordings import wordings as read_wordings
from db.session import UnitOfWork
from desktop.exchange.schedule_export import ScheduleDraft
from desktop.reports import schedule_sheet
from desktop.reports.document import missing_in
from desktop.reports.schedule_sheet import ScheduleDay, ScheduleHalf, ScheduleItem, ScheduleSheet
from desktop.schedule_wording import day_text, half_word, weekday_text
from desktop.services.documents import Document
from desktop.services.schedule import ScheduleService, ScheduleView


class SchedulePaper(StrEnum):
    """A printed form of the schedule: three columns by half day, or a list."""

    GRID = "schedule-grid"
    LIST = "schedule-list"


@dataclass(frozen=True, slots=True)
class SchedulePaperChoice:
    """What to print."""

    paper: SchedulePaper
    meeting: MeetingId


class ScheduleDocumentService:
    """Makes the papers of a schedule."""

    def __init__(self, uow: UnitOfWork, schedule: ScheduleService) -> None:
        self._uow = uow
        self._schedule = schedule

    def make(self, choice: SchedulePaperChoice) -> Document:
        """Return the schedule as PDF. Raises NoSuchMeeting."""
        sheet = self.sheet(choice)
        content = schedule_sheet.paper(sheet, self._uow.clock())
        return Document(f"{sheet.meeting}{sheet.subtitle}", content, missing_in(sheet), sheet)

    def workbook(self, choice: SchedulePaperChoice) -> bytes:
        """Return the schedule as xlsx: the list, and the days by half day. Raises NoSuchMeeting."""
        from desktop.exchange.export import workbook
        from desktop.exchange.schedule_export import schedule_tables

        view = self._schedule.view(choice.meeting)
        return workbook(schedule_tables([_draft(row) for row in view.entries]))

    def sheet(self, choice: SchedulePaperChoice) -> ScheduleSheet:
        """Return what the paper says. Raises NoSuchMeeting."""
        view = self._schedule.view(choice.meeting)
        with self._uow.read() as session:
            words = read_wordings(session)
        return ScheduleSheet(
            meeting=view.meeting.name,
            subtitle=words.say(wordings.SCHEDULE_TITLE if view.passed else wordings.SCHEDULE_DRAFT),
            date_line=_date_line(view, words),
            days=tuple(_day(view, day) for day in view.days),
            is_grid=choice.paper is SchedulePaper.GRID,
        )


def _day(view: ScheduleView, day: date) -> ScheduleDay:
    halves = tuple(
        ScheduleHalf(half_word(half), tuple(map(_item, view.at(day, half)))) for half in HalfDay
    )
    return ScheduleDay(day_text(day), weekday_text(day), halves)


def _item(row: ScheduleEntryRow) -> ScheduleItem:
    return ScheduleItem(span_text(row.slot), row.content, row.host, row.participants, row.place)


def _draft(row: ScheduleEntryRow) -> ScheduleDraft:
    slot = row.slot
    return ScheduleDraft(
        day=slot.day,
        weekday=weekday_text(slot.day),
        half=half_word(slot.half),
        starts=clock_text(slot.starts),
        ends=clock_text(slot.ends),
        content=row.content,
        host=row.host,
        participants=row.participants,
        place=row.place,
    )


def _date_line(view: ScheduleView, words: Wordings) -> str:
    """Return who passed the schedule, and that it was changed since; of a draft the days."""
    if view.passed is None:
        return _span(view.meeting)
    return words.say(
        wordings.SCHEDULE_PASSED,
        日期=_full(view.passed.on),
        会议=view.passed.by,
        改动=words.say(wordings.SCHEDULE_CHANGED) if view.is_changed else "",
    )


def _span(meeting: MeetingRow) -> str:
    first, last = meeting.starts_on, meeting.ends_on
    if first == last:
        return f"（{_full(first)}）"
    if first.year != last.year:
        return f"（{_full(first)}至{_full(last)}）"
    end = day_text(last) if first.month != last.month else f"{last.day}日"
    return f"（{_full(first)}至{end}）"


def _full(day: date) -> str:
    return f"{day.year}年{day_text(day)}"
