"""Planned times, drawn as the column of the printed order: start-end, sitting, and what is over."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.speech_times import (
    Break,
    SittingSpan,
    SpanEndsBeforeStart,
    SpeechTooShort,
    planned_times,
)


def at(clock, day=1):
    return datetime.fromisoformat(f"2021-01-{day:02d}T{clock}:00")


def span(start, end, *breaks, day=1):
    pauses = tuple(Break(at(first, day), at(last, day)) for first, last in breaks)
    return SittingSpan(at(start, day), at(end, day), pauses)


def drawn(planned):
    return [
        f"{each.start:%H:%M}-{each.end:%H:%M} #{each.sitting}"
        + ("" if each.fits else f" 超{each.over_minutes}")
        for each in planned
    ]


def test_speeches_follow_one_another_with_the_pause_between_them():
    planned = planned_times([8, 7], [span("09:00", "10:00")], pause=timedelta(minutes=1))
    assert drawn(planned) == ["09:00-09:08 #0", "09:09-09:16 #0"]


def test_a_speech_that_would_end_after_its_sitting_opens_the_next():
    sittings = [span("09:00", "09:20"), span("14:30", "15:00")]
    assert drawn(planned_times([8, 8, 8, 8], sittings)) == [
        "09:00-09:08 #0",
        "09:08-09:16 #0",
        "14:30-14:38 #1",
        "14:38-14:46 #1",
    ]


def test_a_speech_may_end_with_its_sitting():
    assert drawn(planned_times([20], [span("09:00", "09:20")])) == ["09:00-09:20 #0"]


def test_in_the_last_sitting_the_first_that_is_over_is_marked_with_everything_after():
    planned = planned_times([8, 8, 8, 8], [span("09:00", "09:20")])
    assert drawn(planned)[1:] == ["09:08-09:16 #0", "09:16-09:24 #0 超4", "09:24-09:32 #0 超12"]


def test_a_minute_begun_counts_as_a_minute_over():
    planned = planned_times([8, 8], [span("09:00", "09:16")], pause=timedelta(seconds=30))
    assert planned[1].over_minutes == 1


def test_nobody_speaks_through_a_break():
    sittings = [span("09:00", "11:00", ("09:40", "09:45"), ("09:10", "09:20"))]
    assert drawn(planned_times([8, 8, 12, 5], sittings)) == [
        "09:00-09:08 #0",
        "09:20-09:28 #0",
        "09:28-09:40 #0",
        "09:45-09:50 #0",
    ]


def test_a_break_that_pushes_a_speech_over_the_end_pushes_it_into_the_next_sitting():
    sittings = [span("09:00", "09:30", ("09:10", "09:25")), span("14:30", "15:00")]
    assert drawn(planned_times([8, 8], sittings)) == ["09:00-09:08 #0", "14:30-14:38 #1"]


def test_a_speech_longer_than_a_sitting_passes_it_over():
    sittings = [span("09:00", "09:05"), span("09:30", "09:35"), span("14:30", "15:00")]
    assert drawn(planned_times([8], sittings)) == ["14:30-14:38 #2"]


def test_a_sitting_that_overlaps_the_one_before_starts_late():
    sittings = [span("09:00", "09:10"), span("09:05", "10:00")]
    assert drawn(planned_times([8, 8], sittings))[1] == "09:08-09:16 #1"


def test_without_a_sitting_there_are_no_times():
    assert planned_times([8, 8], []) == ()


def test_a_speech_of_no_length_is_refused():
    with pytest.raises(SpeechTooShort) as refusal:
        planned_times([8, 0], [span("09:00", "10:00")])
    assert (refusal.value.index, refusal.value.minutes) == (1, 0)


@pytest.mark.parametrize("made", [Break, SittingSpan])
def test_a_span_that_ends_before_it_starts_is_refused(made):
    with pytest.raises(SpanEndsBeforeStart) as refusal:
        made(at("10:00"), at("09:00"))
    assert (refusal.value.start, refusal.value.end) == (at("10:00"), at("09:00"))


@settings(deadline=None)
@given(
    st.lists(st.integers(1, 30), max_size=20),
    st.lists(st.integers(0, 90), min_size=1, max_size=3),
    st.integers(0, 3),
)
def test_law_time_only_goes_forward_and_what_is_over_stays_over(minutes, lengths, pause):
    sittings = [
        SittingSpan(at("09:00", day), at("09:00", day) + timedelta(minutes=length))
        for day, length in enumerate(lengths, start=1)
    ]
    planned = planned_times(minutes, sittings, pause=timedelta(minutes=pause))
    assert [(each.end - each.start).seconds // 60 for each in planned] == minutes
    for one, after in pairwise(planned):
        assert after.start >= one.end
        assert one.fits or not after.fits
    assert all(each.fits == (each.over_minutes == 0) for each in planned)
