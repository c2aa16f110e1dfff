from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.schedule import (
    Clash,
    ClashKind,
    EndsBeforeStart,
    HalfDay,
    NotATime,
    NotInAfternoon,
    NotInEvening,
    NotInHalfDay,
    NotInMorning,
    Slot,
    clashes,
    clock_minutes,
    clock_text,
    days_between,
    half_of,
    moved,
    overlap,
    people_of,
    read_in_half,
    require_half,
    require_order,
    rooms_of,
    sort_key,
    span_text,
)

FIRST, LAST = date(2021, 1, 6), date(2021, 1, 8)
DAYS = (FIRST, LAST)
MORNING, AFTERNOON, EVENING = HalfDay


@dataclass(frozen=True)
class Entry:
    id: int
    slot: Slot
    host: str = ""
    participants: str = ""
    place: str = ""
    is_sitting: bool = False


def entry(key, start, end, **words):
    return Entry(key, Slot(FIRST, MORNING, start, end), **words)


@st.composite
def slots(draw):
    start = draw(st.none() | st.integers(0, 1439))
    end = None if start is None else draw(st.none() | st.integers(start + 1, 1440))
    return Slot(draw(st.dates(FIRST, LAST)), draw(st.sampled_from(HalfDay)), start, end)


names = st.sampled_from(["", "王芳", "李强、王芳", "各组召集人"])
rooms = st.sampled_from(["", "大会堂", "二楼", "各驻地"])
entries = st.lists(
    st.builds(Entry, st.integers(1, 99), slots(), names, names, rooms, st.booleans()),
    max_size=7,
    unique_by=lambda each: each.id,
)


@given(entries)
def test_a_conflict_stands_on_both_of_its_entries(listed):
    marks = clashes(listed, DAYS, {"王芳"})
    for mark in marks:
        if mark.other is not None:
            assert Clash(mark.other, mark.kind, mark.subject, mark.entry) in marks


@given(entries, st.randoms())
def test_conflicts_do_not_depend_on_the_order(listed, random):
    shuffled = random.sample(listed, len(listed))
    assert clashes(shuffled, DAYS, {"王芳"}) == clashes(listed, DAYS, {"王芳"})


@given(entries)
def test_what_is_never_at_one_time_is_never_in_conflict(listed):
    ordered = [
        replace(each, slot=Slot(FIRST, MORNING, 10 * place, 10 * place + 10))
        for place, each in enumerate(listed)
    ]
    assert all(mark.other is None for mark in clashes(ordered, DAYS, {"王芳"}))


@given(slots(), slots())
def test_overlap_is_symmetric(first, second):
    assert overlap(first, second) == overlap(second, first)


@given(slots(), st.dates(FIRST, LAST), st.sampled_from(HalfDay))
def test_a_moved_entry_stays_as_long_within_its_day(slot, day, half):
    after = moved(slot, day, half)
    require_order(after, "")
    assert (after.day, after.half) == (day, half)
    assert (after.starts is None) == (slot.starts is None)
    if slot.ends is not None:
        assert after.ends - after.starts == slot.ends - slot.starts
        assert after.ends <= 1440


@given(st.integers(480, 719), st.integers(1, 200), st.sampled_from(HalfDay))
def test_a_move_keeps_the_minutes_and_goes_back_the_same_way(start, length, half):
    slot = Slot(FIRST, MORNING, start, start + length)
    there = moved(slot, LAST, half)
    assert there.starts % 60 == start % 60
    assert moved(there, FIRST, MORNING) == slot or there.ends == 1440 or start + 660 + length > 1440


