"""So many short beeps of the system, told apart without looking up."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

GAP_MS = 220
"""Long enough that two beeps of the system are heard as two."""


class Tones(QObject):
    """Beeps a number of times; a new sound breaks off the one before, so none run together."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(GAP_MS)
        self._timer.timeout.connect(self._beep)

    @property
    def is_playing(self) -> bool:
        """Return whether a beep is still to come."""
        return self._timer.isActive()

    def play(self, times: int) -> None:
        """Beep a number of times, the first at once; 0 only ends what is being played."""
        self._timer.stop()
        self._left = times
        self._beep()

    def _beep(self) -> None:
        if self._left > 0:
            self._left -= 1
            QApplication.beep()
        if self._left > 0:
            self._timer.start()
        else:
            self._timer.stop()
