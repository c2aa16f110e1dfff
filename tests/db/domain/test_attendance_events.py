"""Events of several desks merge into one story, whatever the order and whatever the clocks say."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.attendance import count_attendance
from db.domain.attendance_events import (
    NOWHERE,
    Event,
    EventsDiffer,
    merge,
    next_step,
    presence,
    presences,
    standing,
)
from db.domain.attendance_vocabulary import EventKind
from db.domain.vocabulary import SignInSource

NINE = datetime(2021, 1, 6, 9)


def event(uuid, kind, *, step=1, minutes=0, member=1, corrects=None, desk="东门"):
    return Event(
        uuid=uuid,
        sitting=1,
        member=member,
        kind=kind,
        step=step,
        at=NINE + timedelta(minutes=minutes),
        desk=desk,
        source=SignInSource.SCAN,
        corrects=corrects,
    )


@st.composite
def events_of_a_sitting(draw):
    """Draw up to twelve events of three members, each with its own uuid."""
    count = draw(st.integers(0, 12))
    names = [f"{place:032x}" for place in range(count)]
    drawn = []
    for name in names:
        kind = draw(st.sampled_from(EventKind))
        drawn.append(
            event(
                name,
                kind,
                step=draw(st.integers(1, 4)),
                minutes=draw(st.integers(0, 90)),
                member=draw(st.integers(1, 3)),
                corrects=draw(st.sampled_from(names)) if kind is EventKind.CORRECT else None,
            )
        )
    return drawn


@st.composite
def three_desks(draw):
    """Draw three desks that know parts of the same events."""
    known = draw(events_of_a_sitting())
    chosen = st.lists(st.sampled_from(known), max_size=8) if known else st.just([])
    return tuple(frozenset(draw(chosen)) for _ in range(3))


@given(three_desks())
def test_merging_is_commutative_associative_and_idempotent(desks):
    a, b, c = desks
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, a) == merge(a) == a


@given(events_of_a_sitting(), st.randoms())
def test_what_became_of_a_member_does_not_depend_on_the_order_of_merging(known, chance):
    mixed = [*known, *known]
    chance.shuffle(mixed)
    assert presences(mixed) == presences(known)


@given(events_of_a_sitting(), st.frozensets(st.integers(1, 5)), st.frozensets(st.integers(1, 5)))
def test_expected_is_present_and_on_leave_and_absent(known, expected, on_leave):
    here = {member for member, found in presences(known).items() if found.is_present}
    counts = count_attendance(expected, here, on_leave)
    assert counts.expected == counts.present + counts.on_leave + counts.absent


@given(events_of_a_sitting())
def test_a_correction_takes_its_event_out_and_stands_itself(known):
    corrected = {(each.member, each.corrects) for each in known if each.corrects}
    left = {(each.member, each.uuid) for each in standing(known)}
    assert not left & corrected
    assert presences(standing(known)) == presences(known)


def test_two_doors_that_let_one_person_in_count_one_with_the_earlier_time():
    east = event("a", EventKind.ARRIVE, minutes=2)
    west = event("b", EventKind.ARRIVE, minutes=1, desk="西门")
    found = presence([east, west])
    assert (found.arrived_at, found.desk, found.is_present) == (west.at, "西门", True)


def test_a_clock_an_hour_ahead_does_not_bring_back_who_has_left():
    ahead = event("a", EventKind.ARRIVE, step=1, minutes=60)
    gone = event("b", EventKind.LEAVE, step=2, minutes=30)
    assert presence([ahead, gone]).left_at == gone.at


def test_who_left_comes_back_and_who_leaves_twice_left_the_first_time():
    here = event("a", EventKind.ARRIVE, step=1)
    gone = event("b", EventKind.LEAVE, step=2, minutes=30)
    twice = event("c", EventKind.LEAVE, step=2, minutes=40)
    back = event("d", EventKind.RETURN, step=3, minutes=50)
    assert presence([here, gone, twice]).left_at == gone.at
    assert presence([here, gone, twice, back]).is_present
    assert presence([here, gone, twice, back]).arrived_at == here.at


def test_a_corrected_arrival_is_as_if_it_never_was():
    here = event("a", EventKind.ARRIVE)
    taken_back = event("b", EventKind.CORRECT, step=2, corrects="a")
    again = event("c", EventKind.ARRIVE, step=3, minutes=9)
    assert presence([here, taken_back]) == NOWHERE
    assert presences([here, taken_back]) == {}
    assert presence([here, taken_back, again]).arrived_at == again.at


def test_who_leaves_without_having_come_is_nowhere():
    assert presence([event("a", EventKind.LEAVE)]) == NOWHERE


def test_two_events_of_one_uuid_that_differ_are_refused():
    with pytest.raises(EventsDiffer) as refused:
        merge([event("a", EventKind.ARRIVE)], [event("a", EventKind.ARRIVE, minutes=1)])
    assert refused.value.uuid == "a"


def test_the_next_step_follows_all_that_is_known():
    assert next_step([]) == 1
    assert next_step([event("a", EventKind.ARRIVE, step=3)]) == 4
