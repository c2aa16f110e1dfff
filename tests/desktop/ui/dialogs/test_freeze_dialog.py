from pathlib import Path

from db.domain.attendance_vocabulary import Occasion
from db.domain.errors import DiskFull
from desktop.ui.dialogs.freeze_dialog import FreezeDialog


def view(desk):
    sign_ins = desk.workspace.sign_ins
    return sign_ins.view(sign_ins.sitting(1, 1).id)


def test_the_opening_comes_first_and_a_poll_after_it(desk, parent, told):
    first = FreezeDialog(desk, view(desk), parent)
    assert first._occasion.currentData() == Occasion.OPENING.value
    first.accept()
    second = FreezeDialog(desk, view(desk), parent)
    assert second._occasion.currentData() == Occasion.POLL.value
    assert "注明前一次" in second._hint()
    second._subject.setText("决议")
    second.accept()
    assert [row.subject for row in view(desk).snapshots] == ["", "决议"]


def test_a_fault_of_the_disk_keeps_it_open(desk, parent, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    dialog = FreezeDialog(desk, view(desk), parent)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
