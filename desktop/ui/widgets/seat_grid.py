"""A grid whose names change places: dragged with the mouse, or picked up and put down by keys."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.cell_grid import CellGrid, GridPicture, Place
from desktop.ui.widgets.cell_painter import CellPainter

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SeatGrid(CellGrid):
    """Says what was dropped where, and which cell was clicked.

    ``dropped`` carries (from, to) as places; from is None for what comes from outside: carried
    in by ``carry_in``, or dragged from a list.
    """

    clicked = Signal(object)
    dropped = Signal(object, object)
    carried_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setAcceptDrops(True)
        self.is_fixed = False
        self._carried: Place | None = None
        self._carried_text = ""
        self._pressed: QPoint | None = None
        self._pointer: QPoint | None = None

    @property
    def carried_text(self) -> str:
        """What is being carried, "" for nothing."""
        return self._carried_text

    def set_picture(self, picture: GridPicture) -> None:
        """Show a picture; what was being carried is let go."""
        self.put_down()
        super().set_picture(picture)

    def carry_in(self, text: str) -> None:
        """Carry something from outside: the next cell that is entered or clicked gets it."""
        self._carry(None, text)
        self.setFocus()

    def put_down(self) -> None:
        """Let go of what is carried; nothing changes."""
        self._pressed = self._pointer = None
        self._carry(None, "")

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while something is carried."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and bool(self._carried_text)
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, pick up and put down by Enter, cancel by Esc."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(*_STEPS[key])
        elif key in _ENTER and self.current() is not None:
            self._enter()
        elif key == Qt.Key.Key_Escape and self._carried_text:
            self.put_down()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a cell current, or drop what is carried on it."""
        place = self.place_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        self.set_current(place)
        if self._carried_text:
            self._drop(place)
            return
        self._pressed = event.position().toPoint()
        self.clicked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pick up the name that was pressed once the mouse has gone far enough."""
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        cell = self.current()
        if far and not self._carried_text and cell is not None and not self.is_fixed:
            self._carry(cell.place, cell.text)
        self._pointer = point
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged; outside of every cell it goes back."""
        was_dragging = self._pointer is not None and bool(self._carried_text)
        self._pressed = self._pointer = None
        if was_dragging:
            place = self.place_at(event.position().toPoint())
            if place is None:
                self.put_down()
            else:
                self.set_current(place)
                self._drop(place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is dragged from a list of this window."""
        if event.source() is not None and not self.is_fixed:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the cell that would get it."""
        place = self.place_at(event.position().toPoint())
        if place is not None:
            self.set_current(place)
        event.setAccepted(place is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say that something from outside was dropped on a cell."""
        place = self.place_at(event.position().toPoint())
        if place is not None:
            event.acceptProposedAction()
            self.dropped.emit(None, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is carried above the cells: at the pointer, or at the current cell."""
        super().paintEvent(event)
        cell = self.current()
        if not self._carried_text or cell is None:
            return
        rect = self.rect_of(cell.place)
        middle = rect.center() + QPointF(6, -6)
        if self._pointer is not None:
            middle = self._pointer.toPointF()
        width = max(rect.width(), self.fontMetrics().horizontalAdvance(self._carried_text) + 12)
        height = max(rect.height() * 0.6, self.fontMetrics().height() + 4)
        box = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        with QPainter(self.viewport()) as painter:
            CellPainter(painter, self.font(), 1.0).draw_carried(box, self._carried_text)

    def _step(self, down: int, right: int) -> None:
        """Go to the next cell that there is in a direction."""
        cell = self.current()
        row, column = cell.place if cell else (1, 1)
        while 1 <= row + down <= self.picture.rows and 1 <= column + right <= self.picture.columns:
            row, column = row + down, column + right
            if (row, column) in self.picture.cells:
                self.set_current((row, column))
                return

    def _enter(self) -> None:
        cell = self.current()
        if cell is None or self.is_fixed:
            if cell is not None:
                self.clicked.emit(cell.place)
        elif self._carried_text:
            self._drop(cell.place)
        elif cell.text:
            self._carry(cell.place, cell.text)

    def _drop(self, place: Place) -> None:
        source = self._carried
        self.put_down()
        if source != place:
            self.dropped.emit(source, place)

    def _carry(self, place: Place | None, text: str) -> None:
        changed = text != self._carried_text
        self._carried, self._carried_text = place, text
        self.viewport().update()
        if changed:
            self.carried_changed.emit(text)
