from pathlib import Path

from db.domain.errors import DiskFull
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog


def test_the_name_is_suggested_by_kind_until_it_is_typed(desk, parent):
    dialog = NewMeetingDialog(desk, parent)
    assert dialog._name.text() == "政协临江市第七届委员会第七次会议"
    dialog._kind.setCurrentIndex(dialog._kind.findData(MeetingKind.CONSULTATION.value))
    assert dialog._name.text().endswith("专题协商会")
    assert "协商发言" in dialog._plan.text()
    dialog._name.setModified(True)
    dialog._kind.setCurrentIndex(0)
    assert dialog._name.text().endswith("专题协商会")


def test_a_meeting_is_made_or_the_empty_name_refused(desk, parent, qtbot, told, monkeypatch):
    dialog = NewMeetingDialog(desk, parent)
    dialog._name.setText(" ")
    dialog.accept()
    assert dialog._form.error("name") == "请填写名称。"
    dialog._name.setText("第七次会议")
    with qtbot.waitSignal(dialog.created) as made:
        dialog.accept()
    assert made.args == [2]

    def full(*_):
        raise DiskFull(Path("x"))

    other = NewMeetingDialog(desk, parent)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    other.accept()
    assert told.last[0] == "error"
