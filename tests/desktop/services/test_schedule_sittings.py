from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.schedule import HalfDay, Slot
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import MeetingKind, SignInSource, SittingKind
from db.repositories import attendance
from desktop.services.members import MemberForm
from desktop.services.schedule_sittings import NoSittingsToMake, StepKind

FIRST = date(2022, 1, 6)


@pytest.fixture
def meeting(workspace):
    made = workspace.meetings.create(MeetingKind.PLENARY, "七次会议", FIRST)
    workspace.schedule.fill_from_sittings(made)
    return made


@pytest.fixture
def write(workspace, meeting):
    def do(start, end=None, kind=SittingKind.GENERAL, day=FIRST):
        slot = Slot(day, HalfDay.EVENING, start, end)
        row = ScheduleEntryRow(
            id=ScheduleEntryId(0), meeting_id=meeting, slot=slot, content="联组会", kind=kind
        )
        return workspace.schedule.write(row)

    return do


@pytest.fixture
def kinds(workspace, meeting):
    return lambda: [step.kind for step in workspace.schedule_sittings.plan(meeting)]


def test_sittings_that_are_there_stay_as_they_are(workspace, meeting, kinds):
    assert kinds() == [StepKind.SAME] * 5
    with pytest.raises(NoSittingsToMake):
        workspace.schedule_sittings.make(meeting)


def test_a_new_entry_becomes_a_sitting_and_keeps_it(workspace, meeting, write, kinds):
    write(1170)
    assert StepKind.MAKE in kinds()
    made = workspace.schedule_sittings.make(meeting)
    assert [step.kind for step in made] == [StepKind.MAKE]
    sitting = workspace.meetings.view(meeting).sittings[2]
    assert (sitting.name, sitting.starts_at) == ("联组会", datetime(2022, 1, 6, 19, 30))
    assert sitting.ends_at == datetime(2022, 1, 6, 21, 30)
    assert kinds() == [StepKind.SAME] * 6
    workspace.history.undo()
    assert len(workspace.meetings.view(meeting).sittings) == 5


def test_an_evening_made_later_stands_before_the_next_day(workspace, meeting, write):
    before = workspace.meetings.view(meeting).sittings
    write(1170)
    workspace.schedule_sittings.make(meeting)
    after = workspace.meetings.view(meeting).sittings
    assert [row.ordinal for row in after] == [1, 2, 3, 4, 5, 6]
    assert [row.name for row in after][1:4] == ["大会发言（一）", "联组会", "分组讨论"]
    others = [row for row in after if row.name != "联组会"]
    assert [replace(row, ordinal=0) for row in others] == [
        replace(row, ordinal=0) for row in before
    ]
    workspace.history.undo()
    assert workspace.meetings.view(meeting).sittings == before
    workspace.history.redo()
    assert workspace.meetings.view(meeting).sittings == after


def test_a_moved_entry_moves_its_sitting_with_its_break(workspace, meeting, kinds):
    entry = workspace.schedule.view(meeting).entries[1]
    workspace.schedule.move([entry], date(2022, 1, 7), HalfDay.MORNING)
    before = workspace.meetings.view(meeting).sittings[1]
    workspace.schedule_sittings.make(meeting)
    after = workspace.meetings.view(meeting).sittings[1]
    assert after.starts_at == datetime(2022, 1, 7, 8, 30)
    assert after.name == before.name
    assert after.breaks[0].starts_at - after.starts_at == (
        before.breaks[0].starts_at - before.starts_at
    )


def test_an_entry_without_end_leaves_its_sitting_as_long_as_it_was(workspace, meeting):
    entry = workspace.schedule.view(meeting).entries[0]
    slot = replace(entry.slot, starts=600, ends=None)
    workspace.schedule.write(replace(entry, slot=slot))
    step = workspace.schedule_sittings.make(meeting)[0]
    assert step.after.ends_at == datetime(2022, 1, 6, 12, 30)


def test_what_is_no_sitting_or_has_no_time_makes_none(write, kinds):
    write(1200, kind=None)
    write(None)
    assert kinds().count(StepKind.NO_TIME) == 1
    assert len(kinds()) == 6


def test_a_sitting_with_sign_ins_is_never_moved(workspace, meeting, kinds):
    member = workspace.members.add(MemberForm(name="王芳"))
    opening = workspace.meetings.view(meeting).sittings[0]
    with workspace.uow.write("签到") as tx:
        attendance.sign_in(
            tx.session, opening.id, member, at=opening.starts_at, source=SignInSource.TYPED
        )
    entry = workspace.schedule.view(meeting).entries[0]
    workspace.schedule.move([entry], FIRST, HalfDay.EVENING)
    assert kinds().count(StepKind.HELD) == 1
    with pytest.raises(NoSittingsToMake):
        workspace.schedule_sittings.make(meeting)
    assert workspace.meetings.view(meeting).sittings[0] == opening


def test_a_sitting_that_goes_lets_its_entry_make_another(workspace, meeting, kinds):
    workspace.meetings.remove_sitting(workspace.meetings.view(meeting).sittings[0])
    assert kinds()[0] is StepKind.MAKE


def test_nothing_is_made_for_a_meeting_that_is_not_there(workspace):
    with pytest.raises(Exception, match="99"):
        workspace.schedule_sittings.plan(MeetingId(99))
