"""Elections are drawn up, begun when enough have come, and counted for good."""

from dataclasses import replace
from fractions import Fraction

import pytest

from db.domain.election import (
    CandidateAsOfficial,
    CandidateVotes,
    CandidateWithoutVotes,
    Official,
    Presence,
    QuorumNotReached,
    TooFewCandidates,
)
from db.domain.errors import OfficialAct
from db.domain.ids import ElectionBallotId, ElectionId, MeetingId
from db.domain.poll import BallotPapers, Roll
from db.domain.vote_vocabulary import CandidateOutcome, FollowKind, OfficialRole
from desktop.services.elections import (
    BallotClosed,
    BallotForm,
    BallotReasonMissing,
    BallotStillOpen,
    ElectionBegun,
    ElectionForm,
    ElectionNotBegun,
    ElectionWithoutTitle,
    FollowedAlready,
    Nominee,
    NoSuchElection,
    NothingToVoteAgain,
)

PLENARY = MeetingId(1)
ROLL = Roll(100, 100)
PAPERS = BallotPapers(100, 100, 100, 0)
NAMES = ("王刚", "丁一", "马明")


def ballot_form(names=NAMES, seats=2, title="常务委员"):
    return BallotForm(title=title, seats=seats, nominees=tuple(map(Nominee, names)))


@pytest.fixture
def elections(sample):
    return sample.elections


@pytest.fixture
def form(sample):
    def make(*ballots, officials=(), title="换届选举"):
        return ElectionForm(
            meeting=PLENARY,
            sitting=sample.sign_ins.sitting(PLENARY, 1).id,
            title=title,
            ballots=ballots or (ballot_form(),),
            officials=officials,
        )

    return make


@pytest.fixture
def begun(elections, form):
    """Draw up and begin an election; return its only ballot's key."""

    def make(*ballots):
        key = elections.draw_up(form(*ballots))
        return elections.begin(key, ROLL).ballots[0].id

    return make


def counted(yes, valid=100):
    names = ("丁一", "马明", "王刚")
    return [
        CandidateVotes(name, count, valid - count) for name, count in zip(names, yes, strict=True)
    ]


def test_candidates_stand_by_the_strokes_of_their_surnames(elections, form):
    view = elections.view(elections.draw_up(form()))
    ballot = view.ballots[0].ballot
    assert [each.name for each in ballot.candidates] == ["丁一", "马明", "王刚"]
    assert not ballot.is_equal
    assert elections.elections(PLENARY) == (view,)


def test_two_ballots_are_counted_separately(elections, form, begun):
    leaders = ballot_form(("李四",), 1, "主席")
    key = begun(leaders, ballot_form())
    view = elections.close_ballot(key, PAPERS, [CandidateVotes("李四", 99, 1)])
    assert view.sentence == (
        "发出选票100张，收回100张，其中有效票100张，废票0张，选举有效。"
        "李四得赞成票超过全体委员的半数，当选。"
    )
    whole = elections.elections(PLENARY)[0]
    assert [each.result is None for each in whole.ballots] == [False, True]


def test_too_few_candidates_or_a_candidate_who_counts_write_nothing(elections, form, sample):
    before = sample.uow.audit_trail()
    with pytest.raises(TooFewCandidates):
        elections.draw_up(form(ballot_form(seats=4)))
    with pytest.raises(CandidateAsOfficial):
        elections.draw_up(form(officials=(Official("丁一", OfficialRole.TELLER),)))
    with pytest.raises(ElectionWithoutTitle):
        elections.draw_up(form(title=" "))
    with pytest.raises(ElectionWithoutTitle):
        elections.draw_up(form(ballot_form(title=" ")))
    assert sample.uow.audit_trail() == before


def test_below_the_threshold_nothing_begins(elections, form):
    key = elections.draw_up(form())
    with pytest.raises(QuorumNotReached):
        elections.begin(key, Roll(100, 66))
    with pytest.raises(ElectionNotBegun):
        elections.close_ballot(elections.view(key).ballots[0].id, PAPERS, counted([90, 80, 30]))
    view = elections.begin(key)
    assert view.presence.startswith("应到委员367人，实到委员358人，达到全体委员的三分之二")
    with pytest.raises(ElectionBegun):
        elections.begin(key)
    with pytest.raises(ElectionBegun):
        elections.remove(key)


def test_a_count_is_final(elections, begun, sample):
    key = begun()
    assert elections.judged(key, PAPERS, counted([90, 80, 30])).vacant == 0
    view = elections.close_ballot(key, PAPERS, counted([90, 80, 30]))
    assert [each.outcome for each in view.ballot.candidates] == [
        CandidateOutcome.ELECTED,
        CandidateOutcome.ELECTED,
        CandidateOutcome.NOT_ELECTED,
    ]
    with pytest.raises(BallotClosed):
        elections.close_ballot(key, PAPERS, counted([90, 80, 30]))
    with pytest.raises(OfficialAct):
        sample.history.undo()


