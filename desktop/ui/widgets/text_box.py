"""A text of several lines that is handed over when it is left, or by Ctrl+Enter."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextBox(QPlainTextEdit):
    """Tells of a text that was typed; while nothing is typed undo belongs to the program."""

    edited = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    @property
    def is_dirty(self) -> bool:
        """Whether something has been typed that was not handed over yet."""
        return self.document().isModified()

    def show_text(self, text: str) -> None:
        """Show a text; what was typed before is gone."""
        self.setPlainText(text)
        self.document().setModified(False)

    def hand_over(self) -> None:
        """Tell what was typed, once."""
        if self.is_dirty:
            self.document().setModified(False)
            self.edited.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand the text over when the keyboard goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hand_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the text over by Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER:
            self.hand_over()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the program while there is nothing typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if not self.is_dirty and (event.matches(keys.Undo) or event.matches(keys.Redo)):
                event.ignore()
                return True
        return super().event(event)
