"""The speaking order: every vector of the rule as a picture, and every law for any list."""

from collections import Counter
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.domain.speaking_order import (
    DuplicatePin,
    DuplicateRequest,
    LiveKind,
    LiveRequest,
    Move,
    PinOnFrozenPlace,
    PinOutOfRange,
    Reason,
    ReasonCode,
    SpeakingPolicy,
    SpeechRequest,
    UnknownFrozenRequest,
    UnknownUnit,
    next_speaker,
    order_difference,
    speaking_order,
    written_requests,
)
from db.domain.vocabulary import OrderPattern, SpeechForm

UNITS = [
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "九三学社",
    "台盟",
    "无党派人士",
    "工商联",
    "经济",
    "教育",
]
UNIT = {name: number for number, name in enumerate(UNITS, start=1)}
PRIORITY = tuple(range(1, 11))
MORNING = datetime(2020, 12, 1, 9, 0)
ASKED = [
    "王/经济",
    "李/民建",
    "赵/工商联",
    "钱/民革",
    "孙/民建",
    "周/教育",
    "吴/教育",
    "郑/九三学社",
]
HISTORY = {UNIT["教育"]: 1}


def policy(pattern="strict", **settings_of_record):
    settings_of_record.setdefault("protocol", tuple(UNIT.values()))
    settings_of_record.setdefault("priority", PRIORITY)
    return SpeakingPolicy(pattern=OrderPattern(pattern), **settings_of_record)


def request(number, name, unit, **fields):
    moment = MORNING + timedelta(minutes=number)
    return SpeechRequest(id=number, unit=UNIT[unit], submitted_at=moment, speaker=name, **fields)


def requests(pins=None):
    entries = [entry.split("/") for entry in ASKED]
    return [
        request(number, name, unit, has_spoken=name == "周", pinned=(pins or {}).get(name))
        for number, (name, unit) in enumerate(entries, start=1)
    ]


def picture(placements):
    return " ".join(placement.request.speaker for placement in placements)


@pytest.mark.parametrize(
    ("pattern", "settings_of_record", "expected"),
    [
        ("strict", {"separate": False}, "钱 李 郑 赵 王 孙 吴 周"),
        ("strict", {}, "钱 李 郑 赵 王 孙 吴 周"),
        ("strict", {"priority_rounds": None, "separate": False}, "钱 李 郑 赵 孙 王 吴 周"),
        ("alternate", {"separate": False}, "钱 王 李 孙 郑 吴 赵 周"),
        ("alternate", {}, "钱 王 李 吴 郑 孙 赵 周"),
        ("alternate", {"max_run": 2, "separate": False}, "钱 李 王 郑 赵 孙 吴 周"),
        ("share", {"separate": False}, "钱 王 李 孙 郑 赵 吴 周"),
        ("share", {}, "钱 王 李 吴 郑 赵 孙 周"),
        ("submitted", {"separate": False}, "王 李 赵 钱 孙 周 吴 郑"),
        ("submitted", {}, "王 李 赵 钱 孙 周 郑 吴"),
        ("fewest", {"separate": False}, "王 李 赵 钱 郑 孙 吴 周"),
        ("fewest", {}, "王 李 赵 钱 郑 孙 吴 周"),
    ],
)
def test_every_vector_of_the_rule_comes_out_as_drawn(pattern, settings_of_record, expected):
    order = speaking_order(requests(), policy(pattern, **settings_of_record), HISTORY)
    assert picture(order) == expected


@pytest.mark.parametrize("separate", [True, False])
def test_pins_take_their_places_and_the_others_flow_around_them(separate):
    pinned = requests(pins={"郑": 1, "王": 4})
    order = speaking_order(pinned, policy(separate=separate), HISTORY)
    assert picture(order) == "郑 钱 李 王 赵 孙 吴 周"
    assert [placement.position for placement in order] == list(range(1, 9))