def test_equals_at_the_last_seat_vote_again_on_a_ballot_that_cites_the_first(elections, begun):
    key = begun()
    elections.close_ballot(key, PAPERS, counted([90, 55, 55]))
    second = elections.vote_again(key)
    ballot = elections.elections(PLENARY)[0].ballot(second).ballot
    assert (ballot.follows_id, ballot.follow_kind) == (key, FollowKind.SECOND)
    assert [each.name for each in ballot.candidates] == ["马明", "王刚"]
    assert (ballot.seats, ballot.title) == (1, "常务委员（另行投票）")
    with pytest.raises(FollowedAlready):
        elections.vote_again(key)


def test_a_void_ballot_is_voted_on_again_whole(elections, begun):
    key = begun()
    view = elections.close_ballot(key, BallotPapers(99, 100, 100, 0), counted([90, 80, 30]))
    assert view.result.is_void
    assert view.ballot.candidates[0].votes is None
    second = elections.vote_again(key)
    again = elections.elections(PLENARY)[0].ballot(second).ballot
    assert (again.follow_kind, len(again.candidates)) == (FollowKind.AGAIN, 3)


def test_what_is_decided_is_not_voted_on_again(elections, begun):
    key = begun()
    with pytest.raises(BallotStillOpen):
        elections.vote_again(key)
    elections.close_ballot(key, PAPERS, counted([90, 80, 30]))
    with pytest.raises(NothingToVoteAgain):
        elections.vote_again(key)


def test_names_written_in_are_kept_behind_the_candidates(elections, begun):
    votes = [CandidateVotes("李四", 60, is_write_in=True), *counted([90, 50, 0])]
    view = elections.close_ballot(begun(), PAPERS, votes)
    assert [each.name for each in view.ballot.candidates] == ["丁一", "马明", "王刚", "李四"]
    last = view.ballot.candidates[-1]
    assert (last.is_write_in, last.outcome) == (True, CandidateOutcome.ELECTED)


def test_a_candidate_left_out_is_missed(elections, begun, sample):
    key = begun()
    before = sample.uow.audit_trail()
    with pytest.raises(CandidateWithoutVotes):
        elections.close_ballot(key, PAPERS, counted([90, 80, 30])[:2])
    assert sample.uow.audit_trail() == before


def test_a_correction_cites_the_count_that_it_replaces(elections, begun):
    key = begun()
    with pytest.raises(BallotStillOpen):
        elections.correct_ballot(key, PAPERS, counted([90, 30, 80]), reason="误录")
    elections.close_ballot(key, PAPERS, counted([90, 80, 30]))
    with pytest.raises(BallotReasonMissing):
        elections.correct_ballot(key, PAPERS, counted([90, 30, 80]), reason="")
    new = elections.correct_ballot(key, PAPERS, counted([90, 30, 80]), reason="两行颠倒")
    whole = elections.elections(PLENARY)[0]
    assert (new.ballot.follows_id, new.ballot.reason) == (key, "两行颠倒")
    assert (whole.ballot(key).is_in_force, new.is_in_force) == (False, True)


def test_a_ballot_is_added_changed_and_the_election_removed_before_it_begins(elections, form):
    key = elections.draw_up(form())
    added = elections.add_ballot(key, ballot_form(("李四",), 1, "秘书长"))
    elections.change_ballot(added, ballot_form(("李四", "赵五"), 1, "秘书长"))
    assert len(elections.view(key).ballot(added).ballot.candidates) == 2
    elections.set_officials(key, [Official("孙七", OfficialRole.SCRUTINEER, "教育界")])
    assert elections.view(key).election.officials[0].group == "教育界"
    elections.set_officials(key, [Official("孙七", OfficialRole.TELLER)])
    elections.remove(key)
    assert elections.elections(PLENARY) == ()


def test_the_rule_can_be_changed(elections, form):
    rule = elections.rule()
    assert (rule.no_mark, rule.abstain_mark) == ("×", "○")
    half = Presence(Fraction(1, 2), must_exceed=True)
    elections.change_rule(replace(rule, presence=half, source="本会选举办法"))
    view = elections.begin(elections.draw_up(form()), Roll(100, 51))
    assert "超过全体委员的半数" in view.presence


def test_what_is_not_there_is_not_found(elections):
    with pytest.raises(NoSuchElection):
        elections.view(ElectionId(9))
    with pytest.raises(NoSuchElection):
        elections.vote_again(ElectionBallotId(9))
