"""A policy that cannot order anything is refused when it is made."""

from fractions import Fraction

import pytest

from db.domain.speaking_policy import RunTooShort, ShareOutOfRange, SpeakingPolicy, TooFewRounds
from db.domain.vocabulary import OrderPattern


@pytest.mark.parametrize("share", [Fraction(0), Fraction(1), Fraction(-1, 2), Fraction(5, 3)])
def test_a_share_of_nothing_or_of_everything_is_refused(share):
    with pytest.raises(ShareOutOfRange) as refusal:
        SpeakingPolicy(protocol=(), priority=(), share=share)
    assert refusal.value.share == share


def test_a_run_of_no_speakers_is_refused():
    with pytest.raises(RunTooShort) as refusal:
        SpeakingPolicy(protocol=(), priority=(), max_run=0)
    assert refusal.value.max_run == 0


def test_priority_for_no_round_is_refused():
    with pytest.raises(TooFewRounds) as refusal:
        SpeakingPolicy(protocol=(), priority=(), priority_rounds=0)
    assert refusal.value.rounds == 0


def test_the_defaults_are_those_of_the_national_rule():
    policy = SpeakingPolicy(protocol=(1, 2), priority=(1,))
    assert (policy.pattern, policy.priority_rounds) == (OrderPattern.STRICT, 1)
    assert (policy.share, policy.max_run, policy.separate) == (Fraction(3, 5), 1, True)
