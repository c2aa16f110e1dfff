"""A verdict equals its definition for every size of committee, every base and every rule."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.poll import (
    BallotPapers,
    MorePapersThanPresent,
    MorePresentThanEntitled,
    MoreVotesThanPresent,
    NegativeVotes,
    PapersDoNotAddUp,
    PollTerms,
    Roll,
    ShareOutOfReach,
    VoteCount,
    VotesAreNotValidPapers,
    acclaimed,
    base_of,
    check_count,
    count_choices,
    decide,
    needed_votes,
)
from db.domain.vote_vocabulary import PollBase, PollOutcome, PollRule, TieRule, VoteChoice

ADOPTED, REJECTED = PollOutcome.ADOPTED, PollOutcome.REJECTED
BASES = st.sampled_from(PollBase)
TERMS = st.builds(
    PollTerms,
    base=BASES,
    rule=st.sampled_from(PollRule),
    share=st.fractions(min_value=Fraction(1, 100), max_value=1, max_denominator=100),
    tie=st.sampled_from(TieRule),
)


@st.composite
def sittings(draw):
    """Draw a roll and a count that fits it."""
    entitled = draw(st.integers(1, 1000))
    present = draw(st.integers(0, entitled))
    yes = draw(st.integers(0, present))
    no = draw(st.integers(0, present - yes))
    abstain = draw(st.integers(0, present - yes - no))
    return Roll(entitled, present), VoteCount(yes, no, abstain)


def definition(yes, base, terms):
    """Say as the rule says it whether so many of so many are enough."""
    if base == 0:
        return False
    if terms.rule is PollRule.MAJORITY:
        return yes * 2 > base
    if terms.rule is PollRule.TWO_THIRDS:
        return yes * 3 >= base * 2
    return yes * terms.share.denominator >= base * terms.share.numerator


@given(sittings(), TERMS)
def test_the_verdict_equals_the_definition(sitting, terms):
    roll, count = sitting
    base = {
        PollBase.ALL: roll.entitled,
        PollBase.PRESENT: roll.present,
        PollBase.CAST: count.yes + count.no + count.abstain,
    }[terms.base]
    assert decide(count, roll, terms).is_adopted == definition(count.yes, base, terms)


@pytest.mark.parametrize("rule", list(PollRule))
def test_for_every_size_up_to_1000_exactly_the_needed_number_adopts(rule):
    terms = PollTerms(PollBase.ALL, rule)
    for size in range(1, 1001):
        needed = needed_votes(size, terms)
        assert definition(needed, size, terms)
        assert not definition(needed - 1, size, terms)


@given(sittings(), TERMS)
def test_one_more_abstention_never_turns_rejected_into_adopted(sitting, terms):
    roll, count = sitting
    before = decide(count, roll, terms)
    if before.not_voted:
        more = VoteCount(count.yes, count.no, count.abstain + 1)
        assert before.is_adopted or not decide(more, roll, terms).is_adopted


@given(sittings(), TERMS)
def test_everybody_present_is_counted_once(sitting, terms):
    roll, count = sitting
    verdict = decide(count, roll, terms)
    assert count.yes + count.no + count.abstain + verdict.not_voted == roll.present
    assert verdict.margin == count.yes - verdict.needed


@pytest.mark.parametrize(
    ("votes", "roll", "outcome", "needed"),
    [
        ((5, 5, 0), (10, 10), REJECTED, 6),
        ((6, 4, 0), (10, 10), ADOPTED, 6),
        ((2102, 1, 4), (2227, 2114), ADOPTED, 1114),
        ((1113, 0, 0), (2227, 2114), REJECTED, 1114),
        ((0, 0, 0), (0, 0), REJECTED, 1),
    ],
)
def test_more_than_half_of_all_is_needed(votes, roll, outcome, needed):
    verdict = decide(VoteCount(*votes), Roll(*roll), PollTerms())
    assert (verdict.outcome, verdict.needed) == (outcome, needed)


def test_the_national_committee_of_2015_is_reckoned_to_the_last_member():
    verdict = decide(VoteCount(2102, 1, 4), Roll(2227, 2114), PollTerms())
    assert (verdict.base, verdict.not_voted, verdict.margin) == (2227, 7, 988)


def test_exactly_two_thirds_is_enough_and_one_less_is_not():
    terms = PollTerms(rule=PollRule.TWO_THIRDS)
    assert decide(VoteCount(6, 0, 0), Roll(9, 9), terms).is_adopted
    assert not decide(VoteCount(5, 0, 0), Roll(9, 9), terms).is_adopted


def test_exactly_half_votes_again_where_the_record_says_so():
    roll, half = Roll(10, 10), VoteCount(5, 5, 0)
    assert decide(half, roll, PollTerms(tie=TieRule.REVOTE)).outcome is PollOutcome.TIED
    assert decide(half, roll, PollTerms()).outcome is REJECTED


def test_the_base_is_all_or_who_came_or_what_was_cast():
    roll, count = Roll(100, 80), VoteCount(30, 20, 10)
    assert [base_of(roll, count, base) for base in PollBase] == [100, 80, 60]
    assert base_of(roll, None, PollBase.CAST) == 80


def test_acclamation_counts_nobody_and_adopts():
    verdict = acclaimed(Roll(100, 80), PollTerms())
    assert (verdict.is_adopted, verdict.needed) == (True, 51)
    assert verdict.margin is verdict.not_voted is None


def ballots(*, issued=100, returned=98, valid=97, spoiled=1):
    return BallotPapers(issued, returned, valid, spoiled)


def test_spoiled_papers_are_cast_and_count_for_nothing():
    verdict = decide(VoteCount(90, 5, 2, ballots()), Roll(120, 100), PollTerms())
    assert (verdict.outcome, verdict.not_voted) == (ADOPTED, 2)


def test_more_papers_back_than_out_is_void():
    papers = ballots(returned=101)
    verdict = decide(VoteCount(90, 5, 2, papers), Roll(120, 100), PollTerms())
    assert (verdict.outcome, verdict.is_adopted) == (PollOutcome.VOID, False)


@pytest.mark.parametrize(
    ("count", "refusal"),
    [
        (VoteCount(-1, 0, 0), NegativeVotes),
        (VoteCount(90, 8, 3), MoreVotesThanPresent),
        (VoteCount(90, 5, 2, ballots(issued=101)), MorePapersThanPresent),
        (VoteCount(90, 5, 2, ballots(spoiled=2)), PapersDoNotAddUp),
        (VoteCount(90, 5, 1, ballots()), VotesAreNotValidPapers),
        (VoteCount(90, 5, 2, ballots(returned=-1)), NegativeVotes),
    ],
)
def test_sums_that_cannot_be_are_refused(count, refusal):
    with pytest.raises(refusal):
        check_count(count, Roll(120, 100))


def test_a_refusal_carries_the_sum():
    with pytest.raises(MoreVotesThanPresent) as refused:
        check_count(VoteCount(90, 8, 3), Roll(120, 100))
    assert refused.value.total == 101
    assert PapersDoNotAddUp(97, 2, 98).total == 99
    assert VotesAreNotValidPapers(90, 5, 1, 97).total == 96


def test_more_cannot_come_than_there_are_and_nobody_is_less_than_none():
    with pytest.raises(MorePresentThanEntitled):
        Roll(10, 11)
    with pytest.raises(NegativeVotes):
        Roll(10, -1)


@pytest.mark.parametrize("share", [Fraction(0), Fraction(3, 2)])
def test_a_share_is_more_than_nothing_and_at_most_all(share):
    with pytest.raises(ShareOutOfReach):
        PollTerms(share=share)


def test_named_choices_are_counted():
    choices = [VoteChoice.YES, VoteChoice.YES, VoteChoice.NO, VoteChoice.NOT_VOTED]
    assert count_choices(choices) == VoteCount(2, 1, 0)
