from db.domain.ids import MeetingId
from desktop.ui.dialogs.sectors_dialog import SectorsDialog, ShareOutDialog

MEETING = MeetingId(1)


def test_members_are_shared_out_over_so_many_groups(desk, parent):
    groups = desk.workspace.plenary_groups
    groups.remove([group.row for group in groups.view(MEETING).groups])
    dialog = ShareOutDialog(desk, MEETING, parent)
    dialog.count.setValue(5)
    dialog.accept()
    assert len(groups.view(MEETING).groups) == 5


def test_some_sectors_are_put_into_one_group(desk, parent):
    groups = desk.workspace.plenary_groups
    last = groups.view(MEETING).groups[-1]
    dialog = SectorsDialog(desk, groups.view(MEETING), last.row, parent)
    assert dialog.list.item(0).text() == "中国共产党（22 人，0 人没有分组）"
    dialog.list.item(0).setSelected(True)
    assert dialog.chosen() == ["中国共产党"]
    dialog.accept()
    assert len(groups.view(MEETING).groups[-1].members) == len(last.members) + 22
