"""What polls and elections go by is a rule of the record, with its source."""

from fractions import Fraction

import pytest

from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import PollBase, PollRule
from desktop.ui.tabs.vote_rule_tab import VoteRuleTab


@pytest.fixture
def tab(desk, parent):
    return VoteRuleTab(desk, parent)


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(0)


def test_each_kind_of_meeting_has_its_own_rule(tab, desk):
    assert "第二十六条" in tab._source.text()
    pick(tab._kind, MeetingKind.CHAIRPERSONS.value)
    pick(tab._base, "present")
    pick(tab._rule, "two-thirds")
    presets = {each.kind: each.terms for each in desk.workspace.polls.presets()}
    assert presets[MeetingKind.CHAIRPERSONS].base is PollBase.PRESENT
    assert presets[MeetingKind.CHAIRPERSONS].rule is PollRule.TWO_THIRDS
    assert presets[MeetingKind.PLENARY].base is PollBase.ALL
    assert desk.workspace.history.undo() == "修改表决规则"


def test_an_election_has_its_threshold_and_its_marks(tab, desk):
    pick(tab._share, "1/2")
    tab._exceed.click()
    tab._marks[2].setText("△")
    tab._marks[2].editingFinished.emit()
    rule = desk.workspace.elections.rule()
    assert (rule.presence.share, rule.presence.must_exceed) == (Fraction(1, 2), True)
    assert rule.abstain_mark == "△"
    tab._marks[2].clear()
    tab._marks[2].editingFinished.emit()
    assert desk.workspace.elections.rule().abstain_mark == "△"


def test_a_share_that_is_not_offered_is_shown_as_it_stands(tab, desk):
    from dataclasses import replace

    from db.domain.election import Presence

    rule = desk.workspace.elections.rule()
    desk.workspace.elections.change_rule(replace(rule, presence=Presence(Fraction(4, 5))))
    assert tab._share.currentText() == "4/5"


def test_what_is_the_same_writes_nothing(tab, desk):
    before = desk.workspace.history.status().undo_label
    tab._source.editingFinished.emit()
    tab._election_source.editingFinished.emit()
    assert desk.workspace.history.status().undo_label == before
