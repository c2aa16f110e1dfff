"""Frozen attendance stays as it was, and a later one cites it."""

from datetime import date

import pytest

from db.domain.attendance_vocabulary import Occasion, PresenceState
from db.domain.chair_sentence import DEFAULT
from db.domain.errors import OfficialAct
from db.domain.leave_notice import NoticeRule
from db.domain.vocabulary import LeaveKind, MeetingKind
from db.domain.wording_templates import UnknownPlace

SENTENCE = "应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。"


@pytest.fixture
def opening(sample):
    return sample.sign_ins.sitting(1, 1).id


def test_the_opening_is_frozen_with_counts_sentence_and_names(sample, opening):
    row = sample.attendance.freeze(opening, Occasion.OPENING)
    counts = row.attendance
    assert (counts.expected, counts.present, counts.on_leave, counts.absent) == (367, 358, 7, 2)
    assert (row.sentence, row.is_quorate, row.ordinal, row.former) == (SENTENCE, True, 1, None)
    names = sample.attendance.names(row.id)
    away = [each for each in names if each.state is PresenceState.ON_LEAVE]
    assert (len(names), len(away), away[0].leave_kind in LeaveKind) == (367, 7, True)
    assert sample.attendance.snapshots(opening) == (row,)


def test_a_membership_that_changes_later_changes_nothing_of_it(sample, opening):
    sample.attendance.freeze(opening, Occasion.OPENING)
    sample.members.end_office(sample.members.members()[:5], date(2020, 12, 31))
    assert sample.sign_ins.view(opening).sentence == SENTENCE
    assert sample.sign_ins.counts(opening).expected == 367
    other = sample.sign_ins.sitting(1, 3).id
    assert sample.sign_ins.counts(other).expected == 362


def test_a_snapshot_is_not_undone_and_a_new_one_cites_it(sample, opening):
    sample.attendance.freeze(opening, Occasion.OPENING)
    assert sample.history.status().undo_label is None
    with pytest.raises(OfficialAct):
        sample.history.undo()
    again = sample.attendance.freeze(opening, Occasion.POLL, " 政治决议 ")
    assert (again.ordinal, again.former, again.subject) == (2, 1, "政治决议")
    assert "表决前（政治决议）" in sample.history.audit_trail()[0].label


def test_what_is_done_after_a_snapshot_can_be_undone(sample, opening):
    sample.attendance.freeze(opening, Occasion.OTHER)
    absent = next(
        row for row in sample.sign_ins.view(opening).rows if row.state is PresenceState.ABSENT
    )
    sample.sign_ins.sign_in_member(opening, absent.id)
    sample.history.undo()
    assert sample.sign_ins.view(opening).sentence == SENTENCE


def test_the_sentence_is_worded_by_the_record_and_returned_to_the_default(sample, opening):
    kind = MeetingKind.PLENARY
    sample.attendance.set_template(kind, " 应出席{对象}{应到}人，实到{实到}人。 ")
    assert sample.sign_ins.view(opening).sentence == "应出席委员367人，实到358人。"
    with pytest.raises(UnknownPlace):
        sample.attendance.set_template(kind, "应到{人数}")
    changed = [each.kind for each in sample.attendance.templates() if not each.is_default]
    assert changed == [kind]
    sample.attendance.set_template(kind, DEFAULT)
    assert sample.sign_ins.view(opening).sentence == SENTENCE
    sample.attendance.set_template(kind, "实到{实到}人。")
    sample.attendance.restore_template(kind)
    assert sample.sign_ins.view(opening).sentence == SENTENCE


def test_the_rule_of_notice_is_a_row_of_the_record(sample):
    rule = NoticeRule(MeetingKind.PLENARY, 5, "本市请假办法")
    assert rule not in sample.attendance.notices()
    sample.attendance.set_notice(rule)
    assert rule in sample.attendance.notices()
