"""Where the cards of a grid of days lie: columns of equal width, rows as high as they must be."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

Cell = tuple[int, int]
"""Row and column, each from 0."""

TITLE_WIDTH, LEAST_COLUMN = 5, 9
"""The titles of the rows, and a column at least, in heights of a line."""

PADDING, GAP = 8, 6
"""Pixels within a card, and between cards."""

WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCard:
    """One card: a label, a text, what stands small below; ``tone`` of a badge, ``hint`` of why."""

    key: int
    cell: Cell
    label: str
    text: str
    foot: str = ""
    tone: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DayPicture:
    """Everything that is shown: titles of columns, two lines a row, and the cards in order."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    cards: tuple[DayCard, ...] = ()

    def of_cell(self, cell: Cell) -> tuple[DayCard, ...]:
        """Return the cards of a cell."""
        return tuple(card for card in self.cards if card.cell == cell)

    def card(self, key: int | None) -> DayCard | None:
        """Return a card by its key, or None."""
        return next((card for card in self.cards if card.key == key), None)


@dataclass(frozen=True, slots=True)
class DayLayout:
    """The rectangles of cells and cards in pixels, from the upper left corner of the whole."""

    width: int = 0
    height: int = 0
    head: int = 0
    cells: dict[Cell, QRect] = field(default_factory=dict)
    cards: dict[int, QRect] = field(default_factory=dict)


def lay_out(picture: DayPicture, metrics: QFontMetrics, room: int, least: int) -> DayLayout:
    """Lay a picture out on a width of ``room`` pixels, rows growing to ``least`` height."""
    line = metrics.height()
    head, title = line + 2 * PADDING, TITLE_WIDTH * line
    count = max(len(picture.columns), 1)
    column = max((room - title) // count, LEAST_COLUMN * line)
    heights = [_row_height(picture, row, metrics, column) for row in range(len(picture.rows))]
    spare = max(least - head - sum(heights), 0) // max(len(heights), 1)
    cells: dict[Cell, QRect] = {}
    cards: dict[int, QRect] = {}
    top = head
    for row, height in enumerate(heights):
        for number in range(len(picture.columns)):
            rect = QRect(title + number * column, top, column, height + spare)
            cells[row, number] = rect
            cards |= _stack(picture.of_cell((row, number)), rect, metrics)
        top += height + spare
    return DayLayout(title + count * column, top, head, cells, cards)


def card_height(card: DayCard, metrics: QFontMetrics, width: int) -> int:
    """Return how high a card of a width is."""
    texts = [card.label, card.text, card.foot]
    inner = QRect(0, 0, width - 2 * PADDING - 4, 10_000)
    heights = (metrics.boundingRect(inner, WRAP, text).height() for text in texts if text)
    return sum(heights) + 2 * PADDING


def _row_height(picture: DayPicture, row: int, metrics: QFontMetrics, column: int) -> int:
    least = 2 * metrics.height() + 2 * GAP + 2 * PADDING
    stacks = (
        sum(card_height(card, metrics, column - 2 * GAP) + GAP for card in of_cell) + GAP
        for of_cell in (picture.of_cell((row, each)) for each in range(len(picture.columns)))
    )
    return max(least, *stacks)


def _stack(cards: Sequence[DayCard], rect: QRect, metrics: QFontMetrics) -> dict[int, QRect]:
    found, top = {}, rect.top() + GAP
    width = rect.width() - 2 * GAP
    for card in cards:
        height = card_height(card, metrics, width)
        found[card.key] = QRect(rect.left() + GAP, top, width, height)
        top += height + GAP
    return found
