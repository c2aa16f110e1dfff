from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.floor_events import (
    FloorEvent,
    FloorEventKind,
    FloorKind,
    FloorSpeech,
    FloorState,
    Moment,
    SpeechKey,
)
from db.domain.floor_log import clock_went_off, counting_events, read_log, used_by_group

NINE = datetime(2021, 1, 6, 9)
NAMES = "甲乙丙丁"
K = FloorEventKind


def speech(name, kind=FloorKind.PLANNED, group=""):
    return FloorSpeech(
        key=SpeechKey(name), kind=kind, speaker=name, unit=name, minutes=8, group=group or name
    )


def moment(seconds, run="a"):
    return Moment(NINE + timedelta(seconds=seconds), seconds * 1000, run)


def event(kind, seconds=0, key=None, **more):
    run = more.pop("run", "a")
    return FloorEvent(uuid="", kind=kind, at=moment(seconds, run), key=key, **more)


def added(name, kind, before=None):
    return event(K.ADD, 0, name, added=speech(name, kind), before=before)


def log_of(*events, names=NAMES):
    return read_log([speech(name) for name in names], events)


def picture(log):
    """Draw the floor: 甲▶ speaks, 甲‖ is paused, 甲✓ has spoken, 甲↓ passed over, 甲× is gone."""
    marks = {
        FloorState.WAITING: "",
        FloorState.SPEAKING: "▶",
        FloorState.PAUSED: "‖",
        FloorState.FINISHED: "✓",
        FloorState.PASSED_OVER: "↓",
        FloorState.WITHDRAWN: "×",
        FloorState.WRITTEN: "文",
    }
    return " ".join(f"{entry.key}{marks[entry.state]}" for entry in log.entries)


def used(log, name):
    return log.entry(name).used // 1000


def test_starting_ends_who_was_speaking():
    log = log_of(event(K.START, 0, "甲"), event(K.START, 300, "丙"))
    assert picture(log) == "甲✓ 丙▶ 乙 丁"
    assert (used(log, "甲"), log.entry("甲").ended_at) == (300, NINE + timedelta(minutes=5))
    assert log.current.key == "丙"


def test_pauses_do_not_count():
    log = log_of(
        event(K.START, 0, "甲"),
        event(K.PAUSE, 60),
        event(K.PAUSE, 70),
        event(K.RESUME, 200),
        event(K.RESUME, 210),
        event(K.STOP, 230, "甲"),
    )
    assert (picture(log), used(log, "甲"), log.current) == ("甲✓ 乙 丙 丁", 90, None)


def test_a_speech_that_runs_is_counted_up_to_the_moment_asked_for():
    running = log_of(event(K.START, 0, "甲")).current
    assert running.until(moment(75)).used == 75_000
    assert log_of(event(K.START, 0, "甲"), event(K.PAUSE, 5)).current.until(moment(75)).used == 5000


def test_a_point_of_order_interrupts_and_the_speaker_goes_on():
    events = [
        event(K.START, 0, "甲"),
        added("问", FloorKind.POINT_OF_ORDER),
        event(K.START, 60, "问"),
    ]
    log = log_of(*events)
    assert (picture(log), log.interrupted.key) == ("甲‖ 问▶ 乙 丙 丁", "甲")
    log = log_of(*events, event(K.STOP, 90), event(K.RESUME, 100), event(K.STOP, 130))
    assert (picture(log), used(log, "甲"), used(log, "问")) == ("甲✓ 问✓ 乙 丙 丁", 90, 30)
    assert used_by_group(log.entries) == {"甲": 90, "乙": 0, "丙": 0, "丁": 0}


def test_one_point_of_order_ends_another_and_the_next_speaker_ends_both():
    log = log_of(
        event(K.START, 0, "甲"),
        added("问", FloorKind.POINT_OF_ORDER),
        added("答", FloorKind.REPLY),
        event(K.START, 60, "问"),
        event(K.START, 70, "答"),
    )
    assert (picture(log), log.interrupted.key) == ("甲‖ 问✓ 答▶ 乙 丙 丁", "甲")
    log = log_of(
        event(K.START, 0, "甲"),
        added("问", FloorKind.POINT_OF_ORDER),
        event(K.START, 60, "问"),
        event(K.START, 70, "乙"),
    )
    assert (picture(log), log.interrupted) == ("甲✓ 问✓ 乙▶ 丙 丁", None)


