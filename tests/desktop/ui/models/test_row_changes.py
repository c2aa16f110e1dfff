from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.models.row_changes import MOST_STEPS, is_gentle, moves, renewed_places, runs

orders = st.permutations(range(12))


def walked(present, steps):
    order = list(present)
    for source, target in steps:
        order.insert(target, order.pop(source))
    return order


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], []),
        ([3], [(3, 3)]),
        ([0, 1, 2], [(0, 2)]),
        ([0, 2, 3, 7], [(0, 0), (2, 3), (7, 7)]),
    ],
)
def test_numbers_are_joined_into_runs(numbers, expected):
    assert runs(numbers) == expected


@given(st.sets(st.integers(0, 40)).map(sorted))
def test_runs_hold_the_same_numbers_and_never_touch(numbers):
    found = runs(numbers)
    assert [n for first, last in found for n in range(first, last + 1)] == numbers
    assert all(left[1] + 1 < right[0] for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("present", "wanted", "steps"),
    [
        ("甲乙丙丁", "甲乙丙丁", 0),
        ("甲乙丙丁", "丁甲乙丙", 1),
        ("甲乙丙丁", "乙丙丁甲", 1),
        ("甲乙丙丁", "乙甲丁丙", 2),
        ("甲乙丙丁", "丁丙乙甲", 3),
    ],
)
def test_as_few_rows_move_as_possible(present, wanted, steps):
    found = moves(present, wanted)
    assert (len(found), "".join(walked(present, found))) == (steps, wanted)


@given(orders, orders)
def test_the_moves_lead_from_any_order_to_any_other(present, wanted):
    assert walked(present, moves(present, wanted)) == list(wanted)


@given(orders, orders)
def test_no_move_leaves_a_row_where_it_is(present, wanted):
    assert all(source != target for source, target in moves(present, wanted))


def test_a_few_differences_are_gentle():
    assert is_gentle([1, 2, 3, 4], [4, 1, 9, 3])


def test_one_long_run_counts_as_one_step():
    assert is_gentle([], range(6000))
    assert is_gentle(range(6000), [])


def test_a_whole_new_order_is_not_gentle():
    assert not is_gentle(range(100), range(99, -1, -1))


def test_many_scattered_differences_are_not_gentle():
    everything = range(4 * MOST_STEPS)
    every_second = list(everything)[::2]
    assert not is_gentle(everything, every_second)
    assert not is_gentle(every_second, everything)


class Mark:
    """A row: a key, and what stands in it."""

    def __init__(self, id, text):
        self.id, self.text = id, text

    def __eq__(self, other):
        return (self.id, self.text) == (other.id, other.text)

    __hash__ = None


def marks(*texts):
    return [Mark(place, text) for place, text in enumerate(texts)]


def test_only_rows_with_other_contents_are_renewed():
    assert renewed_places(marks("甲", "乙", "丙"), marks("甲", "丁", "丙")) == [1]


@pytest.mark.parametrize("wanted", [marks("甲"), marks("甲", "乙")[::-1]])
def test_other_rows_or_another_order_cannot_be_renewed_in_place(wanted):
    assert renewed_places(marks("甲", "乙"), wanted) is None
