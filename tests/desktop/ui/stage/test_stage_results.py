"""A closed poll goes to the stage with its figures and its verdict."""

import pytest

from db.domain.ids import MeetingId
from db.domain.poll import VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.polls import PollForm
from desktop.ui.stage.stage_results import poll_result


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
