from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from db.domain.ids import MeetingId, SittingId
from db.domain.rows import BreakRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from desktop.services.meetings import (
    MeetingStillUsed,
    NamelessMeeting,
    NoSuchMeeting,
    SittingEndsBeforeStart,
)

DAY = date(2021, 1, 6)


def plenary(workspace, name="政协临江市第七届委员会第六次会议"):
    return workspace.meetings.create(MeetingKind.PLENARY, name, DAY)


def sitting(meeting, **changes):
    start = datetime(2021, 1, 8, 14)
    row = SittingRow(
        id=SittingId(0),
        meeting_id=meeting,
        ordinal=0,
        kind=SittingKind.GROUP,
        name="联组讨论",
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        breaks=(BreakRow(start + timedelta(hours=1), 10),),
    )
    return replace(row, **changes)


def test_a_plenary_comes_with_its_sittings_and_its_agenda(workspace):
    view = workspace.meetings.view(plenary(workspace))
    assert view.sittings[0].name == "开幕会"
    assert len(view.agenda) == 7
    assert view.meeting.sequence == 6
    assert view.meeting.ends_on == date(2021, 1, 8)


@pytest.mark.parametrize(
    ("name", "sequence"),
    [("七届六次会议", 6), ("第12次会议", 12), ("没有次的会议", 1), ("第廿次会议", 1)],
)
def test_the_sequence_is_read_out_of_the_name(workspace, name, sequence):
    assert workspace.meetings.view(plenary(workspace, name)).meeting.sequence == sequence


def test_a_meeting_is_changed_and_removed(workspace):
    key = plenary(workspace)
    meeting = workspace.meetings.view(key).meeting
    workspace.meetings.change(replace(meeting, place="会议中心"))
    assert workspace.meetings.meetings()[0].place == "会议中心"
    workspace.meetings.remove(meeting)
    assert workspace.meetings.meetings() == ()
    workspace.history.undo()
    assert len(workspace.meetings.view(key).sittings) == 5


def test_what_is_in_use_or_nameless_or_missing_is_refused(sample):
    view = sample.meetings.view(MeetingId(1))
    with pytest.raises(MeetingStillUsed):
        sample.meetings.remove(view.meeting)
    with pytest.raises(MeetingStillUsed):
        sample.meetings.remove_sitting(view.sittings[0])
    with pytest.raises(NamelessMeeting):
        sample.meetings.create(MeetingKind.STANDING, " ", DAY)
    with pytest.raises(NamelessMeeting):
        sample.meetings.change(replace(view.meeting, name=""))
    with pytest.raises(NoSuchMeeting):
        sample.meetings.view(MeetingId(99))


def test_sittings_are_added_changed_and_removed(workspace):
    key = plenary(workspace)
    workspace.meetings.write_sitting(sitting(key), is_new=True)
    added = workspace.meetings.view(key).sittings[-1]
    assert (added.ordinal, added.breaks[0].minutes) == (6, 10)
    workspace.meetings.write_sitting(replace(added, breaks=(), name="改了"), is_new=False)
    changed = workspace.meetings.view(key).sittings[-1]
    assert (changed.name, changed.breaks) == ("改了", ())
    workspace.meetings.remove_sitting(changed)
    assert len(workspace.meetings.view(key).sittings) == 5


def test_a_sitting_needs_a_name_and_an_end_after_its_start(workspace):
    key = plenary(workspace)
    with pytest.raises(NamelessMeeting):
        workspace.meetings.write_sitting(sitting(key, name=""), is_new=True)
    backwards = sitting(key, ends_at=datetime(2021, 1, 8, 13))
    with pytest.raises(SittingEndsBeforeStart):
        workspace.meetings.write_sitting(backwards, is_new=True)
