"""座次表: the hall from above with the stage at the top, every chair with its name and number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from db.domain.hall import Hall, Seat
from desktop.reports import styles
from desktop.reports.drawing import (
    GREY,
    PALE,
    Box,
    Brush,
    Colour,
    DrawnPage,
    colour,
    whole_role,
)
from desktop.reports.fonts import clean, text_width
from desktop.reports.seat_tiles import Tile, tiles_of
from desktop.reports.styles import MM, Align, FontRole, PageGeometry

TINTS = tuple(
    map(
        colour,
        ("#fde7e0", "#e3eefb", "#e6f4e4", "#fdf3d3", "#efe6f7", "#dff3f3", "#f7e3ec", "#eeeedd"),
    )
)
"""Light enough to read black on, also when printed grey."""

MARGIN_MM = 14
HEAD, STAGE, LEGEND_LINE = 15 * MM, 11 * MM, 5.2 * MM
ROW_LABEL = 9 * MM
AISLE = 0.55
"""Width of an aisle in chairs."""

WIDEST, HIGHEST = 24 * MM, 17 * MM
LEGEND_COLUMNS = {"a3": 8, "a4": 5}


class SheetSize(StrEnum):
    """The paper that a plan is printed on, lying on its side."""

    A3 = "a3"
    A4 = "a4"


SHEETS = {
    SheetSize.A3: styles.sheet(420, 297, MARGIN_MM),
    SheetSize.A4: styles.sheet(297, 210, MARGIN_MM),
}
LEAST_WIDTH = {SheetSize.A3: 10.2 * MM, SheetSize.A4: 9.4 * MM}
LEAST_HEIGHT = 7.4 * MM


@dataclass(frozen=True, slots=True)
class SeatedName:
    """Somebody on a chair; `block` is the place of the group among the sheet's blocks."""

    seat: Seat
    name: str
    block: int


@dataclass(frozen=True, slots=True)
class SeatMap:
    """The whole plan."""

    meeting: str
    subtitle: str
    date_line: str
    hall: Hall
    people: tuple[SeatedName, ...]
    blocks: tuple[str, ...]
    size: SheetSize = SheetSize.A3


@dataclass(frozen=True, slots=True)
class _Scale:
    """The measures of one page in points."""

    width: float
    height: float
    left: float
    top: float


def story(sheet: SeatMap) -> list[Any]:
    """Return the plan as ReportLab flowables, each one page."""
    from reportlab.platypus.doctemplate import PageBreak

    geometry = SHEETS[sheet.size]
    across, down = _room(geometry, sheet)
    tiles = tiles_of(
        sheet.hall,
        chairs=int(across / LEAST_WIDTH[sheet.size]),
        rows=int(down / LEAST_HEIGHT),
    )
    seated = {person.seat: person for person in sheet.people}
    flow: list[Any] = []
    for tile in tiles:
        flow += [_page(sheet, tile, seated, is_only=len(tiles) == 1), PageBreak()]
    return flow[:-1]


