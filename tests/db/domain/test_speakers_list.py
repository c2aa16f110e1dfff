"""The queues behind the order: right when units are avoided, and quick for very long lists."""

from datetime import datetime, timedelta

from db.domain.speakers_list import ReasonCode, SpeakersList, UnitQueues, submission
from db.domain.speaking_policy import SpeakingPolicy, SpeechRequest

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
