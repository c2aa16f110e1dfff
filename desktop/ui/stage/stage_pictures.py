"""The pictures of the stage, one for each view; their words are the hall's: always Chinese."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QRectF, Qt

from desktop.ui.stage.stage_sheet import (
    BLACK,
    CURTAIN,
    GOLD,
    GREEN,
    GROUND,
    QUIET,
    RED,
    WHITE,
    StageSheet,
    least_px,
)
from desktop.ui.stage.stage_type import NARROWEST, SMALLEST, Block, Face, fits, width_of
from desktop.ui.stage.stage_view import (
    AgendaView,
    AttendanceView,
    BlackView,
    Mark,
    MessageView,
    OrderEntry,
    OrderView,
    ResultLine,
    ResultView,
    SpeakerView,
    StageSpeaker,
    StageView,
    TitleView,
)

CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
ROWS = 9
"""Rows of a list on the stage: their text is then above the smallest."""
LARGE_ROWS = 6
FEW_FIGURES = 4
BESIDE_TEXT = 1.95
"""Em of a line of the order that are not name or unit: the number and the gaps."""
CONDENSED = 0.85
NOW_GROUND = "#24365a"
BAND_TOP, BAND_BOTTOM = 0.645, 0.97
LABEL_WIDTH = 0.2
"""Width of “下一位” as a share of the stage's height."""
LIST_TOP = 0.165
LIST_BOTTOM = 0.965
_INK = {Mark.NONE: WHITE, Mark.NOW: GOLD, Mark.DONE: QUIET}


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a picture leaves to the canvas: where the clock goes, and how many pages there are."""

    clock: QRectF | None = None
    pages: int = 1
    page: int = 0


def draw_view(sheet: StageSheet, view: StageView, *, has_clock: bool, page: int | None) -> Sketch:
    """Draw a view; ``page`` counts from 0, None is the page where things happen."""
    if isinstance(view, SpeakerView):
        return _speaker(sheet, view, has_clock)
    if isinstance(view, OrderView):
        return _order(sheet, view, page)
    if isinstance(view, ResultView):
        return _result(sheet, view, page or 0)
    _PICTURES[type(view)](sheet, view)
    return Sketch()


def page_of(entries: tuple[OrderEntry, ...], rows: int) -> int:
    """Return the page of the order on which somebody speaks, else the first not done."""
    marks = [entry.mark for entry in entries]
    if Mark.NOW in marks:
        return marks.index(Mark.NOW) // rows
    waiting = [place for place, mark in enumerate(marks) if mark is not Mark.DONE]
    return waiting[0] // rows if waiting else 0


def _title(sheet: StageSheet, view: TitleView) -> None:
    sheet.fill(CURTAIN)
    blocks = (
        Block(text=view.title, size=0.17, colour=WHITE, face=Face.TITLE),
        Block(text=view.date, size=0.075, colour=GOLD, face=Face.TITLE, gap=0.06),
    )
    sheet.column(blocks, sheet.area(0, 0.08, 1, 0.92), align=CENTRE, is_centred=True)


def _agenda(sheet: StageSheet, view: AgendaView) -> None:
    sheet.fill(GROUND)
    _heading(sheet, view.heading)
    blocks = (
        Block(text=view.number, size=0.12, colour=GOLD),
        Block(text=view.item, size=0.15, colour=WHITE, gap=0.01),
        Block(text=view.presenter, size=0.075, colour=QUIET, gap=0.05),
    )
    sheet.column(blocks, sheet.area(0, 0.17, 1, 0.95), is_centred=True)


def _message(sheet: StageSheet, view: MessageView) -> None:
    sheet.fill(GROUND)
    block = Block(text=view.text, size=0.2, colour=WHITE)
    sheet.column((block,), sheet.area(0, 0.06, 1, 0.94), align=CENTRE, is_centred=True)


def _black(sheet: StageSheet, _: BlackView) -> None:
    sheet.fill(BLACK)


def _speaker(sheet: StageSheet, view: SpeakerView, has_clock: bool) -> Sketch:
    sheet.fill(GROUND)
    current = view.current
    _heading(sheet, view.heading, current.place if current else "")
    if current is None:
        return _between(sheet, view)
    blocks = (
        Block(text=spaced(current.name), size=0.25, colour=WHITE, is_name=True),
        Block(text=current.unit, size=0.085, colour=GOLD, gap=0.005),
        Block(text=current.title, size=0.07, colour=WHITE, gap=0.012),
    )
    bottom = 0.61 if has_clock or view.following else 0.95
    sheet.column(blocks, sheet.area(0, 0.145, 1, bottom), is_centred=True)
    if not has_clock and not view.following:
        return Sketch()
    sheet.rule(0.625)
    if has_clock:
        beside = 0.44 if view.following else 1
        if view.following:
            _following(sheet, view.following[:2], sheet.area(0.5, BAND_TOP, 1, BAND_BOTTOM))
        return Sketch(sheet.area(0, BAND_TOP, beside, BAND_BOTTOM))
    _following(sheet, view.following[:2], sheet.area(0, BAND_TOP, 1, BAND_BOTTOM))
    return Sketch()


def _between(sheet: StageSheet, view: SpeakerView) -> Sketch:
    """Nobody speaks: name who is to come."""
    if not view.following:
        text = "发言结束"
        block = Block(text=text, size=0.18, colour=WHITE)
        sheet.column((block,), sheet.area(0, 0.17, 1, 0.95), align=CENTRE, is_centred=True)
        return Sketch()
    first = view.following[0]
    blocks = (
        Block(text="下一位", size=0.08, colour=GOLD),
        Block(text=spaced(first.name), size=0.26, colour=WHITE, is_name=True),
        Block(text=first.unit, size=0.09, colour=GOLD, gap=0.005),
        Block(text=first.title, size=0.07, colour=WHITE, gap=0.012),
    )
    sheet.column(blocks, sheet.area(0, 0.15, 1, 0.95), is_centred=True)
    return Sketch()


def _following(sheet: StageSheet, speakers: tuple[StageSpeaker, ...], rect: QRectF) -> None:
    """Name the next two; only the next, if need be without a unit, when both would not be read."""
    words = ("下一位", "请准备")
    beside = sheet.height * LABEL_WIDTH
    width, step = rect.width() - beside, rect.height() / 2
    columns = [_following_blocks(speaker) for speaker in speakers]
    if any(not fits(blocks, width=width, height=step, stage=sheet.height) for blocks in columns):
        columns, step = columns[:1], rect.height()
        if not fits(columns[0], width=width, height=step, stage=sheet.height):
            columns = [columns[0][:1]]
    for place, (word, blocks) in enumerate(zip(words, columns, strict=False)):
        row = QRectF(rect.left(), rect.top() + place * step, rect.width(), step)
        label = QRectF(row.left(), row.top(), beside, step)
        sheet.line(word, label, px=least_px(sheet.height), colour=QUIET)
        sheet.column(blocks, row.adjusted(beside, 0, 0, 0), is_centred=True)


def _following_blocks(speaker: StageSpeaker) -> tuple[Block, ...]:
    return (
        Block(text=spaced(speaker.name), size=0.068, colour=WHITE, is_name=True),
        Block(text=speaker.unit, size=SMALLEST, colour=QUIET),
    )


def _order(sheet: StageSheet, view: OrderView, page: int | None) -> Sketch:
    sheet.fill(GROUND)
    columns = _columns(sheet, view.entries)
    rows = _rows_of_page(len(view.entries), columns)
    pages = max(ceil(len(view.entries) / rows), 1)
    at = min(page_of(view.entries, rows) if page is None else page, pages - 1)
    _heading(sheet, view.heading, _page_text(at, pages))
    shown = view.entries[at * rows : (at + 1) * rows]
    deep = ceil(rows / columns)
    px = min((LIST_BOTTOM - LIST_TOP) / deep * 0.66, 0.08) * sheet.height
    wide = _name_width(view.entries, px)
    for place, entry in enumerate(shown):
        cell = _cell(sheet, place, columns=columns, deep=deep)
        _order_row(sheet, entry, cell, px=px, wide=min(wide, cell.width() * 0.45))
    return Sketch(pages=pages, page=at)


def _columns(sheet: StageSheet, entries: tuple[OrderEntry, ...]) -> int:
    """Return 2 when the list is long and every line fits into half the width, else 1."""
    if len(entries) <= LARGE_ROWS:
        return 1
    px = least_px(sheet.height)
    free = _cell(sheet, 0, columns=2, deep=ROWS).width() - px * BESIDE_TEXT
    units = max(width_of(entry.unit, Face.HEADING, px) for entry in entries)
    return 2 if _name_width(entries, px) + units * NARROWEST <= free else 1


def _name_width(entries: tuple[OrderEntry, ...], px: float) -> float:
    """Return the width of the column of names in pixels: never narrower than three characters."""
    widest = (width_of(spaced(entry.name), Face.HEADING, px) for entry in entries)
    return max(px * 3.1, max(widest, default=0) * CONDENSED)


def _order_row(
    sheet: StageSheet, entry: OrderEntry, cell: QRectF, *, px: float, wide: float
) -> None:
    if entry.mark is Mark.NOW:
        sheet.panel(cell.adjusted(-px * 0.25, 0, px * 0.1, 0), NOW_GROUND)
    number = QRectF(cell.left(), cell.top(), px * 1.35, cell.height())
    name = QRectF(number.right() + px * 0.25, cell.top(), wide, cell.height())
    unit = QRectF(name.right() + px * 0.35, cell.top(), 0, cell.height())
    unit.setRight(cell.right())
    sheet.line(entry.place, number, px=px, colour=QUIET, align=RIGHT)
    sheet.line(spaced(entry.name), name, px=px, colour=_INK[entry.mark])
    sheet.line(entry.unit, unit, px=max(px * 0.85, least_px(sheet.height)), colour=QUIET)


def _attendance(sheet: StageSheet, view: AttendanceView) -> None:
    sheet.fill(GROUND)
    _heading(sheet, view.heading)
    figures = (
        ResultLine("应到", str(view.expected)),
        ResultLine("实到", str(view.present), is_marked=True),
    )
    _figures(sheet, figures, top=0.15, bottom=0.58)
    block = Block(text=view.sentence, size=0.085, colour=WHITE)
    sheet.column((block,), sheet.area(0, 0.61, 1, 0.96), align=CENTRE, is_centred=True)


def _result(sheet: StageSheet, view: ResultView, page: int) -> Sketch:
    sheet.fill(GROUND)
    is_list = len(view.lines) > FEW_FIGURES
    bottom = 0.8 if view.verdict else LIST_BOTTOM
    if is_list:
        pages = _candidates(sheet, view, page, bottom)
    else:
        block = Block(text=view.heading, size=0.09, colour=WHITE)
        sheet.column((block,), sheet.area(0, 0.05, 1, 0.32), align=CENTRE, is_centred=True)
        _figures(sheet, view.lines, top=0.33, bottom=bottom)
        pages = 1
    colour = {True: GREEN, False: RED, None: GOLD}[view.is_passed]
    rect = sheet.area(0, 0.81, 1, 0.97)
    sheet.column(
        (Block(text=view.verdict, size=0.12, colour=colour),), rect, align=CENTRE, is_centred=True
    )
    return Sketch(pages=pages, page=min(page, pages - 1))


def _candidates(sheet: StageSheet, view: ResultView, page: int, bottom: float) -> int:
    deep = ROWS if bottom == LIST_BOTTOM else ROWS - 2
    columns = 2 if len(view.lines) > deep else 1
    rows = deep * columns
    pages = ceil(len(view.lines) / rows)
    at = min(page, pages - 1)
    _heading(sheet, view.heading, _page_text(at, pages))
    for place, line in enumerate(view.lines[at * rows : (at + 1) * rows]):
        cell = _cell(sheet, place, columns=columns, deep=deep, bottom=bottom)
        px = min(cell.height() * 0.66, sheet.height * 0.08)
        colour = GOLD if line.is_marked else WHITE
        figure = QRectF(cell)
        figure.setLeft(cell.right() - px * 2.4)
        word = QRectF(cell)
        word.setRight(figure.left() - px * 0.3)
        sheet.line(line.word, word, px=px, colour=colour)
        sheet.line(line.figure, figure, px=px, colour=colour, align=RIGHT)
    return pages


def _figures(
    sheet: StageSheet, lines: tuple[ResultLine, ...], *, top: float, bottom: float
) -> None:
    """Draw a few figures side by side, each under its word, all of one size."""
    if not lines:
        return
    share = 1 / len(lines)
    for place, line in enumerate(lines):
        left, right = place * share, (place + 1) * share
        middle = top + (bottom - top) * 0.3
        word = sheet.area(left, top, right, middle)
        figure = sheet.area(left + 0.01, middle, right - 0.01, bottom)
        colour = GOLD if line.is_marked else WHITE
        sheet.line(line.word, word, px=sheet.height * 0.08, colour=QUIET, align=CENTRE)
        sheet.line(line.figure, figure, px=sheet.height * 0.24, colour=colour, align=CENTRE)


def _heading(sheet: StageSheet, text: str, beside: str = "") -> None:
    right = 0.8 if beside else 1
    px = least_px(sheet.height)
    sheet.line(text, sheet.area(0, 0.035, right, 0.115), px=px, colour=QUIET)
    sheet.line(beside, sheet.area(right, 0.035, 1, 0.115), px=px, colour=QUIET, align=RIGHT)
    sheet.rule(0.13)


def _cell(
    sheet: StageSheet, place: int, *, columns: int, deep: int, bottom: float = LIST_BOTTOM
) -> QRectF:
    column, row = divmod(place, deep)
    left = column / columns
    right = (column + 1) / columns - (0.02 if columns > 1 else 0)
    step = (bottom - LIST_TOP) / deep
    return sheet.area(left, LIST_TOP + row * step, right, LIST_TOP + (row + 1) * step)


def _rows_of_page(count: int, columns: int) -> int:
    return max(count, 1) if count <= LARGE_ROWS else ROWS * columns


def _page_text(page: int, pages: int) -> str:
    return f"{page + 1} / {pages}" if pages > 1 else ""


def spaced(name: str) -> str:
    """Set a name of two characters as wide as one of three, as printed lists do."""
    return f"{name[0]}\u3000{name[1]}" if len(name) == 2 and not name.isascii() else name


_PICTURES: dict[type[object], Callable[[StageSheet, Any], None]] = {
    TitleView: _title,
    AgendaView: _agenda,
    MessageView: _message,
    BlackView: _black,
    AttendanceView: _attendance,
}
