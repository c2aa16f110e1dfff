"""Leaves noted at several desks come to the same, whatever the order in which files arrive."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.leave_records import (
    LeaveRecord,
    LeavesDiffer,
    merge_leaves,
    moment_after,
    standing_leaves,
)
from db.domain.vocabulary import LeaveKind

NINE = datetime(2021, 1, 5, 9)


def leave(name, *, minutes=0, member=1, sitting=1, ended=None, kind=LeaveKind.SICK):
    return LeaveRecord(
        uuid=name * 32,
        sitting=sitting,
        member=member,
        kind=kind,
        reason="",
        approver="秘书长",
        asked_on=None,
        is_oral=False,
        noted_at=NINE + timedelta(minutes=minutes),
        desk="东门",
        ended_at=None if ended is None else NINE + timedelta(minutes=ended),
    )


@st.composite
def desks(draw):
    """Draw what three desks have of up to six leaves; each may have been taken back somewhere."""
    known = [
        leave(name, minutes=draw(st.integers(0, 3)), member=draw(st.integers(1, 2)))
        for name in "abcdef"[: draw(st.integers(0, 6))]
    ]
    ends = st.none() | st.integers(4, 6).map(lambda n: NINE + timedelta(minutes=n))
    return [
        [replace(each, ended_at=draw(ends)) for each in known if draw(st.booleans())]
        for _ in range(3)
    ]


@given(desks())
def test_merging_is_commutative_associative_and_idempotent(parts):
    first, second, third = parts
    whole = merge_leaves(first, second, third)
    assert merge_leaves(third, first, second) == whole
    assert merge_leaves(merge_leaves(first, second), third) == whole
    assert merge_leaves(whole, first, whole) == whole


@given(desks())
def test_of_one_member_from_one_thing_at_most_one_leave_holds(parts):
    holds = standing_leaves(merge_leaves(*parts))
    things = [(each.member, each.sitting) for each in holds]
    assert len(things) == len(set(things))
    assert all(each.ended_at is None for each in holds)


def test_the_leave_that_was_noted_last_holds():
    first, second = leave("a"), leave("b", minutes=1, kind=LeaveKind.DUTY)
    assert standing_leaves([second, first]) == (second,)
    assert standing_leaves([first, replace(second, ended_at=NINE)]) == (first,)
    whole = leave("c", sitting=None)
    assert set(standing_leaves([first, whole])) == {first, whole}


def test_what_any_desk_took_back_is_taken_back_from_the_earliest_moment():
    parts = [leave("a")], [leave("a", ended=30)], [leave("a", ended=10)]
    assert merge_leaves(*parts) == {leave("a", ended=10)}


def test_a_leave_is_noted_after_the_others_whatever_the_clock_says():
    now = NINE + timedelta(minutes=5)
    assert moment_after([], now) == now
    assert moment_after([leave("a")], now) == now
    late = leave("b", minutes=5)
    assert moment_after([leave("a"), late], now) > late.noted_at


def test_two_stories_of_one_leave_are_refused():
    with pytest.raises(LeavesDiffer):
        merge_leaves([leave("a")], [leave("a", kind=LeaveKind.DUTY)])
