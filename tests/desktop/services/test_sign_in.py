from datetime import date

import pytest

from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import LeaveKind, MeetingKind
from desktop.services.members import MemberForm
from desktop.services.sign_in import NoSuchSitting, NotOneMember, SignInOutcome, code_of

PLENARY = MeetingId(1)


def opening(sample):
    return sample.sign_ins.sitting(PLENARY, 1).id


def group_sitting(sample):
    return sample.sign_ins.sitting(PLENARY, 3).id


def test_the_opening_of_the_sample_is_358_of_367(sample):
    view = sample.sign_ins.view(opening(sample))
    counts = view.attendance
    assert (counts.expected, counts.present, counts.on_leave, counts.absent) == (367, 358, 7, 2)
    assert str(view.rate) == "97.55"
    assert view.sentence == "应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。"
    assert sum(each.expected for _, each in view.by_sector) == 367
    assert sum(each.present for _, each in view.by_party) == 358
    assert view.rows[0].id == view.rows[0].member.id
    assert view.rows[0].search


@pytest.mark.parametrize(
    "token", ["07001", "查霞波", "chaxiabo", "zhaxiabo", " 查霞波（中国共产党） "]
)
def test_a_member_is_called_by_number_name_pinyin_or_sector(sample, token):
    result = sample.sign_ins.sign_in(group_sitting(sample), token)
    assert (result.outcome, result.member.name) == (SignInOutcome.SIGNED_IN, "查霞波")


def test_a_second_time_says_when_and_changes_nothing(sample):
    key = group_sitting(sample)
    first = sample.sign_ins.sign_in(key, "07001")
    label = sample.history.status().undo_label
    second = sample.sign_ins.sign_in(key, "07001")
    assert (second.outcome, second.at) == (SignInOutcome.ALREADY, first.at)
    assert sample.sign_ins.counts(key).present == 1
    assert sample.history.status().undo_label == label == "签到：查霞波（分组讨论）"


def test_undoing_a_sign_in_lets_it_be_done_again(sample):
    key = group_sitting(sample)
    sample.sign_ins.sign_in(key, "07001")
    sample.history.undo()
    assert sample.sign_ins.counts(key).present == 0
    assert sample.sign_ins.sign_in(key, "07001").outcome is SignInOutcome.SIGNED_IN


def test_two_of_one_name_are_asked_for_and_nobody_is_said(sample):
    key = group_sitting(sample)
    both = sample.sign_ins.sign_in(key, "陈佑")
    assert (both.outcome, len(both.candidates)) == (SignInOutcome.AMBIGUOUS, 2)
    assert sample.sign_ins.sign_in(key, "没有此人").outcome is SignInOutcome.UNKNOWN


def test_who_has_left_office_or_is_not_expected_is_told_so(sample):
    leaving = next(row for row in sample.members.members() if row.number == "07001")
    sample.members.end_office([leaving], date(2020, 12, 31))
    ended = sample.sign_ins.sign_in(group_sitting(sample), "07001")
    assert ended.outcome is SignInOutcome.OFFICE_ENDED
    standing = sample.meetings.create(MeetingKind.STANDING, "第二次会议", date(2021, 3, 1))
    plain = next(row for row in sample.members.members() if not row.is_standing)
    result = sample.sign_ins.sign_in(sample.sign_ins.sitting(standing, 1).id, plain.number)
    assert result.outcome in (SignInOutcome.NOT_EXPECTED, SignInOutcome.OFFICE_ENDED)


def test_leave_is_granted_changed_and_ended(sample):
    key = group_sitting(sample)
    member = sample.sign_ins.view(key).rows[0].member
    sample.sign_ins.grant_leave(key, member, kind=LeaveKind.SICK, reason="病", approver="秘书长")
    sample.sign_ins.grant_leave(key, member, kind=LeaveKind.DUTY, reason="公务", approver="主席")
    row = sample.sign_ins.view(key).rows[0]
    assert (row.leave.kind, row.leave.approver) == (LeaveKind.DUTY, "主席")
    sample.sign_ins.end_leave(member, row.leave)
    assert sample.sign_ins.view(key).rows[0].leave is None


def test_many_sign_in_together_and_one_can_be_taken_back(sample):
    key = group_sitting(sample)
    rows = sample.sign_ins.view(key).rows[:5]
    chosen = [row.id for row in rows]
    assert sample.sign_ins.sign_in_all(key, chosen, "中国共产党") == 5
    assert sample.sign_ins.sign_in_all(key, chosen, "中国共产党") == 0
    sample.sign_ins.take_back(key, rows[0].member)
    sample.sign_ins.take_back(key, rows[0].member)
    assert sample.sign_ins.counts(key).present == 4