def test_the_share_of_the_2020_work_report_never_strays_by_more_than_half_a_speech():
    listed = [request(number, "", UNITS[number % 10]) for number in range(1, 24)]
    listed += [request(number, "", UNITS[10 + number % 2]) for number in range(24, 39)]
    share = Fraction(23, 38)
    order = speaking_order(listed, policy("share", share=share, priority_rounds=None), {})
    drawn = "".join("P" if placement.is_priority else "n" for placement in order)
    strays = [abs(drawn[:k].count("P") - share * k) for k in range(1, 39)]
    assert drawn == "PnPnPPnPnPPnPnPPnPPnPnPPnPnPPnPnPPnPnP"
    assert max(strays) == Fraction(1, 2)


def test_reasons_say_the_class_the_round_and_the_rank():
    order = speaking_order(requests(), policy(), HISTORY)
    assert order[1].reason == Reason(code=ReasonCode.PRIORITY, round=1, rank=3, speeches_before=0)
    assert order[5].reason == Reason(code=ReasonCode.FEWEST, round=2, rank=3, speeches_before=1)
    assert order[6].reason == Reason(code=ReasonCode.FEWEST, round=2, rank=None, speeches_before=1)


def test_a_speaker_who_lets_another_unit_pass_is_seen_in_the_reason_of_the_other():
    order = speaking_order(requests(), policy("submitted"), HISTORY)
    marked = [placement.request.speaker for placement in order if placement.reason.separated]
    assert marked == ["郑"]
    assert {placement.reason.code for placement in order} == {ReasonCode.SUBMITTED}


def test_a_place_of_the_share_is_worded_as_share_for_priority_units_only():
    order = speaking_order(requests(), policy("share"), HISTORY)
    assert [placement.reason.code for placement in order[:2]] == [
        ReasonCode.SHARE,
        ReasonCode.FEWEST,
    ]


@pytest.mark.parametrize("pattern", list(OrderPattern))
def test_the_badge_shows_the_priority_rounds_under_every_pattern(pattern):
    order = speaking_order(requests(pins={"王": 1}), policy(pattern), HISTORY)
    badges = {placement.request.speaker for placement in order if placement.is_priority}
    assert badges == set("钱李郑赵")
    assert order[0].reason.code == ReasonCode.PINNED


def test_a_unit_that_has_spoken_before_has_used_its_priority_round():
    order = speaking_order(requests(), policy(), {UNIT["民革"]: 1, UNIT["教育"]: 1})
    assert picture(order) == "李 郑 赵 王 钱 孙 吴 周"


def test_the_rest_may_reach_a_second_speech_before_priority_reaches_the_first():
    """Neither class could hold its law if the rest had to wait for a unit's priority speech."""
    listed = [request(1, "钱", "民建"), request(2, "孙", "民建"), request(3, "李", "民革")]
    assert picture(speaking_order(listed, policy("alternate"), {})) == "李 孙 钱"
    assert picture(speaking_order(listed, policy("strict"), {})) == "李 钱 孙"


def test_written_requests_stand_apart_in_protocol_order():
    written = [
        request(21, "冯", "教育", form=SpeechForm.WRITTEN),
        request(22, "陈", "民盟", form=SpeechForm.WRITTEN),
        request(20, "褚", "教育", form=SpeechForm.WRITTEN),
    ]
    listed = written_requests([*requests(), *written], policy())
    assert [each.speaker for each in listed] == ["陈", "褚", "冯"]
    assert len(speaking_order([*requests(), *written], policy(), HISTORY)) == 8


def test_a_frozen_prefix_keeps_the_first_places_and_counts():
    order = speaking_order(requests(), policy("alternate"), HISTORY, frozen=(7, 5))
    assert picture(order) == "吴 孙 钱 王 李 周 郑 赵"
    assert [placement.reason.code for placement in order[:3]] == [
        ReasonCode.FROZEN,
        ReasonCode.FROZEN,
        ReasonCode.PRIORITY,
    ]


def test_a_frozen_request_keeps_its_frozen_place_whatever_its_pin_says():
    order = speaking_order(requests(pins={"郑": 5}), policy(), HISTORY, frozen=(8,))
    assert order[0].request.speaker == "郑"


