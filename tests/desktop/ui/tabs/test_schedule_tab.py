from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.domain.ids import MeetingId
from db.domain.schedule import HalfDay
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.make_sittings_dialog import MakeSittingsDialog
from desktop.ui.dialogs.pass_schedule_dialog import PassScheduleDialog
from desktop.ui.dialogs.schedule_entry_dialog import ScheduleEntryDialog
from desktop.ui.tabs.schedule_tab import ScheduleTab

MEETING, CONTROL = MeetingId(1), Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = ScheduleTab(desk, parent)
    tab.resize(1200, 700)
    tab.show_meeting(MEETING)
    with qtbot.waitExposed(parent):
        parent.show()
    tab.grid.setFocus()
    return tab


@pytest.fixture
def entry(desk):
    """Return the entry of a content as it stands."""

    def find(content):
        rows = desk.workspace.schedule.view(MEETING).entries
        return next(row for row in rows if row.content == content)

    return find


def test_an_entry_is_dragged_to_another_half_day_and_back_by_undo(tab, desk, entry):
    closing = entry("闭幕会")
    tab.grid.choose(closing.id)
    start, end = tab.grid.rect_of_card(closing.id).center(), tab.grid.rect_of_cell((2, 1)).center()
    QTest.mousePress(tab.grid.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(tab.grid.viewport(), end)
    QTest.mouseRelease(tab.grid.viewport(), Qt.MouseButton.LeftButton, pos=end)
    moved = entry("闭幕会").slot
    assert (moved.half, moved.starts, moved.ends) == (HalfDay.AFTERNOON, 900, 990)
    assert tab.grid.key == closing.id
    desk.workspace.history.undo()
    assert entry("闭幕会") == closing


def test_keys_move_open_add_and_remove(tab, desk, entry):
    tab.grid.choose(entry("闭幕会").id)
    QTest.keyClick(tab.grid, Qt.Key.Key_PageDown, ALT)
    QTest.keyClick(tab.grid, Qt.Key.Key_Up, ALT)
    assert entry("闭幕会").slot.day == date(2021, 1, 7)
    assert entry("闭幕会").slot.half is HalfDay.AFTERNOON
    QTest.keyClick(tab.grid, Qt.Key.Key_F2)
    assert tab.findChild(ScheduleEntryDialog).content.toPlainText() == "闭幕会"
    tab.findChild(ScheduleEntryDialog).reject()
    QTest.keyClick(tab.grid, Qt.Key.Key_Delete)
    assert "共 11 项" in tab.state.text()
    QTest.keyClick(tab.grid, Qt.Key.Key_N, CONTROL)
    dialog = next(each for each in tab.findChildren(ScheduleEntryDialog) if each.isVisible())
    assert dialog.half.currentText() == "下午"
    dialog.reject()


def test_a_conflict_is_marked_and_counted(tab, desk, entry):
    assert tab.state.text() == "1月5日 主席团第一次会议通过，共 12 项"
    desk.workspace.schedule.write(replace(entry("分组讨论"), host=""))
    assert tab.state.text().endswith("，1 项有提示")
    assert tab.state.property("role") == "warning"


def test_the_list_takes_several_at_once_and_is_filtered(tab, desk):
    tab._switch.setCurrentIndex(1)
    tab.edit.trigger()
    tab.remove.trigger()
    assert len(tab.table.rows()) == 12
    tab.table.set_filter_text("主席团")
    assert tab.table.proxy.rowCount() == 2
    tab.table.view.selectAll()
    tab.remove.trigger()
    assert len(tab.table.rows()) == 10
    desk.workspace.history.undo()
    assert len(tab.table.rows()) == 12


def test_a_draft_is_passed_and_sittings_are_made(tab, desk):
    tab.draft.trigger()
    assert tab.state.text() == "草案，共 12 项"
    assert not tab.draft.isEnabled()
    tab.pass_.trigger()
    tab.findChild(PassScheduleDialog).accept()
    assert "通过" in tab.state.text()
    tab.make.trigger()
    assert len(tab.findChild(MakeSittingsDialog).table.rows()) == 5


def test_a_new_meeting_is_filled_from_its_sittings(tab, desk, told):
    made = desk.workspace.meetings.create(MeetingKind.PLENARY, "七次会议", date(2022, 1, 6))
    tab.show_meeting(made)
    assert tab._pages.currentWidget() is tab._empty
    assert not tab.make.isEnabled()
    tab.fill.trigger()
    assert len(tab.grid.picture.cards) == 5
    tab.fill.trigger()
    assert told.last[0] == "error"
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    assert tab._meeting is None
    for action in (tab.fill, tab.add, tab.make, tab.pass_, tab.remove):
        action.trigger()
    tab.refresh()
    tab._on_card_moved(1, 0, 0)
    assert tab.findChild(ScheduleEntryDialog) is None


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_menu_fits_what_is_current(tab):
    tab.grid.customContextMenuRequested.emit(QPoint(5, 5))
    menus = [each for each in tab.findChildren(QMenu) if each.isVisible()]
    assert [action.text() for action in menus[0].actions()] == ["修改…", "删除"]
    menus[0].close()


def test_papers_wait_until_they_are_wanted(tab, qtbot, desk, entry):
    assert tab.papers is None
    tab._switch.setCurrentIndex(2)
    qtbot.waitUntil(lambda: tab.papers.panel.preview.page_count == 1)
    tab.hide()
    desk.workspace.schedule.remove([entry("闭幕会")])
    assert "共 12 项" in tab.state.text()
    tab.show()
    assert "共 11 项" in tab.state.text()
    qtbot.waitUntil(lambda: tab.papers.panel.document is not None)
