from dataclasses import replace
from datetime import datetime
from fractions import Fraction

import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind, OrderPattern, SittingKind, SpeechForm
from desktop.services.speaking_order import NothingToOrder, RuleChoice, reason_of
from desktop.services.speeches import SpeechDetails, details_of

PLENARY = MeetingId(1)


def speakers(view):
    return [row.request.speaker for row in view.speakers]


def late_speech(sample):
    return SpeechDetails(
        unit=sample.units.units()[0].id,
        speaker="梁启航",
        title="新的发言",
        form=SpeechForm.ORAL,
        minutes=8,
        submitted_at=datetime(2021, 1, 5),
    )


def test_the_sample_puts_every_party_first_by_protocol(sample):
    view = sample.orders.current(PLENARY)
    first = [row.request.unit for row in view.speakers[:10]]
    assert first[0] == "民革临江市委会"
    assert first[-2:] == ["无党派人士", "市工商联"]
    assert view.is_applied
    assert (view.quota.oral_total, view.quota.share) == (38, "60.53")


def test_another_pattern_is_proposed_without_changing_anything(sample):
    before = speakers(sample.orders.current(PLENARY))
    choice = RuleChoice(
        pattern=OrderPattern.SHARE, share=Fraction(23, 38), all_rounds=True, separate=False
    )
    proposed = sample.orders.proposed(PLENARY, choice)
    assert speakers(proposed) != before
    assert speakers(sample.orders.current(PLENARY)) == before


def test_applying_keeps_the_order_and_the_rule_and_is_one_step(sample):
    choice = RuleChoice(pattern=OrderPattern.SUBMITTED, max_run=2, rounds=2)
    moves = sample.orders.difference(PLENARY, choice)
    applied = sample.orders.apply(PLENARY, choice)
    assert moves
    assert speakers(sample.orders.current(PLENARY)) == speakers(applied)
    assert sample.committee.speaking_rule().pattern is OrderPattern.SUBMITTED
    assert sample.orders.difference(PLENARY) == ()
    sample.history.undo()
    assert sample.committee.speaking_rule().pattern is OrderPattern.STRICT


def test_a_request_that_came_late_stands_behind_the_applied_order(sample):
    sample.speeches.add(PLENARY, late_speech(sample))
    view = sample.orders.current(PLENARY)
    assert (view.is_applied, view.unplaced) == (False, 1)
    assert view.speakers[-1].request.speaker == "梁启航"


def test_a_pin_holds_its_place_with_its_reason_and_the_newest_wins(sample):
    rows = sample.orders.current(PLENARY).speakers
    sample.orders.pin(PLENARY, rows[20].request, 1, "书记到会")
    first = sample.orders.current(PLENARY).speakers[0]
    assert (first.id, first.request.pin_reason) == (rows[20].id, "书记到会")
    sample.orders.pin(PLENARY, rows[30].request, 1, "")
    assert sample.orders.current(PLENARY).speakers[0].id == rows[30].id
    sample.orders.unpin(PLENARY, sample.orders.current(PLENARY).speakers[0].request)
    assert sample.orders.current(PLENARY).speakers[0].id == rows[0].id


def test_a_pin_beyond_a_shortened_list_lets_go(sample):
    last = sample.orders.current(PLENARY).speakers[-1]
    sample.orders.pin(PLENARY, last.request, 38, "压轴")
    sample.speeches.remove((sample.orders.current(PLENARY).speakers[0].request,))
    assert len(sample.orders.proposed(PLENARY).speakers) == 37


def test_times_flow_through_the_sittings_and_over_time_is_marked(sample):
    view = sample.orders.current(PLENARY)
    assert {row.sitting for row in view.speakers} == {"大会发言（一）", "大会发言（二）"}
    assert all(row.fits for row in view.speakers)
    rule = replace(sample.committee.speaking_rule(), pause_seconds=300)
    sample.committee.change_speaking_rule(rule)
    late = [row for row in sample.orders.current(PLENARY).speakers if not row.fits]
    assert late
    assert late[0].over_minutes > 0


def test_without_a_sitting_for_speeches_there_are_no_times(sample):
    for sitting in sample.meetings.view(PLENARY).sittings:
        if sitting.kind is SittingKind.SPEECHES:
            changed = replace(sitting, kind=SittingKind.GENERAL)
            sample.meetings.write_sitting(changed, is_new=False)
    first = sample.orders.current(PLENARY).speakers[0]
    assert (first.start, first.end, first.fits, first.sitting) == (None, None, True, "")


def test_a_meeting_without_speeches_has_nothing_to_order(sample):
    meeting = sample.meetings.create(
        MeetingKind.STANDING, "第二次会议", datetime(2021, 3, 1).date()
    )
    with pytest.raises(NothingToOrder):
        sample.orders.apply(meeting)
    assert sample.orders.current(meeting).quota.share is None


def test_the_quota_names_who_is_missing_and_who_speaks_twice(sample):
    for row in sample.speeches.requests(PLENARY):
        if row.unit == "致公党临江市委会":
            written = replace(details_of(row), form=SpeechForm.WRITTEN)
            sample.speeches.change(row, written)
    quota = sample.orders.current(PLENARY).quota
    assert quota.missing == ("致公党临江市委会",)
    assert ("向玉娟", 3) in quota.repeated
    assert ("市工商联", 7) in quota.over


def test_a_stored_reason_reads_back_and_a_row_is_found_by_initials(sample):
    row = sample.orders.current(PLENARY).speakers[0]
    assert "xjc" in row.search.split()
    assert (
        reason_of('{"code": "pinned", "round": 1, "rank": null, "speeches_before": 0}').round == 1
    )
