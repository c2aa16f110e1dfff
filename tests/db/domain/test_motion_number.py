"""案号: the record's template, the year and the serial make it, and give it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.motion_number import BadNumberTemplate, motion_number, serial_in

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
