from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from db.domain.ids import MeetingId
from db.domain.rows import AgendaPassingRow
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog
from desktop.ui.dialogs.agenda_passing_dialog import AgendaPassingDialog
from desktop.ui.tabs.agenda_tab import AgendaTab

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLENARY = MeetingId(1)


@pytest.fixture
def tab(desk, parent):
    tab = AgendaTab(desk, parent)
    tab.resize(1100, 700)
    tab.show_meeting(PLENARY)
    parent.show()
    return tab


@pytest.fixture
def passed(tab, desk):
    desk.workspace.agenda.pass_agenda(PLENARY, AgendaPassingRow(date(2021, 1, 5), "预备会议"))
    return tab


def drawn(tab):
    return [tab._table.proxy.index(row, 0).data()[:8] for row in range(len(tab._table.rows()))]


def choose(tab, row):
    tab._table.view.selectRow(row)


def test_an_item_becomes_part_of_the_one_before_and_comes_back(tab):
    choose(tab, 1)
    tab._indent.trigger()
    assert drawn(tab)[1].startswith("　　（一）")
    assert drawn(tab)[2].startswith("二、")
    tab._outdent.trigger()
    assert drawn(tab)[1].startswith("二、")


def test_the_first_item_cannot_be_indented(tab, told):
    choose(tab, 0)
    tab._indent.trigger()
    assert told.last == ("error", "同级的第一项不能再降级。")
    tab._outdent.trigger()
    assert len(drawn(tab)) == 7


def test_alt_and_arrows_step_over_whole_branches(tab):
    choose(tab, 1)
    tab._indent.trigger()
    choose(tab, 0)
    QTest.keyClick(tab._table.view, Qt.Key.Key_Down, ALT)
    assert [row[:2] for row in drawn(tab)[:3]] == ["一、", "二、", "　　"]
    assert drawn(tab)[1].startswith("二、审议通过")
    assert tab._table.current_row().entry.number == "二、"
    tab._up.trigger()
    tab._down.trigger()
    assert drawn(tab)[1].startswith("二、审议通过")


def test_a_row_is_dragged_to_where_it_is_dropped(tab):
    view = tab._table.view
    start = view.visualRect(tab._table.proxy.index(3, 0)).center()
    end = QPoint(start.x(), 2)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert drawn(tab)[0] == "一、大会发言"


def test_items_are_opened_added_and_removed_together(tab, desk):
    choose(tab, 3)
    tab._edit.trigger()
    QTest.keyClick(tab._table.view, Qt.Key.Key_Return)
    tab._add.trigger()
    assert len(tab.findChildren(AgendaItemDialog)) == 3
    tab._table.view.selectAll()
    tab._remove.trigger()
    assert drawn(tab) == []
    assert tab._panel.isHidden()
    tab._pass.trigger()
    assert tab.findChild(AgendaPassingDialog) is None
    desk.workspace.history.undo()
    assert len(drawn(tab)) == 7


def test_passing_turns_the_tab_to_supplements(tab, desk):
    assert tab._state.text() == "草案 · 合计 115 分钟，2 项未定时长"
    tab._pass.trigger()
    tab.findChild(AgendaPassingDialog).accept()
    assert tab._state.text().startswith("已通过 · 2021-01-06 预备会议通过")
    assert tab._add_button.text() == "增补一项…"
    choose(tab, 1)
    assert not tab._indent.isEnabled()
    tab._correct.trigger()
    assert tab.findChildren(AgendaPassingDialog)[-1].windowTitle() == "更正通过的日期"


def test_an_announced_item_is_cancelled_and_let_stand_again(passed, told):
    choose(passed, 1)
    passed._remove.trigger()
    assert "不能删除" in told.last[1]
    passed._withdraw.trigger()
    assert passed._table.proxy.index(1, 1).data() == "取消"
    assert passed._restore.isVisible()
    passed._restore.trigger()
    assert passed._table.proxy.index(1, 1).data() == ""


def test_a_passing_by_mistake_is_taken_back(passed):
    passed._take_back.trigger()
    asked = passed.findChild(QInputDialog)
    asked.setTextValue("误记")
    asked.accept()
    assert passed._state.text().startswith("草案")


def test_the_agenda_is_saved_with_its_clock(tab, told, qtbot, tmp_path, monkeypatch):
    answers = iter([("", ""), (str(tmp_path / "议程.pdf"), "")])
    dialog = "PySide6.QtWidgets.QFileDialog.getSaveFileName"
    monkeypatch.setattr(dialog, lambda *_: next(answers))
    tab._save.trigger()
    tab._save_timed.trigger()
    qtbot.waitUntil(lambda: told.last[0] == "done")
    assert (tmp_path / "议程.pdf").read_bytes().startswith(b"%PDF")


def test_a_decision_is_kept(tab, desk):
    choose(tab, 1)
    tab._panel._decision.setFocus()
    QTest.keyClicks(tab._panel._decision, "OK")
    QTest.keyClick(tab._panel._decision, Qt.Key.Key_Return)
    assert desk.workspace.agenda.view(PLENARY).items[1].decision == "OK"
    assert tab._table.proxy.index(1, 6).data() == "OK"


def test_a_meeting_that_goes_leaves_the_tab_in_peace(tab, desk):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.STANDING, "第二次会议", today)
    tab.show_meeting(made)
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    for action in (tab._add, tab._pass, tab._take_back, tab._save):
        action.trigger()
    assert tab.findChild(AgendaItemDialog) is None
