from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.domain.agenda_times import AgendaSum, agenda_sum, expected_times
from db.domain.rows import AgendaItemRow, BreakRow, SittingRow
from db.domain.vocabulary import SittingKind

NINE = datetime(2021, 1, 6, 9)


def sitting(key, start=NINE, breaks=()):
    return SittingRow(
        id=key,
        meeting_id=1,
        ordinal=key,
        kind=SittingKind.GENERAL,
        name=f"第{key}场",
        starts_at=start,
        ends_at=start + timedelta(hours=3),
        breaks=breaks,
    )


def item(key, minutes=None, parent=None, level=0, **changes):
    row = AgendaItemRow(
        id=key,
        parent_id=parent,
        level=level,
        ordinal=1,
        title="项",
        presenter="",
        minutes=minutes,
    )
    return replace(row, **changes)


def clock(items, sittings=None):
    times = expected_times(items, (sitting(1),) if sittings is None else sittings)
    return [f"{times[each.id].start:%H:%M}" if times[each.id].start else "—" for each in items]


def test_an_item_comes_up_after_the_minutes_before_it():
    assert clock([item(1, 5), item(2, 50), item(3, 30)]) == ["09:00", "09:05", "09:55"]


def test_an_item_without_minutes_stops_the_clock_and_is_named():
    items = [item(1, 5), item(2), item(3, 30), item(4, 10)]
    assert clock(items) == ["09:00", "09:05", "—", "—"]
    times = expected_times(items, (sitting(1),))
    assert [times[key].stopped_by for key in (2, 3, 4)] == [None, 2, 2]


def test_a_sitting_of_its_own_starts_the_clock_anew():
    later = sitting(2, datetime(2021, 1, 6, 14, 30))
    items = [item(1), item(2, 10, sitting_id=2), item(3, 5), item(4, 5, sitting_id=9)]
    assert clock(items, (sitting(1), later)) == ["09:00", "14:30", "14:40", "14:45"]
    assert expected_times(items, (sitting(1), later))[3].sitting == 2


def test_parts_take_the_time_of_their_whole():
    items = [item(1), item(2, 10, 1, 1), item(3, 20, 1, 1), item(4, 5)]
    assert clock(items) == ["09:00", "09:00", "09:10", "09:30"]
    assert expected_times(items, (sitting(1),))[1].minutes == 30


def test_a_whole_with_minutes_of_its_own_goes_on_whatever_its_parts_say():
    items = [item(1, 40), item(2, None, 1, 1), item(3, 5, 1, 1), item(4, 5)]
    assert clock(items) == ["09:00", "09:00", "—", "09:40"]
    halted = [item(1), item(2, 5), item(3, 5, 2, 1)]
    assert clock(halted) == ["09:00", "—", "—"]


def test_a_whole_whose_part_opens_another_sitting_does_not_set_that_clock_back():
    later = sitting(2, datetime(2021, 1, 6, 14, 30))
    items = [item(1, 60), item(2, 10, 1, 1, sitting_id=2), item(3, 5)]
    assert clock(items, (sitting(1), later)) == ["09:00", "14:30", "14:40"]


def test_a_break_interrupts_an_item_and_none_begins_in_it():
    tea = (BreakRow(datetime(2021, 1, 6, 9, 10), 15),)
    assert clock([item(1, 20), item(2, 5)], (sitting(1, breaks=tea),)) == ["09:00", "09:35"]
    assert clock([item(1, 10), item(2, 5)], (sitting(1, breaks=tea),)) == ["09:00", "09:25"]


def test_what_is_withdrawn_takes_no_time():
    items = [item(1, 5), item(2, 60, number=2, is_withdrawn=True), item(3, 5)]
    assert clock(items) == ["09:00", "—", "09:05"]
    assert agenda_sum(items) == AgendaSum(10, 0)
    assert expected_times(items, (sitting(1),))[2].stopped_by is None


def test_without_sittings_no_clock_can_be_said():
    items = [item(1, 5, sitting_id=3), item(2)]
    assert clock(items, ()) == ["—", "—"]
    assert agenda_sum(items) == AgendaSum(5, 1)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=12))
def test_the_last_item_ends_when_all_minutes_are_over(minutes):
    items = [item(key, each) for key, each in enumerate(minutes, start=1)]
    last = expected_times(items, (sitting(1),))[len(minutes)]
    assert last.start + timedelta(minutes=minutes[-1]) == NINE + timedelta(minutes=sum(minutes))
    assert agenda_sum(items) == AgendaSum(sum(minutes), 0)
