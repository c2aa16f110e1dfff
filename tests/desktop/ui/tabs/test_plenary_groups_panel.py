import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog
from desktop.ui.dialogs.plenary_group_dialog import PlenaryGroupDialog
from desktop.ui.dialogs.sectors_dialog import SectorsDialog, ShareOutDialog
from desktop.ui.tabs.plenary_groups_panel import PlenaryGroupsPanel

MEETING = MeetingId(1)


@pytest.fixture
def panel(desk, parent):
    panel = PlenaryGroupsPanel(desk, parent)
    view = desk.workspace.plenary_groups.view

    def renew(_=None):
        panel.show_view(view(MEETING))

    desk.bus.changed.connect(renew)
    renew()
    panel.resize(1200, 600)
    parent.show()
    return panel


def open_dialog(panel, kind):
    return next(each for each in panel.findChildren(kind) if each.isVisible())


def test_who_is_in_no_group_is_told_and_put_into_one(panel):
    assert panel.left.text() == "全体委员都已分组"
    for row in range(3):
        panel.members.view.selectRow(row)
        panel.take_out.trigger()
    panel.take_out.trigger()
    count = 367 - sum(len(row.group.members) for row in panel.groups.rows()[:8])
    assert panel.left.text() == f"还有 {count} 位委员没有分组"
    panel.groups.view.selectRow(2)
    panel.free.trigger()
    dialog = open_dialog(panel, PickMembersDialog)
    assert dialog.windowTitle() == "编入第三组"
    dialog.table.view.selectAll()
    dialog.accept()
    assert panel.left.text() == "全体委员都已分组"
    assert panel.title.text() == "第三组"


def test_conveners_are_named_and_named_no_more(panel):
    panel.members.view.clearSelection()
    panel.convene.trigger()
    before = panel.groups.rows()[0].group.conveners
    place = next(n for n, row in enumerate(panel.members.rows()) if row.rank is None)
    panel.members.view.selectRow(place)
    panel.convene.trigger()
    assert len(panel.groups.rows()[0].group.conveners) == len(before) + 1
    panel.convene.trigger()
    assert panel.groups.rows()[0].group.conveners == before


def test_whole_sectors_and_anybody_come_into_a_group(panel):
    panel.groups.view.selectRow(7)
    panel.sectors.trigger()
    dialog = open_dialog(panel, SectorsDialog)
    dialog.list.item(0).setSelected(True)
    dialog.accept()
    assert len(panel.members.rows()) == 73
    panel.pick.trigger()
    dialog = open_dialog(panel, PickMembersDialog)
    dialog.table.view.selectAll()
    dialog.accept()
    assert len(panel.members.rows()) == 367


def test_groups_are_made_changed_and_removed(panel, desk):
    panel.joint.trigger()
    dialog = open_dialog(panel, PlenaryGroupDialog)
    dialog.name.setText("第三联组")
    dialog.accept()
    assert panel.groups.select_id(panel.groups.rows()[-1].id)
    assert not panel.pick.isEnabled()
    panel.edit.trigger()
    dialog = open_dialog(panel, PlenaryGroupDialog)
    dialog.room.setText("大会堂")
    dialog.accept()
    assert panel.groups.rows()[-1].group.row.room == "大会堂"
    panel.groups.view.selectAll()
    panel.remove.trigger()
    assert panel.left.text() == "还有 367 位委员没有分组"
    for action in (panel.edit, panel.remove, panel.sectors, panel.pick):
        action.trigger()
    panel.new.trigger()
    open_dialog(panel, PlenaryGroupDialog).reject()
    panel.share_out.trigger()
    open_dialog(panel, ShareOutDialog).accept()
    assert len(panel.groups.rows()) == 8
    assert panel.title.text() == "第一组"


def test_before_a_meeting_is_shown_nothing_opens(desk, parent):
    panel = PlenaryGroupsPanel(desk, parent)
    panel._on_edit()
    panel._on_sectors()
    panel._on_convene()
    panel._on_take_out()
    panel._open(None)
    for action in (panel.new, panel.share_out, panel.free, panel.remove):
        action.trigger()
    assert panel.findChild(PlenaryGroupDialog) is None


def test_the_order_of_groups_is_set_by_keys_and_undone(panel, desk):
    def shown():
        return [row.group.row.name for row in panel.groups.rows()]

    before = shown()
    panel.groups.view.selectRow(0)
    QTest.keyClick(panel.groups.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown()[:2] == before[1::-1]
    assert panel.title.text() == before[0]
    QTest.keyClick(panel.groups.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown() == before
    desk.workspace.history.undo()
    assert shown()[:2] == before[1::-1]
