from fractions import Fraction

import pytest

from db.domain.ids import MeetingId
from db.domain.vote_vocabulary import PollMethod, PollRule, SubjectKind
from desktop.ui.dialogs.poll_dialog import PollDialog

PLENARY = MeetingId(1)


@pytest.fixture
def dialog(desk, parent):
    return PollDialog(desk, PLENARY, parent)


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_poll_is_opened_with_the_rule_of_the_meeting(dialog, desk, qtbot):
    dialog.subject.setEditText("关于常委会工作报告的决议")
    dialog.method.setCurrentIndex(dialog.method.findData(PollMethod.KEYPAD.value))
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.accept()
    view = desk.workspace.polls.view(opened.args[0])
    assert view.poll.subject.title == "关于常委会工作报告的决议"
    assert view.poll.terms == desk.workspace.polls.preset(PLENARY).terms
    assert "第二十六条" in dialog.rule.toolTip()


def test_an_agenda_item_is_linked(dialog, desk, qtbot):
    item = desk.workspace.meetings.view(PLENARY).agenda[1]
    choose(dialog.subject, item.id)
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.accept()
    subject = desk.workspace.polls.view(opened.args[0]).poll.subject
    assert (subject.agenda_item, subject.kind) == (item.id, SubjectKind.AGENDA_ITEM)


def test_a_share_can_be_chosen_with_the_rule_that_asks_for_one(dialog, desk, qtbot):
    assert not dialog.share.isEnabled()
    choose(dialog.rule, PollRule.AT_LEAST.value)
    dialog.share.setCurrentIndex(2)
    dialog.subject.setEditText("某事")
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.accept()
    terms = desk.workspace.polls.view(opened.args[0]).poll.terms
    assert (terms.rule, terms.share) == (PollRule.AT_LEAST, Fraction(3, 4))


def test_without_a_subject_the_form_stays_open(dialog, desk):
    dialog.show()
    dialog.accept()
    assert dialog._refusal.text() == "请填写表决事项。"
    assert desk.workspace.polls.polls(PLENARY) == ()
