from db.domain.attendance_vocabulary import ParticipantRole
from desktop.ui.dialogs.name_members_dialog import NameMembersDialog


def test_the_selected_members_are_named_with_a_role(desk, parent):
    dialog = NameMembersDialog(desk, 1, parent)
    assert not dialog.add.isEnabled()
    dialog.table.view.selectAll()
    assert dialog.add.text() == "加入 367 人"
    dialog.role.setCurrentIndex(1)
    dialog.accept()
    rows = desk.workspace.participants.rows(1)
    assert (len(rows), rows[0].role) == (367, ParticipantRole.ATTENDEE)
    desk.workspace.history.undo()
    assert desk.workspace.participants.rows(1) == ()
