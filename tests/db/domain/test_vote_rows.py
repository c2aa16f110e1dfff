"""Rows of votes say of themselves what follows from their values."""

from datetime import datetime

from db.domain.ids import CandidateId, ElectionBallotId, ElectionId, MeetingId, PollId, SittingId
from db.domain.poll import PollTerms, Roll
from db.domain.vote_rows import CandidateRow, ElectionBallotRow, PollRow, PollSubject
from db.domain.vote_vocabulary import PollMethod

MOMENT = datetime(2021, 1, 9, 9, 0)


def poll(**changes):
    values = {
        "id": PollId(1),
        "meeting_id": MeetingId(1),
        "sitting_id": SittingId(1),
        "subject": PollSubject(title="决议"),
        "method": PollMethod.SHOW_OF_HANDS,
        "terms": PollTerms(),
        "roll": Roll(10, 9),
        "opened_at": MOMENT,
    }
    return PollRow(**(values | changes))


def candidate(name, *, is_write_in=False):
    return CandidateRow(
        id=CandidateId(1),
        place=1,
        name=name,
        note="",
        is_write_in=is_write_in,
        votes=None,
        outcome=None,
    )


def ballot(seats, *candidates):
    return ElectionBallotRow(
        id=ElectionBallotId(1),
        election_id=ElectionId(1),
        place=1,
        title="常务委员",
        seats=seats,
        candidates=candidates,
        papers=None,
        closed_at=None,
        follows_id=None,
        follow_kind=None,
        reason="",
    )


def test_a_poll_is_closed_once_it_has_a_moment_and_in_force_until_corrected():
    assert not poll().is_closed
    assert poll(closed_at=MOMENT).is_closed
    assert poll().is_in_force
    assert not poll(corrected_by=PollId(2)).is_in_force


def test_names_written_in_do_not_make_an_election_unequal():
    row = ballot(1, candidate("丁一"), candidate("王二", is_write_in=True))
    assert row.is_equal
    assert [each.name for each in row.nominated] == ["丁一"]
    assert not ballot(1, candidate("丁一"), candidate("王二")).is_equal
