from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from db.domain.vote_vocabulary import PollMethod, PollRule, SubjectKind
from desktop.ui.dialogs.poll_dialog import PollDialog, motion_title

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


@pytest.fixture
def motion(desk):
    """A motion that has a number."""
    return desk.workspace.motions.search(MotionQuery(states=(MotionState.ARCHIVED,))).rows[0]


@pytest.fixture
def about_a_motion(dialog, qtbot):
    """Show the form and choose by the keyboard that it is about a motion."""
    with qtbot.waitExposed(dialog):
        dialog.show()
    QTest.keyClick(dialog.kind, Qt.Key.Key_End)
    return dialog


def press_ok(dialog):
    box = dialog.findChild(QDialogButtonBox)
    button = box.button(QDialogButtonBox.StandardButton.Ok)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_motion_is_asked_for_only_where_one_is_voted_on(dialog):
    dialog.show()
    assert not dialog.search.isVisible()
    QTest.keyClick(dialog.kind, Qt.Key.Key_End)
    assert (dialog.search.isVisible(), dialog.motion.isVisible()) == (True, True)
    assert dialog.motion.count() > 2
    assert dialog.text.height() == 96
    QTest.keyClick(dialog.kind, Qt.Key.Key_Home)
    assert not dialog.motion.isVisible()


def test_typing_finds_a_motion_and_the_poll_is_about_it(about_a_motion, motion, desk, qtbot):
    QTest.keyClicks(about_a_motion.search, motion.number)
    qtbot.waitUntil(lambda: about_a_motion.motion.currentData() == motion.id)
    with qtbot.waitSignal(about_a_motion.opened) as opened:
        press_ok(about_a_motion)
    subject = desk.workspace.polls.view(opened.args[0]).poll.subject
    assert (subject.kind, subject.motion) == (SubjectKind.MOTION, motion.id)
    assert subject.title == f"{motion.title}（第{motion.number}号提案）"


def test_a_motion_is_chosen_from_the_list_with_the_keys(about_a_motion):
    dialog = about_a_motion
    QTest.keyClick(dialog.motion, Qt.Key.Key_Down)
    QTest.keyClick(dialog.motion, Qt.Key.Key_Down)
    chosen = dialog.motion.currentData()
    assert chosen is not None
    assert dialog.subject.currentText() == motion_title(dialog._found[chosen])
    QTest.keyClick(dialog.motion, Qt.Key.Key_Home)
    assert dialog.motion.currentData() is None


def test_a_poll_about_no_motion_in_particular_is_asked_for_again(about_a_motion, desk, qtbot):
    about_a_motion.subject.setEditText("某件提案")
    press_ok(about_a_motion)
    assert about_a_motion.form.error("motion") == "请先查找并选择一件提案"
    assert desk.workspace.polls.polls(PLENARY) == ()


def test_another_kind_leaves_the_motion_that_was_found_out(about_a_motion, motion, desk, qtbot):
    QTest.keyClicks(about_a_motion.search, motion.number)
    qtbot.waitUntil(lambda: about_a_motion.motion.currentData() == motion.id)
    QTest.keyClick(about_a_motion.kind, Qt.Key.Key_Home)
    with qtbot.waitSignal(about_a_motion.opened) as opened:
        press_ok(about_a_motion)
    assert desk.workspace.polls.view(opened.args[0]).poll.subject.motion is None


def test_a_motion_without_a_number_is_called_by_its_title(motion):
    assert motion_title(replace(motion, number="")) == motion.title
