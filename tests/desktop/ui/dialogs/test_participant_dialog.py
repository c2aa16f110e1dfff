from pathlib import Path

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.errors import DiskFull
from desktop.ui.dialogs.participant_dialog import ParticipantDialog


def test_what_is_wrong_is_said_at_its_field(desk, parent):
    taken = ParticipantValues(role=ParticipantRole.STAFF, name="甲", badge="L001")
    desk.workspace.participants.write(1, taken)
    dialog = ParticipantDialog(desk, 1, None, parent)
    dialog.accept()
    assert "姓名" in dialog._form.error("name")
    dialog._name.setText("乙")
    dialog._badge.setText("L001")
    dialog.accept()
    assert "L001" in dialog._form.error("badge")
    assert len(desk.workspace.participants.rows(1)) == 1


def test_of_a_member_only_role_and_badge_are_changed(desk, parent):
    key = desk.workspace.members.members()[0].id
    desk.workspace.participants.add_members(1, [key], ParticipantRole.ATTENDEE)
    (row,) = desk.workspace.participants.rows(1)
    dialog = ParticipantDialog(desk, 1, row, parent)
    assert dialog._name.isReadOnly()
    dialog._role.setCurrentIndex(dialog._role.findData(ParticipantRole.EXPECTED.value))
    dialog._badge.setText("7")
    dialog.accept()
    (after,) = desk.workspace.participants.rows(1)
    assert (after.role, after.badge, after.name) == (ParticipantRole.EXPECTED, "7", row.name)


@pytest.mark.parametrize("name", ["甲"])
def test_a_fault_of_the_disk_keeps_it_open(desk, parent, told, monkeypatch, name):
    def full(*_):
        raise DiskFull(Path("x"))

    dialog = ParticipantDialog(desk, 1, None, parent)
    dialog._name.setText(name)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
