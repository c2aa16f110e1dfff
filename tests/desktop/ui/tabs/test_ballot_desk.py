import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from db.domain.ids import MeetingId
from db.domain.poll import BallotPapers, Roll
from db.domain.vote_vocabulary import CandidateOutcome
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.ui.tabs.ballot_desk import BallotDesk

PLENARY = MeetingId(1)
NAMES = ("丁一", "马明", "王刚")


@pytest.fixture
def ballot(desk):
    """Return the open ballot of an election that has begun."""
    elections = desk.workspace.elections
    form = ElectionForm(
        meeting=PLENARY,
        sitting=desk.workspace.sign_ins.sitting(PLENARY, 1).id,
        title="选举",
        ballots=(BallotForm(title="常务委员", seats=3, nominees=tuple(map(Nominee, NAMES))),),
    )
    return elections.begin(elections.draw_up(form), Roll(10, 10)).ballots[0]


@pytest.fixture
def counter(desk, parent, ballot):
    counter = BallotDesk(desk, parent)
    counter.show_ballot(ballot)
    parent.show()
    return counter


def press(counter, *keys):
    for key in keys:
        QTest.keyClick(counter.table.view, key)


def marks(counter):
    return [(row.yes, row.no, row.abstain) for row in counter.rows()]


def set_papers(counter, **counts):
    for key, count in counts.items():
        counter.papers[key].set_count(count)


def test_keys_make_marks_for_the_current_name_and_for_the_nth(counter):
    press(counter, Qt.Key.Key_Plus, Qt.Key.Key_Space, "3", "3", "9")
    press(counter, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert marks(counter) == [(2, 0, 0), (0, 0, 0), (2, 0, 0)]


def test_the_arrows_turn_to_votes_against_and_abstentions(counter):
    press(counter, Qt.Key.Key_Right, "1", Qt.Key.Key_Right, "1", "2", Qt.Key.Key_Left, "2")
    assert marks(counter)[:2] == [(0, 1, 1), (0, 1, 1)]


def test_what_bears_no_mark_is_for_and_the_result_is_shown(counter):
    press(counter, Qt.Key.Key_Right, *"1112")
    set_papers(counter, issued=10, returned=10, valid=9, spoiled=1)
    assert "合计 3 票，不等于有效票 9 张" in counter.refusal.text()
    counter.rest.trigger()
    assert marks(counter) == [(6, 3, 0), (8, 1, 0), (9, 0, 0)]
    assert {row.outcome for row in counter.rows()} == {CandidateOutcome.ELECTED}
    assert counter.refusal.text() == ""


def test_a_name_is_written_in_once_and_bears_only_votes_for(counter, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" 李四 ", True))
    counter.other.trigger()
    counter.other.trigger()
    press(counter, Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Plus)
    assert marks(counter)[3:] == [(2, 0, 0)]
    assert counter.numbers()[1][-1].is_write_in
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("", False))
    counter.other.trigger()
    assert len(counter.rows()) == 4


def test_marks_and_papers_wait_while_another_ballot_is_looked_at(counter, ballot):
    press(counter, "1", "2")
    set_papers(counter, issued=10)
    counter.show_ballot(ballot)
    assert marks(counter)[:2] == [(1, 0, 0), (1, 0, 0)]
    assert counter.papers["issued"].count() == 10


@pytest.fixture
def again(desk, parent, ballot):
    """Look at the ballot as the program does when it has been started anew."""

    def do():
        counter = BallotDesk(desk, parent)
        counter.show_ballot(ballot)
        return counter

    return do


def test_marks_outlive_the_program(counter, again, told, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("李四", True))
    press(counter, "1", "1", Qt.Key.Key_Right, "2")
    counter.other.trigger()
    set_papers(counter, issued=10)
    later = again()
    assert marks(later) == [(2, 0, 0), (0, 1, 0), (0, 0, 0), (1, 0, 0)]
    assert later.rows()[3].is_write_in
    assert [box.count() for box in later.papers.values()] == [10, None, None, None]
    assert told.last == ("info", "“常务委员”上次没有计完，已接着上次的票数。")


def test_a_count_that_was_taken_up_can_be_begun_anew(counter, again, desk, told):
    press(counter, "1", "2")
    offered = []
    desk.said.connect(lambda _kind, _text, actions: offered.extend(actions))
    later = again()
    (word, start_over), *_ = offered
    start_over()
    assert word == "从头计票"
    assert marks(later) == [(0, 0, 0)] * 3
    assert marks(again()) == [(0, 0, 0)] * 3


def test_a_ballot_that_is_counted_leaves_no_marks_behind(counter, again, desk, ballot, told):
    press(counter, *"123")
    set_papers(counter, issued=1, returned=1, valid=1, spoiled=0)
    closed = desk.workspace.elections.close_ballot(ballot.id, *counter.numbers())
    counter.show_ballot(closed)
    told.lines.clear()
    again()
    assert told.lines == []


def test_nothing_is_kept_before_the_election_has_begun(desk, parent, told):
    form = ElectionForm(
        meeting=PLENARY,
        sitting=desk.workspace.sign_ins.sitting(PLENARY, 1).id,
        title="选举",
        ballots=(BallotForm(title="主席", seats=1, nominees=(Nominee("丁一"),)),),
    )
    early = desk.workspace.elections.view(desk.workspace.elections.draw_up(form)).ballots[0]
    for _ in range(2):
        counter = BallotDesk(desk, parent)
        counter.show_ballot(early)
        parent.show()
        press(counter, "1")
    assert marks(counter) == [(1, 0, 0)]
    assert told.lines == []


def test_a_counted_ballot_takes_no_marks(counter, desk, ballot):
    press(counter, *"123")
    set_papers(counter, issued=1, returned=1, valid=1, spoiled=0)
    papers, votes = counter.numbers()
    assert papers == BallotPapers(1, 1, 1, 0)
    counter.show_ballot(desk.workspace.elections.close_ballot(ballot.id, papers, votes))
    press(counter, "1", Qt.Key.Key_Plus)
    assert marks(counter) == [(1, 0, 0)] * 3
    assert not counter.rest.isEnabled()


def test_other_keys_are_the_lists_own(counter):
    press(counter, Qt.Key.Key_End, Qt.Key.Key_A)
    counter.table.view.setCurrentIndex(counter.table.proxy.index(-1, -1))
    press(counter, Qt.Key.Key_Plus)
    assert marks(counter) == [(0, 0, 0)] * 3