def test_a_missing_sitting_is_said(sample):
    with pytest.raises(NoSuchSitting):
        sample.sign_ins.sitting(PLENARY, 9)
    with pytest.raises(NoSuchSitting):
        sample.sign_ins.view(SittingId(99))


def test_the_running_sitting_is_the_nearest_of_today(sample, workspace):
    assert workspace.sign_ins.running_sitting() is None
    today = workspace.uow.clock().date()
    workspace.meetings.create(MeetingKind.PLENARY, "第一次会议", today)
    assert workspace.sign_ins.running_sitting().name in ("开幕会", "大会发言（一）")


def test_a_member_without_a_number_is_called_by_name(workspace):
    workspace.members.add(MemberForm(name="王芳"))
    meeting = workspace.meetings.create(MeetingKind.PLENARY, "第一次会议", date(2021, 1, 6))
    result = workspace.sign_ins.sign_in(workspace.sign_ins.sitting(meeting, 1).id, "wf")
    assert result.outcome is SignInOutcome.SIGNED_IN


def test_a_sign_in_that_was_taken_back_stays_on_record_and_can_be_done_again(sample):
    key = group_sitting(sample)
    member = sample.sign_ins.sign_in(key, "07001").member
    sample.sign_ins.take_back(key, member, "认错了人")
    assert sample.sign_ins.counts(key).present == 0
    again = sample.sign_ins.sign_in(key, "07001")
    assert again.outcome is SignInOutcome.SIGNED_IN
    assert sample.sign_ins.sign_in(key, "07001").at == again.at
    sample.history.undo()
    sample.history.undo()
    assert sample.sign_ins.counts(key).present == 1


def test_who_has_left_comes_back_with_the_next_scan(sample):
    key = group_sitting(sample)
    member = sample.sign_ins.sign_in(key, "07001").member
    assert sample.sign_ins.mark_left(key, member)
    assert not sample.sign_ins.mark_left(key, member)
    assert sample.sign_ins.counts(key).present == 0
    back = sample.sign_ins.sign_in(key, "07001")
    assert back.outcome is SignInOutcome.RETURNED
    assert sample.sign_ins.sign_in(key, "07001").outcome is SignInOutcome.ALREADY
    assert sample.history.status().undo_label == "返回：查霞波（分组讨论）"


def test_everybody_but_the_chosen_and_those_on_leave_signs_in(sample):
    key = group_sitting(sample)
    rows = sample.sign_ins.view(key).rows
    sample.sign_ins.grant_leave(
        key, rows[0].member, kind=LeaveKind.SICK, reason="", approver="秘书长"
    )
    assert sample.sign_ins.sign_in_all_but(key, [rows[1].id, rows[2].id]) == 364
    assert sample.sign_ins.counts(key).absent == 2


def test_bulk_brings_back_who_had_left(sample):
    key = group_sitting(sample)
    member = sample.sign_ins.sign_in(key, "07001").member
    sample.sign_ins.mark_left(key, member)
    assert sample.sign_ins.sign_in_all(key, [member.id], "中国共产党") == 1
    assert sample.sign_ins.counts(key).present == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("07001", "07001"),
        (" 07001 ", "07001"),
        ("临江市|7|07001", "07001"),
        ("https://zx.example/?no=07001", "07001"),
        ("99999", None),
        ("查霞波", None),
        ("", None),
    ],
)
def test_a_code_is_a_number_or_the_last_part_of_a_text(text, code):
    assert code_of(frozenset({"07001"}), text) == code


def test_a_scanned_text_signs_in_and_a_name_is_no_code(sample):
    key = group_sitting(sample)
    assert sample.sign_ins.knows_code(key, "临江市|7|07001")
    assert not sample.sign_ins.knows_code(key, "查霞波")
    result = sample.sign_ins.sign_in(key, "临江市|7|07001")
    assert result.outcome is SignInOutcome.SIGNED_IN


def test_one_member_is_called_or_it_is_said_how_many(sample):
    key = group_sitting(sample)
    assert sample.sign_ins.called(key, "查霞波").number == "07001"
    for token, count in (("陈佑", 2), ("没有此人", 0)):
        with pytest.raises(NotOneMember) as refused:
            sample.sign_ins.called(key, token)
        assert refused.value.count == count


def test_a_guest_of_the_meeting_who_is_expected_is_no_guest(sample):
    key = group_sitting(sample)
    member = sample.sign_ins.called(key, "07001")
    sample.participants.add_members(PLENARY, [member.id], ParticipantRole.ATTENDEE)
    assert sample.sign_ins.sign_in(key, "07001").outcome is SignInOutcome.SIGNED_IN
