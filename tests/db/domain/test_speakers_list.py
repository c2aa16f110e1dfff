"""The queues behind the order: right when units are avoided, and quick for very long lists."""

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from db.domain.speakers_list import ReasonCode, SpeakersList, UnitQueues, foremost, submission
from db.domain.speaking_policy import DuplicateRequest, SpeakingPolicy, SpeechRequest
from db.domain.vocabulary import OrderPattern

NOON = datetime(2020, 12, 1, 12, 0)


def request(number, unit):
    return SpeechRequest(id=number, unit=unit, submitted_at=NOON + timedelta(minutes=number))


def test_the_avoided_unit_is_passed_over_once_and_keeps_its_head():
    queues = UnitQueues([request(1, 7), request(2, 7), request(3, 8)], submission)
    first, gave_way = queues.take(avoid=7)
    queues.refresh(8)
    assert (first.id, gave_way) == (3, True)
    second, gave_way = queues.take(avoid=7)
    assert (second.id, gave_way) == (1, False)


def test_a_unit_ranked_anew_leaves_no_second_entry_behind():
    counts = {7: 0, 8: 1}
    queues = UnitQueues([request(1, 7), request(2, 8)], lambda each: (counts[each.unit], each.id))
    counts[7] = 2
    queues.refresh(7)
    queues.refresh(7)
    taken = []
    while queues:
        taken.append(queues.take(avoid=None)[0].unit)
        queues.refresh(taken[-1])
    assert taken == [8, 7]


def test_held_requests_are_ranked_but_never_chosen():
    policy = SpeakingPolicy(protocol=(7, 8), priority=(7,))
    speakers = SpeakersList([request(1, 7), request(2, 7)], policy, {}, held={1})
    chosen, code, separated = speakers.choose()
    assert (chosen.id, code, separated) == (2, ReasonCode.FEWEST, False)


WAITING = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 7), st.booleans(), st.none() | st.integers(1, 15)),
    min_size=1,
    max_size=14,
)


def requests_of(rows):
    return [
        SpeechRequest(
            id=key,
            unit=unit,
            submitted_at=NOON + timedelta(minutes=minute),
            has_spoken=has_spoken,
            pinned=pinned,
        )
        for key, (unit, minute, has_spoken, pinned) in enumerate(rows)
    ]


def chosen(spoken, among, policy):
    held = {each.id for each in among if each.pinned is not None}
    speakers = SpeakersList([*spoken, *among], policy, {}, held=held | {each.id for each in spoken})
    for each in spoken:
        speakers.give_floor(each)
    return speakers.choose()


@given(WAITING, st.integers(0, 13), st.sampled_from(OrderPattern), st.none() | st.integers(1, 3))
def test_the_foremost_are_enough_to_choose_the_next(rows, heard, pattern, rounds):
    requests = requests_of(rows)
    spoken, waiting = requests[:heard], requests[heard:]
    policy = SpeakingPolicy(
        protocol=tuple(range(5)), priority=(3, 1), pattern=pattern, priority_rounds=rounds
    )
    assume(any(each.pinned is None for each in waiting))
    few = foremost(waiting, spoken, policy)
    assert chosen(spoken, few, policy) == chosen(spoken, waiting, policy)


def test_a_request_that_waits_twice_is_refused():
    policy = SpeakingPolicy(protocol=(1,), priority=())
    with pytest.raises(DuplicateRequest) as refused:
        foremost([request(4, 1), request(5, 1), request(5, 1)], (), policy)
    assert refused.value.id == 5