@pytest.mark.parametrize(
    ("slot", "half", "text"),
    [
        (Slot(FIRST, MORNING, 510, 690), AFTERNOON, "14:30–17:30"),
        (Slot(FIRST, MORNING, 510), EVENING, "19:30"),
        (Slot(FIRST, AFTERNOON, 1080, 1320), EVENING, "20:00–24:00"),
        (Slot(FIRST, EVENING, 615), MORNING, "0:15"),
        (Slot(FIRST, MORNING), EVENING, ""),
        (Slot(FIRST, MORNING, 0, 1440), EVENING, "0:00–24:00"),
    ],
)
def test_an_entry_moves_to_another_half_day(slot, half, text):
    assert span_text(moved(slot, FIRST, half)) == text


def test_one_person_and_one_room_at_two_places_are_marked():
    one = entry(1, 540, 660, host="王芳", place="大会堂")
    two = entry(2, 600, 700, participants="王芳、李强", place="大会堂；二楼")
    assert clashes([one, two], DAYS, ()) == (
        Clash(1, ClashKind.PERSON, "王芳", 2),
        Clash(1, ClashKind.ROOM, "大会堂", 2),
        Clash(2, ClashKind.PERSON, "王芳", 1),
        Clash(2, ClashKind.ROOM, "大会堂", 1),
    )


def test_a_sitting_without_host_and_a_day_outside_are_marked():
    alone = replace(entry(1, None, None), is_sitting=True)
    before = Entry(2, Slot(date(2021, 1, 5), AFTERNOON, 870), host="王芳", is_sitting=True)
    assert clashes([alone, before], DAYS, ()) == (
        Clash(1, ClashKind.NO_HOST),
        Clash(2, ClashKind.OUTSIDE),
    )


def test_two_that_begin_together_overlap_though_neither_has_an_end():
    assert overlap(Slot(FIRST, MORNING, 540), Slot(FIRST, MORNING, 540))
    assert not overlap(Slot(FIRST, MORNING, 540, 600), Slot(FIRST, MORNING, 600))
    assert not overlap(Slot(FIRST, MORNING), Slot(FIRST, MORNING))


@pytest.mark.parametrize(
    ("host", "people"),
    [
        ("主席 王芳", {"王芳"}),
        ("各组召集人", set()),
        ("王芳（主席）、李强", {"王芳", "李强"}),
        ("副主席", set()),
    ],
)
def test_posts_and_whole_groups_are_nobody(host, people):
    assert people_of(entry(1, 1, 2, host=host, participants="全体委员、周明"), {"周明"}) == (
        people | {"周明"}
    )


@pytest.mark.parametrize(
    ("word", "person"),
    [
        ("副主席谭曦国", "谭曦国"),
        ("市政协党组副书记副主席谭曦国", "谭曦国"),
        ("副秘书长欧阳明月", "欧阳明月"),
        ("市委统战部部长王芳", "王芳"),
        ("第一组召集人王芳", "王芳"),
        ("主席团成员王芳", "王芳"),
        ("谭曦国", "谭曦国"),
        ("主席团成员", "主席团成员"),
        ("委员小组会议", "委员小组会议"),
    ],
)
def test_a_name_is_read_without_the_post_before_it(word, person):
    assert people_of(entry(1, 1, 2, host=word), ()) == {person}


@pytest.mark.parametrize("word", ["各组召集人", "全体委员", "主席团成员", "副主席", "主任委员"])
def test_a_group_or_a_post_among_participants_is_nobody(word):
    assert people_of(entry(1, 1, 2, participants=word), {"王芳"}) == frozenset()


@pytest.mark.parametrize("other", ["谭曦国", "政协副主席谭曦国"])
def test_a_person_at_two_places_is_marked_though_a_post_is_written_once(other):
    one = entry(1, 540, 660, host="副主席谭曦国")
    two = entry(2, 600, 700, host=other)
    marks = clashes([one, two], DAYS, ())
    assert marks == (
        Clash(1, ClashKind.PERSON, "谭曦国", 2),
        Clash(2, ClashKind.PERSON, "谭曦国", 1),
    )


def test_a_known_name_is_read_behind_a_group_too():
    named = entry(1, 1, 2, participants="各组召集人王芳")
    assert people_of(named, {"王芳"}) == {"王芳"}
    assert people_of(named, {"李强"}) == frozenset()


