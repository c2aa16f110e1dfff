from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.ui.floor.resume_bar import ResumeBar

BEGAN = datetime(2021, 1, 6, 14, 30, 20, 500)


@pytest.fixture
def offered(floor, service, sitting, hands, parent):
    """Return a bar that offers a speech begun at 14:30:20, at a time of the wall."""
    from desktop.services.floor import ResumeOffer

    hands.wall = BEGAN
    service.call_next(sitting)
    row = service.view(sitting).current

    def offer(now):
        bar = ResumeBar(parent)
        bar.show_offer(ResumeOffer(row, 372, "第 1 位 正在发言"), now)
        return bar

    return offer


def test_the_end_proposed_is_the_time_allowed(offered):
    bar = offered(BEGAN + timedelta(hours=2))
    assert bar.moment() == BEGAN.replace(minute=37)
    assert bar.text() == "第 1 位 正在发言"


def test_the_end_proposed_is_never_to_come(offered):
    now = BEGAN + timedelta(seconds=60)
    assert offered(now).moment() == now


def test_an_end_before_the_beginning_was_after_midnight(offered):
    bar = offered(BEGAN + timedelta(hours=12))
    bar._time.setTime(QTime(0, 10, 0))
    assert bar.moment() == datetime(2021, 1, 7, 0, 10, 0, 500)


def test_the_end_is_answered_by_a_click(offered, qtbot):
    bar = offered(BEGAN + timedelta(hours=2))
    end = bar.findChildren(QPushButton)[1]
    with qtbot.waitSignal(bar.end_wanted) as answer:
        QTest.mouseClick(end, Qt.MouseButton.LeftButton)
    assert answer.args == [BEGAN.replace(minute=37)]


def test_without_an_offer_there_is_no_bar(parent):
    bar = ResumeBar(parent)
    bar.show_offer(None, BEGAN)
    assert not bar.isVisibleTo(parent)
    assert bar.moment() is None
