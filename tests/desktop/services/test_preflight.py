"""The sample is looked over: what is missing is found, and said of the right papers."""

from dataclasses import replace

import pytest

from db.domain.attendance_vocabulary import Occasion
from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.preflight import Finding, FindingKind
from db.domain.rows import AgendaPassingRow
from desktop.services.meetings import NoSuchMeeting
from desktop.services.members import MemberForm
from desktop.services.paper_catalogue import KINDS
from desktop.services.preflight import CONCERNS, concerns

PLENARY = MeetingId(1)


def kinds(sample):
    return [finding.kind for finding in sample.preflight.findings(PLENARY)]


def test_the_sample_lacks_place_presenters_and_a_frozen_opening(sample):
    assert kinds(sample) == [
        FindingKind.NO_PLACE,
        FindingKind.AGENDA_DRAFT,
        FindingKind.NO_PRESENTER,
        FindingKind.NOT_FROZEN,
    ]


def test_what_is_mended_is_found_no_more(sample):
    view = sample.meetings.view(PLENARY)
    sample.meetings.change(replace(view.meeting, place="大会堂"))
    for item in view.agenda:
        sample.agenda.change(replace(item, presenter="李四"))
    sample.agenda.pass_agenda(PLENARY, AgendaPassingRow(view.meeting.starts_on, "预备会议"))
    sample.attendance.freeze(view.sittings[0].id, Occasion.OPENING)
    assert kinds(sample) == []


def test_an_announced_number_that_the_order_has_not_is_found(sample):
    item = sample.meetings.view(PLENARY).agenda[-1]
    sample.agenda.change(replace(item, title="大会发言（39篇）"))
    finding = Finding(FindingKind.SPEECHES_DIFFER, "大会发言（39篇）", 39, 38)
    assert finding in sample.preflight.findings(PLENARY)


def test_a_sitting_without_a_host_and_a_room_used_twice_are_found(sample):
    opening = next(row for row in sample.schedule.view(PLENARY).entries if row.sitting_id == 1)
    sample.schedule.write(replace(opening, host=" "))
    rehearsal = replace(opening, id=ScheduleEntryId(0), content="彩排", kind=None, host="")
    sample.schedule.write(rehearsal)
    found = sample.preflight.findings(PLENARY)
    assert Finding(FindingKind.NO_HOST, "开幕会", 1) in found
    room = Finding(FindingKind.ROOM_TWICE, "市会议中心大会堂", entries=("开幕会", "彩排"))
    assert room in found
    assert concerns(room, "schedule-list")


def test_a_member_who_came_after_the_groups_were_made_is_in_none(sample):
    sample.members.add(MemberForm(name="王阿新"))
    found = sample.preflight.findings(PLENARY)
    assert Finding(FindingKind.UNGROUPED, left=1) in found


def test_a_meeting_that_is_not_there_is_refused(sample):
    with pytest.raises(NoSuchMeeting):
        sample.preflight.findings(MeetingId(9))


def test_a_finding_is_about_papers_of_the_catalogue():
    assert set(CONCERNS) == set(FindingKind)
    assert set().union(*CONCERNS.values()) <= set(KINDS)
    over = Finding(FindingKind.OVER_TIME)
    assert concerns(over, "chair-script-2")
    assert not concerns(over, "agenda")
