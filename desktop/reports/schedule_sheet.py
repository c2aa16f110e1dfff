"""日程: days by half day in three columns, or a list with host, participants and place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.styles import Align

NOTHING = "（日程尚未排定）"
STYLE = GridStyle(leading=17.0, row_height=30.0)

GRID_COLUMNS = (
    PaperColumn("日期", 30, shrink_to=10),
    PaperColumn("上午", 65, Align.LEFT),
    PaperColumn("下午", 65, Align.LEFT),
    PaperColumn("晚上", 65, Align.LEFT),
)
LIST_COLUMNS = (
    PaperColumn("日期、时间", 36, shrink_to=10),
    PaperColumn("内容", 81, Align.LEFT),
    PaperColumn("主持人", 30),
    PaperColumn("参加人员", 42),
    PaperColumn("地点", 36),
)


@dataclass(frozen=True, slots=True)
class ScheduleItem:
    """One entry; ``time`` is “9:00–11:30”, or "" where none is said."""

    time: str
    content: str
    host: str = ""
    participants: str = ""
    place: str = ""

    @property
    def line(self) -> str:
        """The entry as one line: “9:00　开幕会”."""
        return f"{self.time}　{self.content}" if self.time else self.content


@dataclass(frozen=True, slots=True)
class ScheduleHalf:
    """上午, 下午 or 晚上 with its entries."""

    name: str
    items: tuple[ScheduleItem, ...]


@dataclass(frozen=True, slots=True)
class ScheduleDay:
    """A day (“1月6日”, “星期三”) with its three half days."""

    day: str
    weekday: str
    halves: tuple[ScheduleHalf, ...]


@dataclass(frozen=True, slots=True)
class ScheduleSheet:
    """The whole schedule; the subtitle says when it is a draft, the date line who passed it."""

    meeting: str
    subtitle: str
    date_line: str
    days: tuple[ScheduleDay, ...]
    is_grid: bool = True

    @property
    def columns(self) -> tuple[PaperColumn, ...]:
        """The columns of the form."""
        return GRID_COLUMNS if self.is_grid else LIST_COLUMNS

    @property
    def rows(self) -> tuple[Row | Band, ...]:
        """The rows of the form: a day each, or an entry each under its day."""
        return tuple(_grid_rows(self) if self.is_grid else _list_rows(self))


def story(sheet: ScheduleSheet) -> list[Any]:
    """Return the schedule as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    if any(half.items for day in sheet.days for half in day.halves):
        flow.append(grid(sheet.columns, sheet.rows, STYLE))
    else:
        flow.append(TextBlock(NOTHING, styles.TABLE_NOTE))
    return flow


def paper(sheet: ScheduleSheet, printed_at: datetime) -> bytes:
    """Return the schedule as PDF, A4 landscape."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, is_landscape=True))


def _grid_rows(sheet: ScheduleSheet) -> Iterator[Row]:
    for day in sheet.days:
        cells = (tuple(item.line for item in half.items) for half in day.halves)
        yield ((day.day, f"（{day.weekday}）"), *cells)


def _list_rows(sheet: ScheduleSheet) -> Iterator[Row | Band]:
    for day in sheet.days:
        if any(half.items for half in day.halves):
            yield Band(f"{day.day}（{day.weekday}）")
        for half in day.halves:
            for item in half.items:
                when = f"{half.name} {item.time}".strip()
                yield when, item.content, item.host, item.participants, item.place
