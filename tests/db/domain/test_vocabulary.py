"""The words of the field are stored in files: a renamed value would orphan every record."""

import inspect

import pytest

from db.domain import vocabulary

STORED = {
    "Sex": "male female",
    "UnitKind": "party nonparty fic people_org sector committee county group",
    "SpeechForm": "oral written",
    "OrderPattern": "strict alternate share fewest submitted",
    "MeetingKind": "plenary preparatory presidium standing chairpersons committee consultation",
    "SittingKind": "opening speeches group closing general",
    "MemberOrder": "stroke full-stroke sector party duty pinyin",
    "SignInSource": "typed scan list import",
    "LeaveKind": "sick personal duty",
}
WORDS = {
    name: kind
    for name, kind in inspect.getmembers(vocabulary, inspect.isclass)
    if kind.__module__ == vocabulary.__name__
}


@pytest.mark.parametrize("name", STORED)
def test_a_stored_word_keeps_its_value(name):
    assert set(STORED[name].split()) <= {member.value for member in WORDS[name]}


@pytest.mark.parametrize("name", WORDS)
def test_every_word_says_what_it_is_for_and_is_spelled_for_a_file(name):
    assert WORDS[name].__doc__
    for member in WORDS[name]:
        assert member.value == member.value.lower()
        assert member.value.isascii()
        assert WORDS[name](member.value) is member