def test_a_point_of_order_may_come_while_nobody_speaks():
    log = log_of(added("问", FloorKind.POINT_OF_ORDER), event(K.START, 0, "问"))
    assert picture(log) == "问▶ 甲 乙 丙 丁"


def test_who_is_not_there_comes_back_at_the_end_with_the_reason_and_no_time():
    log = log_of(
        event(K.PASS_OVER, 0, "乙", reason="接电话"),
        event(K.START, 0, "甲"),
        event(K.PASS_OVER, 20, "甲", reason="不在场"),
    )
    assert picture(log) == "丙 丁 乙↓ 甲↓"
    assert (used(log, "甲"), log.entry("甲").reason, log.current) == (0, "不在场", None)
    again = log_of(event(K.PASS_OVER, 0, "甲"), event(K.START, 60, "甲"))
    assert picture(again) == "甲▶ 乙 丙 丁"


def test_who_withdraws_or_hands_in_leaves_the_list_with_the_reason():
    log = log_of(
        event(K.WITHDRAW, 0, "甲", reason="因病"),
        event(K.MOVE_TO_WRITTEN, 0, "丙", reason="超时"),
    )
    assert picture(log) == "乙 丁 甲× 丙文"
    assert (log.entry("甲").reason, log.entry("丙").reason) == ("因病", "超时")


def test_insertions_and_moves_stand_before_the_one_they_name_or_at_the_end():
    log = log_of(
        added("戊", FloorKind.INSERTED, before="乙"),
        added("己", FloorKind.INSERTED),
        event(K.MOVE, 0, "丁", before="甲", reason="书记到会"),
        event(K.MOVE, 0, "乙"),
        event(K.MOVE, 0, "丙", before="丙"),
    )
    assert picture(log) == "丁 甲 戊 丙 己 乙"
    assert log.entry("丁").reason == "书记到会"


def test_who_went_may_be_put_back():
    back = event(K.ADD, 9, "甲", added=speech("甲"), before="乙")
    assert picture(log_of(event(K.WITHDRAW, 0, "甲"), back)) == "甲 乙 丙 丁"
    assert picture(log_of(back)) == "甲 乙 丙 丁"


def test_minutes_are_added_to_the_allowance_and_never_fall_below_none():
    log = log_of(
        event(K.ADD_MINUTES, 0, "甲", minutes=2), event(K.ADD_MINUTES, 0, "乙", minutes=-9)
    )
    assert (log.entry("甲").allowed, log.entry("乙").allowed) == (600_000, 0)


def test_restarting_the_clock_loses_nothing_of_what_was_used():
    log = log_of(event(K.START, 0, "甲"), event(K.RESTART, 120), event(K.STOP, 180))
    entry = log.entry("甲")
    assert (entry.used, entry.clock_used) == (180_000, 60_000)


def test_across_a_restart_of_the_program_the_wall_counts_and_later_jumps_do_not():
    wall_set_back = Moment(NINE - timedelta(hours=1), 5_000 + 90_000, "b")
    log = log_of(
        event(K.START, 0, "甲"),
        replace(event(K.CONTINUE, 120), at=Moment(NINE + timedelta(seconds=120), 5_000, "b")),
        replace(event(K.STOP, 0), at=wall_set_back),
    )
    assert used(log, "甲") == 210
    assert log.entry("甲").discrepancy == -3_600_000 - 120_000 - 90_000


def test_taking_back_undoes_the_last_event_and_the_one_before_it():
    start, pause = event(K.START, 0, "甲"), event(K.PAUSE, 60)
    take, bridge = event(K.TAKE_BACK, 70), event(K.CONTINUE, 65)
    assert picture(log_of(start, pause, bridge, take)) == "甲▶ 乙 丙 丁"
    assert picture(log_of(start, pause, take, take, take)) == "甲 乙 丙 丁"
    assert log_of(start, pause, bridge).last == pause
    assert log_of(bridge).last is None


