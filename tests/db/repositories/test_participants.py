from datetime import date

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId
from db.domain.rows import MeetingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, members, participants

GUEST = ParticipantValues(
    role=ParticipantRole.INVITED, name="丙三", post="市政府副市长", badge="L001"
)


@pytest.fixture
def meeting(write):
    day = date(2021, 1, 6)
    row = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PRESIDIUM,
        name="主席团会议",
        sequence=1,
        starts_on=day,
        ends_on=day,
        place="",
    )
    return write(meetings.add, row)


def test_a_meeting_names_its_members_and_its_guests(write, read, meeting, member):
    key = write(members.add, member())
    named = ParticipantValues(role=ParticipantRole.EXPECTED, member_id=key)
    write(participants.write, meeting, named)
    write(participants.write, meeting, GUEST)
    assert [value for _, value in read(participants.of_meeting, meeting)] == [named, GUEST]
    assert read(participants.named, meeting) == {key}


def test_a_participant_is_changed_and_removed(write, read, meeting):
    key = write(participants.write, meeting, GUEST)
    changed = ParticipantValues(role=ParticipantRole.STAFF, name="丙三")
    write(participants.write, meeting, changed, key)
    assert read(participants.of_meeting, meeting) == ((key, changed),)
    write(participants.remove, key)
    assert read(participants.of_meeting, meeting) == ()


def test_a_meeting_goes_with_its_participants(write, read, meeting):
    write(participants.write, meeting, GUEST)
    write(meetings.remove, meeting)
    assert read(participants.of_meeting, meeting) == ()
