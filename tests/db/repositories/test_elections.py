"""Elections come back from the record as they were written."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from db.domain.election import CandidateVotes, ElectionResult, Official, Presence
from db.domain.ids import ElectionBallotId, ElectionId, MeetingId, SittingId
from db.domain.poll import BallotPapers, Roll
from db.domain.rows import MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.domain.vote_rows import BallotClosing, ElectionRuleRow
from db.domain.vote_vocabulary import CandidateOutcome, FollowKind, OfficialRole, PollBase
from db.repositories import elections, meetings
from db.repositories.elections import BallotValues, Follow

NOON = datetime(2021, 1, 9, 12, 0)
NAMES = (("丁一", "（女）"), ("王二", ""))


@pytest.fixture
def key(write, read):
    """Add a meeting, a sitting and an election of it; return the election's key."""
    day = date(2021, 1, 9)
    meeting = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="六次会议",
        sequence=6,
        starts_on=day,
        ends_on=day,
        place="",
    )
    held = write(meetings.add, meeting)
    sitting = SittingRow(
        id=SittingId(0),
        meeting_id=held,
        ordinal=1,
        kind=SittingKind.CLOSING,
        name="选举",
        starts_at=NOON,
        ends_at=NOON.replace(hour=13),
        breaks=(),
    )
    place = write(meetings.write_sitting, sitting, is_new=True)
    return write(elections.add, held, place, "换届选举", read(elections.rule))


def closing():
    votes = (
        CandidateVotes("丁一", 8, 1),
        CandidateVotes("王二", 2, 7),
        CandidateVotes("李四", 3, is_write_in=True),
    )
    outcomes = (
        CandidateOutcome.ELECTED,
        CandidateOutcome.NOT_ELECTED,
        CandidateOutcome.NOT_ELECTED,
    )
    return BallotClosing(BallotPapers(9, 9, 9, 0), votes, ElectionResult(6, outcomes, 0))


def test_an_election_begins_with_those_who_came(write, read, key):
    before = read(elections.find, key)
    assert (before.roll, before.presence, before.ballots) == (None, Presence(), ())
    write(elections.begin, key, Roll(10, 9), NOON)
    after = read(elections.find, key)
    assert (after.roll, after.begun_at) == (Roll(10, 9), NOON)
    assert read(elections.of_meeting, after.meeting_id) == (after,)


def test_a_ballot_keeps_its_names_votes_and_outcomes(write, read, key):
    ballot = write(elections.add_ballot, key, BallotValues("常务委员", 1, NAMES))
    assert read(elections.find_ballot, ballot).candidates[0].note == "（女）"
    write(elections.close_ballot, ballot, closing(), NOON)
    row = read(elections.find_ballot, ballot)
    assert (row.papers, row.closed_at) == (BallotPapers(9, 9, 9, 0), NOON)
    assert tuple(each.votes for each in row.candidates) == closing().votes
    assert tuple(each.outcome for each in row.candidates) == closing().result.outcomes


def test_a_ballot_cites_the_one_it_follows(write, read, key):
    first = write(elections.add_ballot, key, BallotValues("常务委员", 1, NAMES))
    follow = Follow(first, FollowKind.CORRECTION, "误录")
    second = write(elections.add_ballot, key, BallotValues("常务委员", 1, NAMES, follow))
    row = read(elections.find_ballot, second)
    assert (row.follows_id, row.follow_kind, row.reason) == (first, FollowKind.CORRECTION, "误录")
    assert row.place == 2


def test_a_ballot_and_the_whole_election_can_be_written_anew_and_removed(write, read, key):
    ballot = write(elections.add_ballot, key, BallotValues("常务委员", 1, NAMES))
    write(elections.change_ballot, ballot, BallotValues("常委", 2, NAMES[::-1]))
    row = read(elections.find_ballot, ballot)
    assert (row.title, row.seats, row.candidates[0].name) == ("常委", 2, "王二")
    write(elections.remove, key)
    assert read(elections.find, key) is None
    assert read(elections.find_ballot, ballot) is None


def test_officials_are_written_anew(write, read, key):
    write(elections.set_officials, key, [Official("孙七", OfficialRole.TELLER)])
    officials = (Official("孙七", OfficialRole.SCRUTINEER, "教育界"),)
    write(elections.set_officials, key, officials)
    assert read(elections.find, key).officials == officials


def test_the_rule_is_there_from_the_first_and_can_be_written(write, read):
    assert read(elections.rule).presence == Presence()
    value = ElectionRuleRow(
        presence=Presence(Fraction(1, 2), must_exceed=True),
        base=PollBase.PRESENT,
        yes_mark="○",
        no_mark="×",
        abstain_mark="",
        source="武汉 2006",
    )
    write(elections.set_rule, value)
    assert read(elections.rule) == value


def test_what_is_not_there_is_none(read):
    assert read(elections.find, ElectionId(9)) is None
    assert read(elections.find_ballot, ElectionBallotId(9)) is None
