import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog
from desktop.ui.tabs.agenda_tab import AgendaTab


@pytest.fixture
def tab(desk, parent):
    tab = AgendaTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    parent.show()
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
    choose(tab, 1)
    tab._outdent.trigger()
    assert drawn(tab)[1].startswith("二、")


def test_the_first_item_cannot_be_indented(tab, told):
    choose(tab, 0)
    tab._indent.trigger()
    assert told.last[0] == "info"
    tab._outdent.trigger()
    assert len(drawn(tab)) == 4


def test_alt_down_moves_an_item_one_place(tab):
    choose(tab, 0)
    QTest.keyClick(tab._table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert drawn(tab)[1].startswith("二、审议通过")


def test_items_are_opened_added_and_removed(tab, desk):
    choose(tab, 3)
    tab._edit.trigger()
    QTest.keyClick(tab._table.view, Qt.Key.Key_Return)
    tab._add.trigger()
    assert len(tab.findChildren(AgendaItemDialog)) == 3
    tab._remove.trigger()
    assert len(drawn(tab)) == 3
    desk.workspace.history.undo()
    assert len(drawn(tab)) == 4


def test_a_meeting_that_goes_leaves_the_tab_in_peace(tab, desk):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.STANDING, "第二次会议", today)
    tab.show_meeting(made)
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    tab._add.trigger()
    assert tab.findChild(AgendaItemDialog) is None
