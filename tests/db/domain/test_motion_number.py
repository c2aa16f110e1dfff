"""案号: the record's template, the year and the serial make it, and give it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.motion_number import BadNumberTemplate, motion_called, motion_number, serial_in

TEMPLATES = ("{年}{序:04d}", "{序:04d}", "第{序}号", "{年}-{序:05d}", "提案〔{年}〕{序}号")


@pytest.mark.parametrize(
    ("template", "number"),
    [
        ("{年}{序:04d}", "20210007"),
        ("{序:04d}", "0007"),
        ("第{序}号", "第7号"),
        ("{年}{序:05d}", "202100007"),
    ],
)
def test_a_number_follows_its_template(template, number):
    assert motion_number(template, year=2021, serial=7) == number


@pytest.mark.parametrize(
    "template",
    ["", "{年}", "{序}{序}", "{x}{序}", "{序.real}", "{序:>9}", "{序!r}", "{", "x" * 40 + "{序}"],
)
def test_a_template_without_one_serial_is_refused(template):
    with pytest.raises(BadNumberTemplate) as refused:
        motion_number(template, year=2021, serial=7)
    assert refused.value.template == template


def test_a_serial_is_not_looked_for_with_a_bad_template():
    with pytest.raises(BadNumberTemplate):
        serial_in("7", template="", year=2021)


@given(st.sampled_from(TEMPLATES), st.integers(1950, 2100), st.integers(1, 99_999))
def test_a_number_gives_its_serial_back(template, year, serial):
    number = motion_number(template, year=year, serial=serial)
    assert serial_in(number, template=template, year=year) == serial


def test_another_form_of_number_has_no_serial():
    assert serial_in("甲7", template="{序:04d}", year=2021) is None


@pytest.mark.parametrize(
    ("number", "called"),
    [
        ("101", "第101号提案"),
        ("20210101", "第20210101号提案"),
        ("第101号", "第101号提案"),
        ("提案第101号", "第101号提案"),
        ("第101号提案", "第101号提案"),
        ("2021年第101号", "2021年第101号提案"),
        ("提案〔2021〕7号", "第〔2021〕7号提案"),
        ("", "提案"),
    ],
)
def test_a_sentence_calls_a_motion_by_its_number_and_doubles_no_word(number, called):
    assert motion_called(number) == called


@given(st.sampled_from(TEMPLATES), st.integers(1, 9999))
def test_every_template_is_called_with_each_word_once(template, serial):
    called = motion_called(motion_number(template, year=2021, serial=serial))
    assert [called.count(word) for word in ("第", "号", "提案")] == [1, 1, 1]
    assert called.endswith(f"{serial}号提案")
