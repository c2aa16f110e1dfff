import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.services.sign_in import SignInOutcome, SignInResult
from desktop.ui.dialogs.leave_dialog import LeaveDialog
from desktop.ui.sign_in_results import result_text
from desktop.ui.tabs.sign_in_tab import SignInTab


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = SignInTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    tab._sitting.setCurrentIndex(2)
    tab._sitting.activated.emit(2)
    parent.show()
    return tab


def enter(tab, token):
    tab._box.clear()
    tab._box.insert(token)
    QTest.keyClick(tab._box, Qt.Key.Key_Return)


def test_a_scan_signs_in_and_a_second_one_changes_nothing(tab):
    enter(tab, "07001")
    assert tab._said.text().startswith("查霞波（中共）已签到")
    assert tab._tiles["present"].value() == "1"
    assert tab._box.text() == ""
    enter(tab, "07001")
    assert "没有改动" in tab._said.text()
    assert tab._tiles["present"].value() == "1"


def test_a_stranger_stays_in_the_box_to_be_corrected(tab):
    enter(tab, "没有此人")
    assert "没有找到" in tab._said.text()
    assert tab._box.selectedText() == "没有此人"
    enter(tab, "  ")
    assert tab._tiles["present"].value() == "0"


def test_two_of_one_name_are_chosen_from(tab):
    enter(tab, "陈佑")
    assert tab._candidates.count() == 2
    QTest.keyClick(tab._candidates, Qt.Key.Key_Down)
    QTest.keyClick(tab._candidates, Qt.Key.Key_Return)
    assert tab._tiles["present"].value() == "1"
    assert "陈佑" in tab._said.text()


def test_several_sign_in_together_one_can_be_taken_back(tab):
    tab._people.view.selectRow(0)
    tab._sign_in.trigger()
    tab._people.view.selectAll()
    tab._sign_in.trigger()
    assert tab._said.text() == "批量签到 366 人"
    tab._people.view.selectRow(3)
    tab._take_back.trigger()
    assert tab._tiles["present"].value() == "366"


def test_leave_is_asked_for_and_taken_back(tab, desk, told):
    tab._leave.trigger()
    assert "请先在名单里选一位" in told.last[1]
    tab._people.view.selectRow(0)
    tab._leave.trigger()
    tab.findChild(LeaveDialog).accept()
    assert tab._tiles["on_leave"].value() == "1"
    tab._take_back.trigger()
    assert tab._tiles["on_leave"].value() == "0"


@pytest.mark.parametrize(
    ("which", "count"), [("missing", 2), ("present", 358), ("leave", 7), ("all", 367)]
)
def test_the_list_shows_who_is_asked_for(tab, which, count):
    tab._sitting.setCurrentIndex(0)
    tab._sitting.activated.emit(0)
    tab._which.setCurrentIndex(tab._which.findData(which))
    tab._which.activated.emit(0)
    assert tab._people.proxy.rowCount() == count


def test_a_meeting_without_a_sitting_says_what_to_do(tab, desk):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "会议", today)
    for sitting in desk.workspace.meetings.view(made).sittings:
        desk.workspace.meetings.remove_sitting(sitting)
    tab.show_meeting(made)
    assert "还没有场次" in tab._said.text()
    enter(tab, "07001")
    for action in (tab._sign_in, tab._take_back):
        action.trigger()
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    assert tab._meeting is None


@pytest.mark.parametrize("outcome", list(SignInOutcome))
def test_every_outcome_has_words(outcome):
    assert "王芳" in result_text(SignInResult(outcome, "王芳"))


def test_scans_at_another_page_are_shown_when_the_tab_is_back(tab, parent, desk):
    parent.hide()
    desk.workspace.sign_ins.sign_in(tab._key(), "07001")
    assert tab._tiles["present"].value() == "0"
    parent.show()
    assert tab._tiles["present"].value() == "1"


def test_who_is_undone_is_missing_again_at_once(tab, desk):
    enter(tab, "07001")
    desk.workspace.history.undo()
    assert tab._tiles["present"].value() == "0"
    enter(tab, "07001")
    assert "没有改动" not in tab._said.text()


def test_a_meeting_of_today_is_opened_at_its_sitting_of_now(desk, parent):
    now = desk.workspace.uow.clock()
    made = desk.workspace.meetings.create(MeetingKind.PLENARY, "今天的会议", now.date())
    running = desk.workspace.sign_ins.running_sitting()
    tab = SignInTab(desk, parent)
    tab.show_meeting(made)
    assert tab._sitting.currentData() == running.id
    tab._sitting.setCurrentIndex(2)
    chosen = tab._sitting.currentData()
    tab.show_meeting(made)
    assert tab._sitting.currentData() == chosen