def test_an_empty_list_gives_an_empty_order():
    assert speaking_order([], policy(), {}) == ()


def test_a_unit_without_protocol_rank_is_refused_by_name():
    stranger = SpeechRequest(id=9, unit=99, submitted_at=MORNING)
    with pytest.raises(UnknownUnit) as refusal:
        speaking_order([stranger], policy(), {})
    assert (refusal.value.unit, refusal.value.id) == (99, 9)


def test_a_written_request_of_an_unknown_unit_is_refused_too():
    stranger = SpeechRequest(id=9, unit=99, submitted_at=MORNING, form=SpeechForm.WRITTEN)
    with pytest.raises(UnknownUnit, match="unit 99 of request 9"):
        written_requests([stranger], policy())


def test_one_request_listed_twice_is_refused():
    with pytest.raises(DuplicateRequest) as refusal:
        speaking_order([*requests(), requests()[0]], policy(), {})
    assert refusal.value.id == 1


def test_pins_on_one_place_are_refused_with_all_their_requests():
    with pytest.raises(DuplicatePin) as refusal:
        speaking_order(requests(pins={"郑": 2, "王": 2, "周": 2}), policy(), {})
    assert (refusal.value.position, refusal.value.ids) == (2, (1, 6, 8))


@pytest.mark.parametrize("position", [0, 9])
def test_a_pin_beyond_the_list_is_refused(position):
    with pytest.raises(PinOutOfRange) as refusal:
        speaking_order(requests(pins={"王": position}), policy(), {})
    assert (refusal.value.position, refusal.value.count, refusal.value.id) == (position, 8, 1)


def test_a_pin_on_a_place_already_called_is_refused():
    with pytest.raises(PinOnFrozenPlace) as refusal:
        speaking_order(requests(pins={"王": 1}), policy(), {}, frozen=(3, 4))
    assert (refusal.value.position, refusal.value.id) == (1, 1)


@pytest.mark.parametrize("frozen", [(77,), (3, 3)])
def test_a_frozen_prefix_names_every_request_once_and_only_requests_of_the_list(frozen):
    with pytest.raises(UnknownFrozenRequest) as refusal:
        speaking_order(requests(), policy(), {}, frozen=frozen)
    assert refusal.value.id == frozen[-1]


def test_the_difference_lists_moved_new_and_gone_requests():
    after = speaking_order(requests()[:4], policy(), HISTORY)  # 钱 李 赵 王
    moves = order_difference([4, 1, 3, 9], after)
    assert moves == (
        Move(request=2, before=None, after=2, reason=after[1].reason),
        Move(request=1, before=2, after=4, reason=after[3].reason),
        Move(request=9, before=4, after=None, reason=None),
    )


def test_an_order_does_not_differ_from_itself():
    order = speaking_order(requests(), policy(), HISTORY)
    assert order_difference([placement.request.id for placement in order], order) == ()


# --- the live list ---------------------------------------------------------------------------


def live(name, kind=LiveKind.SPEECH, **pins):
    listed = {each.speaker: each for each in requests(pins=pins.get("pins"))}
    return LiveRequest(request=listed[name], kind=kind)


def test_points_of_order_and_replies_come_first_in_first_out():
    waiting = [live("钱"), live("孙", LiveKind.REPLY), live("周", LiveKind.POINT_OF_ORDER)]
    assert next_speaker(waiting, policy(), HISTORY, announced=(4,)) == waiting[1]
    assert next_speaker([waiting[0], waiting[2]], policy(), HISTORY) == waiting[2]


def test_nobody_is_next_when_nobody_waits():
    assert next_speaker([], policy(), HISTORY, announced=(1,)) is None


def test_whoever_was_announced_is_next_and_who_left_is_passed_over():
    waiting = [live("钱"), live("周"), live("吴")]
    assert next_speaker(waiting, policy(), HISTORY, announced=(8, 6)) == waiting[1]


