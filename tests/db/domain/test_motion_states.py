"""The life of a motion: every arrow there is, and none besides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.errors import RuleViolation
from db.domain.motion_states import (
    ARROWS,
    SOURCES,
    ForbiddenStep,
    MergedInCircle,
    MergedIntoItself,
    check_merge,
    decide,
    step,
)
from db.domain.motion_vocabulary import MotionState

THERE_IS = {
    ("received", "filed"),
    ("received", "merged"),
    ("received", "not_filed"),
    ("received", "withdrawn"),
    ("received", "amending"),
    ("amending", "received"),
    ("amending", "withdrawn"),
    ("filed", "assigned"),
    ("filed", "merged"),
    ("filed", "withdrawn"),
    ("merged", "received"),
    ("not_filed", "received"),
    ("withdrawn", "received"),
    ("assigned", "replied"),
    ("assigned", "filed"),
    ("assigned", "withdrawn"),
    ("replied", "assigned"),
    ("replied", "archived"),
    ("archived", "assigned"),
}
EVERY = [(state, wanted) for state in MotionState for wanted in MotionState]
ENDS = [state for state in MotionState if state.is_filed or state.is_pending]


@pytest.mark.parametrize(("state", "wanted"), [each for each in EVERY if each in THERE_IS])
def test_a_motion_goes_along_an_arrow_and_stands_where_it_was_wanted(state, wanted):
    assert step(state, wanted) is wanted


@pytest.mark.parametrize(("state", "wanted"), [each for each in EVERY if each not in THERE_IS])
def test_a_motion_goes_nowhere_without_an_arrow(state, wanted):
    with pytest.raises(ForbiddenStep) as refusal:
        step(state, wanted)
    assert (refusal.value.state, refusal.value.wanted) == (state, wanted)


def test_every_state_says_where_it_leads():
    assert set(ARROWS) == set(SOURCES) == set(MotionState)
    assert all(ARROWS.values())


def test_a_decision_goes_along_an_arrow_but_not_every_arrow_is_a_decision():
    decided = {(state, wanted) for wanted, states in SOURCES.items() for state in states}
    assert decided < THERE_IS
    assert THERE_IS - decided == {
        ("assigned", "replied"),
        ("assigned", "filed"),
        ("replied", "assigned"),
        ("archived", "assigned"),
    }


@pytest.mark.parametrize(("state", "wanted"), EVERY)
def test_a_decision_is_taken_or_refused(state, wanted):
    if state in SOURCES[wanted]:
        assert decide(state, wanted) is wanted
    else:
        with pytest.raises(ForbiddenStep):
            decide(state, wanted)


def test_every_state_can_be_reached_from_received():
    reached, open_ends = set(), {MotionState.RECEIVED}
    while open_ends:
        reached |= open_ends
        open_ends = {wanted for state in open_ends for wanted in ARROWS[state]} - reached
    assert reached == set(MotionState)


def merge(motion=1, into=2, *, into_state=MotionState.FILED, number="20160007", has_merged=False):
    return check_merge(motion, into, into_state=into_state, number=number, has_merged=has_merged)


@pytest.mark.parametrize("state", ENDS)
def test_a_motion_is_merged_into_one_that_is_filed_or_still_under_review(state):
    assert merge(into_state=state) is None


@pytest.mark.parametrize("state", MotionState)
def test_a_motion_is_never_merged_into_itself(state):
    with pytest.raises(MergedIntoItself):
        merge(into=1, into_state=state)


def test_a_motion_is_not_merged_into_one_that_is_merged_itself():
    with pytest.raises(MergedInCircle) as refusal:
        merge(into_state=MotionState.MERGED)
    assert refusal.value.number == "20160007"


@pytest.mark.parametrize("state", MotionState)
def test_a_motion_that_leads_others_is_not_merged_away_under_them(state):
    with pytest.raises(MergedInCircle):
        merge(into_state=state, has_merged=True)


@pytest.mark.parametrize("state", [MotionState.NOT_FILED, MotionState.WITHDRAWN])
def test_a_motion_is_not_merged_into_one_that_is_not_filed_or_withdrawn(state):
    with pytest.raises(ForbiddenStep) as refusal:
        merge(into_state=state)
    assert (refusal.value.state, refusal.value.wanted) == (state, MotionState.MERGED)


@pytest.mark.parametrize("refusal", [ForbiddenStep, MergedIntoItself, MergedInCircle])
def test_every_refusal_is_a_rule_that_the_desk_can_word(refusal):
    assert issubclass(refusal, RuleViolation)


@given(st.lists(st.sampled_from(MotionState), max_size=12))
def test_law_no_walk_along_the_arrows_leaves_the_archive(wanted_ones):
    state = MotionState.RECEIVED
    for wanted in wanted_ones:
        was = state
        if wanted in ARROWS[state]:
            state = step(state, wanted)
        assert was is not MotionState.ARCHIVED or state is MotionState.ARCHIVED
