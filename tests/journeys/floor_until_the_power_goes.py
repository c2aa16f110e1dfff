"""Run a sitting up to the ninth speech and wait there to be killed: the child of test_floor."""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from db.domain.ids import SittingId
from desktop.services.floor import FloorService
from desktop.services.floor_clock import RunClock
from desktop.services.workspace import open_workspace

FIRST = SittingId(2)


class Hands:
    """The clocks of the hall, moved by hand."""

    def __init__(self, wall):
        self.wall = wall
        self.mono = 5_000

    def go(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.mono += seconds * 1000


def begin(desk, hands):
    """Return a floor whose clocks are the hands."""
    clock = RunClock(lambda: hands.wall, lambda: hands.mono)
    return FloorService(desk.uow, desk.orders, desk.sign_ins, clock=clock)


def speak(floor, hands, sitting, seconds):
    """Let the next one speak with a pause of half a minute; return the key."""
    key = floor.call_next(sitting)
    hands.go(seconds - 60)
    floor.toggle(sitting)
    hands.go(30)
    floor.toggle(sitting)
    hands.go(60)
    return key


def run_until_the_ninth(path, wall):
    """Hear eight speeches, one passed over, and begin the ninth."""
    desk = open_workspace(path)
    hands = Hands(wall)
    floor = begin(desk, hands)
    for number in range(8):
        speak(floor, hands, FIRST, 400 + number)
        if number == 1:
            third = floor.call_next(FIRST)
            hands.go(15)
            floor.pass_over(FIRST, third, "不在会场")
    floor.call_next(FIRST)
    sys.stdout.write(f"{hands.wall.isoformat()}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    run_until_the_ninth(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))
