import threading

import pytest
from PySide6.QtCore import QThread

from desktop.ui.changes import ChangeBus


@pytest.fixture
def bus(qapp):
    return ChangeBus()


def in_a_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_a_change_made_here_is_known_at_once(bus):
    heard = []
    bus.changed.connect(heard.append)
    bus.publish(frozenset({"members"}))
    assert heard == [frozenset({"members"})]


def test_a_change_made_in_another_thread_is_told_in_this_one(bus, qtbot):
    heard = []
    bus.changed.connect(lambda changes: heard.append((changes, QThread.currentThread())))
    with qtbot.waitSignal(bus.changed):
        in_a_thread(lambda: bus.publish("changed"))
    assert heard == [("changed", bus.thread())]


def test_every_page_hears_every_change_in_order(bus, qtbot):
    heard = []
    bus.changed.connect(lambda number: heard.append(("first page", number)))
    bus.changed.connect(lambda number: heard.append(("second page", number)))
    with qtbot.waitSignals([bus.changed, bus.changed]):
        in_a_thread(lambda: [bus.publish(number) for number in (1, 2)])
    told = [("first page", 1), ("second page", 1), ("first page", 2), ("second page", 2)]
    assert heard == told


def test_a_change_after_the_window_has_gone_is_nobodys_business(bus, qtbot):
    with qtbot.waitSignal(bus.destroyed):
        bus.deleteLater()
    assert bus.publish("changed") is None
