from pathlib import Path

from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog


def test_an_item_is_added_and_changed(desk, parent):
    new = AgendaItemDialog(desk, MeetingId(1), None, parent)
    new.accept()
    assert new._form.error("title") == "请填写名称。"
    new._title.setText("其他事项")
    new._minutes.setValue(20)
    new.accept()
    item = desk.workspace.meetings.view(MeetingId(1)).agenda[-1]
    assert (item.title, item.minutes) == ("其他事项", 20)
    edit = AgendaItemDialog(desk, MeetingId(1), item, parent)
    edit._presenter.setText("王芳")
    edit.accept()
    assert desk.workspace.meetings.view(MeetingId(1)).agenda[-1].presenter == "王芳"


def test_a_fault_of_the_disk_keeps_the_form_open(desk, parent, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    dialog = AgendaItemDialog(desk, MeetingId(1), None, parent)
    dialog._title.setText("其他事项")
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
    assert dialog.result() == 0
