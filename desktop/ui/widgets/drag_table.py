"""A list whose order the user sets: by dragging a row, or with Alt+Up and Alt+Down."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from desktop.theme import set_role
from desktop.ui.models.row_list_model import Row
from desktop.ui.widgets.record_table import RecordTable

RowT = TypeVar("RowT", bound=Row)
EDGE_PX = 24


class DragTable(RecordTable[RowT]):
    """Says where a row was dropped; the page does the verb and sets the rows anew.

    Only in the list's own order: not while it is filtered or sorted by a column.
    """

    row_dropped = Signal(object, int)

    def _build_view(self, title: str) -> None:
        super()._build_view(title)
        self.view.viewport().installEventFilter(self)
        self._pressed_at: QPoint | None = None
        self._pressed_row = -1
        self._line = QFrame(self.view.viewport())
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self._line, "drop-line")
        self._line.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the mouse on the rows, and Alt with the arrows."""
        if watched is self.view.viewport() and isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if watched is self.view and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            is_press = event.type() == QEvent.Type.KeyPress
            step = steps.get(Qt.Key(event.key()))
            if is_alt and is_press and step is not None:
                self._move_current(step)
                return True
        return super().eventFilter(watched, event)

    def _is_own_order(self) -> bool:
        return not self.proxy.is_filtered and not self.proxy.model.is_sorted

    def _move_current(self, step: int) -> None:
        index = self.view.currentIndex()
        target = index.row() + step
        if index.isValid() and 0 <= target < self.proxy.rowCount() and self._is_own_order():
            self.row_dropped.emit(self.proxy.row_at(index.row()).id, target)

    def _on_mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed_at = at if event.button() == Qt.MouseButton.LeftButton else None
            self._pressed_row = self.view.rowAt(at.y())
        elif event.type() == QEvent.Type.MouseMove and self._is_dragging(at):
            self._scroll_along(at)
            self._show_line(self._gap_at(at))
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            was_dragging = self._line.isVisible()
            self._line.hide()
            self._pressed_at = None
            if was_dragging:
                self._drop(self._gap_at(at))
        return False

    def _is_dragging(self, at: QPoint) -> bool:
        if self._pressed_at is None or self._pressed_row < 0 or not self._is_own_order():
            return False
        if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        distance = abs(at.y() - self._pressed_at.y())
        return self._line.isVisible() or distance >= QApplication.startDragDistance()

    def _scroll_along(self, at: QPoint) -> None:
        """Bring rows beyond the edge within reach while the mouse is near it."""
        height = self.view.viewport().height()
        bar = self.view.verticalScrollBar()
        if at.y() < EDGE_PX:
            bar.setValue(bar.value() - EDGE_PX)
        elif at.y() > height - EDGE_PX:
            bar.setValue(bar.value() + EDGE_PX)

    def _gap_at(self, at: QPoint) -> int:
        """Return the gap between rows nearest to a point: 0 is above the first row."""
        row = self.view.rowAt(at.y())
        if row < 0:
            return 0 if at.y() < 0 else self.proxy.rowCount()
        middle = self.view.rowViewportPosition(row) + self.view.rowHeight(row) // 2
        return row + (at.y() > middle)

    def _show_line(self, gap: int) -> None:
        last = self.proxy.rowCount() - 1
        y = self.view.rowViewportPosition(min(gap, last))
        if gap > last:
            y += self.view.rowHeight(last)
        self._line.setGeometry(QRect(0, max(y - 1, 0), self.view.viewport().width(), 3))
        self._line.show()

    def _drop(self, gap: int) -> None:
        target = gap - 1 if gap > self._pressed_row else gap
        if target != self._pressed_row:
            self.row_dropped.emit(self.proxy.row_at(self._pressed_row).id, target)
