from datetime import date
from pathlib import Path

from db.domain.agenda import AgendaItemKind
from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from db.domain.rows import AgendaPassingRow
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog

PLENARY = MeetingId(1)


def view(desk):
    return desk.workspace.agenda.view(PLENARY)


def test_an_item_is_added_and_changed(desk, parent):
    new = AgendaItemDialog(desk, view(desk), None, parent)
    new.accept()
    assert new.form.error("title") == "请填写名称。"
    new._title.setText("选举常务委员")
    assert new.kind.currentText() == "按标题：选举"
    new._minutes.setValue(20)
    new._papers.setPlainText("候选人名单\n选举办法")
    new.accept()
    item = view(desk).items[-1]
    assert (item.title, item.minutes, item.kind) == ("选举常务委员", 20, None)
    edit = AgendaItemDialog(desk, view(desk), item, parent)
    edit._presenter.setText("王芳")
    edit.kind.setCurrentIndex(edit.kind.findData(AgendaItemKind.PASS.value))
    edit.sitting.setCurrentIndex(5)
    edit.accept()
    item = view(desk).items[-1]
    assert (item.presenter, item.kind) == ("王芳", AgendaItemKind.PASS)
    assert item.papers == ("候选人名单", "选举办法")
    assert item.sitting_id == view(desk).sittings[4].id


def test_a_supplement_goes_under_the_item_that_is_chosen(desk, parent):
    desk.workspace.agenda.pass_agenda(PLENARY, AgendaPassingRow(date(2021, 1, 5), "预备会议"))
    fourth = view(desk).items[3].id
    dialog = AgendaItemDialog(desk, view(desk), None, parent, under=fourth)
    assert dialog.windowTitle() == "增补议程"
    dialog._title.setText("书面发言")
    dialog.accept()
    item = view(desk).items[4]
    assert (item.parent_id, item.number, item.is_supplement) == (fourth, 1, True)


def test_a_fault_of_the_disk_keeps_the_form_open(desk, parent, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    dialog = AgendaItemDialog(desk, view(desk), None, parent)
    dialog._title.setText("其他事项")
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
    assert dialog.result() == 0
