from pathlib import Path

from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from db.domain.vocabulary import LeaveKind, MeetingKind
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


def test_the_notice_of_a_kind_of_meeting_is_said_and_none_where_there_is_none(desk, parent):
    workspace = desk.workspace
    plenary = workspace.sign_ins.sitting(MeetingId(1), 1).id
    row = workspace.sign_ins.view(plenary).rows[0]
    assert "3 天" in LeaveDialog(desk, plenary, row, parent)._notice()
    day = workspace.uow.clock().date()
    meeting = workspace.meetings.create(MeetingKind.COMMITTEE, "提案委员会会议", day)
    committee = workspace.meetings.view(meeting).sittings[0].id
    assert LeaveDialog(desk, committee, row, parent)._notice() == ""
