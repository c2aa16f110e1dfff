from dataclasses import replace
from datetime import date

import pytest

from db.domain.ids import MeetingId, ScheduleEntryId, SittingId
from db.domain.rows import MeetingRow
from db.domain.schedule import HalfDay, Slot
from db.domain.schedule_rows import ScheduleEntryRow, SchedulePassed
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, schedule

MEETING, DAY = MeetingId(1), date(2021, 1, 7)


@pytest.fixture
def record(open_path):
    """A record with a row in every table."""
    return open_path()


def reception(**changes):
    slot = Slot(DAY, HalfDay.MORNING, 510, 600)
    return replace(
        ScheduleEntryRow(id=ScheduleEntryId(0), meeting_id=MEETING, slot=slot, content="报到"),
        **changes,
    )


@pytest.fixture
def later(uow):
    with uow.write("会议") as tx:
        row = MeetingRow(
            id=MeetingId(0),
            kind=MeetingKind.PLENARY,
            name="七次会议",
            sequence=7,
            starts_on=date(2022, 1, 6),
            ends_on=date(2022, 1, 9),
            place="",
        )
        return meetings.add(tx.session, row)


def test_an_entry_is_written_changed_and_removed(uow):
    with uow.write("新增") as tx:
        key = schedule.write(tx.session, reception())
    with uow.write("修改") as tx:
        changed = reception(id=key, host="王芳", slot=Slot(DAY, HalfDay.EVENING))
        schedule.write(tx.session, changed)
        assert schedule.entries(tx.session, MEETING)[-1] == changed
    with uow.write("删除") as tx:
        schedule.remove(tx.session, key)
        assert [row.content for row in schedule.entries(tx.session, MEETING)] == ["开幕会"]


def test_a_schedule_is_passed_again_and_a_draft_again(uow):
    value = SchedulePassed(DAY, "主席团第二次会议")
    with uow.write("通过") as tx:
        assert schedule.passed(tx.session, MEETING).by == "主席团第一次会议"
        schedule.set_passed(tx.session, MEETING, value)
        assert schedule.passed(tx.session, MEETING) == value
        for _ in range(2):
            schedule.set_passed(tx.session, MEETING, None)
        assert schedule.passed(tx.session, MEETING) is None


def test_an_entry_outlives_its_sitting(uow):
    with uow.write("取消") as tx:
        schedule.unlink(tx.session, SittingId(1))
        row = schedule.entries(tx.session, MEETING)[0]
        assert (row.sitting_id, row.is_sitting) == (None, True)


def test_a_copied_schedule_is_a_draft_on_later_days_of_the_sittings_that_there_are(uow, later):
    with uow.write("复制") as tx:
        copies = schedule.copy_schedule(
            tx.session, MEETING, later, days=365, sittings={}, word=lambda text: f"{text}（二）"
        )
        assert copies == 1
        assert schedule.passed(tx.session, later) is None
        copied = schedule.entries(tx.session, later)[0]
    assert (copied.content, copied.slot.day, copied.sitting_id) == (
        *("开幕会（二）", date(2022, 1, 6)),
        None,
    )


def test_a_meeting_goes_with_its_schedule(uow, later):
    with uow.write("删除") as tx:
        schedule.copy_schedule(tx.session, MEETING, later, days=365, sittings={}, word=str)
        schedule.set_passed(tx.session, later, SchedulePassed(DAY, "主席团"))
        meetings.remove(tx.session, later)
        assert meetings.find(tx.session, later) is None


def test_without_a_journal_nothing_has_changed(uow):
    with uow.read() as session:
        assert schedule.changed_since_passed(session, MeetingId(99)) == frozenset()
