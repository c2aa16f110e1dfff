"""The closed words of 提案 work and what they count as."""

from enum import Enum

import pytest

from db.domain import motion_vocabulary
from db.domain.motion_vocabulary import KIND_OF_UNIT, MotionKind, MotionState, NotFiledReason
from db.domain.vocabulary import UnitKind


@pytest.mark.parametrize("kind", [MotionKind.INDIVIDUAL, MotionKind.JOINT])
def test_what_members_submit_in_their_own_names_is_not_collective(kind):
    assert not kind.is_collective


@pytest.mark.parametrize(
    "kind",
    [
        MotionKind.PARTY,
        MotionKind.PEOPLE_ORG,
        MotionKind.COMMITTEE,
        MotionKind.SECTOR,
        MotionKind.GROUP,
    ],
)
def test_what_a_body_submits_is_collective(kind):
    assert kind.is_collective


def test_a_motion_counts_as_filed_at_whatever_stage_of_handling():
    assert [state.value for state in MotionState if state.is_filed] == [
        "filed",
        "assigned",
        "replied",
        "archived",
    ]


def test_a_motion_is_pending_until_the_review_has_decided():
    assert [state.value for state in MotionState if state.is_pending] == ["received", "amending"]


def test_no_motion_is_both_filed_and_pending():
    assert not any(state.is_filed and state.is_pending for state in MotionState)


def test_the_rule_knows_ten_reasons_for_not_filing_numbered_from_one():
    assert [int(reason) for reason in NotFiledReason] == list(range(1, 11))


def test_no_word_is_said_twice_in_its_list():
    words = [
        each
        for each in vars(motion_vocabulary).values()
        if isinstance(each, type)
        and issubclass(each, Enum)
        and each.__module__ == motion_vocabulary.__name__
    ]
    assert len(words) == 9
    assert all(len(list(each)) == len(each.__members__) for each in words)


def test_every_kind_of_unit_gives_a_collective_motion():
    assert set(KIND_OF_UNIT) == set(UnitKind)
    assert all(kind.is_collective for kind in KIND_OF_UNIT.values())
