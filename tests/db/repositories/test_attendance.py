from datetime import datetime

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.attendance_events import Event
from db.domain.attendance_vocabulary import EventKind
from db.domain.ids import MeetingId
from db.domain.vocabulary import SignInSource
from db.repositories import attendance

AT = datetime(2021, 1, 6, 8, 30)


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
