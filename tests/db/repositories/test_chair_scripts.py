"""What was written over a draft is kept by its sitting, and goes with it."""

from datetime import date, datetime

import pytest

from db.domain.ids import MeetingId, SittingId
from db.domain.rows import MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.repositories import chair_scripts, meetings

DAY = date(2021, 1, 6)


@pytest.fixture
def sitting(write):
    plenary = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="第六次会议",
        sequence=6,
        starts_on=DAY,
        ends_on=DAY,
        place="",
    )
    row = SittingRow(
        id=SittingId(0),
        meeting_id=write(meetings.add, plenary),
        ordinal=0,
        kind=SittingKind.SPEECHES,
        name="大会发言",
        starts_at=datetime(2021, 1, 6, 9),
        ends_at=datetime(2021, 1, 6, 11),
        breaks=(),
    )
    return write(meetings.write_sitting, row, is_new=True)


def test_a_script_is_written_written_anew_and_forgotten(write, read, undo, sitting):
    for text in ("各位", "同志们"):
        write(chair_scripts.write, sitting, text, "各位委员")
    assert read(chair_scripts.find, sitting) == ("同志们", "各位委员")
    undo()
    assert read(chair_scripts.find, sitting) == ("各位", "各位委员")
    for _ in range(2):
        write(chair_scripts.forget, sitting)
    assert read(chair_scripts.find, sitting) is None


def test_a_script_goes_and_comes_back_with_its_sitting(write, read, undo, sitting):
    write(chair_scripts.write, sitting, "各位", "各位委员")
    write(meetings.remove_sitting, sitting)
    assert read(chair_scripts.find, sitting) is None
    undo()
    assert read(chair_scripts.find, sitting) == ("各位", "各位委员")
