"""The two clocks of the floor: the wall's, and one that only ever grows while the program runs."""

import time
import uuid
from collections.abc import Callable

from db.domain.floor_events import Moment
from db.session import Clock

# Linux stops time.monotonic() while the machine sleeps; this one goes on, as on other systems.
_BOOT_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)


def boot_milliseconds(clock: int | None = _BOOT_CLOCK) -> int:
    """Return milliseconds since the machine started, sleep included, whatever the wall says."""
    nanoseconds = time.monotonic_ns() if clock is None else time.clock_gettime_ns(clock)
    return nanoseconds // 1_000_000


class RunClock:
    """Stamps what happens in one run of the program."""

    def __init__(self, wall: Clock, mono: Callable[[], int] = boot_milliseconds) -> None:
        self._wall = wall
        self.mono = mono
        self.run = uuid.uuid4().hex
        self.began = self.now()
        """The first moment of this run: what ran before it is measured by the wall up to here."""

    def now(self) -> Moment:
        """Return this moment by both clocks."""
        return Moment(self._wall(), self.mono(), self.run)
