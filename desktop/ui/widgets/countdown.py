"""A clock that is computed, never counted: a timer only says when to look again."""

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SECOND_MS = 1000
WARN_AT = 60.0
FLASHES = 3
FLASH_SECONDS = 0.5
_SOONEST_MS = 1


class Countdown(QObject):
    """Looks at a clock whenever its figures change; says once when a minute is left, and none.

    ``seconds_left`` returns the seconds left (negative: over), or None when nothing is timed. It
    has to be computed from a monotonic clock: nothing is added up here, so that nothing drifts.
    ``second_ms`` is how long a second of the clock takes (a rehearsal may run faster).
    """

    ticked = Signal()
    warned = Signal()
    ended = Signal()

    def __init__(
        self,
        seconds_left: Callable[[], float | None],
        parent: QObject,
        *,
        warn_at: float = WARN_AT,
        second_ms: int = SECOND_MS,
    ) -> None:
        super().__init__(parent)
        self._seconds_left = seconds_left
        self._warn_at = warn_at
        self._second_ms = second_ms
        self._before: float | None = None
        self._flash_from: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def warn_at(self) -> float:
        """How many seconds before the end the warning comes."""
        return self._warn_at

    @warn_at.setter
    def warn_at(self, seconds: float) -> None:
        self._warn_at = seconds

    @property
    def is_running(self) -> bool:
        """Whether the clock is looked at again by itself."""
        return self._timer.isActive()

    def seconds_left(self) -> float | None:
        """Return the seconds left at this moment, or None."""
        return self._seconds_left()

    def run(self) -> None:
        """Follow a clock that moves."""
        self.look()
        self._look_again()

    def rest(self) -> None:
        """Stop following: the clock stands still, or is nobody's business any more."""
        self._timer.stop()
        self.look()

    def restart(self) -> None:
        """Forget what was said: another speech begins."""
        self._before = None
        self._flash_from = None

    def look(self) -> None:
        """Read the clock now: say what has been passed since the last time, then repaint."""
        left = self._seconds_left()
        before, self._before = self._before, left
        if left is not None and before is not None and left < before:
            if left <= 0 < before:
                self._begin_flash(left)
                self.ended.emit()
            elif left <= self._warn_at < before:
                self._begin_flash(left)
                self.warned.emit()
        self.ticked.emit()

    def is_flashing(self) -> bool:
        """Tell whether the flash of a signal is lit at this moment."""
        since = self._since_signal(self._seconds_left())
        return since is not None and int(since / FLASH_SECONDS) % 2 == 0

    def _begin_flash(self, left: float) -> None:
        self._flash_from = left

    def _since_signal(self, left: float | None) -> float | None:
        """Return the seconds since a signal while its flash lasts."""
        if left is None or self._flash_from is None:
            return None
        since = self._flash_from - left
        return since if 0 <= since < FLASHES * 2 * FLASH_SECONDS else None

    def _on_timeout(self) -> None:
        self.look()
        self._look_again()

    def _look_again(self) -> None:
        left = self._seconds_left()
        if left is None:
            self._timer.stop()
            return
        wait = until_next_figure(left)
        since = self._since_signal(left)
        if since is not None:
            wait = min(wait, FLASH_SECONDS - since % FLASH_SECONDS)
        self._timer.start(max(ceil(wait * self._second_ms), _SOONEST_MS if self._second_ms else 0))


def until_next_figure(left: float) -> float:
    """Return the seconds until the figures of a clock change."""
    return left - (ceil(left) - 1)


def clock_text(left: float) -> str:
    """Return the figures: 08:00 down to 00:00, then +00:01 and up; hours only when there are."""
    is_over = left <= -1
    seconds = floor(-left) if left < 0 else ceil(left)
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
    return f"+{text}" if is_over else text
