"""A floor with clocks moved by hand, as the parts of the page see it."""

from datetime import datetime, timedelta

import pytest

from db.domain.ids import SittingId
from desktop.services.floor import FloorService
from desktop.services.floor_clock import RunClock
from desktop.ui.floor.floor_actions import FloorActions
from desktop.ui.floor.floor_desk import FloorDesk

SITTING = SittingId(2)


class Hands:
    """The two clocks of the hall."""

    def __init__(self):
        self.wall = datetime(2021, 1, 6, 14, 30)
        self.mono = 1_000

    def go(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.mono += round(seconds * 1000)


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def service(sample, hands):
    clock = RunClock(lambda: hands.wall, lambda: hands.mono)
    sample.floor = FloorService(sample.uow, sample.orders, sample.sign_ins, clock=clock)
    return sample.floor


@pytest.fixture
def floor(desk, parent, service):
    floor = FloorDesk(desk, parent)
    floor.show_sitting(SITTING)
    yield floor
    floor.close()


@pytest.fixture
def floor_actions(parent):
    return FloorActions(parent)


@pytest.fixture
def sitting():
    return SITTING
