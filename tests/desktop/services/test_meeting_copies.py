from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.rows import AgendaItemRow, AgendaPassingRow
from db.domain.schedule import HalfDay, Slot
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import MeetingKind
from desktop.services import meeting_copies
from desktop.services.meeting_plans import PlanSource
from desktop.services.members import MemberForm

DAY = date(2021, 1, 6)
LATER = date(2022, 1, 11)


@pytest.fixture
def meeting(workspace):
    """A consultation with two named members, one of whom leaves office, and a guest."""
    key = workspace.meetings.create(MeetingKind.CONSULTATION, "七届专题协商会", DAY)
    workspace.members.add(MemberForm(name="丁一"))
    workspace.members.add(MemberForm(name="王二", office_to=date(2021, 6, 1)))
    chosen = [row.id for row in workspace.members.members()]
    workspace.participants.add_members(key, chosen, ParticipantRole.EXPECTED)
    guest = ParticipantValues(role=ParticipantRole.INVITED, name="专家", badge="L1")
    workspace.participants.write(key, guest)
    return key


def test_who_is_in_office_and_who_is_a_guest_goes_along_without_a_badge(workspace, meeting):
    copy = workspace.meeting_plans.create(PlanSource(meeting=meeting), "协商会", LATER)
    rows = workspace.participants.rows(copy)
    assert [(row.name, row.badge) for row in rows] == [("丁一", ""), ("专家", "")]


def test_whoever_keeps_more_by_meeting_adds_one_function(workspace, meeting, monkeypatch):
    seen = []
    copier = lambda _session, copy: seen.append(copy)  # noqa: E731 - a line of one's own
    monkeypatch.setattr(meeting_copies, "COPIERS", (copier,))
    items = workspace.meetings.view(meeting).agenda
    workspace.agenda.pass_agenda(meeting, AgendaPassingRow(DAY, "本次会议"))
    workspace.agenda.withdraw([items[0].id])
    new: AgendaItemRow = replace(items[0], id=0, title="补充一项")
    workspace.agenda.add(meeting, new)
    made = workspace.meeting_plans.create(PlanSource(meeting=meeting), "协商会", LATER)
    view = workspace.meetings.view(made)
    (copy,) = seen
    assert copy.offset == timedelta(days=370)
    assert list(copy.sittings.values()) == [row.id for row in view.sittings]
    assert list(copy.items.values()) == [row.id for row in view.agenda]
    assert len(view.agenda) == len(items)
    assert {row.number for row in view.agenda} == {None}


def test_the_schedule_and_the_organs_of_last_year_go_along(sample):
    made = sample.meeting_plans.create(PlanSource(meeting=MeetingId(1)), "第七次会议", LATER)
    before, after = (sample.schedule.view(key).entries for key in (MeetingId(1), made))
    assert [row.content for row in after] == [row.content for row in before]
    sittings = {row.id for row in sample.meetings.view(made).sittings}
    assert {row.sitting_id for row in after if row.sitting_id} <= sittings
    assert any(row.sitting_id for row in after)
    groups = sample.plenary_groups
    assert [group.row.name for group in groups.view(made).groups] == [
        group.row.name for group in groups.view(MeetingId(1)).groups
    ]


@pytest.mark.parametrize(
    ("kind", "later"),
    [
        (MeetingKind.PLENARY, "听取2021年工作报告，列席七届人大七次会议，分组讨论第二次大会发言"),
        (MeetingKind.STANDING, "听取2021年工作报告，列席七届人大六次会议，分组讨论第二次大会发言"),
    ],
)
def test_the_words_of_the_schedule_go_on_as_the_titles_do(workspace, kind, later):
    former = workspace.meetings.create(kind, "七届六次会议", DAY)
    words = "听取2020年工作报告，列席七届人大六次会议，分组讨论第二次大会发言"
    slot = Slot(DAY, HalfDay.MORNING, 540)
    workspace.schedule.write(
        ScheduleEntryRow(id=ScheduleEntryId(0), meeting_id=former, slot=slot, content=words)
    )
    made = workspace.meeting_plans.create(PlanSource(meeting=former), "七届七次会议", LATER)
    assert [row.content for row in workspace.schedule.view(made).entries] == [later]
