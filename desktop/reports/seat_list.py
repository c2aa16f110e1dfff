"""找座位: every name by 姓氏笔画 with its row and number, three columns a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.platypus.flowables import Flowable

from desktop.reports import styles
from desktop.reports.drawing import GREY, PALE, Box, Brush, fitted_size
from desktop.reports.fonts import clean, text_width
from desktop.reports.names import spaced_name
from desktop.reports.styles import MM, SIZE_S4, Align, FontRole

COLUMNS = 3
LINE = 19.0
"""Points from one line to the next."""

GUTTER = 6 * MM
NOBODY = "（座次尚未排定）"


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A name, what tells namesakes apart (or ""), and the seat: “3排12号”."""

    name: str
    note: str
    seat: str


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """The people whose surnames have equally many strokes: “四画”."""

    heading: str
    people: tuple[SeatLine, ...]


@dataclass(frozen=True, slots=True)
class SeatList:
    """The whole list."""

    meeting: str
    subtitle: str
    date_line: str
    groups: tuple[SeatGroup, ...]
    notes: tuple[str, ...] = ()


_Line = SeatLine | str
"""A person, or a heading."""


class SeatColumns(Flowable):  # type: ignore[misc]
    """Lines that fill a page column by column; the last page has columns of equal length."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        super().__init__()
        self._lines = tuple(lines)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points: as many lines a column as there must be."""
        self.width = available_width
        self._depth = -(-len(self._lines) // COLUMNS)
        self.height = self._depth * LINE
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Cut after the last line that the columns of this page hold."""
        depth = int((available_height + 0.01) // LINE)
        if depth < 1:
            return []
        cut = depth * COLUMNS
        return [SeatColumns(self._lines[:cut]), SeatColumns(self._lines[cut:])]

    def draw(self) -> None:
        """Draw every column from the top."""
        brush = Brush(self.canv)
        width = (self.width - (COLUMNS - 1) * GUTTER) / COLUMNS
        for number, line in enumerate(self._lines):
            column, row = divmod(number, self._depth)
            left = column * (width + GUTTER)
            box = Box(left, self.height - (row + 1) * LINE, width, LINE)
            _draw_line(brush, box, line)
        brush.dry()


def story(sheet: SeatList) -> list[Any]:
    """Return the list as ReportLab flowables."""
    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    lines: list[_Line] = []
    for group in sheet.groups:
        lines += [group.heading, *group.people]
    flow.append(SeatColumns(lines) if lines else TextBlock(NOBODY, styles.TABLE_NOTE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: SeatList, printed_at: datetime) -> bytes:
    """Return the list as PDF, A4 upright."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _draw_line(brush: Brush, box: Box, line: _Line) -> None:
    if isinstance(line, str):
        brush.text(box, line, role=FontRole.HEADING, size=SIZE_S4, align=Align.LEFT)
        brush.frame(Box(box.x, box.y + 2, box.width, 0), PALE)
        return
    seat_width = text_width(line.seat, FontRole.BODY, SIZE_S4)
    room = box.width - seat_width - 3 * MM
    name, note = spaced_name(clean(line.name)), clean(line.note)
    size = fitted_size(name, FontRole.FANGSONG, SIZE_S4, room)
    name_width = text_width(name, FontRole.FANGSONG, size)
    brush.text(box._replace(width=room), name, role=FontRole.FANGSONG, size=size, align=Align.LEFT)
    rest = room - name_width - 1 * MM
    if note and rest > 0:
        after = Box(box.x + name_width + 1 * MM, box.y, rest, box.height)
        brush.text(after, note, role=FontRole.KAI, size=9, align=Align.LEFT, tint=GREY)
    brush.text(box, line.seat, size=SIZE_S4, align=Align.RIGHT)
