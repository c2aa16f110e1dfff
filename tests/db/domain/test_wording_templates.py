"""A template is checked when it is saved, and never fails when it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.errors import RuleViolation
from db.domain.wording_templates import (
    TEMPLATE_LIMIT,
    USUAL,
    EmptyTemplate,
    LoneBrace,
    TemplateTooLong,
    UnknownPlace,
    Wording,
    Wordings,
    check_template,
    fill,
)

FIELDS = ("篇数", "占比")
SHARE = Wording(
    "order.share", "发言顺序表", "占比", "共{篇数}篇。", (("篇数", "38"), ("占比", "60"))
)
PIECES = st.one_of(
    st.text(st.characters(exclude_characters="{}"), max_size=12),
    st.sampled_from([f"{{{field}}}" for field in FIELDS]),
)
BALANCED = st.lists(PIECES, max_size=8).map("".join)
VALUES = st.fixed_dictionaries({field: st.text(max_size=5) for field in FIELDS})


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("共{件数}篇", UnknownPlace),
        ("共{}篇", UnknownPlace),
        ("共{篇数", LoneBrace),
        ("共篇数}", LoneBrace),
        ("{{篇数}}", LoneBrace),
        (" \n\t", EmptyTemplate),
        ("　", EmptyTemplate),
        ("字" * (TEMPLATE_LIMIT + 1), TemplateTooLong),
    ],
)
def test_what_cannot_be_printed_is_refused(text, refusal):
    with pytest.raises(RuleViolation) as refused:
        SHARE.check(text)
    assert type(refused.value) is refusal


def test_a_refusal_names_the_field_and_the_known_ones():
    with pytest.raises(UnknownPlace) as refused:
        SHARE.check("共{件数}篇")
    assert (refused.value.place, refused.value.known) == ("件数", "篇数、占比")


def test_a_template_is_kept_on_one_line_and_an_indent_stays():
    assert SHARE.check(" 　共{篇数}篇，\r\n 其中 ") == "　共{篇数}篇， 其中"


@given(BALANCED)
def test_any_text_with_balanced_known_fields_is_accepted(text):
    if text.strip() and len(text) <= TEMPLATE_LIMIT:
        assert check_template(check_template(text, FIELDS), FIELDS) == check_template(text, FIELDS)


@given(st.text(), VALUES)
def test_whatever_is_kept_is_printed(text, values):
    try:
        kept = SHARE.check(text)
    except RuleViolation:
        kept = SHARE.text
    printed = Wordings({SHARE.key: kept}).say(SHARE, **values)
    assert printed == fill(kept, values)


@given(st.text())
def test_what_no_longer_checks_gives_way_to_the_usual_text(text):
    try:
        wanted = SHARE.check(text)
    except RuleViolation:
        wanted = SHARE.text
    assert Wordings({SHARE.key: text}).text(SHARE) == wanted


@given(VALUES)
def test_fields_are_filled_once_whatever_they_hold(values):
    assert fill("{篇数}与{占比}", values) == f"{values['篇数']}与{values['占比']}"


def test_an_unchanged_sentence_is_the_usual_one():
    assert USUAL.text(SHARE) == SHARE.text
    assert USUAL.say(SHARE, 篇数=3) == "共3篇。"
    assert SHARE.example(SHARE.text) == "共38篇。"


def test_a_field_without_a_value_is_left_empty():
    assert fill("共{篇数}篇", {}) == "共篇"


def test_wordings_are_values():
    assert Wordings({"a": "甲"}) == Wordings({"a": "甲"}) != USUAL
    assert len({Wordings({"a": "甲"}), Wordings({"a": "甲"}), USUAL}) == 2
