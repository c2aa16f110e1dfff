"""The letterhead names the committee in full, and numbers documents by year."""

import pytest

from db.domain.errors import RuleViolation
from db.domain.letterhead import (
    FIELDS,
    NAMES,
    LetterheadRow,
    Logo,
    NumberWithoutSerial,
    check_name,
    letterhead,
)
from db.domain.wording_templates import LoneBrace, TemplateTooLong, UnknownPlace

LOGO = Logo("徽.png", b"x")


def test_the_usual_letterhead_is_what_papers_have_always_had():
    names = letterhead(LetterheadRow(), "临江市", 7, LOGO)
    assert names.full_name == "政协临江市第七届委员会"
    assert names.short_name == names.red_head == "政协临江市委员会"
    assert names.office == "政协临江市委员会办公室"
    assert names.motion_office == "政协临江市第七届委员会提案委员会"
    assert names.document_number(2021, 3) == "〔2021〕3号"
    assert (names.heads_minutes, names.heads_letters, names.logo) == (True, False, LOGO)


@pytest.mark.parametrize("key", NAMES)
def test_every_usual_line_checks(key):
    assert check_name(key, NAMES[key]) == NAMES[key]
    assert set(FIELDS) == set(NAMES)


@pytest.mark.parametrize(
    "typed", ["临协发[{年}]{号}号", "临协发（{年}）{号}号", "临协发({年}){号}号"]
)
def test_the_year_of_a_number_stands_in_the_official_brackets(typed):
    assert check_name("number", typed) == "临协发〔{年}〕{号}号"


@pytest.mark.parametrize(
    ("key", "text", "refusal"),
    [
        ("number", "临协发{号}号", NumberWithoutSerial),
        ("number", "〔{年}〕号", NumberWithoutSerial),
        ("full_name", "政协{全称}", UnknownPlace),
        ("office", "{简称", LoneBrace),
        ("red_head", "字" * 121, TemplateTooLong),
    ],
)
def test_a_line_that_cannot_be_printed_is_refused(key, text, refusal):
    with pytest.raises(RuleViolation) as refused:
        check_name(key, text)
    assert type(refused.value) is refusal