def test_the_list_is_closed_and_opened():
    close, reopen = event(K.CLOSE_LIST), event(K.OPEN_LIST)
    assert not log_of(close).is_open
    assert log_of(close, reopen).is_open


def test_who_was_promised_the_next_turn_stays_promised_until_he_leaves_the_list():
    promise = event(K.START, 0, "甲", announced="丙")
    assert log_of(promise).announced == "丙"
    assert log_of(promise, event(K.WITHDRAW, 9, "丙", announced="丙")).announced is None


@pytest.mark.parametrize("kind", [kind for kind in K if kind is not K.TAKE_BACK])
def test_an_event_that_does_not_apply_changes_nothing(kind):
    log = log_of(event(kind, 5, "无此人"), event(kind, 6))
    assert picture(log) == "甲 乙 丙 丁"
    assert log.current is None


def test_the_wall_clock_going_another_way_is_told():
    events = [
        event(K.START, 0, "甲"),
        replace(event(K.PAUSE), at=Moment(NINE + timedelta(hours=1), 60_000, "a")),
        replace(event(K.STOP), at=Moment(NINE, 5, "")),
    ]
    assert clock_went_off(events) == 3_540_000


KINDS = st.sampled_from([kind for kind in K if kind is not K.ADD])


@st.composite
def histories(draw):
    steps = draw(
        st.lists(st.tuples(KINDS, st.sampled_from(NAMES), st.integers(0, 400)), max_size=30)
    )
    seconds, events = 0, []
    for kind, name, gap in steps:
        seconds += gap
        events.append(event(kind, seconds, SpeechKey(name), minutes=1, before=SpeechKey("乙")))
    return events


@given(histories())
def test_nobody_is_lost_and_nobody_stands_twice(events):
    assert sorted(entry.key for entry in log_of(*events).entries) == sorted(NAMES)


@given(histories())
def test_at_most_one_speaks_and_the_used_time_is_never_more_than_what_went_by(events):
    log = log_of(*events)
    speaking = [entry for entry in log.entries if entry.state is FloorState.SPEAKING]
    assert len(speaking) <= 1
    now = events[-1].at if events else moment(0)
    spent = sum(entry.until(now).used for entry in log.entries)
    assert spent <= now.mono


@given(histories(), st.lists(st.integers(-90_000, 90_000), min_size=30, max_size=30))
def test_a_wall_clock_set_at_any_time_moves_no_duration(events, jumps):
    moved = [
        replace(each, at=replace(each.at, wall=each.at.wall + timedelta(seconds=jump)))
        for each, jump in zip(events, jumps, strict=False)
    ]
    durations = [(entry.key, entry.used) for entry in log_of(*moved).entries]
    assert durations == [(entry.key, entry.used) for entry in log_of(*events).entries]


@given(histories())
def test_taking_back_is_the_log_without_the_last_event(events):
    kept = counting_events(events)
    taken = counting_events([*events, event(K.TAKE_BACK)])
    last = [index for index, each in enumerate(kept) if each.kind is not K.CONTINUE][-1:]
    assert taken == tuple(each for index, each in enumerate(kept) if [index] != last)


@given(histories(), st.sampled_from(NAMES))
def test_removing_a_waiting_request_never_touches_the_clock(events, name):
    before = log_of(*events)
    after = log_of(*events, event(K.WITHDRAW, 99_999, SpeechKey(name)))
    assert after.current == before.current
    assert [e.used for e in after.entries if e.turn] == [e.used for e in before.entries if e.turn]


@given(histories())
def test_what_groups_have_used_is_the_sum_of_the_log(events):
    log = log_of(*events)
    assert sum(used_by_group(log.entries).values()) == sum(e.used_seconds for e in log.entries)


@given(histories())
def test_who_has_spoken_keeps_the_real_order(events):
    turns = [entry.turn for entry in log_of(*events).entries if entry.turn]
    assert all(early < late for early, late in pairwise(turns))
