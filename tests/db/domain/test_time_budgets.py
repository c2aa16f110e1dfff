from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.time_budgets import BadBudget, BudgetRule, GroupSeats, time_budgets

COUNCIL = (
    ("中共", 40, "21:30"),
    ("民革", 12, "10:30"),
    ("民盟", 18, "12:30"),
    ("民建", 15, "11:30"),
    ("民进", 11, "10:00"),
    ("农工党", 10, "9:30"),
    ("致公党", 6, "8:00"),
    ("九三", 9, "9:00"),
    ("台盟", 3, "6:30"),
    ("无党派", 12, "10:00"),
    ("工商联", 14, "11:00"),
)
SEATS = st.lists(st.integers(0, 60), min_size=1, max_size=12)
ALPHA = st.fractions(0, 1)
TOTAL = st.integers(0, 1_500)
UNIT = st.sampled_from((1, 7, 30, 60))


def groups(seats):
    return [GroupSeats(str(number), each) for number, each in enumerate(seats)]


def test_two_hours_among_the_parties_of_the_council():
    members = [GroupSeats(name, seats) for name, seats, _ in COUNCIL]
    shared = time_budgets(7200, members, unit=30, equal=Fraction(1, 2))
    assert [f"{each // 60}:{each % 60:02}" for each in shared] == [each[2] for each in COUNCIL]
    assert sum(shared) == 7200


@given(SEATS, TOTAL, UNIT, ALPHA)
def test_the_budgets_make_the_total(seats, total, unit, alpha):
    assert sum(time_budgets(total, groups(seats), unit=unit, equal=alpha)) == total


@given(SEATS, TOTAL, st.integers(0, 200), UNIT, ALPHA)
def test_more_time_takes_nothing_from_anybody(seats, total, more, unit, alpha):
    before = time_budgets(total, groups(seats), unit=unit, equal=alpha)
    after = time_budgets(total + more, groups(seats), unit=unit, equal=alpha)
    assert all(late >= early for early, late in zip(before, after, strict=True))


@given(SEATS, TOTAL, UNIT, ALPHA)
def test_equal_weights_differ_by_one_unit_at_most(seats, total, unit, alpha):
    shared = time_budgets(total, groups([*seats, seats[0]]), unit=unit, equal=alpha)
    assert abs(shared[0] - shared[-1]) <= unit


@given(SEATS, TOTAL, UNIT)
def test_all_equal_is_equal_whatever_the_seats(seats, total, unit):
    shared = time_budgets(total, groups(seats), unit=unit, equal=Fraction(1))
    assert max(shared) - min(shared) <= unit


def test_by_seats_a_group_without_members_has_no_time_unless_nobody_has_members():
    assert time_budgets(600, groups([0, 3, 1]), equal=Fraction(0)) == (0, 450, 150)
    assert time_budgets(600, groups([0, 0]), equal=Fraction(0)) == (300, 300)
    assert time_budgets(600, ()) == ()


@pytest.mark.parametrize(
    ("total", "seats", "options"),
    [
        (-1, [1], {}),
        (60, [-1], {}),
        (60, [1], {"unit": 0}),
        (60, [1], {"equal": Fraction(3, 2)}),
        (60, [1], {"equal": Fraction(-1, 2)}),
    ],
)
def test_nonsense_is_refused(total, seats, options):
    with pytest.raises(BadBudget):
        time_budgets(total, groups(seats), **options)


def test_a_record_may_do_without_budgets():
    assert BudgetRule("none") is BudgetRule.NONE
