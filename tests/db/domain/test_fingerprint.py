"""The same values have the same fingerprint, and others have another."""

import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime, time
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.fingerprint import fingerprint
from db.domain.vocabulary import SpeechForm, UnitKind


@dataclass(frozen=True)
class Sheet:
    title: str
    rows: tuple[object, ...] = ()


VALUES = [
    None,
    True,
    1,
    "1",
    1.5,
    Fraction(1, 2),
    date(2021, 1, 6),
    datetime(2021, 1, 6, 9),
    time(9),
    SpeechForm.ORAL,
    UnitKind.PARTY,
    (),
    ("",),
    ("a", "b"),
    (("a",), "b"),
    ("a", ("b",)),
    {"a": 1},
    {"a": 2},
    frozenset({"a"}),
    Sheet("a"),
    Sheet("a", ("b",)),
]


def test_values_that_differ_have_fingerprints_that_differ():
    pairs = combinations([fingerprint(value) for value in VALUES], 2)
    assert not any(first == second for first, second in pairs)


@given(st.lists(st.text()))
def test_a_list_and_a_tuple_of_the_same_say_the_same(texts):
    assert fingerprint(texts) == fingerprint(tuple(texts))


@given(st.dictionaries(st.text(), st.integers()), st.sets(st.text()))
def test_the_order_in_which_a_mapping_or_a_set_was_made_does_not_tell(mapping, texts):
    turned, ordered = dict(reversed(mapping.items())), sorted(texts)
    assert fingerprint((mapping, texts)) == fingerprint((turned, frozenset(ordered)))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_run_of_the_program_finds_the_same(seed):
    code = "from db.domain.fingerprint import fingerprint; print(fingerprint({'甲', '乙', '丙'}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == fingerprint({"丙", "乙", "甲"})


@pytest.mark.parametrize("value", [object(), Sheet, bytearray()])
def test_what_cannot_be_told_apart_is_refused(value):
    with pytest.raises(TypeError):
        fingerprint((value,))


def test_a_picture_is_told_from_another():
    assert fingerprint(b"logo") == fingerprint(b"logo") != fingerprint(b"other")
