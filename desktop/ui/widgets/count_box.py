"""A big box for a number that is counted in the hall: typed, or stepped with + and −."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop.theme import set_role

NOTHING = -1
"""The value of a box in which nothing has been entered."""
MOST = 99_999
_UP = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_DOWN = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CountBox(QSpinBox):
    """A count; Enter goes on to the next box, and from the last one says so."""

    entered = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(NOTHING, MOST)
        self.setSpecialValueText("—")
        self.setValue(NOTHING)
        self.setAccessibleName(name)
        self.setMinimumHeight(56)
        self.setMinimumWidth(110)
        set_role(self, "count")

    def count(self) -> int | None:
        """Return the number, or None where nothing has been entered."""
        return None if self.value() == NOTHING else self.value()

    def set_count(self, count: int | None) -> None:
        """Show a number, or that there is none."""
        self.setValue(NOTHING if count is None else count)

    def stepBy(self, steps: int) -> None:
        """Count on from nothing as from 0, and never back below 0."""
        self.setValue(max(0, max(self.value(), 0) + steps))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count a hand with +, take one back with −, go on with Enter."""
        if self.isReadOnly() or event.key() not in (*_UP, *_DOWN, *_NEXT):
            if self.text() == self.specialValueText():
                self.selectAll()
            super().keyPressEvent(event)
        elif event.key() in _NEXT:
            self.interpretText()
            self.entered.emit()
        else:
            self.interpretText()
            self.stepBy(1 if event.key() in _UP else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, so that typing replaces it."""
        super().focusInEvent(event)
        # Qt places the cursor of a click after this event.
        QTimer.singleShot(0, self, self.selectAll)
