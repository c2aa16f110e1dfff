"""A box for one entry after another: empty, it leaves undo and redo to the program."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class EntryBox(QLineEdit):
    """Undo means the last entry, not the letters of it: they have been cleared away."""

    def event(self, event: QEvent) -> bool:
        """Pass Ctrl+Z and Ctrl+Y on while there is nothing typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if not self.text() and (event.matches(keys.Undo) or event.matches(keys.Redo)):
                event.ignore()
                return True
        return super().event(event)
