"""Numbers in words, read as a secretary would read them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.numbering import (
    NumberOutOfRange,
    UnknownHeadingLevel,
    chinese_number,
    heading,
    part_number,
    session_name,
    session_title,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (2026, "二千零二十六"),
        (9999, "九千九百九十九"),
    ],
)
def test_a_number_is_worded_as_it_is_said(number, words):
    assert chinese_number(number) == words


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_a_number_without_words_is_refused(number):
    with pytest.raises(NumberOutOfRange) as refusal:
        chinese_number(number)
    assert refusal.value.number == number


def test_the_four_levels_of_headings_are_those_of_official_documents():
    assert [heading(level, 12) for level in (1, 2, 3, 4)] == ["十二、", "（十二）", "12.", "（12）"]


@pytest.mark.parametrize("level", [0, 5])
def test_a_fifth_level_is_refused(level):
    with pytest.raises(UnknownHeadingLevel) as refusal:
        heading(level, 1)
    assert refusal.value.level == level


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_no_heading_has_the_number_zero(level):
    with pytest.raises(NumberOutOfRange, match="0 is not between"):
        heading(level, 0)


def test_the_parts_of_a_list_have_four_kinds_of_numbers():
    assert [part_number(level, 2) for level in range(4)] == ["（二）", "2.", "（2）", "②"]
    assert [part_number(3, n) for n in (1, 20, 21, 50, 51)] == ["①", "⑳", "㉑", "㊿", "51）"]


def test_a_list_has_no_fifth_level_and_no_number_zero():
    for level in (-1, 4):
        with pytest.raises(UnknownHeadingLevel):
            part_number(level, 1)
    with pytest.raises(NumberOutOfRange):
        part_number(3, 0)


def test_a_session_has_a_short_and_a_full_name():
    assert session_name(7, 6) == "七届六次"
    assert session_title("临江市", 7, 6) == "政协临江市第七届委员会第六次会议"


@settings(deadline=None)
@given(st.integers(1, 9999), st.integers(1, 9999))
def test_law_different_numbers_have_different_words(one, other):
    assert (chinese_number(one) == chinese_number(other)) == (one == other)
