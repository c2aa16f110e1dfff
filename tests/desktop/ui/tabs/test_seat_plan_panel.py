import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.hall import Hall, Seat
from db.domain.ids import MeetingId
from desktop.services.seating import SeatChoice
from desktop.ui.tabs.seat_plan_panel import SeatPlanPanel

MEETING = MeetingId(1)


@pytest.fixture
def hall(desk):
    return desk.workspace.halls.add("大会堂", Hall(rows=20, places=20))


@pytest.fixture
def panel(desk, parent, hall):
    """The panel over a plan, read again after each change as the tab does."""
    desk.workspace.seating.make_plan(SeatChoice(meeting=MEETING, hall=hall))
    panel = SeatPlanPanel(desk, parent)
    panel.resize(1200, 700)

    def show(*_):
        panel.show_view(desk.workspace.seating.view(MEETING), None)

    desk.bus.changed.connect(show)
    parent.show()
    show()
    return panel


def name_at(panel, place):
    return panel.grid.cell(place).text


def test_a_name_dropped_on_another_changes_places_and_undo_brings_it_back(panel, desk):
    first, second = name_at(panel, (1, 1)), name_at(panel, (2, 2))
    panel.grid.set_current((1, 1))
    QTest.keyClick(panel.grid, Qt.Key.Key_Return)
    assert f"正在移动“{first}”" in panel._keys.text()
    QTest.mouseClick(
        panel.grid.viewport(),
        Qt.MouseButton.LeftButton,
        pos=panel.grid.rect_of((2, 2)).center().toPoint(),
    )
    assert (name_at(panel, (1, 1)), name_at(panel, (2, 2))) == (second, first)
    desk.workspace.history.undo()
    assert name_at(panel, (1, 1)) == first


def test_the_current_seat_is_pinned_and_let_go(panel):
    panel.grid.set_current((1, 1))
    panel.pin.trigger()
    assert panel._about.text().endswith("，已固定")
    panel.pin.trigger()
    assert not panel._about.text().endswith("，已固定")


def test_a_member_is_taken_off_and_put_on_another_chair(panel):
    name = name_at(panel, (1, 1))
    panel.grid.set_current((1, 1))
    panel.clear.trigger()
    assert panel._count.text() == "未排座 1 人"
    assert not panel.clear.isEnabled()
    panel.waiting.setCurrentRow(0)
    QTest.keyClick(panel.waiting, Qt.Key.Key_Return)
    panel.grid.set_current((20, 20))
    QTest.keyClick(panel.grid, Qt.Key.Key_Return)
    assert name_at(panel, (20, 20)) == name
    assert panel._count.text() == "未排座 0 人"


def test_nothing_to_drop_changes_nothing(panel, desk):
    before = desk.workspace.history.status()
    panel.grid.dropped.emit(None, (20, 20))
    panel.grid.set_current((20, 20))
    panel.pin.trigger()
    panel.clear.trigger()
    assert desk.workspace.history.status() == before


@pytest.mark.parametrize("token", ["查霞波", "07001", "cxb"])
def test_a_person_is_found_by_name_number_or_initials(panel, token):
    panel._on_searched(token)
    assert panel.grid.current().text == "查霞波"
    panel._on_searched("")
    assert panel.grid.found == frozenset()


def test_the_hall_is_shown_larger_smaller_and_whole(panel):
    whole = panel.grid.rect_of((1, 1)).width()
    panel.larger.trigger()
    assert panel.grid.rect_of((1, 1)).width() > whole
    panel.smaller.trigger()
    panel.whole.trigger()
    assert panel.grid.viewport().rect().contains(panel.grid.rect_of((20, 20)).toRect())


def test_without_a_plan_the_hall_is_empty_and_without_a_hall_there_is_nothing(panel, desk):
    panel.show_view(None, desk.workspace.halls.halls()[0])
    assert panel.grid.is_fixed
    assert name_at(panel, Seat(1, 1)) == ""
    panel.show_view(None, None)
    assert panel.grid.current() is None
