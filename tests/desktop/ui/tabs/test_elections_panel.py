import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.election_dialog import ElectionDialog
from desktop.ui.tabs.elections_panel import ElectionsPanel

PLENARY = MeetingId(1)


@pytest.fixture
def panel(desk, parent):
    panel = ElectionsPanel(desk, parent)
    desk.bus.changed.connect(lambda _: panel.refresh())
    panel.show_meeting(PLENARY)
    parent.show()
    return panel


def draw_up(panel, names="丁一\n马明\n王刚", seats=2):
    panel.new.trigger()
    dialog = panel.findChildren(ElectionDialog)[-1]
    dialog.first.title.setText("常务委员")
    dialog.first.seats.setValue(seats)
    dialog.first.names.setPlainText(names)
    dialog.accept()


def count(panel, *yes, valid=200):
    """Enter votes for each name, the others against; every paper valid."""
    desk = panel.counter
    counts = {"issued": valid, "returned": valid, "valid": valid, "spoiled": 0}
    for key, number in counts.items():
        desk.papers[key].set_count(number)
    desk.kind.setCurrentIndex(1)
    for place, votes in enumerate(yes):
        for _ in range(valid - votes):
            desk._mark(desk.rows()[place].name, 1)
    desk.rest.trigger()


def test_an_election_is_drawn_up_and_begun(panel):
    assert panel._stack.currentWidget() is panel._empty
    draw_up(panel)
    assert panel.ballot.currentText() == "常务委员　应选 2 名"
    assert not panel.close_action.isEnabled()
    panel.begin.trigger()
    assert "符合选举的规定人数" in panel._presence.text()
    assert panel.close_action.isEnabled()
    assert not panel.remove.isEnabled()


def test_a_count_is_closed_for_good_and_can_be_copied(panel, told):
    draw_up(panel)
    panel.begin.trigger()
    count(panel, 200, 190, 0)
    panel.close_action.trigger()
    assert "丁一、马明得赞成票超过全体委员的半数，当选。" in panel.sentence.text()
    panel.copy_action.trigger()
    assert QApplication.clipboard().text() == panel.sentence.text()
    assert panel.ballot.currentText().endswith("（已计票）")
    assert not panel.again.isEnabled()


def test_equals_are_voted_on_again(panel):
    draw_up(panel, "丁一\n马明\n王刚\n孔方\n毛遂", 4)
    panel.begin.trigger()
    count(panel, 190, 190, 190, 184, 184, valid=358)
    panel.close_action.trigger()
    assert panel.again.isEnabled()
    panel.again.trigger()
    assert panel.ballot.currentText() == "常务委员（另行投票）　应选 1 名"
    assert len(panel.counter.rows()) == 2


def test_a_refused_count_stays_as_it_is(panel, told):
    draw_up(panel)
    panel.begin.trigger()
    QTest.keyClick(panel.counter.table.view, "1")
    panel.close_action.trigger()
    assert told.last[0] == "error"
    assert panel.counter.rows()[0].yes == 1
    assert panel.close_action.isEnabled()


def test_a_correction_asks_why(panel, monkeypatch):
    draw_up(panel)
    panel.begin.trigger()
    count(panel, 200, 190, 0)
    panel.close_action.trigger()
    panel.correct.trigger()
    panel.counter.kind.setCurrentIndex(1)
    panel.counter._mark("丁一", 1)
    panel.counter.rest.trigger()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("", False))
    panel.close_action.trigger()
    assert panel.ballot.count() == 1
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("误记一票", True))
    panel.close_action.trigger()
    assert panel.ballot.count() == 2
    assert panel.ballot.itemText(0).endswith("（已更正）")
    assert panel.current_ballot().ballot.reason == "误记一票"


def test_what_has_not_begun_can_be_removed(panel):
    draw_up(panel)
    panel.remove.trigger()
    assert panel._stack.currentWidget() is panel._empty
    panel.begin.trigger()
    panel.close_action.trigger()
    assert panel.current() is panel.current_ballot() is None


def test_a_meeting_without_a_sitting_says_what_to_do(panel, desk, told):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "会议", today)
    for sitting in desk.workspace.meetings.view(made).sittings:
        desk.workspace.meetings.remove_sitting(sitting)
    panel.show_meeting(made)
    panel.new.trigger()
    assert "还没有场次" in told.last[1]
    bare = ElectionsPanel(desk, panel)
    bare.refresh()
    bare.new.trigger()
    bare._on_close()
    bare._on_again()
    bare._on_copy()
    assert bare.findChild(ElectionDialog) is None


def test_a_counted_ballot_goes_to_the_stage(panel, qtbot):
    draw_up(panel)
    panel.begin.trigger()
    assert not panel.stage.isEnabled()
    count(panel, 200, 190, 0)
    panel.close_action.trigger()
    with qtbot.waitSignal(panel.stage_wanted) as wanted:
        panel.stage.trigger()
    assert wanted.args[0].ballot.title == "常务委员"
