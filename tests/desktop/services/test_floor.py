from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest

from db.domain.floor_events import FloorKind, FloorState
from db.domain.ids import MeetingId, SittingId
from db.domain.time_budgets import BudgetRule
from desktop.services.floor import InsertedSpeech, NobodyWaits, SpeechLeftTheFloor
from desktop.services.sign_in import NoSuchSitting
from desktop.services.workspace import open_workspace

SITTING = SittingId(2)
PLENARY = MeetingId(1)


def waiting(floor):
    return [row for row in floor.view(SITTING).rows if not row.started_at]


def names(rows):
    return [row.speaker for row in rows]


def test_the_floor_begins_with_the_speeches_planned_for_the_sitting(floor, sample):
    planned = [row for row in sample.orders.current(PLENARY).speakers if row.start.day == 6]
    view = floor.view(SITTING)
    assert [row.key for row in view.rows] == [f"r{row.id}" for row in planned]
    assert (view.current, view.clock, view.is_open, view.unsaved) == (None, None, True, 0)
    assert view.rows[0].state is FloorState.ANNOUNCED
    assert names(view.upcoming) == names(view.rows[:3])


def test_the_clock_counts_down_and_then_up_from_its_basis(floor, hands):
    floor.call_next(SITTING)
    hands.go(61)
    clock = floor.view(SITTING).clock
    minutes = floor.view(SITTING).current.minutes
    assert (clock.is_running, clock.used_at(floor.mono())) == (True, 61_000)
    assert clock.left_at(floor.mono() + 1_000) == (minutes * 60 - 62) * 1000
    floor.pause(SITTING)
    hands.go(500)
    assert floor.view(SITTING).clock.used_at(floor.mono()) == 61_000


def test_calling_the_next_ends_who_was_speaking(floor, hands):
    first = floor.call_next(SITTING)
    hands.go(300)
    second = floor.call_next(SITTING)
    rows = {row.key: row for row in floor.view(SITTING).rows}
    assert (rows[first].state, rows[first].used_seconds) == (FloorState.FINISHED, 300)
    assert rows[first].ended_at == datetime(2021, 1, 6, 14, 35)
    assert floor.view(SITTING).current.key == second


def test_one_key_starts_pauses_and_goes_on(floor):
    states = []
    for _ in range(3):
        floor.toggle(SITTING)
        states.append(floor.view(SITTING).current.state)
    assert states == [FloorState.SPEAKING, FloorState.PAUSED, FloorState.SPEAKING]


def test_a_key_held_down_writes_one_event(floor, sample):
    key = floor.call_next(SITTING)
    lines = len(sample.history.audit_trail())
    floor.start(SITTING, key)
    floor.resume(SITTING)
    for _ in range(5):
        floor.pause(SITTING)
    assert len(sample.history.audit_trail()) == lines + 1


def test_keys_without_a_speaker_do_nothing(floor):
    for verb in (floor.pause, floor.resume, floor.stop, floor.restart, floor.undo, floor.go_on):
        verb(SITTING)
    floor.add_minutes(SITTING, 1)
    floor.ended_at(SITTING, datetime(2021, 1, 6))
    assert floor.view(SITTING).undo_label is None


def test_minutes_are_given_and_taken_and_the_clock_may_begin_again(floor, hands):
    key = floor.call_next(SITTING)
    allowed = floor.view(SITTING).clock.allowed
    floor.add_minutes(SITTING, 2)
    floor.add_minutes(SITTING, -1, key)
    floor.add_minutes(SITTING, 0, key)
    assert floor.view(SITTING).clock.allowed == allowed + 60_000
    hands.go(100)
    floor.restart(SITTING)
    hands.go(20)
    view = floor.view(SITTING)
    assert (view.clock.used_at(floor.mono()), view.current.used_seconds) == (20_000, 120)


def test_a_step_is_taken_back_whatever_was_written_since(floor, sample, hands):
    key = floor.call_next(SITTING)
    hands.go(30)
    floor.stop(SITTING)
    member = sample.members.members()[0]
    sample.sign_ins.sign_in_member(SITTING, member.id)
    assert "发言结束" in floor.view(SITTING).undo_label
    floor.undo(SITTING)
    hands.go(30)
    view = floor.view(SITTING)
    assert (view.current.key, view.current.used_seconds) == (key, 60)
    assert view.attendance.present == 1


def test_undo_of_the_record_takes_a_floor_step_back_too(floor, sample):
    key = floor.call_next(SITTING)
    sample.history.undo()
    assert floor.view(SITTING).current is None
    sample.history.redo()
    assert floor.view(SITTING).current.key == key


def test_a_point_of_order_interrupts_and_is_charged_to_nobody(floor, sample, hands):
    floor.change_rule(replace(floor.rule(), budget_rule=BudgetRule.EQUAL))
    speaking = floor.call_next(SITTING)
    hands.go(60)
    member = floor.find_members(SITTING, "xjc")[0]
    point = floor.add_live_request(SITTING, member, FloorKind.POINT_OF_ORDER)
    assert floor.call_next(SITTING) == point
    hands.go(30)
    view = floor.view(SITTING)
    assert (view.current.key, view.interrupted.key) == (point, speaking)
    assert view.forecast.ends_at > hands.wall
    floor.stop(SITTING)
    assert floor.view(SITTING).current.key == speaking
    assert sum(row.used for row in floor.view(SITTING).budgets) == 60


