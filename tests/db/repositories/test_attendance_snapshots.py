from dataclasses import replace
from datetime import datetime

import pytest

from db.domain.attendance import Attendance
from db.domain.attendance_rows import SnapshotName, SnapshotRow
from db.domain.attendance_vocabulary import Occasion, PresenceState
from db.domain.ids import SittingId, SnapshotId
from db.domain.vocabulary import LeaveKind
from db.models import Meeting, Sitting
from db.repositories import attendance_snapshots, members

AT = datetime(2021, 1, 6, 9)
ROW = SnapshotRow(
    id=SnapshotId(1),
    sitting_id=SittingId(1),
    ordinal=1,
    former=None,
    occasion=Occasion.OPENING,
    subject="",
    at=AT,
    who="tester",
    attendance=Attendance(2, 1, 1),
    is_quorate=False,
    sentence="应到委员2人",
)


@pytest.fixture
def people(write, member):
    day = AT.date()

    def sitting(session):
        session.add(Meeting(id=1, kind="plenary", name="会议", starts_on=day, ends_on=day))
        session.flush()
        named = Sitting(id=1, meeting_id=1, ordinal=1, kind="opening", name="开幕会")
        named.starts_at, named.ends_at = AT, AT.replace(hour=11)
        session.add(named)

    write(sitting)
    return (
        SnapshotName(
            member_id=write(members.add, member()),
            name="王芳",
            number="1",
            sector="教育界",
            state=PresenceState.PRESENT,
        ),
        SnapshotName(
            member_id=write(members.add, member(name="李明")),
            name="李明",
            number="2",
            sector="",
            state=PresenceState.ON_LEAVE,
            left_at=AT,
            leave_kind=LeaveKind.SICK,
            reason="住院",
        ),
    )


def test_nothing_is_frozen_at_first(read, people):
    assert read(attendance_snapshots.of_sitting, ROW.sitting_id) == ()
    assert read(attendance_snapshots.frozen_keys, ROW.sitting_id) is None


def test_a_snapshot_keeps_counts_sentence_and_names(write, read, people):
    key = write(attendance_snapshots.add, ROW, people)
    assert read(attendance_snapshots.of_sitting, ROW.sitting_id) == (ROW,)
    assert read(attendance_snapshots.names, key) == people


def test_a_later_snapshot_cites_the_former_and_decides_who_is_expected(write, read, people):
    write(attendance_snapshots.add, ROW, people)
    write(attendance_snapshots.add, replace(ROW, occasion=Occasion.POLL), people[:1])
    later = read(attendance_snapshots.of_sitting, ROW.sitting_id)[1]
    assert (later.ordinal, later.former) == (2, 1)
    assert read(attendance_snapshots.frozen_keys, ROW.sitting_id) == {people[0].member_id}
