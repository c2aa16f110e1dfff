"""A step's form closes once the step is written, and stays open when it is refused."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from db.domain.errors import DiskFull
from desktop.services.naming import NameTaken
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete


@pytest.fixture
def dialog(desk, parent):
    dialog = StepDialog(desk, "撤案", "20210001　关于某事的提案", parent)
    dialog.note = dialog.add_note("note", "理由")
    return dialog


def raising(error):
    def verb():
        raise error

    return verb


def test_an_accepted_form_does_its_verb_and_closes(dialog):
    done = []
    dialog.on_accept(lambda: done.append(dialog.note.toPlainText()))
    dialog.note.setPlainText("重复")
    dialog.accept()
    assert done == ["重复"]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_form_without_a_verb_just_closes(dialog):
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_refusal_is_worded_and_the_form_stays(dialog):
    dialog.on_accept(raising(NameTaken("教育界")))
    dialog.accept()
    assert "教育界" in dialog._refusal.text()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_field_that_lacks_something_keeps_the_form(dialog):
    dialog.on_accept(raising(StepIncomplete()))
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_fault_of_the_disk_is_said_by_the_desk(dialog, told):
    dialog.on_accept(raising(DiskFull(Path("x"))))
    dialog.accept()
    assert told.last[0] == "error"


def test_days_and_choices_are_offered(dialog, desk):
    box = dialog.add_choice("which", "去向", [("甲", 1), ("乙", 2)])
    day = dialog.add_day("on", "日期", later=7)
    assert [box.itemData(place) for place in range(2)] == [1, 2]
    wanted = desk.workspace.uow.clock().date() + timedelta(days=7)
    assert day.date().toString("yyyy-MM-dd") == f"{wanted}"
