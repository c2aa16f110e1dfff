from dataclasses import replace
from datetime import datetime

import pytest

from db.domain.floor_events import FloorState
from db.domain.ids import MeetingId, SittingId
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.domain.vocabulary import SittingKind, UnitKind
from desktop.services.floor import InsertedSpeech
from desktop.services.speeches import SpeechOnTheFloor

SITTING = SittingId(2)


def used(floor):
    return {row.group: row.used for row in floor.view(SITTING).budgets if row.used}


@pytest.mark.parametrize(
    ("group", "charged"),
    [
        (BudgetGroup.PARTY, {"民革": 60}),
        (BudgetGroup.UNIT, {"民革临江市委会": 60}),
        (BudgetGroup.SECTOR, {"民革": 60}),
    ],
)
def test_a_unit_that_names_a_group_is_charged_to_it(floor, hands, group, charged):
    rule = replace(floor.rule(), budget_rule=BudgetRule.EQUAL, budget_group=group)
    floor.change_rule(rule)
    floor.call_next(SITTING)
    hands.go(60)
    assert used(floor) == charged


@pytest.mark.parametrize("group", [BudgetGroup.PARTY, BudgetGroup.SECTOR])
def test_a_live_speech_is_charged_to_the_members_own_group(floor, sample, hands, group):
    rule = replace(floor.rule(), budget_rule=BudgetRule.SEATS, budget_group=group)
    floor.change_rule(rule)
    member = next(row for row in sample.members.members() if row.parties and row.sector)
    floor.start(SITTING, floor.add_live_request(SITTING, member))
    hands.go(30)
    assert len(used(floor)) == 1
    own = member.sector if group is BudgetGroup.SECTOR else member.parties[0]
    named = [name for name in used(floor) if member.sector.startswith(name)]
    assert used(floor) == {(named or [own])[0]: 30}


def test_a_guest_is_charged_to_nobody(floor, hands):
    for group in BudgetGroup:
        rule = replace(floor.rule(), budget_rule=BudgetRule.EQUAL, budget_group=group)
        floor.change_rule(rule)
        floor.start(SITTING, floor.insert(SITTING, InsertedSpeech(speaker="来宾")))
        hands.go(30)
        assert used(floor) == {}
        floor.stop(SITTING)


def test_who_withdrew_in_one_sitting_is_not_left_over_to_the_next(floor):
    first, second, *_ = floor.view(SITTING).rows
    floor.withdraw(SITTING, first.key)
    floor.call_next(SITTING)
    floor.pass_over(SITTING, second.key, "不在")
    floor.set_list_open(SITTING, is_open=False)
    keys = [row.key for row in floor.view(SittingId(4)).rows]
    assert first.key not in keys
    assert second.key in keys


def test_without_planned_times_everybody_may_be_heard_anywhere(floor, sample):
    for sitting in sample.meetings.view(MeetingId(1)).sittings:
        if sitting.kind is SittingKind.SPEECHES:
            changed = replace(sitting, kind=SittingKind.GENERAL)
            sample.meetings.write_sitting(changed, is_new=False)
    assert len(floor.view(SittingId(1)).rows) == 38


def test_a_speech_that_the_log_is_about_is_not_deleted(floor, sample):
    row = sample.orders.current(MeetingId(1)).speakers[0].request
    floor.call_next(SITTING)
    with pytest.raises(SpeechOnTheFloor) as refused:
        sample.speeches.remove((row,))
    assert refused.value.speaker == row.speaker
    assert floor.view(SITTING).current.state is FloorState.SPEAKING


def test_a_speech_that_waits_leaves_the_floor_when_it_is_deleted(floor, sample):
    before = len(floor.view(SITTING).rows)
    floor.call_next(SITTING)
    sample.speeches.remove((sample.orders.current(MeetingId(1)).speakers[3].request,))
    assert len(floor.view(SITTING).rows) <= before
    assert floor.view(SITTING).current is not None


def test_a_party_keeps_its_first_speech_whichever_sitting_it_was_heard_in(floor, hands):
    for _ in range(11):
        floor.call_next(SITTING)
    heard = {row.unit for row in floor.view(SITTING).rows if row.started_at}
    hands.wall = datetime(2021, 1, 7, 17, 29)
    floor.call_next(SittingId(4))
    heard |= {floor.view(SittingId(4)).current.unit}
    yielding = floor.view(SittingId(4)).forecast.to_written
    parties = {row.unit for row in yielding if row.unit_kind is UnitKind.PARTY}
    assert parties
    assert parties <= heard
