from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.floor.floor_list_panel import FloorListPanel
from desktop.ui.floor.insert_dialog import InsertDialog


def open_panel(floor, floor_actions, parent):
    panel = FloorListPanel(floor, floor_actions, parent)
    floor.view_changed.connect(lambda: panel.show_view(floor.view))
    floor.refresh()
    return panel


def test_an_empty_floor_says_what_to_do(floor, floor_actions, parent):
    panel = open_panel(floor, floor_actions, parent)
    floor.show_sitting(None)
    assert panel._forecast.text() == ""
    assert panel.table.rows() == ()


def test_the_forecast_stands_below_the_list(floor, floor_actions, parent):
    panel = open_panel(floor, floor_actions, parent)
    assert panel._forecast.text() == floor.view.forecast.sentence


def test_without_a_chosen_row_nothing_is_asked(floor, floor_actions, parent):
    panel = open_panel(floor, floor_actions, parent)
    for action in floor_actions.of_row()[:-1]:
        action.trigger()
    assert not panel.reasons.isVisibleTo(panel)


def test_the_first_of_the_waiting_needs_no_moving(floor, floor_actions, parent):
    panel = open_panel(floor, floor_actions, parent)
    panel.table.select_id(panel.table.rows()[0].key)
    floor_actions.to_front.trigger()
    assert not panel.reasons.isVisibleTo(panel)


def test_a_speech_is_put_in_before_the_chosen_one(floor, floor_actions, parent):
    panel = open_panel(floor, floor_actions, parent)
    panel.table.select_id(panel.table.rows()[2].key)
    floor_actions.insert.trigger()
    dialog = panel.findChild(InsertDialog)
    QTest.keyClicks(dialog._speaker, "Wang Fang")
    dialog.accept()
    assert panel.table.rows()[2].speaker == "Wang Fang"


def test_without_a_sitting_nothing_is_put_in(floor, floor_actions, parent):
    panel = open_panel(floor, floor_actions, parent)
    floor.show_sitting(None)
    floor_actions.insert.trigger()
    assert panel.findChild(InsertDialog) is None
    QTest.keyClick(panel.table.view, Qt.Key.Key_Up)
    panel._on_yield()


def test_however_many_could_yield_the_list_is_no_wider(floor, floor_actions, parent, hands):
    panel = open_panel(floor, floor_actions, parent)
    narrow = panel.minimumSizeHint().width()
    floor.act(floor.desk.workspace.floor.call_next)
    hands.go(3600)
    floor.refresh()
    rows = floor.view.forecast.to_written
    assert panel._yield.text() == f"{len(rows)} 位转书面"
    assert panel._yielding.text() == f"转书面可按时结束：{'、'.join(row.speaker for row in rows)}"
    assert panel.minimumSizeHint().width() == narrow


def test_it_is_said_when_nobody_left_could_make_it_end_in_time(floor, floor_actions, parent, hands):
    panel = open_panel(floor, floor_actions, parent)
    floor.act(floor.desk.workspace.floor.call_next)
    hands.go(3 * 3600)
    floor.refresh()
    over = floor.view.forecast.still_over_minutes
    assert panel._yielding.text().startswith(f"转书面后仍超出 {over} 分钟：")
