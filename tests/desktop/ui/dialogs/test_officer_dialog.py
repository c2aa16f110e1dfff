from db.domain.ids import MeetingId
from db.domain.organs import OrganPost
from desktop.ui.dialogs.officer_dialog import OfficerDialog

DEPUTY = OrganPost.DEPUTY_SECRETARY_GENERAL


def test_somebody_else_gets_a_post(desk, parent):
    dialog = OfficerDialog(desk, MeetingId(1), DEPUTY, parent)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    dialog.name.setText("周明")
    dialog.duty.setText("市委副秘书长")
    dialog.accept()
    people = desk.workspace.organs.people(MeetingId(1))
    assert [row.duty for row in people if row.member is None] == ["市委副秘书长"]