def paper(sheet: SeatMap, printed_at: datetime) -> bytes:
    """Return the plan as PDF on A3 or A4 lying on its side; a large hall takes several pages."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, sheet=SHEETS[sheet.size]))


def _room(geometry: PageGeometry, sheet: SeatMap) -> tuple[float, float]:
    """Return the width and height that the chairs have, in points."""
    down = geometry.text_height - HEAD - STAGE - _legend_height(sheet) - 2 * MM
    return geometry.text_width - 2 * ROW_LABEL, down


def _legend_height(sheet: SeatMap) -> float:
    return -(-len(sheet.blocks) // LEGEND_COLUMNS[sheet.size]) * LEGEND_LINE


def _page(
    sheet: SeatMap, tile: Tile, seated: dict[Seat, SeatedName], *, is_only: bool
) -> DrawnPage:
    def picture(brush: Brush, page: Box) -> None:
        across, down = _room(SHEETS[sheet.size], sheet)
        _draw_head(brush, page, sheet, "" if is_only else f"（{tile.title}）")
        _draw_legend(brush, page, sheet)
        chairs = tile.last_place - tile.first_place + 1 + AISLE * len(tile.aisles)
        width = min(WIDEST, across / chairs)
        height = min(HIGHEST, down / (tile.last_row - tile.first_row + 1))
        left = (page.width - width * chairs) / 2
        scale = _Scale(width, height, left, page.height - HEAD - STAGE - 1 * MM)
        _draw_stage(brush, page, tile)
        _draw_chairs(brush, sheet, tile, scale, seated)

    return DrawnPage(picture)


def _draw_head(brush: Brush, page: Box, sheet: SeatMap, part: str) -> None:
    title = Box(0, page.height - 8.5 * MM, page.width, 8 * MM)
    text = f"{sheet.meeting}{sheet.subtitle}{part}"
    brush.text(title, text, role=whole_role(text, FontRole.TITLE), size=20)
    line = Box(0, page.height - 14 * MM, page.width, 5 * MM)
    brush.text(line, sheet.date_line, role=FontRole.KAI, size=12)


def _draw_stage(brush: Brush, page: Box, tile: Tile) -> None:
    box = Box(page.width * 0.3, page.height - HEAD - STAGE + 2 * MM, page.width * 0.4, 8 * MM)
    if tile.first_row > 1:
        brush.text(box, f"↑　接第{tile.first_row - 1}排", size=11, tint=GREY)
        return
    brush.fill(box, PALE)
    brush.frame(box, GREY, 0.8)
    brush.text(box, "主　席　台", role=FontRole.HEADING, size=14)


def _draw_legend(brush: Brush, page: Box, sheet: SeatMap) -> None:
    columns = LEGEND_COLUMNS[sheet.size]
    width = page.width / columns
    counts = [0] * len(sheet.blocks)
    for person in sheet.people:
        counts[person.block] += 1
    for block, name in enumerate(sheet.blocks):
        row, column = divmod(block, columns)
        y = _legend_height(sheet) - (row + 1) * LEGEND_LINE
        mark = Box(column * width, y + 0.7 * MM, 7 * MM, LEGEND_LINE - 1.4 * MM)
        brush.fill(mark, _tint(block))
        brush.frame(mark, PALE)
        brush.text(mark, str(block + 1), size=8)
        words = Box(mark.x + 8 * MM, y, width - 10 * MM, LEGEND_LINE)
        brush.text(words, f"{name}（{counts[block]}）", size=9, align=Align.LEFT)


def _draw_chairs(
    brush: Brush, sheet: SeatMap, tile: Tile, scale: _Scale, seated: dict[Seat, SeatedName]
) -> None:
    for row in range(tile.first_row, tile.last_row + 1):
        y = scale.top - (row - tile.first_row + 1) * scale.height
        _draw_row_labels(brush, row, Box(scale.left, y, 0, scale.height), tile, scale)
        runs: list[tuple[SeatedName, Box]] = []
        for place in range(tile.first_place, tile.last_place + 1):
            seat = Seat(row, place)
            if not sheet.hall.has(seat):
                continue
            box = Box(scale.left + _offset(tile, place) * scale.width, y, scale.width, scale.height)
            person = seated.get(seat)
            _draw_chair(brush, box, sheet.hall.number(seat), person)
            if person is not None:
                _extend(runs, person, box)
        for person, box in runs:
            _label_run(brush, box, person.block, sheet.blocks)


def _draw_row_labels(brush: Brush, row: int, at: Box, tile: Tile, scale: _Scale) -> None:
    chairs = _offset(tile, tile.last_place) + 1
    for x in (at.x - ROW_LABEL, at.x + chairs * scale.width + 0.5 * MM):
        label = Box(x, at.y, ROW_LABEL - 0.5 * MM, at.height)
        brush.text(label, f"{row}排", size=9, tint=GREY)


def _draw_chair(brush: Brush, box: Box, number: int, person: SeatedName | None) -> None:
    chair = Box(box.x + 0.4, box.y + 0.4, box.width - 0.8, box.height - 0.8)
    if person is not None:
        brush.fill(chair, _tint(person.block))
    brush.frame(chair, PALE, 0.35)
    foot = Box(chair.x, chair.y, chair.width - 1.5, chair.height * 0.3)
    brush.text(foot, str(number), size=min(6.5, foot.height), align=Align.RIGHT, tint=GREY)
    if person is not None:
        line = Box(chair.x + 1, chair.y + chair.height * 0.26, chair.width - 2, chair.height * 0.46)
        brush.name(line, person.name, role=FontRole.BODY, size=min(12.5, line.height))


def _extend(runs: list[tuple[SeatedName, Box]], person: SeatedName, box: Box) -> None:
    """Add a chair to the run of its block, or begin another: at an aisle, a gap, a new block."""
    if runs:
        first, whole = runs[-1]
        if first.block == person.block and abs(whole.x + whole.width - box.x) < 0.01:
            runs[-1] = (first, whole._replace(width=whole.width + box.width))
            return
    runs.append((person, box))


def _label_run(brush: Brush, box: Box, block: int, blocks: Sequence[str]) -> None:
    """Write a block's name over its chairs of a row; where it has no room, its number."""
    size = min(6.0, box.height * 0.24)
    top = Box(box.x + 1.5, box.y + box.height * 0.72, box.width - 3, box.height * 0.26)
    name = f"{block + 1} {clean(blocks[block])}"
    fits = text_width(name, FontRole.BODY, size) <= top.width
    words = name if fits else str(block + 1)
    brush.text(top, words, size=size, align=Align.LEFT, tint=colour("#6b3a12"))


def _offset(tile: Tile, place: int) -> float:
    """Return how many chairs a place lies from the left edge of its page, aisles included."""
    passed = sum(1 for aisle in tile.aisles if aisle < place)
    return place - tile.first_place + AISLE * passed


def _tint(block: int) -> Colour:
    return TINTS[block % len(TINTS)]
