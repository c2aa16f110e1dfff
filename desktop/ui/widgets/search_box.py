"""The filter box of a list: says what was typed once typing pauses."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.icons import icon

WIDTH = 240


class SearchBox(QLineEdit):
    """Emits ``text_settled`` a moment after the last key; Esc clears."""

    text_settled = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget, *, delay_ms: int = 60) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(WIDTH)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self._on_timeout)
        self.textChanged.connect(self._timer.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc; leave everything else to the line."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _on_timeout(self) -> None:
        self.text_settled.emit(self.text())
