from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.rows import SittingRow
from db.domain.schedule import (
    ClashKind,
    EndsBeforeStart,
    HalfDay,
    NotInAfternoon,
    NotInEvening,
    Slot,
)
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.repositories import schedule
from desktop.services.meetings import NoSuchMeeting
from desktop.services.schedule import (
    NothingToPropose,
    PassedByNobody,
    PassedThenAlready,
    ScheduleEntryEmpty,
    mark_text,
    slot_of,
)

FIRST = date(2022, 1, 6)
MORNING, AFTERNOON, EVENING = HalfDay


@pytest.fixture
def meeting(workspace):
    return workspace.meetings.create(MeetingKind.PLENARY, "七次会议", FIRST)


@pytest.fixture
def view(workspace, meeting):
    return lambda: workspace.schedule.view(meeting)


@pytest.fixture
def filled(workspace, meeting):
    workspace.schedule.fill_from_sittings(meeting)
    return meeting


def reception(meeting, **changes):
    slot = Slot(FIRST, MORNING, 480, 510)
    row = ScheduleEntryRow(id=ScheduleEntryId(0), meeting_id=meeting, slot=slot, content=" 报到 ")
    return replace(row, **changes)


def picture(view):
    return [
        f"{row.slot.day.day} {row.slot.half} {row.content} {row.host}".strip()
        for row in view.entries
    ]


def test_a_new_meeting_has_a_schedule_from_its_sittings_at_once(workspace, filled, view):
    assert picture(view()) == [
        "6 morning 开幕会",
        "6 afternoon 大会发言（一）",
        "7 morning 分组讨论 各组召集人",
        "7 afternoon 大会发言（二）",
        "8 morning 闭幕会",
    ]
    assert all(row.sitting_id for row in view().entries)
    with pytest.raises(NothingToPropose):
        workspace.schedule.fill_from_sittings(filled)


def test_a_filled_schedule_is_one_action(workspace, filled, view):
    workspace.history.undo()
    assert view().entries == ()
    assert view().days == (FIRST, date(2022, 1, 7), date(2022, 1, 8))


def test_an_entry_is_written_clean_and_of_no_sitting_when_it_is_none(workspace, filled, view):
    key = workspace.schedule.write(reception(filled, host=" 王芳 "))
    assert view().entry(key).content == "报到"
    assert view().entry(key).host == "王芳"
    opening = view().entries[1]
    workspace.schedule.write(replace(opening, kind=None))
    assert view().entry(opening.id).sitting_id is None
    assert view().entry(ScheduleEntryId(99)) is None


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"content": " "}, ScheduleEntryEmpty),
        ({"slot": Slot(FIRST, MORNING, 510, 480)}, EndsBeforeStart),
        ({"slot": Slot(FIRST, EVENING, 870)}, NotInEvening),
    ],
)
def test_a_bad_entry_is_refused_and_nothing_is_written(workspace, meeting, view, changes, refusal):
    with pytest.raises(refusal):
        workspace.schedule.write(reception(meeting, **changes))
    assert view().entries == ()


def test_a_time_is_written_as_its_half_day_means_it(workspace, meeting, view):
    slot = Slot(FIRST, AFTERNOON, 150, 330)
    key = workspace.schedule.write(reception(meeting, slot=slot))
    assert view().entry(key).slot == Slot(FIRST, AFTERNOON, 870, 1050)


def test_an_entry_does_not_move_to_a_half_day_that_lacks_its_time(workspace, meeting, view):
    early = reception(meeting, slot=Slot(FIRST, MORNING, 330))
    workspace.schedule.write(early)
    before = view()
    with pytest.raises(NotInAfternoon):
        workspace.schedule.move(before.entries, FIRST, AFTERNOON)
    assert view() == before


def test_a_time_that_was_kept_of_old_stays_on_another_day(workspace, meeting, view):
    with workspace.uow.write("旧记录") as tx:
        schedule.write(tx.session, reception(meeting, slot=Slot(FIRST, EVENING, 870)))
    workspace.schedule.move(view().entries, date(2022, 1, 7), EVENING)
    assert view().entries[0].slot == Slot(date(2022, 1, 7), EVENING, 870)


