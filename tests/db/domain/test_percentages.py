"""Percentages as published reports should have had them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.percentages import NegativeCount, NoBase, PartsDoNotAddUp, percentage, percentages


@pytest.mark.parametrize(
    ("part", "whole", "places", "printed"),
    [
        (23, 38, 2, "60.53"),
        (98, 181, 2, "54.14"),
        (78, 240, 2, "32.50"),
        (349, 400, 1, "87.3"),
        (358, 367, 2, "97.55"),
        (0, 7, 2, "0.00"),
        (7, 7, 2, "100.00"),
        (1, 200, 0, "1"),
        (3, 2, 1, "150.0"),
    ],
)
def test_a_percentage_is_rounded_half_up_and_printed_with_its_places(part, whole, places, printed):
    assert str(percentage(part, whole, places)) == printed


def test_the_six_classes_of_leshan_are_each_rounded_by_themselves():
    shares = percentages((149, 16, 39, 78, 12, 20), places=1)
    assert " ".join(map(str, shares)) == "47.5 5.1 12.4 24.8 3.8 6.4"


def test_the_five_classes_of_shanghai_miss_a_hundred_unless_they_are_made_to():
    parts = (209, 67, 68, 299, 60)
    plain, whole = percentages(parts), percentages(parts, to_hundred=True)
    assert sum(plain) == Decimal("99.99")
    assert " ".join(map(str, whole)) == "29.73 9.53 9.67 42.53 8.54"
    assert sum(whole) == 100


def test_of_equal_remainders_the_earlier_part_is_raised():
    shares = percentages((1, 1, 1), places=0, to_hundred=True)
    assert [str(share) for share in shares] == ["34", "33", "33"]


def test_parts_of_a_larger_whole_keep_that_whole_as_base():
    assert [str(share) for share in percentages((173, 8), whole=333, places=1)] == ["52.0", "2.4"]


def test_nothing_has_no_percentage():
    with pytest.raises(NoBase) as refusal:
        percentage(3, 0)
    assert refusal.value.part == 3


@pytest.mark.parametrize(("part", "whole", "count"), [(-1, 5, -1), (1, -5, -5)])
def test_a_count_below_zero_is_refused(part, whole, count):
    with pytest.raises(NegativeCount) as refusal:
        percentage(part, whole)
    assert refusal.value.count == count


def test_parts_that_do_not_make_the_whole_are_not_rounded_to_a_hundred():
    with pytest.raises(PartsDoNotAddUp) as refusal:
        percentages((314, 8, 11), whole=334, to_hundred=True)
    assert (refusal.value.total, refusal.value.whole) == (333, 334)


def test_nothing_is_rounded_to_a_hundred_of_nothing():
    with pytest.raises(NoBase):
        percentages((0, 0), to_hundred=True)
    assert percentages(()) == ()


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=1).filter(any), st.integers(0, 4))
def test_law_rounded_to_a_hundred_makes_a_hundred_and_moves_no_part_by_a_whole_unit(parts, places):
    made = percentages(parts, places=places, to_hundred=True)
    assert sum(made) == 100
    for part, share in zip(parts, made, strict=True):
        assert abs(share - Decimal(100 * part) / sum(parts)) < Decimal(1).scaleb(-places)
