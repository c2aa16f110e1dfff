"""A grid of days worked with: cards dragged, moved by keys, opened."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.day_layout import DayCard
from desktop.ui.widgets.day_view import DayView

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (0, -1),
    Qt.Key.Key_PageDown: (0, 1),
}
"""With Alt: a day before or after, a part of the day before or after."""


class DayGrid(DayView):
    """Says which card or cell is opened, and which card is moved where."""

    card_opened = Signal(int)
    cell_opened = Signal(int, int)
    card_moved = Signal(int, int, int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._pressed: tuple[int, QPoint] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with arrows, move with Alt, open with Enter."""
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self._move_current(*_MOVES[key])
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and key in _STEPS:
            self._walk(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make what is under the pointer current; a card may be dragged from here."""
        card = self._take_at(event)
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (card.key, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the pressed card over the cells."""
        at = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed and (self.target or (at - self._pressed[1]).manhattanLength() >= far):
            self.target = self.cell_at(at)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the carried card on the cell under it."""
        pressed, target = self._pressed, self.target
        self._pressed = self.target = None
        self.viewport().update()
        card = self.picture.card(pressed[0]) if pressed else None
        if card is not None and target is not None and target != card.cell:
            self.card_moved.emit(card.key, *target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the card, or begin one in an empty cell."""
        if self.cell_at(event.position().toPoint()) is not None:
            self._take_at(event)
            self._open()

    def _take_at(self, event: QMouseEvent) -> DayCard | None:
        """Make what is under the pointer current; return the card there."""
        at = event.position().toPoint()
        cell = self.cell_at(at)
        if cell is None:
            return None
        card = self.card_at(at)
        self.cell = cell
        self.take(card)
        return card

    def _walk(self, down: int, right: int) -> None:
        """Go to the next card of the cell, or to a cell beside it."""
        cards = self.picture.of_cell(self.cell)
        keys = [card.key for card in cards]
        place = keys.index(self.key) + down if self.key in keys and down else -1
        if down and 0 <= place < len(cards):
            self.take(cards[place])
            return
        cell = (self.cell[0] + down, self.cell[1] + right)
        if cell in self.layout_now.cells:
            self.cell = cell
            there = self.picture.of_cell(cell)
            self.take((there[-1] if down < 0 else there[0]) if there else None)

    def _move_current(self, down: int, right: int) -> None:
        """Say that the card goes a day on, or a part of the day on, also into the next day."""
        columns = len(self.picture.columns)
        if self.key is None:
            return
        number = (self.cell[0] + down) * columns + self.cell[1] + right
        cell = divmod(number, columns)
        if cell in self.layout_now.cells:
            self.card_moved.emit(self.key, *cell)

    def _open(self) -> None:
        if self.key is not None:
            self.card_opened.emit(self.key)
        elif self.cell in self.layout_now.cells:
            self.cell_opened.emit(*self.cell)
