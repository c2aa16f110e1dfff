"""Runs of parts that make a total, found in the order of the table."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.figure_runs import runs

KINDS, CONTENTS = [173, 141], [149, 16, 39, 78, 12, 20]


@pytest.mark.parametrize(
    ("parts", "total", "bounds"),
    [
        ([], 5, ()),
        ([314, 8, 11], 333, ((0, 3),)),
        (KINDS + CONTENTS, 314, ((0, 2), (2, 8))),
        (CONTENTS + KINDS, 314, ((0, 6), (6, 8))),
        (KINDS + KINDS, 314, ((0, 2), (2, 4))),
        ([600, 60], 703, ((0, 2),)),
        ([175], 187, ((0, 1),)),
    ],
)
def test_parts_are_split_where_they_reach_the_total(parts, total, bounds):
    assert runs(parts, total) == bounds


def test_a_wrong_partition_does_not_spoil_the_right_one_after_it():
    assert runs([173, 140, *CONTENTS], 314) == ((0, 2), (2, 8))


def test_two_wrong_partitions_are_parted_where_they_are_least_wrong():
    assert runs([173, 140, 149, 16, 39, 78, 12, 21], 314) == ((0, 2), (2, 8))


def test_a_part_that_overlaps_both_partitions_is_left_alone():
    assert runs([*KINDS, 78, *CONTENTS], 314) == ((0, 2), (2, 3), (3, 9))


def test_a_part_of_nothing_stays_in_its_partition():
    assert runs([173, 141, 0], 314) == ((0, 3),)
    assert runs([173, 0, 141], 314) == ((0, 3),)
    assert runs([0, 0], 0) == ((0, 2),)


@settings(deadline=None)
@given(st.lists(st.integers(0, 20), max_size=15), st.integers(0, 40))
def test_law_every_part_is_in_exactly_one_run(parts, total):
    bounds = runs(parts, total)
    assert [at for start, end in bounds for at in range(start, end)] == list(range(len(parts)))
    assert all(start < end for start, end in bounds)


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=5), min_size=1, max_size=3))
def test_law_partitions_that_all_add_up_leave_nothing_over(partitions):
    total = max(map(sum, partitions))
    whole = [[*each, total - sum(each)] for each in partitions]
    parts = [part for each in whole for part in each]
    assert all(sum(parts[start:end]) == total for start, end in runs(parts, total))
