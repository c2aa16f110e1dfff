"""Only what matters to a paper is shown, and only that is wished for."""

import pytest
from PySide6.QtCore import Qt

from db.domain.ids import MeetingId
from db.domain.vocabulary import MemberOrder
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.members import MemberForm
from desktop.services.paper_catalogue import KINDS
from desktop.services.paper_kinds import PaperWish
from desktop.ui.tabs.paper_options import PaperOptions

USUAL = PaperWish(meeting=MeetingId(1), year=2021)


@pytest.fixture
def options(desk, parent, qtbot):
    options = PaperOptions(desk, parent)
    options.show_meeting(desk.workspace.meetings.view(MeetingId(1)))
    parent.show()
    return options


def test_only_what_matters_is_shown(options):
    assert options.isHidden()
    options.show_kind(KINDS["sign-in-sheet"])
    assert options.order.isVisible()
    assert options.sitting.isVisible()
    assert not options.phones.isVisible()
    options.show_kind(KINDS["absence-list"])
    assert options.phones.isVisible()
    assert not options.order.isVisible()


def test_what_is_chosen_is_wished_for_where_it_matters(options, qtbot):
    options.show_kind(KINDS["sign-in-sheet"])
    with qtbot.waitSignal(options.changed):
        qtbot.keyClick(options.order, Qt.Key.Key_Down)
    qtbot.keyClick(options.sitting, Qt.Key.Key_Down)
    wish = options.wish(USUAL, KINDS["sign-in-sheet"])
    assert (wish.order, wish.sitting) == (MemberOrder.STROKE, 1)
    assert options.wish(USUAL, KINDS["agenda"]) == USUAL


def test_ticks_and_numbers_are_wished_for(options, qtbot):
    options.show_kind(KINDS["absence-list"])
    with qtbot.waitSignal(options.changed):
        qtbot.keyClick(options.phones, Qt.Key.Key_Space)
    assert options.wish(USUAL, KINDS["absence-list"]).has_phones
    options.show_kind(KINDS["leave-list"])
    qtbot.keyClick(options.grouping, Qt.Key.Key_Down)
    assert options.wish(USUAL, KINDS["leave-list"]).grouping is LeaveGrouping.SECTOR
    options.show_kind(KINDS["ballot-paper"])
    options.copies.setValue(120)
    assert options.wish(USUAL, KINDS["ballot-paper"]).copies == 120
    options.show_kind(KINDS["group-list"])
    with qtbot.waitSignal(options.changed):
        qtbot.keyClick(options.columns, Qt.Key.Key_Up)
    assert options.wish(USUAL, KINDS["group-list"]).columns == 5
    options.show_kind(KINDS["name-plates"])
    qtbot.keyClick(options.fold, Qt.Key.Key_Down)
    assert not options.wish(USUAL, KINDS["name-plates"]).is_folded
    assert options.wish(USUAL, KINDS["agenda"]) == USUAL


def test_a_new_member_is_offered(options, desk):
    options.show_kind(KINDS["attendance-certificates"])
    assert options.member.count() == 1 + 367
    desk.workspace.members.add(MemberForm(name="阿新"))
    options.forget_members()
    assert options.member.findText("阿新") > 0


def test_the_chosen_sitting_stays_chosen(options, desk):
    options.sitting.setCurrentIndex(2)
    options.show_meeting(desk.workspace.meetings.view(MeetingId(1)))
    assert options.sitting.currentIndex() == 2
