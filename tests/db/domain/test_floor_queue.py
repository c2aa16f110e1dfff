from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.floor_events import FloorEvent, FloorEventKind, FloorKind, FloorSpeech, Moment
from db.domain.floor_log import read_log
from db.domain.floor_queue import (
    AlreadyAsked,
    ListIsClosed,
    LiveRule,
    NotPresent,
    check_live_request,
    turns,
)
from db.domain.vocabulary import OrderPattern

NINE = datetime(2021, 1, 6, 9)
RULE = LiveRule(protocol=("民革", "民盟", "教育界"))


def speech(name, kind=FloorKind.LIVE, unit="教育界", minute=0, member=None):
    return FloorSpeech(
        key=name,
        kind=kind,
        speaker=name,
        unit=unit,
        minutes=5,
        member=member,
        asked_at=NINE + timedelta(minutes=minute),
    )


def event(kind, key=None, **more):
    return FloorEvent(uuid="", kind=kind, at=Moment(NINE), key=key, **more)


def ask(*speeches):
    return [event(FloorEventKind.ADD, each.key, added=each) for each in speeches]


def floor(*events, planned=""):
    return read_log([speech(name, FloorKind.PLANNED) for name in planned], events)


def queue(*events, planned="", rule=RULE):
    return "".join(turns(floor(*events, planned=planned), rule))


def test_points_of_order_and_replies_come_first_and_the_passed_over_last():
    asking = ask(
        speech("即"),
        speech("答", FloorKind.REPLY),
        speech("问", FloorKind.POINT_OF_ORDER),
        speech("插", FloorKind.INSERTED),
    )
    passed = event(FloorEventKind.PASS_OVER, "甲")
    assert queue(*asking, passed, planned="甲乙") == "答问乙插即甲"


def test_the_live_list_goes_by_who_has_spoken_least_and_then_by_the_hand():
    asking = ask(
        speech("甲", unit="教育界", minute=1),
        speech("乙", unit="民盟", minute=2),
        speech("丙", unit="教育界", minute=3),
        speech("丁", unit="某界", minute=4),
    )
    assert queue(*asking) == "甲乙丁丙"
    assert queue(*asking, event(FloorEventKind.START, "甲")) == "乙丁丙"


def test_a_planned_speech_counts_for_its_unit_in_the_live_list():
    asking = ask(speech("甲", minute=1), speech("乙", unit="民盟", minute=2))
    assert queue(*asking, event(FloorEventKind.START, "主"), planned="主") == "乙甲"


def test_the_record_may_put_parties_first():
    rule = replace(RULE, priority=("民盟",), pattern=OrderPattern.STRICT)
    asking = ask(speech("甲", minute=1), speech("乙", unit="民盟", minute=2))
    assert queue(*asking, rule=rule) == "乙甲"


def test_who_was_announced_is_not_displaced_by_who_asks_later():
    asking = ask(speech("甲", minute=1), speech("乙", unit="民盟", minute=2))
    promised = event(FloorEventKind.START, "主", announced="甲")
    late = replace(ask(speech("丙", unit="民革", minute=3))[0], announced="甲")
    assert queue(*asking, promised, late, planned="主") == "甲乙丙"


def test_an_announced_point_of_order_stands_once():
    asking = replace(ask(speech("问", FloorKind.POINT_OF_ORDER))[0], announced="问")
    assert queue(asking, planned="甲") == "问甲"


def test_a_closed_list_takes_points_of_order_only():
    closed = floor(event(FloorEventKind.CLOSE_LIST))
    with pytest.raises(ListIsClosed):
        check_live_request(closed, speech("甲"), RULE, present=frozenset())
    point = speech("甲", FloorKind.POINT_OF_ORDER)
    assert check_live_request(closed, point, RULE, present=frozenset()) is None


@pytest.mark.parametrize("member", [7, None])
def test_a_member_asks_once_unless_the_record_allows_more(member):
    first = speech("甲", member=member)
    again = replace(first, key="又")
    asked = floor(*ask(first))
    with pytest.raises(AlreadyAsked) as refused:
        check_live_request(asked, again, RULE, present=frozenset())
    assert refused.value.speaker == "甲"
    twice = replace(RULE, allows_twice=True)
    assert check_live_request(asked, again, twice, present=frozenset()) is None


def test_who_withdrew_may_ask_again_and_a_planned_speech_is_no_request():
    asked = floor(*ask(speech("甲")), event(FloorEventKind.WITHDRAW, "甲"), planned="乙")
    for name in "甲乙":
        again = replace(speech(name), key="又")
        assert check_live_request(asked, again, RULE, present=frozenset()) is None


def test_only_who_is_present_may_ask_if_the_record_says_so():
    rule = replace(RULE, only_present=True)
    assert check_live_request(floor(), speech("甲", member=7), rule, present={7}) is None
    with pytest.raises(NotPresent) as refused:
        check_live_request(floor(), speech("甲", member=8), rule, present={7})
    assert refused.value.speaker == "甲"


@given(st.lists(st.tuples(st.sampled_from(FloorKind), st.integers(0, 9)), max_size=12))
def test_everybody_who_waits_has_one_turn(kinds):
    asking = ask(*(speech(str(n), kind, f"{m}界", m) for n, (kind, m) in enumerate(kinds)))
    assert sorted(turns(floor(*asking), RULE)) == sorted(each.key for each in asking)


def test_five_hundred_waiting_requests_all_have_a_turn():
    asking = ask(*(speech(str(n), unit=f"{n % 30}界", minute=n) for n in range(500)))
    log = floor(*asking)
    assert len(turns(log, RULE)) == 500