def test_what_has_been_spoken_counts_for_the_next_speaker():
    spoken = [live("李").request, live("钱").request]
    waiting = [live("孙"), live("郑"), live("吴")]
    assert next_speaker(waiting, policy("alternate"), HISTORY, spoken=spoken) == waiting[0]


def test_a_pin_that_is_due_or_overdue_comes_before_the_rule():
    pins = {"吴": 2, "周": 9}
    waiting = [live("钱"), live("吴", pins=pins), live("周", pins=pins)]
    assert next_speaker(waiting, policy(), HISTORY) == waiting[0]
    assert next_speaker(waiting, policy(), HISTORY, spoken=[live("李").request]) == waiting[1]
    assert next_speaker(waiting[2:], policy(), HISTORY) == waiting[2]


# --- the laws --------------------------------------------------------------------------------


@st.composite
def speech_requests(draw, pinned=False, max_size=24):
    count = draw(st.integers(0, max_size))
    numbers = draw(st.permutations(range(1, count + 1)))
    places = draw(st.permutations(range(1, count + 1)))
    units = st.sampled_from(draw(st.sampled_from([(1, 2, 11), (1, 11), tuple(UNIT.values())])))
    return [
        SpeechRequest(
            id=number,
            unit=draw(units),
            submitted_at=MORNING + timedelta(minutes=draw(st.integers(0, 5))),
            has_spoken=draw(st.booleans()),
            pinned=place if pinned and draw(st.integers(0, 3)) == 0 else None,
        )
        for number, place in zip(numbers, places, strict=True)
    ]


@st.composite
def policies(draw, patterns=tuple(OrderPattern), **fixed):
    denominator = draw(st.integers(2, 40))
    choices = {
        "priority": draw(st.sampled_from([PRIORITY, (2, 1), (10, 3, 1), ()])),
        "priority_rounds": draw(st.sampled_from([1, 1, 2, None])),
        "share": Fraction(draw(st.integers(1, denominator - 1)), denominator),
        "max_run": draw(st.integers(1, 3)),
        "separate": draw(st.booleans()),
    }
    return policy(draw(st.sampled_from(patterns)), **(choices | fixed))


histories = st.dictionaries(st.sampled_from(sorted(UNIT.values())), st.integers(0, 3), max_size=4)
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
law = settings(patient, max_examples=80)


def ids(order):
    return [placement.request.id for placement in order]


def while_both_classes_last(order):
    """Return the places before which both classes still had somebody."""
    classes = [placement.is_priority for placement in order]
    return [k for k in range(len(order)) if len(set(classes[k:])) == 2]


@law
@given(speech_requests(pinned=True), policies(), histories)
def test_law_an_order_is_a_permutation_that_keeps_the_pins(listed, rule, history):
    order = speaking_order(listed, rule, history)
    assert sorted(ids(order)) == sorted(each.id for each in listed)
    assert [placement.position for placement in order] == list(range(1, len(listed) + 1))
    for placement in order:
        assert placement.request.pinned in (None, placement.position)


@law
@given(speech_requests(pinned=True), policies(), histories, st.randoms(use_true_random=False))
def test_law_the_order_does_not_depend_on_the_order_of_the_input(listed, rule, history, chance):
    shuffled = chance.sample(listed, len(listed))
    assert speaking_order(shuffled, rule, history) == speaking_order(listed, rule, history)


@law
@given(speech_requests(pinned=True), policies(), histories, st.integers(0, 24))
def test_law_freezing_the_first_places_changes_nothing_after_them(listed, rule, history, k):
    order = ids(speaking_order(listed, rule, history))
    assert ids(speaking_order(listed, rule, history, frozen=order[:k])) == order


@law
@given(speech_requests(), policies(), histories, st.data())
def test_law_any_frozen_prefix_is_kept(listed, rule, history, data):
    numbers = [each.id for each in listed]
    frozen = data.draw(st.permutations(numbers))[: data.draw(st.integers(0, len(numbers)))]
    order = speaking_order(listed, rule, history, frozen=frozen)
    assert ids(order)[: len(frozen)] == frozen


