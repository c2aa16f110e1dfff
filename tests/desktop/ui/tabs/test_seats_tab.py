from datetime import date

import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.services.members import MemberForm
from desktop.services.seating import SeatChoice
from desktop.ui.dialogs.hall_dialog import HallDialog
from desktop.ui.dialogs.rostrum_dialog import RostrumDialog
from desktop.ui.dialogs.seating_dialog import SeatingDialog
from desktop.ui.tabs.seats_tab import SeatsTab

MEETING = MeetingId(1)


@pytest.fixture
def tab(desk, parent):
    tab = SeatsTab(desk, parent)
    tab.resize(1200, 700)
    tab.show_meeting(MEETING)
    parent.show()
    return tab


@pytest.fixture
def hall(desk):
    return desk.workspace.halls.add("大会堂", Hall(rows=20, places=20))


@pytest.fixture
def plan(desk, hall):
    return desk.workspace.seating.make_plan(SeatChoice(meeting=MEETING, hall=hall))


def test_a_hall_is_made_and_everyone_seated_and_all_is_undone(tab, desk):
    assert "先新建会场" in tab._state.text()
    assert not tab.make.isEnabled()
    tab.new_hall.trigger()
    dialog = tab.findChild(HallDialog)
    dialog._name.setText("大会堂")
    dialog.accept()
    assert "还没有排座" in tab._state.text()
    tab.make.trigger()
    tab.findChild(SeatingDialog).accept()
    assert tab._state.text() == "大会堂：已排座 367 人，主席台 0 人"
    desk.workspace.history.undo()
    assert "还没有排座" in tab._state.text()


def test_the_plan_is_emptied_and_its_hall_changed_and_removed(tab, plan, desk, told):
    tab.remove_hall.trigger()
    assert "还在使用" in told.last[1]
    tab.empty.trigger()
    assert not tab.empty.isEnabled()
    tab.change_hall.trigger()
    dialog = tab.findChild(HallDialog)
    dialog._name.setText("会议中心")
    dialog.accept()
    assert tab._hall.currentText() == "会议中心"
    tab.remove_hall.trigger()
    assert tab._hall.count() == 0


def test_the_rostrum_is_typed(tab, plan):
    tab.rostrum.trigger()
    dialog = tab.findChild(RostrumDialog)
    dialog._text.setPlainText("周明　市委书记")
    dialog.accept()
    assert "主席台 1 人" in tab._state.text()


def test_another_hall_is_only_looked_at_until_somebody_sits_there(tab, hall, desk):
    desk.workspace.halls.add("小会堂", Hall(rows=3, places=4))
    tab._hall.setCurrentIndex(1)
    tab._hall.activated.emit(1)
    assert tab.plan.grid.picture.rows == 3
    desk.workspace.seating.make_plan(SeatChoice(meeting=MEETING, hall=hall))
    tab._hall.setCurrentIndex(1)
    tab._hall.activated.emit(1)
    dialog = tab.findChild(SeatingDialog)
    assert dialog._hall.currentText() == "小会堂"
    dialog.reject()
    assert tab._hall.currentText() == "大会堂"


def test_a_sitting_shares_the_plan_until_it_has_its_own(tab, plan):
    tab._sitting.setCurrentIndex(1)
    tab._sitting.activated.emit(1)
    assert "与各场次共用" in tab._state.text()
    tab.make.trigger()
    tab.findChild(SeatingDialog).accept()
    assert "共用" not in tab._state.text()


def test_papers_are_there_once_they_are_wanted(tab, plan, qtbot):
    assert tab.papers is None
    tab._switch.setCurrentIndex(1)
    qtbot.waitUntil(lambda: tab.papers.panel.preview.page_count == 1)
    tab._switch.setCurrentIndex(0)
    assert tab._stack.currentWidget() is tab.plan


def test_the_seats_are_saved_as_a_workbook(tab, plan, tmp_path, told, monkeypatch):
    target = tmp_path / "座次.xlsx"
    chosen = iter([("", ""), (str(target), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(chosen))
    tab.export.trigger()
    tab.export.trigger()
    assert target.exists()
    assert told.last[0] == "done"


def test_a_new_member_waits_and_a_removed_meeting_is_let_go(tab, plan, desk):
    desk.workspace.members.add(MemberForm(name="王芳", sector="教育界"))
    assert tab.plan.waiting.count() == 1
    made = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "会议", date(2021, 5, 1))
    tab.show_meeting(made)
    assert "还没有排座" in tab._state.text()
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    assert tab._meeting is None
    tab.refresh()
    tab.make.trigger()
    tab.export.trigger()
    assert tab.findChild(SeatingDialog) is None


def test_a_hidden_tab_reads_nothing_until_it_is_seen(tab, plan, desk, parent):
    tab.hide()
    desk.workspace.seating.remove_plan(desk.workspace.seating.view(MEETING))
    assert "367" in tab._state.text()
    tab.show()
    assert "还没有排座" in tab._state.text()
