from datetime import date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.attendance_events import Event
from db.domain.attendance_vocabulary import EventKind
from db.domain.ids import LeaveId, MeetingId, SittingId
from db.domain.rows import LeaveRow, MeetingRow, SittingRow
from db.domain.vocabulary import LeaveKind, MeetingKind, SignInSource, SittingKind
from db.repositories import attendance, meetings, members

AT = datetime(2021, 1, 6, 8, 30)


@pytest.fixture
def sitting(write):
    day = date(2021, 1, 6)
    meeting = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="会议",
        sequence=1,
        starts_on=day,
        ends_on=day,
        place="",
    )
    row = SittingRow(
        id=SittingId(0),
        meeting_id=write(meetings.add, meeting),
        ordinal=0,
        kind=SittingKind.OPENING,
        name="开幕会",
        starts_at=datetime(2021, 1, 6, 9),
        ends_at=datetime(2021, 1, 6, 11),
        breaks=(),
    )
    return write(meetings.write_sitting, row, is_new=True)


@pytest.fixture
def key(write, member):
    return write(members.add, member())


def event(sitting, member, kind, **changes):
    values = {"uuid": "1" * 32, "step": 2, "at": AT, "desk": "东门", "source": SignInSource.TYPED}
    return Event(sitting=sitting, member=member, kind=kind, **(values | changes))


def test_one_first_arrival_a_member_and_sitting(write, read, undo, sitting, key):
    write(attendance.sign_in, sitting, key, at=AT, source=SignInSource.SCAN, desk="西门")
    (found,) = read(attendance.events_of, sitting, key)
    assert (found.at, found.source, found.desk, found.step) == (AT, SignInSource.SCAN, "西门", 1)
    assert read(attendance.events, sitting) == (found,)
    with pytest.raises(IntegrityError):
        write(attendance.sign_in, sitting, key, at=AT, source=SignInSource.SCAN)
    assert read(attendance.present, sitting)[key].arrived_at == AT
    undo()
    assert read(attendance.events, sitting) == ()


def test_any_event_is_read_as_it_was_written(write, read, sitting, key):
    write(attendance.sign_in, sitting, key, at=AT, source=SignInSource.TYPED)
    (first,) = read(attendance.events, sitting)
    wrong = event(sitting, key, EventKind.CORRECT, corrects=first.uuid, reason="扫错", who="tester")
    write(attendance.note, wrong, merged_at=AT)
    assert read(attendance.events, sitting) == (first, wrong)
    assert read(attendance.present, sitting) == {}
    again = event(sitting, key, EventKind.ARRIVE, uuid="2" * 32, step=3)
    write(attendance.note, again)
    assert read(attendance.present, sitting)[key].desk == "东门"


def test_events_are_found_by_meeting_and_by_name(write, read, sitting, key):
    came = event(sitting, key, EventKind.ARRIVE, step=1)
    write(attendance.note, came)
    assert read(attendance.events_of_meeting, MeetingId(1)) == (came,)
    assert read(attendance.events_of_meeting, MeetingId(2)) == ()
    assert read(attendance.events_of_uuids, ["1" * 32, "9" * 32]) == (came,)


def test_a_second_leave_replaces_the_first(write, read, sitting, key):
    for kind in (LeaveKind.SICK, LeaveKind.DUTY):
        write(attendance.grant_leave, sitting, LeaveRow(LeaveId(0), key, kind, "", "秘书长"))
    leaves = read(attendance.leaves, sitting)
    assert [leave.kind for leave in leaves] == [LeaveKind.DUTY]
    write(attendance.end_leave, leaves[0].id)
    assert read(attendance.leaves, sitting) == ()


def test_leave_from_the_meeting_counts_where_the_sitting_has_none_of_its_own(
    write, read, sitting, key
):
    asked = date(2021, 1, 2)
    whole = LeaveRow(LeaveId(0), key, LeaveKind.DUTY, "", "主席", asked, True, True)
    write(attendance.grant_leave, sitting, whole)
    write(attendance.grant_leave, sitting, whole)
    (found,) = read(attendance.leaves, sitting)
    assert (found.asked_on, found.is_oral, found.is_whole) == (asked, True, True)
    write(attendance.grant_leave, sitting, LeaveRow(LeaveId(0), key, LeaveKind.SICK, "", ""))
    (own,) = read(attendance.leaves, sitting)
    assert (own.kind, own.is_whole) == (LeaveKind.SICK, False)
