from pathlib import Path

from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from db.domain.vocabulary import LeaveKind
from desktop.ui.dialogs.leave_dialog import LeaveDialog


def test_a_leave_is_shown_and_written(desk, parent):
    sign_ins = desk.workspace.sign_ins
    sitting = sign_ins.sitting(MeetingId(1), 1).id
    row = next(row for row in sign_ins.view(sitting).rows if row.leave)
    dialog = LeaveDialog(desk, sitting, row, parent)
    assert dialog._approver.text() == "秘书长"
    dialog._kind.setCurrentIndex(dialog._kind.findData(LeaveKind.DUTY.value))
    dialog._reason.setText("出差")
    dialog.accept()
    after = next(each for each in sign_ins.view(sitting).rows if each.id == row.id)
    assert (after.leave.kind, after.leave.reason) == (LeaveKind.DUTY, "出差")


def test_a_fault_of_the_disk_keeps_it_open(desk, parent, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    sign_ins = desk.workspace.sign_ins
    sitting = sign_ins.sitting(MeetingId(1), 3).id
    dialog = LeaveDialog(desk, sitting, sign_ins.view(sitting).rows[0], parent)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
