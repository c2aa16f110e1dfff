"""Keys are distinct to the type checker and plain numbers to the database."""

import pytest

from db.domain import ids

KINDS = [name for name in vars(ids) if name.endswith("Id")]


@pytest.mark.parametrize("name", KINDS)
def test_a_key_is_a_plain_number_under_its_own_name(name):
    kind = getattr(ids, name)
    assert kind(7) == 7
    assert type(kind(7)) is int
    assert kind.__name__ == name


def test_the_keys_that_the_rules_speak_of_exist():
    assert {"MemberId", "UnitId", "SpeechRequestId", "SittingId"} <= set(KINDS)
