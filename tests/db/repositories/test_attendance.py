from datetime import date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

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


def test_one_arrival_a_member_and_sitting(write, read, undo, sitting, key):
    write(attendance.sign_in, sitting, key, at=AT, source=SignInSource.SCAN)
    row = read(attendance.find_sign_in, sitting, key)
    assert (row.at, row.source) == (AT, SignInSource.SCAN)
    assert read(attendance.sign_ins, sitting) == (row,)
    with pytest.raises(IntegrityError):
        write(attendance.sign_in, sitting, key, at=AT, source=SignInSource.SCAN)
    assert read(attendance.count_sign_ins, sitting) == 1
    undo()
    assert read(attendance.find_sign_in, sitting, key) is None


def test_a_mistake_is_taken_back(write, read, sitting, key):
    write(attendance.sign_in, sitting, key, at=AT, source=SignInSource.TYPED)
    write(attendance.take_back, read(attendance.find_sign_in, sitting, key).id)
    assert read(attendance.count_sign_ins, sitting) == 0


def test_a_second_leave_replaces_the_first(write, read, sitting, key):
    for kind in (LeaveKind.SICK, LeaveKind.DUTY):
        write(attendance.grant_leave, sitting, LeaveRow(LeaveId(0), key, kind, "", "秘书长"))
    leaves = read(attendance.leaves, sitting)
    assert [leave.kind for leave in leaves] == [LeaveKind.DUTY]
    write(attendance.end_leave, leaves[0].id)
    assert read(attendance.leaves, sitting) == ()
