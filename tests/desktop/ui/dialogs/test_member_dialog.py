from datetime import date
from pathlib import Path

import pytest
import shiboken6

from db.domain.errors import DiskFull
from desktop.ui.dialogs.member_dialog import MemberDialog


@pytest.fixture
def row(desk):
    return next(row for row in desk.workspace.members.members() if row.number == "07002")


def test_a_member_is_shown_and_changed(desk, parent, row):
    dialog = MemberDialog(desk, row, parent)
    assert (dialog._name.text(), dialog._parties.text()) == ("谭曦国", "中共")
    dialog._duty.setText("市教育局局长")
    dialog._parties.setText("民建、中共")
    dialog.accept()
    changed = next(each for each in desk.workspace.members.members() if each.id == row.id)
    assert (changed.duty, changed.parties) == ("市教育局局长", ("民建", "中共"))


def test_a_new_member_is_added_and_the_dialog_is_freed(desk, parent, qtbot):
    dialog = MemberDialog(desk, None, parent)
    dialog.show()
    dialog._name.setText("王芳")
    dialog._birth.setText("1975年8月")
    dialog._sector.setCurrentText("教育界")
    dialog.accept()
    assert len(desk.workspace.members.members()) == 368
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_what_is_wrong_is_said_at_its_field(desk, parent, row):
    dialog = MemberDialog(desk, row, parent)
    dialog._birth.setText("去年")
    dialog.accept()
    assert "1975" in dialog._form.error("birth")
    dialog._birth.setText("")
    dialog._number.setText("07001")
    dialog.accept()
    assert "07001" in dialog._form.error("number")
    dialog._number.setText("07002")
    dialog._from.set_day(date(2021, 1, 1))
    dialog._to.set_day(date(2020, 1, 1))
    dialog.accept()
    assert "早于" in dialog._form.error("to")
    dialog._to.set_day(None)
    dialog._name.setText(" ")
    dialog.accept()
    assert dialog._form.error("name") == "请填写姓名。"


def test_a_fault_of_the_disk_keeps_what_was_typed(desk, parent, row, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    dialog = MemberDialog(desk, row, parent)
    dialog._name.setText("改名")
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
    assert dialog._name.text() == "改名"
