import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.vote_vocabulary import VoteChoice
from desktop.ui.tabs.roll_call_panel import RollCallPanel


@pytest.fixture
def members(desk):
    sitting = desk.workspace.sign_ins.sitting(MeetingId(1), 1).id
    return desk.workspace.polls.present_members(sitting)[:3]


@pytest.fixture
def panel(parent, members):
    panel = RollCallPanel(parent)
    panel.show_members(members)
    parent.show()
    return panel


def test_a_key_votes_and_goes_on_to_the_next(panel, members, qtbot):
    with qtbot.waitSignal(panel.called):
        QTest.keyClick(panel._list, "1")
    QTest.keyClick(panel._list, "2")
    assert panel.choices() == {members[0].id: VoteChoice.YES, members[1].id: VoteChoice.NO}
    assert panel._list.currentRow() == 2
    assert panel._list.item(0).text().endswith("赞成")


def test_one_can_go_back_and_give_another_vote(panel, members):
    QTest.keyClick(panel._list, "1")
    QTest.keyClick(panel._list, Qt.Key.Key_Up)
    QTest.keyClick(panel._list, "3")
    assert panel.choices() == {members[0].id: VoteChoice.ABSTAIN}


def test_after_the_last_one_the_call_stays_there_and_an_empty_call_takes_no_key(panel):
    for key in "1110":
        QTest.keyClick(panel._list, key)
    assert list(panel.choices().values())[-1] is VoteChoice.NOT_VOTED
    panel.show_members([])
    QTest.keyClick(panel._list, "1")
    assert panel.choices() == {}
