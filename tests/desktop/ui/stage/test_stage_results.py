"""A closed poll goes to the stage with its figures and its verdict."""

import pytest

from db.domain.election import CandidateVotes
from db.domain.ids import MeetingId
from db.domain.poll import BallotPapers, VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.services.polls import PollForm
from desktop.ui.stage.stage_results import ballot_result, poll_result


@pytest.fixture
def record(desk):
    """Record a poll of the sample's opening."""
    sitting = desk.workspace.meetings.view(MeetingId(1)).sittings[0].id

    def do(method, count):
        form = PollForm(
            meeting=MeetingId(1),
            sitting=sitting,
            subject=PollSubject(title="关于政治决议"),
            method=method,
        )
        return desk.workspace.polls.record_poll(form, count)

    return do


def test_the_hall_sees_the_figures_and_the_verdict(record):
    result = poll_result(record(PollMethod.KEYPAD, VoteCount(350, 1, 4)))
    assert [(line.word, line.figure) for line in result.lines] == [
        ("赞成", "350"),
        ("反对", "1"),
        ("弃权", "4"),
        ("未按", "3"),
    ]
    assert (result.heading, result.verdict, result.is_passed) == ("关于政治决议", "通过", True)


def test_an_acclamation_has_a_verdict_and_no_figures(record):
    result = poll_result(record(PollMethod.ACCLAMATION, None))
    assert (result.lines, result.verdict) == ((), "通过")


def test_from_the_polls_of_a_meeting_to_the_stage(window, qtbot):
    desk = window.desk
    sitting = desk.workspace.meetings.view(MeetingId(1)).sittings[0].id
    form = PollForm(
        meeting=MeetingId(1),
        sitting=sitting,
        subject=PollSubject(title="关于决议"),
        method=PollMethod.KEYPAD,
    )
    view = desk.workspace.polls.record_poll(form, VoteCount(350, 1, 4))
    window.open_meeting(MeetingId(1), "votes")
    panel = window.page("meetings").tab("votes").polls
    panel.open_poll(view.id)
    panel.stage.trigger()
    shown = window.page("floor").stage_panel
    assert shown._result.heading == "关于决议"


@pytest.fixture
def counted(desk):
    """Count an election of two seats, each candidate with so many votes of 300 papers."""
    elections = desk.workspace.elections

    def do(*yes, returned=300):
        standing = tuple(Nominee(name=name) for name in "丁马王"[: len(yes)])
        form = ElectionForm(
            meeting=MeetingId(1),
            sitting=desk.workspace.meetings.view(MeetingId(1)).sittings[0].id,
            title="选举",
            ballots=(BallotForm(title="常务委员", seats=2, nominees=standing),),
        )
        ballot = elections.begin(elections.draw_up(form)).ballots[0]
        votes = [
            CandidateVotes(each.name, number, 300 - number)
            for each, number in zip(ballot.ballot.candidates, yes, strict=True)
        ]
        papers = BallotPapers(issued=300, returned=returned, valid=300, spoiled=returned - 300)
        return elections.close_ballot(ballot.id, papers, votes)

    return do


def lines(view):
    return [(line.word, line.figure, line.is_marked) for line in view.lines]


def test_the_hall_sees_every_name_with_its_votes_and_who_is_elected(counted):
    shown = ballot_result(counted(290, 280, 20))
    assert lines(shown) == [("丁", "290", True), ("马", "280", True), ("王", "20", False)]
    assert (shown.heading, shown.verdict) == ("常务委员", "应选2名，当选2名")
    assert shown.is_passed


def test_a_seat_left_vacant_is_not_shown_as_filled(counted):
    shown = ballot_result(counted(290, 100, 20))
    assert (shown.verdict, shown.is_passed) == ("应选2名，当选1名", None)


def test_a_void_ballot_has_no_figures(counted):
    shown = ballot_result(counted(290, 280, returned=301))
    assert (lines(shown), shown.verdict, shown.is_passed) == ([], "本次选举无效，重新投票", False)
