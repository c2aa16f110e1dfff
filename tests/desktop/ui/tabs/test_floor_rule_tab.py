"""The rule of the floor is written as it is changed."""

from fractions import Fraction

import pytest

from db.domain.share_rule import CountedForm
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.domain.vocabulary import MeetingKind, UnitKind
from desktop.ui.tabs.floor_rule_tab import FloorRuleTab


@pytest.fixture
def tab(desk, parent):
    tab = FloorRuleTab(desk, parent)
    parent.show()
    return tab


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_numbers_and_marks_are_written_at_once_and_undone(tab, desk):
    tab._warning.setValue(30)
    tab._warning.editingFinished.emit()
    tab._twice.click()
    rule = desk.workspace.floor.rule()
    assert (rule.warning_seconds, rule.allows_twice) == (30, True)
    assert desk.workspace.history.undo() == "修改会场规则"
    assert not tab._twice.isChecked()
    assert desk.workspace.floor.rule().warning_seconds == 30


def test_a_budget_asks_for_what_it_needs_and_no_more(tab, desk):
    shown = [tab._equal, tab._group, tab._unit]
    assert not any(field.isVisibleTo(tab) for field in shown)
    choose(tab._rule, BudgetRule.SEATS.value)
    assert [field.isVisibleTo(tab) for field in shown] == [False, True, True]
    choose(tab._rule, BudgetRule.MIXED.value)
    assert tab._equal.isVisibleTo(tab)
    tab._equal.setValue(40)
    tab._equal.editingFinished.emit()
    choose(tab._group, BudgetGroup.SECTOR.value)
    rule = desk.workspace.floor.rule()
    assert (rule.budget_rule, rule.budget_group) == (BudgetRule.MIXED, BudgetGroup.SECTOR)
    assert rule.equal == Fraction(2, 5)


def test_nothing_is_written_when_nothing_changed(tab, desk):
    before = desk.workspace.history.status()
    tab._minutes.editingFinished.emit()
    assert desk.workspace.history.status() == before


def test_what_the_share_counts_is_chosen(tab, desk):
    tab._units[UnitKind.NONPARTY].click()
    tab._meetings[MeetingKind.STANDING].click()
    rule = desk.workspace.speech_log.share_rule()
    assert set(rule.units) == {UnitKind.PARTY, UnitKind.FIC, UnitKind.NONPARTY}
    assert rule.meetings == (MeetingKind.PLENARY,)


def test_a_share_of_nothing_is_refused(tab, desk, told):
    tab._forms[CountedForm.ORAL].click()
    assert "至少选一项" in told.last[1]
    assert tab._forms[CountedForm.ORAL].isChecked()
    assert desk.workspace.speech_log.share_rule().forms == (CountedForm.ORAL,)
