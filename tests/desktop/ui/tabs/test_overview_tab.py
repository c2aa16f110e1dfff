import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.sitting_dialog import SittingDialog
from desktop.ui.tabs.overview_tab import OverviewTab


@pytest.fixture
def tab(desk, parent):
    tab = OverviewTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    parent.show()
    return tab


def test_the_figures_of_the_meeting_are_shown(tab):
    values = {key: tile.value() for key, tile in tab._tiles.items()}
    assert values == {"expected": "367", "oral": "38", "share": "60.53%", "agenda": "7"}


def test_name_and_place_are_kept_and_an_empty_name_is_refused(tab, desk, told):
    tab._place.setText("市会议中心")
    tab._place.editingFinished.emit()
    tab._place.editingFinished.emit()
    assert desk.workspace.meetings.meetings()[0].place == "市会议中心"
    tab._name.setText(" ")
    tab._name.editingFinished.emit()
    assert told.last[0] == "error"
    assert tab._name.text().endswith("第六次会议")


def test_sittings_are_opened_added_and_removed(tab, told):
    tab._table.view.selectRow(4)
    tab._edit.trigger()
    QTest.keyClick(tab._table.view, Qt.Key.Key_Return)
    tab._add.trigger()
    assert len(tab.findChildren(SittingDialog)) == 3
    tab._remove.trigger()
    assert len(tab._table.rows()) == 4
    tab._table.view.selectRow(0)
    tab._remove.trigger()
    assert "不能删除" in told.last[1]


def test_a_meeting_without_sittings_or_gone_leaves_no_trouble(tab, desk):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "会议", today)
    for sitting in desk.workspace.meetings.view(made).sittings:
        desk.workspace.meetings.remove_sitting(sitting)
    tab.show_meeting(made)
    assert tab._tiles["share"].value() == "—"
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    tab._name.editingFinished.emit()
    tab._add.trigger()
    assert tab.findChild(SittingDialog) is None
