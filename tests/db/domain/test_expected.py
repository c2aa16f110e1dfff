"""Who is expected, by the kind of meeting."""

import pytest

from db.domain.attendance_vocabulary import Office
from db.domain.expected import Person, committee_of, expected, office_of
from db.domain.vocabulary import MeetingKind

CITY = "临江市"
PEOPLE = (
    Person(1, Office.CHAIR, False, ""),
    Person(2, Office.VICE_CHAIR, True, ""),
    Person(3, Office.SECRETARY_GENERAL, False, "提案委员会"),
    Person(4, None, True, "提案委员会"),
    Person(5, None, False, "提案委员会"),
    Person(6, None, False, ""),
)


@pytest.mark.parametrize(
    ("duty", "office"),
    [
        ("市政协主席", Office.CHAIR),
        ("市政协党组书记、主席", Office.CHAIR),
        ("主席", Office.CHAIR),
        ("市政协副主席、市工商联主席", Office.VICE_CHAIR),
        ("市教育局局长，临江市政协副主席", Office.VICE_CHAIR),
        ("政协临江市第七届委员会副主席", Office.VICE_CHAIR),
        ("中国人民政治协商会议临江市委员会主席", Office.CHAIR),
        ("市政协党组成员、秘书长", Office.SECRETARY_GENERAL),
        ("市政协副秘书长", None),
        ("市政协办公室主任", None),
        ("原市政协主席", None),
        ("省政协副主席", None),
        ("某县政协主席", None),
        ("市工商联主席、副主席", None),
        ("某公司董事长", None),
        ("", None),
    ],
)
def test_an_office_is_read_from_the_duty_with_the_committee_before_it(duty, office):
    assert office_of(duty, CITY) is office


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (MeetingKind.PLENARY, {1, 2, 3, 4, 5, 6}),
        (MeetingKind.PREPARATORY, {1, 2, 3, 4, 5, 6}),
        (MeetingKind.STANDING, {1, 2, 3, 4}),
        (MeetingKind.CHAIRPERSONS, {1, 2, 3}),
        (MeetingKind.PRESIDIUM, set()),
        (MeetingKind.CONSULTATION, set()),
        (MeetingKind.COMMITTEE, {3, 4, 5}),
    ],
)
def test_each_kind_of_meeting_expects_its_own_people(kind, keys):
    assert expected(kind, PEOPLE, frozenset(), "提案委员会") == keys


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (MeetingKind.PRESIDIUM, {1, 6}),
        (MeetingKind.CONSULTATION, {1, 6}),
        (MeetingKind.COMMITTEE, {1, 6}),
        (MeetingKind.CHAIRPERSONS, {1, 2, 3}),
    ],
)
def test_the_named_ones_who_are_in_office_are_expected_where_names_decide(kind, keys):
    assert expected(kind, PEOPLE, frozenset({1, 6, 99}), "提案委员会") == keys


def test_a_committee_meeting_of_no_committee_expects_nobody():
    assert expected(MeetingKind.COMMITTEE, PEOPLE, frozenset(), "") == frozenset()


def test_a_meeting_is_of_the_longest_committee_that_its_name_names():
    names = ("经济委员会", "农业和经济委员会", "")
    assert committee_of("农业和经济委员会第三次会议", names) == "农业和经济委员会"
    assert committee_of("专题会", names) == ""
