from PySide6.QtTest import QTest

from desktop.services.organs import PostTaken
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog


def test_members_are_found_by_number_and_picked(desk, parent, qtbot):
    picked = []
    people = desk.workspace.members.members()
    dialog = PickMembersDialog(desk, "主席团", people, picked.append, parent)
    dialog.show()
    assert not dialog.add.isEnabled()
    QTest.keyClicks(dialog.search, "07002")
    qtbot.waitUntil(lambda: dialog.table.proxy.rowCount() == 1)
    dialog.table.view.selectRow(0)
    assert dialog.add.text() == "加入 1 人"
    dialog.accept()
    assert picked == [[row.id for row in people if row.number == "07002"]]


def test_a_refusal_leaves_it_open(desk, parent, told):
    def refuse(_):
        raise PostTaken("秘书长", "王芳")

    dialog = PickMembersDialog(desk, "秘书长", desk.workspace.members.members(), refuse, parent)
    dialog.show()
    dialog.table.view.selectRow(0)
    dialog.accept()
    assert dialog.isVisible()
    assert "现在是王芳" in told.last[1]