def test_budgets_share_the_sitting_out_by_the_records_rule(floor):
    assert floor.view(SITTING).budgets == ()
    for rule in (BudgetRule.EQUAL, BudgetRule.SEATS, BudgetRule.MIXED):
        floor.change_rule(replace(floor.rule(), budget_rule=rule, equal=Fraction(1, 3)))
        assert sum(row.total for row in floor.view(SITTING).budgets) == 165 * 60
    floor.change_rule(replace(floor.rule(), budget_minutes=60))
    assert sum(row.left for row in floor.view(SITTING).budgets) == 3600


def test_the_forecast_follows_what_really_happened(floor, hands):
    before = floor.view(SITTING).forecast
    assert before.over_minutes == 0
    assert "提前" in before.sentence
    floor.call_next(SITTING)
    hands.go(3600)
    late = floor.view(SITTING).forecast
    assert late.over_minutes > 0
    assert late.sentence.startswith("按现在的进度，本场将于 ")
    assert all(not row.is_priority for row in late.to_written)
    assert late.still_over_minutes == 0
    minutes = -(-(late.ends_at - datetime(2021, 1, 6, 17, 30)) // timedelta(minutes=1))
    assert f"超出 {minutes} 分钟" in late.sentence


def test_a_sitting_of_long_ago_is_not_forecast_into_today(floor, hands):
    floor.call_next(SITTING)
    floor.stop(SITTING)
    hands.go(90 * 86_400)
    assert floor.view(SITTING).forecast.ends_at.date() == datetime(2021, 1, 6).date()


def test_a_clock_set_back_an_hour_moves_no_duration_and_is_told(floor, hands):
    floor.call_next(SITTING)
    hands.go(60)
    hands.wall -= timedelta(hours=1)
    hands.go(60)
    floor.pause(SITTING)
    view = floor.view(SITTING)
    assert (view.current.used_seconds, view.clock_is_off) == (120, -3600)


def test_after_a_power_cut_the_floor_says_who_spoke_and_for_how_long(run_floor, hands):
    before = run_floor()
    key = before.call_next(SITTING)
    hands.go(300)
    hands.wall, hands.mono = hands.wall + timedelta(seconds=72), 0
    after = run_floor()
    offer = after.resume_offer(SITTING)
    assert (offer.row.key, offer.used_seconds) == (key, 372)
    assert offer.sentence == f"第 1 位 {offer.row.speaker} 正在发言，已 6 分 12 秒"
    after.go_on(SITTING)
    hands.wall -= timedelta(hours=1)
    hands.go(8)
    assert after.resume_offer(SITTING) is None
    assert after.view(SITTING).current.used_seconds == 380


def test_after_a_power_cut_a_speech_may_have_ended_meanwhile(run_floor, hands):
    key = run_floor().call_next(SITTING)
    hands.go(600)
    after = run_floor()
    after.ended_at(SITTING, datetime(2021, 1, 6, 14, 36))
    row = next(row for row in after.view(SITTING).rows if row.key == key)
    assert (row.state, row.used_seconds) == (FloorState.FINISHED, 360)


def test_a_key_pressed_without_answering_the_offer_counts_by_the_wall(run_floor, hands):
    key = run_floor().call_next(SITTING)
    hands.go(100)
    after = run_floor()
    hands.wall -= timedelta(hours=1)
    hands.go(20)
    after.stop(SITTING)
    row = next(row for row in after.view(SITTING).rows if row.key == key)
    assert row.used_seconds == 120


def test_somebody_who_does_not_wait_is_not_called(floor):
    key = floor.call_next(SITTING)
    floor.stop(SITTING)
    for gone in (key, "r999"):
        with pytest.raises(SpeechLeftTheFloor):
            floor.start(SITTING, gone)


def test_an_emptied_list_calls_nobody(floor):
    for row in waiting(floor):
        floor.withdraw(SITTING, row.key)
    with pytest.raises(NobodyWaits):
        floor.call_next(SITTING)
    assert floor.view(SITTING).upcoming == ()


def test_who_was_not_heard_comes_first_in_the_next_sitting(floor):
    second = SittingId(4)
    alone = names(floor.view(second).rows)
    order = names(floor.view(SITTING).rows)
    floor.call_next(SITTING)
    floor.stop(SITTING)
    assert names(floor.view(second).rows) == order[1:] + alone
    assert floor.view(SittingId(1)).rows == ()


def test_the_stick_is_pulled_out_and_the_floor_goes_on(floor, sample, hands, tmp_path):
    floor.call_next(SITTING)
    folder = sample.record.path.parent
    away = sample.record.path.rename(tmp_path / "stick")
    hands.go(60)
    floor.pause(SITTING)
    floor.insert(SITTING, InsertedSpeech(speaker="来宾"))
    view = floor.view(SITTING)
    assert (view.unsaved, view.current.state) == (2, FloorState.PAUSED)
    away.rename(folder / sample.record.path.name)
    assert floor.save() == 0
    assert floor.view(SITTING).unsaved == 0
    reopened = open_workspace(sample.record.path, read_only=True)
    assert "来宾" in names(reopened.floor.view(SITTING).rows)
    assert reopened.floor.view(SITTING).current.used_seconds == 60
    reopened.close()


def test_an_unknown_sitting_is_refused(floor):
    with pytest.raises(NoSuchSitting):
        floor.view(SittingId(99))
