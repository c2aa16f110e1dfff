from dataclasses import replace

import pytest

from db.domain.floor_events import FloorKind, FloorState
from db.domain.floor_queue import AlreadyAsked, ListIsClosed, NotPresent
from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import SpeechForm
from desktop.services.floor_list import (
    AlreadyOnTheList,
    HasSpokenAlready,
    InsertedSpeech,
    NamelessSpeaker,
    SpeechLeftTheFloor,
)

SITTING = SittingId(2)
GUEST = InsertedSpeech(speaker=" 来宾 ", unit="市委", title="讲话", minutes=20)


def keys(floor):
    return [row.key for row in floor.view(SITTING).rows]


def row_of(floor, key):
    return next(row for row in floor.view(SITTING).rows if row.key == key)


def test_who_is_not_there_goes_to_the_end_with_the_reason_even_when_called(floor, hands):
    first, second, *_ = keys(floor)
    floor.call_next(SITTING)
    hands.go(20)
    floor.pass_over(SITTING, first, " 不在会场 ")
    floor.pass_over(SITTING, second, "")
    assert keys(floor)[-2:] == [first, second]
    row = row_of(floor, first)
    assert (row.state, row.reason, row.used_seconds) == (FloorState.PASSED_OVER, "不在会场", 0)
    assert floor.view(SITTING).current is None


def test_who_withdraws_or_hands_in_leaves_and_the_clock_stays(floor, hands):
    _, second, third, *_ = keys(floor)
    floor.call_next(SITTING)
    hands.go(10)
    clock = floor.view(SITTING).clock
    floor.withdraw(SITTING, second, "因病")
    floor.move_to_written(SITTING, third)
    assert floor.view(SITTING).clock == clock
    states = [row_of(floor, key).state for key in (second, third)]
    assert states == [FloorState.WITHDRAWN, FloorState.WRITTEN]


def test_a_guest_is_put_in_before_the_announced_and_is_called_first(floor):
    first = floor.call_next(SITTING)
    announced = floor.view(SITTING).upcoming[0].key
    guest = floor.insert(SITTING, GUEST, before=announced, reason="书记到会")
    assert keys(floor)[:3] == [first, guest, announced]
    row = row_of(floor, guest)
    assert (row.speaker, row.minutes, row.kind) == ("来宾", 20, FloorKind.INSERTED)
    assert floor.call_next(SITTING) == guest


def test_a_guest_at_the_end_has_the_records_minutes(floor):
    guest = floor.insert(SITTING, replace(GUEST, minutes=None))
    assert keys(floor)[-1] == guest
    assert row_of(floor, guest).minutes == 8


def test_a_speech_of_the_other_sitting_is_put_in_once(floor, sample):
    other = sample.orders.current(MeetingId(1)).speakers[-1]
    chosen = InsertedSpeech(request=other.id)
    key = floor.insert(SITTING, chosen, before=keys(floor)[0])
    assert row_of(floor, key).planned_number == 38
    with pytest.raises(AlreadyOnTheList):
        floor.insert(SITTING, chosen)
    floor.withdraw(SITTING, key)
    assert floor.insert(SITTING, chosen) == key
    floor.start(SITTING, key)
    assert key not in [row.key for row in floor.view(SittingId(4)).rows]
    with pytest.raises(AlreadyOnTheList):
        floor.insert(SITTING, chosen)


def test_a_speech_without_a_speaker_or_of_no_request_is_refused(floor):
    with pytest.raises(NamelessSpeaker):
        floor.insert(SITTING, InsertedSpeech(speaker=" "))
    with pytest.raises(SpeechLeftTheFloor):
        floor.insert(SITTING, InsertedSpeech(request=999))


def test_a_row_is_moved_with_its_reason_and_never_among_those_who_spoke(floor):
    spoken = floor.call_next(SITTING)
    last = keys(floor)[-1]
    floor.move(SITTING, last, before=keys(floor)[2], reason="时间")
    assert keys(floor)[2] == last
    floor.move(SITTING, keys(floor)[1], before=None, reason="")
    assert keys(floor)[1] == last
    for moved, before in ((spoken, None), (last, spoken)):
        with pytest.raises(HasSpokenAlready):
            floor.move(SITTING, moved, before=before, reason="")
    with pytest.raises(SpeechLeftTheFloor):
        floor.withdraw(SITTING, "r999")


def test_every_step_is_a_line_of_the_audit_trail_with_its_reason(floor, sample):
    row = floor.view(SITTING).rows[3]
    floor.move(SITTING, row.key, before=keys(floor)[0], reason="书记到会")
    assert sample.history.audit_trail()[0].label == f"会场：调整{row.speaker}的次序：书记到会"


def test_a_member_is_found_by_number_name_or_two_letters(floor, sample):
    member = sample.members.members()[5]
    for token in (member.number, member.name):
        assert floor.find_members(SITTING, token)[0].id == member.id
    initials = min(member.search.split(), key=len)
    assert member.id in [row.id for row in floor.find_members(SITTING, initials[:2])]
    assert floor.find_members(SITTING, " ") == ()
    assert floor.find_members(SITTING, "没有这个人") == ()


def test_live_requests_wait_behind_the_planned_and_answers_go_first(floor, sample):
    first, second = sample.members.members()[:2]
    planned = keys(floor)
    live = floor.add_live_request(SITTING, first)
    reply = floor.add_live_request(SITTING, second, FloorKind.REPLY)
    assert keys(floor) == [reply, *planned, live]
    assert row_of(floor, live).unit == first.sector


def test_the_live_list_is_closed_and_opened_again(floor, sample):
    member = sample.members.members()[0]
    floor.set_list_open(SITTING, is_open=False)
    with pytest.raises(ListIsClosed):
        floor.add_live_request(SITTING, member)
    floor.set_list_open(SITTING, is_open=True)
    floor.add_live_request(SITTING, member)
    with pytest.raises(AlreadyAsked):
        floor.add_live_request(SITTING, member)


def test_only_who_signed_in_may_ask_if_the_record_says_so(floor, sample):
    member = sample.members.members()[0]
    floor.change_rule(replace(floor.rule(), only_present=True))
    with pytest.raises(NotPresent):
        floor.add_live_request(SITTING, member)
    sample.sign_ins.sign_in_member(SITTING, member.id)
    assert floor.add_live_request(SITTING, member) in keys(floor)


def test_a_written_request_may_be_read_aloud_after_all(floor, sample):
    speech = sample.orders.current(MeetingId(1)).speakers[0].request
    sample.speeches.move_to_written(speech)
    key = floor.insert(SITTING, InsertedSpeech(request=speech.id))
    assert speech.form is SpeechForm.ORAL
    assert row_of(floor, key).speaker == speech.speaker
