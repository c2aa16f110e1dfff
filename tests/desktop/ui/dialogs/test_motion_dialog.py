"""A motion is entered and changed in its form."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.errors import DiskFull
from db.domain.motion_query import MotionQuery
from desktop.ui.dialogs.motion_dialog import MotionDialog


@pytest.fixture
def first(desk):
    row = desk.workspace.motions.search(MotionQuery()).rows[0]
    return desk.workspace.motions.life(row.id)


def enter(dialog, typed):
    dialog._submitter.setText(typed)
    dialog._submitter.returnPressed.emit()


def test_a_motion_is_added_with_its_submitters_by_initials(desk, parent):
    member = desk.workspace.members.members()[0]
    dialog = MotionDialog(desk, None, parent)
    dialog._title.setText("关于一件新事的提案")
    enter(dialog, member.number)
    dialog._suggestion.setPlainText("建议如此")
    dialog.accept()
    row = desk.workspace.motions.search(MotionQuery()).rows[0]
    assert (row.title, row.submitters) == ("关于一件新事的提案", member.name)


def test_a_motion_is_shown_and_changed(desk, parent, first):
    dialog = MotionDialog(desk, first, parent)
    assert dialog._chosen.count() == len(first.submitters)
    dialog._title.setText("关于改过的提案")
    dialog._livelihood.setChecked(not first.row.is_livelihood)
    dialog.accept()
    changed = desk.workspace.motions.life(first.row.id)
    assert changed.row.title == "关于改过的提案"
    assert changed.submitters == first.submitters


def test_somebody_unknown_or_many_are_said_at_the_field(desk, parent):
    dialog = MotionDialog(desk, None, parent)
    enter(dialog, "没有这个人")
    assert "没有这个人" in dialog._form.error("submitters")
    enter(dialog, "w")
    assert dialog._chosen.count() == 0


def test_a_submitter_is_added_once_and_taken_out(desk, parent):
    name = desk.workspace.units.units()[0].name
    dialog = MotionDialog(desk, None, parent)
    enter(dialog, name)
    enter(dialog, name)
    assert dialog._chosen.count() == 1
    dialog._chosen.setCurrentRow(0)
    dialog._drop.click()
    assert dialog._chosen.count() == 0


def test_enter_in_the_submitter_box_does_not_save(desk, parent):
    dialog = MotionDialog(desk, None, parent)
    dialog.show()
    dialog._submitter.setFocus()
    before = desk.workspace.motions.count(MotionQuery())
    QTest.keyClick(dialog._submitter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert desk.workspace.motions.count(MotionQuery()) == before


def test_motions_that_say_the_same_are_shown_while_the_title_is_typed(desk, parent, first, qtbot):
    dialog = MotionDialog(desk, None, parent)
    dialog._title.setText(first.row.title)
    qtbot.waitUntil(lambda: first.row.title in dialog._twins.text())
    assert "相似" in dialog._twins.text()


def test_what_is_missing_and_what_is_too_long_is_said(desk, parent, first):
    dialog = MotionDialog(desk, first, parent)
    dialog._title.setText("")
    dialog.accept()
    assert "案由" in dialog._form.error("title")
    dialog._title.setText("长" * 500)
    dialog.accept()
    assert "500 个字" in dialog._form.error("title")


def test_a_full_disk_keeps_the_form(desk, parent, first, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    dialog = MotionDialog(desk, first, parent)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