def test_rooms_of_all_groups_are_no_one_room():
    assert rooms_of(entry(1, 1, 2, place="各驻地、 二楼 ")) == {"二楼"}


@pytest.mark.parametrize("slot", [Slot(FIRST, MORNING, 540, 540), Slot(FIRST, MORNING, None, 540)])
def test_an_end_before_its_start_is_refused(slot):
    with pytest.raises(EndsBeforeStart) as refused:
        require_order(slot, "开幕会")
    assert refused.value.content == "开幕会"


@pytest.mark.parametrize(("minutes", "half"), [(719, MORNING), (720, AFTERNOON), (1110, EVENING)])
def test_a_time_usually_counts_to_a_half_day(minutes, half):
    assert half_of(minutes) is half


def test_times_days_and_order_are_as_a_schedule_prints_them():
    assert [clock_text(each) for each in (None, 0, 485)] == ["", "0:00", "8:05"]
    before = date(2021, 1, 5)
    assert days_between(FIRST, LAST, [before]) == (before, FIRST, date(2021, 1, 7), LAST)
    listed = [Slot(FIRST, EVENING, 1), Slot(FIRST, MORNING), Slot(FIRST, MORNING, 5)]
    assert sorted(listed, key=lambda slot: sort_key(slot, 1)) == listed[::-1]


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("", None),
        (" 8:30 ", 510),
        ("8：05", 485),
        ("0830", 510),
        ("8", 480),
        ("8点", 480),
        ("14.30", 870),
        ("24:00", 1440),
    ],
)
def test_a_time_is_read_as_offices_type_it(typed, minutes):
    assert clock_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["早上", "8:60", "24:01", "25", "8:3:0"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(NotATime) as refused:
        clock_minutes(typed)
    assert refused.value.text == typed


def test_nothing_starts_when_the_day_is_over():
    with pytest.raises(NotATime):
        require_order(Slot(FIRST, EVENING, 1440), "")


@given(st.integers(0, 1440))
def test_a_printed_time_reads_back(minutes):
    assert clock_minutes(clock_text(minutes)) == minutes


@pytest.mark.parametrize(
    ("half", "starts", "ends", "text"),
    [
        (AFTERNOON, 150, 330, "14:30–17:30"),
        (EVENING, 420, None, "19:00"),
        (AFTERNOON, 690, None, "23:30"),
        (AFTERNOON, 870, 330, "14:30–17:30"),
        (EVENING, 1170, 1440, "19:30–24:00"),
        (MORNING, 510, 690, "8:30–11:30"),
        (EVENING, None, None, ""),
    ],
)
def test_a_time_is_read_within_its_half_day(half, starts, ends, text):
    assert span_text(read_in_half(Slot(FIRST, half, starts, ends))) == text


@pytest.mark.parametrize(
    ("half", "starts", "refusal"),
    [
        (MORNING, 780, NotInMorning),
        (AFTERNOON, 719, NotInAfternoon),
        (AFTERNOON, 1140, NotInAfternoon),
        (EVENING, 1019, NotInEvening),
    ],
)
def test_a_time_that_a_half_day_does_not_have_is_refused(half, starts, refusal):
    with pytest.raises(refusal) as refused:
        require_half(Slot(FIRST, half, starts), "联组会")
    assert refused.value.content == "联组会"


def fits(half, starts):
    try:
        require_half(Slot(FIRST, half, starts), "联组会")
    except NotInHalfDay:
        return False
    return True


@pytest.mark.parametrize(
    ("half", "starts"),
    [(MORNING, 779), (AFTERNOON, 720), (AFTERNOON, 1139), (EVENING, 1020), (MORNING, None)],
)
def test_a_half_day_has_its_times(half, starts):
    assert fits(half, starts)


@given(st.integers(0, 1439))
def test_the_half_day_that_a_time_usually_counts_to_has_it(starts):
    assert fits(half_of(starts), starts)
