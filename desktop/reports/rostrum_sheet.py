"""主席台座次表: the rostrum as the audience sees it, the front row nearest to the hall."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports import styles
from desktop.reports.drawing import GREY, Box, Brush, DrawnPage, colour
from desktop.reports.fonts import clean
from desktop.reports.line_breaking import Measure, cell_lines
from desktop.reports.styles import MM, Align, FontRole

WIDEST, HIGHEST = 32 * MM, 34 * MM
GAP, ROW_LABEL = 3 * MM, 13 * MM
POST_SIZE = 8.5
FRONT_TINT = colour("#f3ead7")
NOBODY = "（主席台尚未排定）"


@dataclass(frozen=True, slots=True)
class RostrumPlace:
    """Somebody on the rostrum with the rank that gives the place."""

    rank: int
    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class RostrumSheet:
    """The rows, the front one first, each from the audience's left to its right."""

    meeting: str
    subtitle: str
    date_line: str
    rows: tuple[tuple[RostrumPlace, ...], ...]


def story(sheet: RostrumSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables: one page."""
    from desktop.reports.opening import opening

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    return [*flow, DrawnPage(lambda brush, page: _draw(brush, page, sheet))]


def paper(sheet: RostrumSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF: A4 on its side."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, sheet=styles.sheet(297, 210, 18)))


def _draw(brush: Brush, page: Box, sheet: RostrumSheet) -> None:
    hall = Box(page.width * 0.2, 0, page.width * 0.6, 9 * MM)
    brush.frame(hall, GREY, 0.8)
    brush.text(hall, "会　　场", role=FontRole.HEADING, size=14)
    if not sheet.rows:
        brush.text(page, NOBODY, size=14)
        return
    room = page.height - hall.height - 10 * MM
    height = min(HIGHEST, room / len(sheet.rows) - GAP)
    widest = max(len(row) for row in sheet.rows)
    width = min(WIDEST, (page.width - 2 * ROW_LABEL) / widest)
    spare = room - len(sheet.rows) * (height + GAP)
    for number, row in enumerate(sheet.rows):
        bottom = hall.height + 8 * MM + spare / 3 + number * (height + GAP)
        left = (page.width - len(row) * width) / 2
        label = Box(0, bottom, ROW_LABEL, height)
        if len(sheet.rows) > 1:
            brush.text(label, f"第{number + 1}排", size=10, align=Align.LEFT, tint=GREY)
        for column, place in enumerate(row):
            box = Box(left + column * width, bottom, width, height)
            _draw_place(brush, box, place, is_front=number == 0)


def _draw_place(brush: Brush, box: Box, place: RostrumPlace, *, is_front: bool) -> None:
    inner = Box(box.x + 1 * MM, box.y + 1 * MM, box.width - 2 * MM, box.height - 2 * MM)
    if is_front:
        brush.fill(inner, FRONT_TINT)
    brush.frame(inner)
    half = inner.y + inner.height * 0.48
    rank = Box(inner.x + 1 * MM, inner.y + inner.height - 4.5 * MM, inner.width - 2 * MM, 4 * MM)
    brush.text(rank, str(place.rank), size=8, align=Align.LEFT, tint=GREY)
    line = Box(inner.x + 1 * MM, half, inner.width - 2 * MM, inner.height * 0.4)
    brush.name(line, place.name, role=FontRole.HEADING, size=16)
    measure = Measure(FontRole.FANGSONG, POST_SIZE, inner.width - 2 * MM)
    post = clean(place.post)
    lines = cell_lines(post, measure) if post else []
    step = min(POST_SIZE * 1.2, (inner.height * 0.46) / max(len(lines), 1))
    for number, text in enumerate(lines, start=1):
        row = Box(inner.x + 1 * MM, half - number * step, inner.width - 2 * MM, step)
        brush.text(row, text, role=FontRole.FANGSONG, size=min(POST_SIZE, step / 1.1))
