import pytest
from sqlalchemy.exc import IntegrityError

from desktop.services.naming import (
    EmptyName,
    NameTaken,
    StillUsed,
    require_name,
    unique_name,
    unused,
)


def refusal():
    return IntegrityError("statement", {}, Exception("UNIQUE"))


def test_a_name_is_needed():
    require_name("教育界")
    with pytest.raises(EmptyName):
        require_name(" ")


def test_the_databases_refusal_becomes_a_word_about_the_name():
    with pytest.raises(NameTaken) as taken, unique_name(" 民革 "):
        raise refusal()
    with pytest.raises(StillUsed) as used, unused("民革"):
        raise refusal()
    assert (taken.value.name, used.value.name) == ("民革", "民革")
