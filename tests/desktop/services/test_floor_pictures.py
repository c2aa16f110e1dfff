from datetime import timedelta

from db.domain.floor_events import FloorKind, FloorState
from db.domain.ids import SittingId

SITTING = SittingId(2)


def test_numbers_follow_the_real_order_and_interruptions_have_none(floor, sample):
    floor.call_next(SITTING)
    floor.add_live_request(SITTING, sample.members.members()[0], FloorKind.REPLY)
    floor.withdraw(SITTING, floor.view(SITTING).rows[5].key)
    rows = floor.view(SITTING).rows
    assert [row.number for row in rows[:3]] == [1, 0, 2]
    assert (rows[-1].number, rows[-1].state) == (0, FloorState.WITHDRAWN)


def test_expected_times_begin_with_what_is_left_of_the_speech(floor, hands):
    floor.call_next(SITTING)
    hands.go(120)
    first, second, *_ = floor.view(SITTING).rows
    left = first.allowed_seconds - 120
    assert first.expected_start == hands.wall
    assert second.expected_start == hands.wall + timedelta(seconds=left)


def test_a_row_tells_how_far_it_is_over_its_time(floor, hands):
    floor.call_next(SITTING)
    hands.go(600)
    row = floor.view(SITTING).current
    assert row.over_seconds == 600 - row.minutes * 60
    assert row.id == row.key


def test_a_sitting_of_another_day_ends_when_its_own_length_is_over(floor, hands):
    hands.go(30 * 86_400)
    floor.call_next(SITTING)
    there = floor.view(SITTING).forecast
    assert (there.ends_at - hands.wall, there.over_minutes) == (timedelta(hours=2, minutes=55), 0)
    assert there.sentence.endswith("提前 5 分钟")
    hands.go(3600)
    assert "超出 49 分钟" in floor.view(SITTING).forecast.sentence


def test_a_sitting_is_over_once_its_time_is_past_and_it_is_quiet(floor, hands):
    assert not floor.view(SITTING).is_over
    hands.go(3 * 3600)
    assert floor.view(SITTING).is_over
    floor.call_next(SITTING)
    hands.go(3600)
    assert not floor.view(SITTING).is_over
    floor.stop(SITTING)
    assert not floor.view(SITTING).is_over
    hands.go(1800)
    assert floor.view(SITTING).is_over
