"""What is refused is told apart: a broken rule, or surroundings that stand in the way."""

import inspect
from datetime import datetime
from pathlib import Path

import pytest

from db.domain import errors

FAULTS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.PathFault)
]


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_about_a_file_names_its_kind_and_the_file(kind):
    fault = kind(Path("临江.plenary"))
    assert fault.path == Path("临江.plenary")
    assert str(fault) == f"{kind.__name__}: 临江.plenary"


@pytest.mark.parametrize("kind", FAULTS)
def test_surroundings_are_not_a_broken_rule(kind):
    assert issubclass(kind, errors.EnvironmentFault)
    assert not issubclass(kind, errors.RuleViolation)


def test_a_held_record_says_who_holds_it():
    holder = errors.Holder(user="王芳", host="desk-2", pid=7, since=datetime(2021, 1, 6))
    assert errors.RecordHeld(Path("a.plenary"), holder).holder == holder
    assert errors.RecordHeld(Path("a.plenary")).holder is None


def test_a_refused_undo_carries_the_action_and_the_table():
    with pytest.raises(errors.RuleViolation) as refusal:
        raise errors.UndoRefused(label="签到", table="sign_in")
    assert (refusal.value.label, refusal.value.table) == ("签到", "sign_in")