@law
@given(speech_requests(), policies(separate=True), histories)
def test_law_no_unit_follows_itself_while_its_class_offers_another(listed, rule, history):
    order = speaking_order(listed, rule, history)
    one_class = rule.pattern in (OrderPattern.FEWEST, OrderPattern.SUBMITTED)
    for k, (first, second) in enumerate(pairwise(order), start=1):
        if first.request.unit == second.request.unit:
            same_class = [p for p in order[k:] if one_class or p.is_priority == second.is_priority]
            assert {placement.request.unit for placement in same_class} == {second.request.unit}


@law
@given(speech_requests(), policies(patterns=["alternate"]), histories)
def test_law_no_run_of_priority_speakers_is_too_long_while_others_wait(listed, rule, history):
    order = speaking_order(listed, rule, history)
    places = while_both_classes_last(order)
    drawn = "".join("P" if order[k].is_priority else "n" for k in places)
    assert "P" * (rule.max_run + 1) not in drawn


@law
@given(speech_requests(), policies(patterns=["share"]), histories)
def test_law_the_share_is_kept_to_half_a_speech_while_both_classes_last(listed, rule, history):
    order = speaking_order(listed, rule, history)
    for k in while_both_classes_last(order):
        given_so_far = sum(placement.is_priority for placement in order[: k + 1])
        assert abs(given_so_far - rule.share * (k + 1)) <= Fraction(1, 2)


@law
@given(speech_requests(), policies(patterns=["strict"], priority_rounds=1))
def test_law_every_priority_unit_that_applied_is_among_the_first(listed, rule):
    order = speaking_order(listed, rule, {})
    applied = {each.unit for each in listed} & set(rule.priority)
    first = {placement.request.unit for placement in order[: len(rule.priority)]}
    assert applied <= first
    assert [placement.is_priority for placement in order[: len(applied)]] == [True] * len(applied)


@law
@given(speech_requests(), policies(), histories)
def test_law_a_class_hears_the_requests_of_a_unit_in_the_order_of_the_unit(listed, rule, history):
    by_submission = rule.pattern == OrderPattern.SUBMITTED
    placed = speaking_order(listed, rule, history)
    for unit, is_priority in {(each.request.unit, each.is_priority) for each in placed}:
        kin = [p.request for p in placed if (p.request.unit, p.is_priority) == (unit, is_priority)]
        spoken = [each.has_spoken and not by_submission for each in kin]
        asked = [(each.submitted_at, each.id) for each in kin]
        ranks = list(zip(spoken, asked, strict=True))
        assert ranks == sorted(ranks)


@law
@given(
    speech_requests(),
    policies(patterns=["strict", "fewest", "submitted"]) | policies(priority_rounds=None),
    histories,
    st.data(),
)
def test_law_another_request_never_reorders_the_others_inside_their_unit(
    listed, rule, history, data
):
    left_out = data.draw(st.integers(1, 24))
    without = [each for each in listed if each.id != left_out]
    full = [each for each in speaking_order(listed, rule, history) if each.request.id != left_out]
    for unit in UNIT.values():
        kin = [placement.request.id for placement in full if placement.request.unit == unit]
        alone = speaking_order(without, rule, history)
        assert [p.request.id for p in alone if p.request.unit == unit] == kin


@law
@given(speech_requests(), policies(), histories)
def test_law_every_unit_is_counted_up_to_its_last_speech(listed, rule, history):
    seen = Counter(history)
    for placement in speaking_order(listed, rule, history):
        assert placement.reason.speeches_before == seen[placement.request.unit]
        seen[placement.request.unit] += 1


@settings(patient, max_examples=40)
@given(speech_requests(pinned=True, max_size=10), policies(), histories)
def test_law_next_speaker_again_and_again_is_the_speaking_order(listed, rule, history):
    waiting = [LiveRequest(request=each) for each in listed]
    spoken = []
    while waiting:
        chosen = next_speaker(waiting, rule, history, spoken=spoken)
        waiting.remove(chosen)
        spoken.append(chosen.request)
    assert [each.id for each in spoken] == ids(speaking_order(listed, rule, history))
