"""Attendance from two doors to the record: signed in apart, merged, frozen, and never changed."""

from datetime import date

import pytest

from db.domain.attendance_vocabulary import Occasion, ParticipantRole
from db.domain.errors import OfficialAct
from db.domain.ids import MeetingId
from db.domain.vocabulary import LeaveKind, MeetingKind
from desktop.services.sign_in import LeaveTerms, SignInOutcome
from desktop.services.workspace import open_workspace

PLENARY = MeetingId(1)
SENTENCE = "应到委员367人，实到359人，因病因事请假6人，缺席2人，符合规定人数。"


@pytest.fixture
def west(sample):
    sample.sign_ins.desk_name = "西门"
    return sample


@pytest.fixture
def east(west, tmp_path):
    path = tmp_path / "东门.plenary"
    west.record.back_up(path)
    desk = open_workspace(path)
    desk.sign_ins.desk_name = "东门"
    yield desk
    desk.close()


def afternoon(desk):
    return desk.sign_ins.sitting(PLENARY, 3).id


def exchange(source, target, path):
    """Carry what one desk noted to another on a stick."""
    source.sign_in_files.export(PLENARY, path, source.sign_ins.desk_name)
    return target.sign_in_files.merge(PLENARY, [path])


def test_two_doors_merge_both_ways_and_twice(west, east, tmp_path):
    members = west.members.members()
    for place, row in enumerate(members):
        # Every tenth member is scanned at both doors.
        if place % 2 or not place % 10:
            west.sign_ins.sign_in_member(afternoon(west), row.id)
        if not place % 2:
            east.sign_ins.sign_in_member(afternoon(east), row.id)
    exchange(west, east, tmp_path / "西门.json")
    exchange(east, west, tmp_path / "东门.json")
    again = exchange(east, west, tmp_path / "东门.json")
    assert again.added == 0
    for desk in (west, east):
        assert desk.sign_ins.view(afternoon(desk)).sentence == (
            "应到委员367人，实到367人，符合规定人数。"
        )
    doors = {row.desk for row in west.sign_ins.view(afternoon(west)).rows}
    assert doors == {"西门", "东门"}


def test_who_leaves_at_one_door_has_left_at_the_other(west, east, tmp_path):
    result = east.sign_ins.sign_in(afternoon(east), "07001")
    east.sign_ins.mark_left(afternoon(east), result.member)
    exchange(east, west, tmp_path / "东门.json")
    assert west.sign_ins.counts(afternoon(west)).present == 0
    back = west.sign_ins.sign_in(afternoon(west), "07001")
    assert back.outcome is SignInOutcome.RETURNED
    exchange(west, east, tmp_path / "西门.json")
    assert east.sign_ins.counts(afternoon(east)).present == 1


def test_the_opening_is_frozen_and_a_later_membership_changes_nothing(west):
    opening = west.sign_ins.sitting(PLENARY, 1).id
    on_leave = next(row for row in west.sign_ins.view(opening).rows if row.leave)
    # One who was on leave comes after all.
    west.sign_ins.sign_in_member(opening, on_leave.id)
    frozen = west.attendance.freeze(opening, Occasion.OPENING)
    assert frozen.sentence == SENTENCE
    west.members.end_office(west.members.members()[:9], date(2020, 12, 31))
    assert west.sign_ins.view(opening).sentence == SENTENCE
    west.history.undo()
    with pytest.raises(OfficialAct):
        west.history.undo()
    poll = west.attendance.freeze(opening, Occasion.POLL, "政治决议")
    assert (poll.sentence, poll.former) == (SENTENCE, 1)
    assert len(west.attendance.names(frozen.id)) == 367


def test_a_presidium_counts_whom_it_names_and_no_guest(west):
    meeting = west.meetings.create(MeetingKind.PRESIDIUM, "主席团第三次会议", date(2021, 1, 7))
    chosen = [row.id for row in west.members.members()[:49]]
    west.participants.add_members(meeting, chosen, ParticipantRole.EXPECTED)
    west.participants.add_members(meeting, chosen[:0], ParticipantRole.ATTENDEE)
    sitting = west.sign_ins.sitting(meeting, 1).id
    west.sign_ins.sign_in_all_but(sitting, chosen[:2])
    view = west.sign_ins.view(sitting)
    assert str(view.rate) == "95.92"
    assert view.sentence == "应到主席团成员49人，实到47人，缺席2人，符合规定人数。"


def test_leave_from_the_meeting_is_kept_with_how_it_was_asked_for(west):
    sitting = afternoon(west)
    member = west.sign_ins.called(sitting, "07001")
    west.sign_ins.grant_leave(
        sitting,
        member,
        kind=LeaveKind.SICK,
        reason="住院",
        approver="秘书长",
        terms=LeaveTerms(asked_on=date(2021, 1, 5), is_oral=True, is_whole=True),
    )
    for ordinal in (2, 3):
        rows = west.sign_ins.view(west.sign_ins.sitting(PLENARY, ordinal).id).rows
        (row,) = [row for row in rows if row.leave]
        assert (row.member.name, row.leave.is_oral, row.asked_late) == ("查霞波", True, True)
