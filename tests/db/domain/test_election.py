"""Elections: who may stand, who may count, and who has won."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.election import (
    CandidateAsOfficial,
    CandidateTwice,
    CandidateVotes,
    CandidateVotesDoNotAddUp,
    CandidateWithoutVotes,
    NoSeats,
    NotACandidate,
    Official,
    OfficialTwice,
    OneScrutineerAGroup,
    Presence,
    QuorumNotReached,
    TooFewCandidates,
    TooManyChoices,
    TooManyWriteIns,
    WriteInExceedsPapers,
    check_names,
    check_nomination,
    check_officials,
    check_presence,
    elect,
    is_spoiled,
)
from db.domain.poll import BallotPapers, NegativeVotes, Roll
from db.domain.vote_vocabulary import CandidateOutcome, OfficialRole, PollBase

ELECTED, NOT_ELECTED, TIED = (
    CandidateOutcome.ELECTED,
    CandidateOutcome.NOT_ELECTED,
    CandidateOutcome.TIED,
)
ROLL, PAPERS = Roll(100, 100), BallotPapers(100, 100, 100, 0)


def run(yes, *, seats, papers=PAPERS, roll=ROLL, base=PollBase.ALL):
    votes = [
        CandidateVotes(f"候选人{number}", count, papers.valid - count)
        for number, count in enumerate(yes)
    ]
    return elect(votes, papers, roll, seats=seats, base=base)


@pytest.mark.parametrize(
    ("yes", "seats", "outcomes"),
    [
        ([51], 1, [ELECTED]),
        ([50], 1, [NOT_ELECTED]),
        ([70, 68, 62], 2, [ELECTED, ELECTED, NOT_ELECTED]),
        ([60, 60, 60], 2, [TIED, TIED, TIED]),
        ([90, 55, 55], 2, [ELECTED, TIED, TIED]),
        ([55, 55, 54], 2, [ELECTED, ELECTED, NOT_ELECTED]),
        ([80, 40, 30], 2, [ELECTED, NOT_ELECTED, NOT_ELECTED]),
    ],
)
def test_more_than_half_of_all_then_the_most_votes(yes, seats, outcomes):
    assert list(run(yes, seats=seats).outcomes) == outcomes


def test_a_tie_at_the_last_seat_is_voted_on_again():
    result = run([90, 55, 55], seats=2)
    assert result.needs_second_ballot
    assert result.vacant == 1
    assert not run([90, 55, 54], seats=2).needs_second_ballot


@given(st.lists(st.integers(0, 100), min_size=1, max_size=12), st.data())
def test_elected_are_never_more_than_seats_and_never_have_fewer_votes(yes, data):
    seats = data.draw(st.integers(1, len(yes)))
    if sum(yes) > 100 * seats:
        return
    result = run(yes, seats=seats)
    won = [count for count, each in zip(yes, result.outcomes, strict=True) if each is ELECTED]
    rest = [count for count, each in zip(yes, result.outcomes, strict=True) if each is not ELECTED]
    assert len(won) + result.vacant == seats
    assert all(count * 2 > 100 for count in won)
    assert not won or not rest or min(won) > max(rest) or max(rest) < min(won)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=8), st.randoms())
def test_the_order_of_the_candidates_decides_nothing(yes, chance):
    seats = len(yes)
    shuffled = list(enumerate(yes))
    chance.shuffle(shuffled)
    before = run(yes, seats=seats).outcomes
    after = run([count for _, count in shuffled], seats=seats).outcomes
    assert [before[number] for number, _ in shuffled] == list(after)


def test_the_base_may_be_who_came_or_the_valid_papers():
    papers = BallotPapers(80, 80, 70, 10)
    roll = Roll(100, 80)
    needed = {
        base: run([45], seats=1, papers=papers, roll=roll, base=base).needed for base in PollBase
    }
    assert needed == {PollBase.ALL: 51, PollBase.PRESENT: 41, PollBase.CAST: 36}


def test_more_papers_back_than_out_elects_nobody():
    result = run([90], seats=1, papers=BallotPapers(90, 91, 0, 0))
    assert (result.is_void, result.vacant, result.outcomes) == (True, 1, (NOT_ELECTED,))


def test_the_national_committee_of_2013_reached_two_thirds():
    assert Presence().is_reached(Roll(2237, 2194))
    assert Presence().needed(2237) == 1492
    check_presence(Roll(2237, 1492), Presence())
    with pytest.raises(QuorumNotReached) as refused:
        check_presence(Roll(2237, 1491), Presence())
    assert refused.value.needed == 1492


def test_a_threshold_may_have_to_be_exceeded():
    half = Presence(Fraction(1, 2), must_exceed=True)
    assert (half.needed(100), half.needed(101)) == (51, 51)
    assert not half.is_reached(Roll(100, 50))
    assert not Presence().is_reached(Roll(0, 0))


@given(st.integers(1, 3000), st.integers(0, 3000), st.booleans())
def test_the_threshold_equals_its_definition(entitled, present, exceeds):
    present = min(present, entitled)
    presence = Presence(Fraction(2, 3), exceeds)
    enough = present * 3 > entitled * 2 if exceeds else present * 3 >= entitled * 2
    assert presence.is_reached(Roll(entitled, present)) == enough


def test_a_ballot_needs_seats_and_as_many_candidates_each_once():
    with pytest.raises(NoSeats):
        check_nomination("常务委员", ["丁一"], 0)
    with pytest.raises(TooFewCandidates):
        check_nomination("常务委员", ["丁一"], 2)
    with pytest.raises(CandidateTwice):
        check_nomination("常务委员", ["丁一", "丁一"], 2)
    assert check_nomination("常务委员", ["丁一", "王二"], 2) is None


def votes(*, yes, no=0, abstain=0, name="丁一"):
    return CandidateVotes(name, yes, no, abstain)


def written(name, yes):
    return CandidateVotes(name, yes, is_write_in=True)


@pytest.mark.parametrize(
    ("listed", "refusal"),
    [
        ([votes(yes=90, no=9)], CandidateVotesDoNotAddUp),
        ([votes(yes=101, no=-1)], NegativeVotes),
        ([votes(yes=90, no=10), written("王二", 11)], TooManyWriteIns),
        ([votes(yes=90, no=10), written("王二", 101)], WriteInExceedsPapers),
        ([votes(yes=100), votes(yes=100, name="王二")], TooManyChoices),
        ([votes(yes=90, no=10), written("丁一", 5)], CandidateTwice),
    ],
)
def test_votes_that_the_papers_cannot_hold_are_refused(listed, refusal):
    with pytest.raises(refusal):
        elect(listed, PAPERS, ROLL, seats=1)


def test_a_name_written_in_can_be_elected():
    result = elect([votes(yes=40, no=60), written("王二", 60)], PAPERS, ROLL, seats=1)
    assert result.outcomes == (NOT_ELECTED, ELECTED)


def test_more_choices_than_seats_spoil_a_paper():
    assert is_spoiled(3, 2)
    assert not is_spoiled(2, 2)


def scrutineer(name, group="教育界"):
    return Official(name, OfficialRole.SCRUTINEER, group)


def test_no_candidate_counts_and_a_group_has_one_scrutineer():
    with pytest.raises(CandidateAsOfficial):
        check_officials([scrutineer("丁一")], ["丁一"])
    with pytest.raises(OneScrutineerAGroup):
        check_officials([scrutineer("张三"), scrutineer("李四")], ["丁一"])
    with pytest.raises(OfficialTwice):
        check_officials([scrutineer("张三"), scrutineer("张三", "")], ["丁一"])


def test_the_chief_scrutineer_and_the_tellers_are_not_bound_to_groups():
    chief = Official("赵六", OfficialRole.CHIEF_SCRUTINEER, "教育界")
    teller = Official("孙七", OfficialRole.TELLER, "教育界")
    officials = [chief, scrutineer("张三"), teller, scrutineer("李四", "")]
    assert check_officials(officials, ["丁一"]) is None


def test_every_candidate_is_counted_and_nobody_else_but_those_written_in():
    counted = [votes(yes=90, no=10), written("李四", 5)]
    assert check_names(counted, ["丁一"]) is None
    with pytest.raises(CandidateWithoutVotes):
        check_names(counted, ["丁一", "王二"])
    with pytest.raises(NotACandidate):
        check_names(counted, [])
