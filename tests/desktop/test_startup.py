"""The garbage collector rests while the program starts, and only then."""

import gc

import pytest

from desktop.startup import garbage_held


def test_the_collector_rests_while_the_program_starts_and_works_afterwards() -> None:
    with garbage_held():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_start_that_fails_leaves_the_collector_working() -> None:
    with pytest.raises(OSError), garbage_held():  # noqa: PT011 - any failure
        raise OSError
    assert gc.isenabled()


def test_what_was_made_while_starting_is_passed_over_for_good() -> None:
    before = gc.get_freeze_count()
    with garbage_held():
        made = [[] for _ in range(1000)]
    assert gc.get_freeze_count() - before >= len(made)
    gc.unfreeze()
