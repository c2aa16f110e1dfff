"""A scanner types fast and ends with Enter: its codes are noticed wherever the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

LONGEST_GAP_MS = 300
"""A scanner needs some 10 ms between two keys, a busy window hears them later."""
SHORTEST_CODE = 3
_TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


class ScanListener(QObject):
    """Collects bursts of keys that no field takes; one that is a known code is ``scanned``.

    A burst into a field stays typing. Every key of a burst outside reaches whatever it was meant
    for; only the Enter that completes a known code is kept, so that it presses no button.
    """

    scanned = Signal(str)

    def __init__(
        self,
        knows: Callable[[str], bool],
        parent: QObject,
        clock: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._knows = knows
        self._timer = QElapsedTimer()
        self._timer.start()
        self._clock = clock or self._timer.elapsed
        self._typed = ""
        self._last = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the keys of the whole program."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        # One press is offered to the window and to each widget on its way: the first one counts.
        if not watched.isWindowType():
            return False
        return self._note(event)

    def _note(self, event: QKeyEvent) -> bool:
        if _is_typing():
            self._typed = ""
            return False
        now = self._clock()
        if now - self._last > LONGEST_GAP_MS:
            self._typed = ""
        self._last = now
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._finish()
        if event.text().isprintable() and event.text():
            self._typed += event.text()
        elif event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock):
            self._typed = ""
        return False

    def _finish(self) -> bool:
        code, self._typed = self._typed.strip(), ""
        if len(code) < SHORTEST_CODE or not self._knows(code):
            return False
        self.scanned.emit(code)
        return True


def _is_typing() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, _TYPING) or QApplication.activeModalWidget() is not None
