from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from db.domain.ids import MeetingId
from db.domain.print_rows import PrintingRow, PrintTarget
from db.domain.rows import MeetingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, printings

MEETING = MeetingRow(
    id=MeetingId(0),
    kind=MeetingKind.PLENARY,
    name="六次会议",
    sequence=6,
    starts_on=date(2021, 1, 6),
    ends_on=date(2021, 1, 9),
    place="",
)


@pytest.fixture
def meeting(write):
    return write(meetings.add, MEETING)


@pytest.fixture
def row(meeting, record):
    return PrintingRow(
        meeting_id=meeting,
        paper="agenda",
        title="议程",
        options="{}",
        at=record.uow.clock() + timedelta(seconds=1),
        who="张三",
        target=PrintTarget.FOLDER,
        place="/x",
        copies=2,
        fingerprint="0" * 64,
        listed='[["王芳", "题目"]]',
    )


def test_what_was_printed_is_read_back_the_oldest_first(write, read, row, meeting):
    later = replace(row, paper="badges", at=row.at + timedelta(hours=1))
    write(printings.add, [row, later])
    assert read(printings.of_meeting, meeting) == [row, later]
    assert read(printings.of_meeting, MeetingId(meeting + 1)) == []


def test_what_was_printed_before_a_moment_is_told_from_the_rest(write, read, row, meeting):
    write(printings.add, [row, replace(row, at=row.at + timedelta(hours=1))])
    found = read(printings.of_meeting, meeting, before=row.at + timedelta(minutes=1))
    assert found == [row]


def test_a_meeting_under_the_number_of_one_that_was_taken_back_begins_anew(
    write, read, row, meeting, record
):
    with record.uow.write("打印", is_step=False) as tx:
        printings.add(tx.session, [replace(row, at=record.uow.clock())])
    assert record.uow.undo() == "测试"
    again = write(meetings.add, MEETING)
    assert again == meeting
    assert read(printings.of_meeting, again) == []


def test_a_meeting_of_an_old_record_has_no_beginning(write, read, row):
    old = replace(row, meeting_id=MeetingId(77), at=datetime(2001, 1, 1))
    write(printings.add, [old])
    assert read(printings.of_meeting, MeetingId(77)) == [old]


def test_the_revision_grows_with_every_write(write, read, row):
    before = read(printings.revision)
    write(printings.add, [row])
    assert read(printings.revision) == before + 1
