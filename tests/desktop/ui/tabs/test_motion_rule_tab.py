"""The rule of the work with motions is written as it is changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from db.domain.errors import DiskFull
from desktop.ui.tabs.motion_rule_tab import MotionRuleTab


@pytest.fixture
def tab(desk, parent):
    return MotionRuleTab(desk, parent)


def leave(tab):
    QApplication.sendEvent(tab._letters, QFocusEvent(QEvent.Type.FocusOut))


def test_a_number_and_a_mark_are_written_at_once(tab, desk):
    tab._numbers["reply_months"].setValue(2)
    tab._numbers["reply_months"].editingFinished.emit()
    tab._marks["is_two_stage"].click()
    rule = desk.workspace.motion_rules.rule()
    assert (rule.reply_months, rule.is_two_stage) == (2, True)


def test_a_longer_period_that_is_shorter_is_said(tab, desk):
    tab._numbers["hard_months"].setValue(1)
    tab._numbers["hard_months"].editingFinished.emit()
    assert "不应短于" in tab._form.error("hard_months")
    assert desk.workspace.motion_rules.rule().hard_months == 6


def test_a_bad_template_is_said_at_its_field(tab):
    tab._template.setText("{年}")
    tab._template.editingFinished.emit()
    assert "案号模板" in tab._form.error("template")


def test_letters_are_written_when_the_keyboard_leaves_them(tab, desk):
    tab._letters.setPlainText("A 解决\nB 在办\nC 参考\nD\nE 其他")
    leave(tab)
    letters = desk.workspace.motion_rules.letters()
    assert [each.letter for each in letters] == ["A", "B", "C", "D", "E"]
    leave(tab)
    assert desk.workspace.history.undo() == "修改答复分类"


def test_a_letter_with_replies_is_kept(tab, desk):
    tab._letters.setPlainText("B 在办")
    leave(tab)
    assert "A" in tab._form.error("letters")
    assert len(desk.workspace.motion_rules.letters()) == 4


def test_a_full_disk_is_said(tab, desk, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    monkeypatch.setattr(desk.workspace.uow, "write", full)
    tab._source.setText("本市办法")
    tab._source.editingFinished.emit()
    assert told.last[0] == "error"