def test_entries_move_to_another_half_day_as_one_action(workspace, filled, view):
    before = view()
    workspace.schedule.move(before.entries[:2], date(2022, 1, 8), EVENING)
    moved = view().at(date(2022, 1, 8), EVENING)
    assert [(row.slot.starts, row.slot.ends) for row in moved] == [(1170, 1350), (1200, 1350)]
    workspace.history.undo()
    assert view() == before


def test_removed_entries_leave_their_sittings(workspace, filled, view):
    workspace.schedule.remove(view().entries[:1])
    workspace.schedule.remove(view().entries[:2])
    assert len(view().entries) == 2
    assert len(workspace.meetings.view(filled).sittings) == 5


def test_marks_are_worded_with_the_other_entry(workspace, filled, view):
    opening = view().entries[0]
    workspace.schedule.write(replace(opening, host="王芳"))
    workspace.schedule.write(
        reception(filled, host="王芳", slot=Slot(FIRST, MORNING, 540), content="新闻发布会")
    )
    workspace.schedule.write(reception(filled, slot=Slot(date(2022, 1, 5), AFTERNOON)))
    shown = view()
    mark = shown.marks_of(opening.id)[0]
    assert mark.kind is ClashKind.PERSON
    assert mark_text(mark, shown) == "王芳同时还在“新闻发布会”"
    assert mark_text(shown.marks_of(shown.entries[0].id)[0], shown) == "不在会期之内"
    assert shown.days[0] == date(2022, 1, 5)


def test_a_schedule_is_passed_and_a_draft_again(workspace, filled, view):
    workspace.schedule.pass_schedule(filled, FIRST, " 主席团第一次会议 ")
    assert view().passed.by == "主席团第一次会议"
    workspace.schedule.make_draft(filled)
    assert view().passed is None
    with pytest.raises(PassedByNobody):
        workspace.schedule.pass_schedule(filled, FIRST, " ")
    with pytest.raises(NoSuchMeeting):
        workspace.schedule.pass_schedule(MeetingId(99), FIRST, "主席团")


def test_a_schedule_changed_after_it_was_passed_says_which_entries(workspace, filled, view):
    schedule = workspace.schedule
    schedule.pass_schedule(filled, FIRST, "主席团")
    opening, second, third = view().entries[:3]
    assert not view().is_changed
    schedule.write(replace(opening, host="王芳"))
    schedule.remove([second])
    added = schedule.write(reception(filled))
    assert view().changed == {opening.id, second.id, added}
    for _ in range(2):
        workspace.history.undo()
    assert view().changed == {opening.id}
    schedule.write(opening)
    schedule.write(replace(third, sitting_id=None))
    assert not view().is_changed


def test_changes_are_passed_with_the_schedule_that_is_passed_again(workspace, filled, view):
    schedule = workspace.schedule
    schedule.pass_schedule(filled, FIRST, "主席团")
    schedule.write(replace(view().entries[0], host="王芳"))
    with pytest.raises(PassedThenAlready):
        schedule.pass_schedule(filled, FIRST, "主席团 ")
    assert view().is_changed
    schedule.pass_schedule(filled, FIRST, "主席团第二次会议")
    assert not view().is_changed
    schedule.write(replace(view().entries[0], host="李强"))
    schedule.make_draft(filled)
    assert not view().is_changed


def test_a_sitting_past_midnight_ends_with_the_day():
    sitting = SittingRow(
        id=1,
        meeting_id=1,
        ordinal=1,
        kind=SittingKind.GENERAL,
        name="会议",
        starts_at=datetime(2022, 1, 6, 23),
        ends_at=datetime(2022, 1, 7, 1),
        breaks=(),
    )
    assert slot_of(sitting) == Slot(FIRST, EVENING, 1380, 1440)
