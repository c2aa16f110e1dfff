import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.poll import BallotPapers, VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod, VoteChoice
from desktop.services.polls import PollForm
from desktop.services.seating import SeatChoice
from desktop.ui.tabs.poll_desk import PollDesk

PLENARY = MeetingId(1)


@pytest.fixture
def counter(desk, parent):
    counter = PollDesk(desk, parent)
    parent.show()
    return counter


@pytest.fixture
def open_poll(desk, counter):
    """Open a poll of a method and lay it on the desk."""

    def do(method=PollMethod.SHOW_OF_HANDS):
        sitting = desk.workspace.sign_ins.sitting(PLENARY, 1).id
        form = PollForm(
            meeting=PLENARY, sitting=sitting, subject=PollSubject(title="决议"), method=method
        )
        key = desk.workspace.polls.open_poll(form)
        counter.show_poll(desk.workspace.polls.view(key))
        return key

    return do


def enter(counter, **counts):
    for key, count in counts.items():
        counter.boxes.box(key).set_count(count)


def test_the_verdict_runs_along_with_the_keys(counter, open_poll):
    open_poll()
    assert "逐个计数" in counter.sentence.text()
    enter(counter, yes=183)
    assert counter.verdict.text() == "未通过　须 184 票"
    QTest.keyClick(counter.boxes.box("yes"), Qt.Key.Key_Plus)
    assert counter.verdict.text() == "通过　须 184 票"


def test_a_sum_that_cannot_be_is_shown_while_typing_and_not_closed(counter, open_poll, desk, told):
    key = open_poll()
    enter(counter, yes=350, no=9)
    assert "= 359，多于实到 358 人" in counter.refusal.text()
    counter.close_action.trigger()
    assert told.last[0] == "error"
    assert not desk.workspace.polls.view(key).poll.is_closed


def test_closing_says_the_sentence_and_it_can_be_copied(counter, open_poll, desk, told):
    key = open_poll()
    enter(counter, yes=350, no=2, abstain=3)
    counter.close_action.trigger()
    view = desk.workspace.polls.view(key)
    assert told.last == ("done", view.sentence)
    counter.show_poll(view)
    counter.copy_action.trigger()
    assert QApplication.clipboard().text() == view.sentence
    assert counter.boxes.box("yes").isReadOnly()
    counter.close_action.trigger()
    assert told.last == ("done", "已复制结果。")


def test_who_is_present_can_be_typed(counter, open_poll, desk):
    key = open_poll()
    enter(counter, present=300, yes=290)
    counter.close_action.trigger()
    assert desk.workspace.polls.view(key).poll.roll.present == 300


def test_an_acclamation_is_closed_without_numbers(counter, open_poll, desk):
    key = open_poll(PollMethod.ACCLAMATION)
    assert counter.sentence.text() == "以鼓掌方式通过。"
    counter.close_action.trigger()
    assert desk.workspace.polls.view(key).poll.is_closed


def test_a_secret_ballot_asks_for_its_papers(counter, open_poll, desk):
    key = open_poll(PollMethod.BALLOT)
    enter(counter, yes=340, no=5, abstain=2, issued=350, returned=348, valid=347, spoiled=1)
    counter.close_action.trigger()
    count = desk.workspace.polls.view(key).poll.count
    assert count == VoteCount(340, 5, 2, BallotPapers(350, 348, 347, 1))


def test_a_roll_call_keeps_each_vote(counter, open_poll, desk):
    key = open_poll(PollMethod.ROLL_CALL)
    counter.start()
    for choice in "112":
        QTest.keyClick(counter.roll_call._list, choice)
    assert counter.boxes.count() == VoteCount(2, 1, 0)
    counter.close_action.trigger()
    assert len(desk.workspace.polls.view(key).votes) == 3


def test_the_list_of_the_keypads_fills_the_numbers(counter, open_poll, desk, tmp_path, monkeypatch):
    key = open_poll(PollMethod.KEYPAD)
    path = tmp_path / "表决.csv"
    path.write_text("证号,表决\n07001,1\n07002,2\n", encoding="gb18030")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    counter.import_action.trigger()
    assert counter.boxes.count() == VoteCount(1, 1, 0)
    counter.close_action.trigger()
    assert len(desk.workspace.polls.view(key).votes) == 2


def test_an_unknown_keypad_is_named_and_nothing_filled(
    counter, open_poll, told, tmp_path, monkeypatch
):
    open_poll(PollMethod.KEYPAD)
    path = tmp_path / "表决.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    counter.import_action.trigger()
    path.write_text("座位号,表决\nZ-99,1\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    counter.import_action.trigger()
    assert "Z-99" in told.last[1]
    assert counter.boxes.count() is None


@pytest.fixture
def seated(desk):
    """Give everybody a seat; return the first two by how their seats are read out."""
    hall = desk.workspace.halls.add("大会堂", Hall(rows=18, places=26))
    desk.workspace.seating.make_plan(SeatChoice(meeting=PLENARY, hall=hall))
    return desk.workspace.seating.view(PLENARY).seated[:2]


@pytest.fixture
def import_list(counter, tmp_path, monkeypatch):
    """Click on the import and choose a list of these lines."""

    def do(*lines):
        path = tmp_path / "表决.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        QTest.mouseClick(counter._import_button, Qt.MouseButton.LeftButton)

    return do


def test_a_list_by_seats_finds_who_sits_there(counter, open_poll, desk, seated, import_list):
    key = open_poll(PollMethod.KEYPAD)
    first, second = seated
    import_list("座位号,表决", f"{first.label},赞成", f"{second.seat.row}-{second.number},反对")
    QTest.keyClick(counter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    votes = {row.id: choice for row, choice in desk.workspace.polls.view(key).votes}
    assert votes == {first.member.id: VoteChoice.YES, second.member.id: VoteChoice.NO}


def test_a_seat_where_nobody_sits_is_named_and_nothing_filled(
    counter, open_poll, told, seated, import_list
):
    open_poll(PollMethod.KEYPAD)
    import_list("座位号,表决", f"{seated[0].label},赞成", "0199,反对")
    assert "没有“0199”这个座位号" in told.last[1]
    assert counter.boxes.count() is None


def test_a_number_typed_over_the_list_stands_for_itself(counter, open_poll, desk):
    key = open_poll(PollMethod.ROLL_CALL)
    QTest.keyClick(counter.roll_call._list, "1")
    enter(counter, yes=200)
    counter.close_action.trigger()
    assert desk.workspace.polls.view(key).votes == ()


def test_a_correction_asks_why_and_cites_the_old_entry(counter, open_poll, desk, monkeypatch):
    old = open_poll()
    enter(counter, yes=350)
    counter.close_action.trigger()
    counter.show_poll(desk.workspace.polls.view(old))
    counter.correct()
    enter(counter, yes=340, no=10)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("", False))
    counter.close_action.trigger()
    assert len(desk.workspace.polls.polls(PLENARY)) == 1
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("读错", True))
    counter.close_action.trigger()
    new = desk.workspace.polls.polls(PLENARY)[1]
    assert new.poll.corrects_id == old
    counter.show_poll(new)
    assert "更正第 1 号：读错" in counter._about.text()
    counter.show_poll(desk.workspace.polls.view(old))
    assert "已由第 2 号更正" in counter._about.text()


def test_an_empty_desk_does_nothing(counter, told):
    counter.show_poll(None)
    counter.correct()
    counter.close_action.trigger()
    counter._on_copy()
    assert told.lines == []
