"""What the chair reads out, from the template of the record."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.attendance import Attendance
from db.domain.chair_sentence import (
    DEFAULT,
    PLACES,
    WHOM,
    check_template,
    fill_template,
    is_quorate,
    needed_for,
)
from db.domain.vocabulary import MeetingKind
from db.domain.wording_templates import (
    TEMPLATE_LIMIT,
    EmptyTemplate,
    TemplateTooLong,
    UnknownPlace,
)

TWO_THIRDS = Fraction(2, 3)
SHORT = "实到{实到}人，缺席{缺席}人。"
BARE = "请假{请假}人。"


def filled(template, *counts):
    return fill_template(template, Attendance(*counts), whom="委员", quorum=TWO_THIRDS)


@pytest.mark.parametrize(
    ("template", "counts", "sentence"),
    [
        (
            DEFAULT,
            (367, 358, 7),
            "应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。",
        ),
        (DEFAULT, (10, 10, 0), "应到委员10人，实到10人，符合规定人数。"),
        (DEFAULT, (10, 2, 0), "应到委员10人，实到2人，缺席8人，不符合规定人数。"),
        (DEFAULT, (0, 0, 0), "应到委员0人，实到0人，不符合规定人数。"),
        (SHORT, (5, 5, 0), "实到5人。"),
        (SHORT, (5, 3, 0), "实到3人，缺席2人。"),
        (BARE, (5, 5, 0), "应到委员5人，实到5人，符合规定人数。"),
        ("到齐", (5, 5, 0), "到齐"),
    ],
)
def test_parts_with_nobody_in_them_are_left_out(template, counts, sentence):
    assert filled(template, *counts) == sentence


@pytest.mark.parametrize("template", ["应到{人数}", "应到{}", "{应到", "应到}", "{{应到}}"])
def test_a_place_that_there_is_none_of_is_refused(template):
    with pytest.raises(UnknownPlace):
        check_template(template)


def test_an_empty_or_endless_template_is_refused():
    with pytest.raises(EmptyTemplate):
        check_template("  ")
    with pytest.raises(TemplateTooLong):
        check_template("到" * (TEMPLATE_LIMIT + 1))


def test_the_default_is_a_good_template_and_every_kind_has_its_word():
    assert check_template(f" {DEFAULT} ") == DEFAULT
    assert set(WHOM) == set(MeetingKind)


def test_more_than_half_is_more_than_half_and_two_thirds_may_be_exact():
    assert not is_quorate(Attendance(10, 5, 0), Fraction(1, 2))
    assert is_quorate(Attendance(10, 6, 0), Fraction(1, 2))
    assert is_quorate(Attendance(9, 6, 0), TWO_THIRDS)


@given(st.integers(1, 400), st.sampled_from([Fraction(1, 2), TWO_THIRDS, Fraction(1)]))
def test_the_number_that_is_needed_is_enough_and_one_less_is_not(expected, quorum):
    needed = needed_for(expected, quorum)
    if needed <= expected:
        assert is_quorate(Attendance(expected, needed, 0), quorum)
    assert not is_quorate(Attendance(expected, needed - 1, 0), quorum)


@given(st.lists(st.sampled_from([*(f"{{{place}}}" for place in PLACES), "，", "。", "人"])))
def test_no_place_is_left_open_in_a_checked_template(parts):
    template = "到" + "".join(parts)
    assert not set("{}") & set(filled(check_template(template), 9, 5, 2))
