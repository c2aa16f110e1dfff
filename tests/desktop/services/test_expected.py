"""Who is expected at a sitting of the sample."""

from dataclasses import replace
from datetime import date

import pytest

from db.domain.attendance_vocabulary import Occasion, ParticipantRole
from db.domain.vocabulary import MeetingKind
from desktop.services.expected import expected_members
from desktop.services.members import form_of
from desktop.services.sign_in import find_sitting

DAY = date(2021, 3, 1)


@pytest.fixture
def expect(sample):
    """Return the names expected at the first sitting of a meeting."""

    def names(meeting):
        key = sample.sign_ins.sitting(meeting, 1).id
        with sample.uow.read() as session:
            return [row.name for row in expected_members(session, *find_sitting(session, key))]

    return names


def give_office(sample, number, duty):
    row = next(row for row in sample.members.members() if row.number == number)
    sample.members.change(row.id, replace(form_of(row), duty=duty, is_standing=False))
    return row


def test_the_chairpersons_are_those_with_an_office(sample, expect):
    chair = give_office(sample, "07001", "市政协党组书记、主席")
    vice = give_office(sample, "07003", "市政协副主席、市工商联主席")
    meeting = sample.meetings.create(MeetingKind.CHAIRPERSONS, "第三次主席会议", DAY)
    assert expect(meeting) == [chair.name, vice.name]
    standing = sample.meetings.create(MeetingKind.STANDING, "第二次常委会会议", DAY)
    count = sum(row.is_standing for row in sample.members.members())
    assert len(expect(standing)) == count + 2
    assert chair.name in expect(standing)


def test_a_presidium_expects_whom_it_names(sample, expect):
    meeting = sample.meetings.create(MeetingKind.PRESIDIUM, "主席团第一次会议", DAY)
    assert expect(meeting) == []
    chosen = [row.id for row in sample.members.members()[:49]]
    sample.participants.add_members(meeting, chosen, ParticipantRole.EXPECTED)
    assert len(expect(meeting)) == 49


def test_a_committee_meeting_expects_its_committee(sample, expect):
    row = next(row for row in sample.members.members() if row.number == "07001")
    sample.members.change(row.id, replace(form_of(row), committee="提案委员会"))
    meeting = sample.meetings.create(MeetingKind.COMMITTEE, "提案委员会第三次会议", DAY)
    assert expect(meeting) == [row.name]


def test_who_is_expected_stays_when_it_was_frozen(sample, expect):
    key = sample.sign_ins.sitting(1, 1).id
    sample.attendance.freeze(key, Occasion.OPENING)
    before = expect(1)
    leaving = sample.members.members()[:3]
    sample.members.end_office(leaving, date(2020, 12, 31))
    assert expect(1) == before
