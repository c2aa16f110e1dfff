"""A floor whose clocks a test moves by hand."""

from datetime import datetime, timedelta

import pytest

from desktop.services.floor import FloorService
from desktop.services.floor_clock import RunClock


class Hands:
    """The two clocks of a hall: they go together unless a test parts them."""

    def __init__(self, wall):
        self.wall = wall
        self.mono = 1_000

    def go(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.mono += round(seconds * 1000)


@pytest.fixture
def hands():
    """The clocks, at the start of the sample's first sitting for speeches."""
    return Hands(datetime(2021, 1, 6, 14, 30))


@pytest.fixture
def run_floor(sample, hands):
    """Begin a run of the program on the sample; a second one stands after a power cut."""

    def begin():
        clock = RunClock(lambda: hands.wall, lambda: hands.mono)
        return FloorService(sample.uow, sample.orders, sample.sign_ins, clock=clock)

    return begin


@pytest.fixture
def floor(run_floor):
    return run_floor()
