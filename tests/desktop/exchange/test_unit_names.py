import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.vocabulary import UnitKind
from desktop.exchange.unit_names import (
    UnitIndex,
    clean_unit,
    guess_unit_kind,
    match_unit,
    party_of,
)

UNITS = [
    "民革临江市委会",
    "民建临江市委会",
    "民建沙湾区委会",
    "九三学社临江市委员会",
    "市工商联",
    "经济界",
    "民盟",
]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("民建临江市委会", "民建临江市委会"),
        ("民建临江市委员会", "民建临江市委会"),
        ("民建 临江市委", "民建临江市委会"),
        ("民建市委", "民建临江市委会"),
        ("民建 市委会", "民建临江市委会"),
        ("中国民主建国会临江市委员会", "民建临江市委会"),
        ("九三临江市委", "九三学社临江市委员会"),
        ("九三学社市委会", "九三学社临江市委员会"),
        ("民建区委", "民建沙湾区委会"),
        ("民建沙湾区委", "民建沙湾区委会"),
        ("\u3000经济界", "经济界"),
        ("民盟", "民盟"),
    ],
)
def test_a_unit_is_known_in_every_spelling(name, unit):
    assert match_unit(name, UNITS) == unit


@pytest.mark.parametrize(
    "name",
    ["民建五通桥区委会", "民建", "民盟临江市委会", "民进市委", "农业界", "工商联", "市委", ""],
)
def test_another_unit_is_not_taken_for_a_known_one(name):
    assert match_unit(name, UNITS) is None


def test_a_short_name_in_the_record_is_met_by_the_long_one():
    assert match_unit("民建临江市委会", ["民建市委", "民革市委"]) == "民建市委"


def test_a_short_name_that_could_mean_two_units_means_none():
    assert match_unit("民建市委", ["民建临江市委会", "民建眉山市委会"]) is None


def test_the_first_spelling_of_a_new_unit_is_kept_for_the_others():
    index = UnitIndex(["经济界"])
    names = [index.add(name) for name in ("民进临江市委会", "民进临江市委员会", "经济 界")]
    assert names == ["民进临江市委会", "民进临江市委会", "经济界"]


@given(st.lists(st.sampled_from(UNITS), unique=True), st.sampled_from(UNITS))
def test_a_unit_of_the_record_is_always_found_by_its_own_name(units, name):
    assert match_unit(name, [*units, name]) == name


def test_a_unit_is_cleaned_of_its_spaces():
    assert clean_unit(" 民建 临江市委会\u3000") == "民建临江市委会"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("民革临江市委会", UnitKind.PARTY),
        ("中国民主同盟临江市委员会", UnitKind.PARTY),
        ("台盟临江市支部", UnitKind.PARTY),
        ("农工党临江市委会", UnitKind.PARTY),
        ("致公党临江市委", UnitKind.PARTY),
        ("九三学社", UnitKind.PARTY),
        ("无党派人士", UnitKind.NONPARTY),
        ("无党派人士联谊会", UnitKind.NONPARTY),
        ("市工商联", UnitKind.FIC),
        ("临江市工商业联合会", UnitKind.FIC),
        ("市总工会", UnitKind.PEOPLE_ORG),
        ("市妇联", UnitKind.PEOPLE_ORG),
        ("共青团市委", UnitKind.PEOPLE_ORG),
        ("团市委、市青联", UnitKind.PEOPLE_ORG),
        ("市台联", UnitKind.PEOPLE_ORG),
        ("社会福利和社会保障界", UnitKind.SECTOR),
        ("文化艺术、新闻出版、体育界", UnitKind.SECTOR),
        ("特别邀请人士", UnitKind.SECTOR),
        ("市政协经济委员会", UnitKind.COMMITTEE),
        ("市政协提案委", UnitKind.COMMITTEE),
        ("政协临江市委员会提案委员会", UnitKind.COMMITTEE),
        ("沙湾区政协", UnitKind.COUNTY),
        ("政协合江县委员会", UnitKind.COUNTY),
        ("第三小组", UnitKind.GROUP),
        ("经济界第一联组", UnitKind.GROUP),
        ("某某协会", UnitKind.PEOPLE_ORG),
        ("", UnitKind.PEOPLE_ORG),
    ],
)
def test_the_kind_of_a_unit_is_guessed_from_its_name(name, kind):
    assert guess_unit_kind(name) is kind


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("民革临江市委会", "民革"),
        ("中国致公党临江市委会", "致公党"),
        ("九三临江市委", "九三学社"),
        ("无党派人士", "无党派人士"),
        ("市工商联", "工商联"),
        ("市总工会", None),
    ],
)
def test_the_party_of_a_unit_is_known(name, party):
    assert party_of(name) == party
