from db.domain.ids import MeetingId
from db.domain.organs import GroupLevel
from desktop.services.plenary_groups import new_group
from desktop.ui.dialogs.plenary_group_dialog import PlenaryGroupDialog

MEETING = MeetingId(1)


def test_a_group_goes_to_another_joint_group(desk, parent):
    view = desk.workspace.plenary_groups.view(MEETING)
    first, joints = view.groups[0].row, [joint.row for joint in view.joints]
    dialog = PlenaryGroupDialog(desk, first, joints, parent)
    assert dialog.windowTitle() == "修改小组"
    assert dialog.typed() == first
    dialog.joint.setCurrentIndex(dialog.joint.findData(joints[1].id))
    dialog.accept()
    assert desk.workspace.plenary_groups.view(MEETING).groups[0].row.joint_id == joints[1].id


def test_a_joint_group_names_its_conveners(desk, parent):
    row = new_group(MEETING, "", GroupLevel.JOINT)
    dialog = PlenaryGroupDialog(desk, row, (), parent)
    assert dialog.windowTitle() == "新增联组"
    dialog.name.setText("第三联组")
    dialog.conveners.setText("周明")
    dialog.accept()
    assert desk.workspace.plenary_groups.view(MEETING).joints[2].convener_names == "周明"


def test_without_joint_groups_there_is_nothing_to_choose(desk, parent):
    dialog = PlenaryGroupDialog(desk, new_group(MEETING, "第一组"), (), parent)
    assert dialog.joint is None
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
