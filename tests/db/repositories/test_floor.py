from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

import pytest

from db.domain.floor_events import (
    FloorEvent,
    FloorEventKind,
    FloorKind,
    FloorSpeech,
    Moment,
    SpeechKey,
)
from db.domain.ids import MeetingId, SittingId
from db.domain.rows import FloorRuleRow, MeetingRow, SittingRow
from db.domain.share_rule import CountedForm, ShareRule
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.domain.vocabulary import MeetingKind, SittingKind, UnitKind
from db.repositories import floor, meetings

NINE = datetime(2021, 1, 6, 9)


@pytest.fixture
def sitting(write):
    meeting = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="会议",
        sequence=1,
        starts_on=date(2021, 1, 6),
        ends_on=date(2021, 1, 6),
        place="",
    )
    key = write(meetings.add, meeting)
    row = SittingRow(
        id=SittingId(0),
        meeting_id=key,
        ordinal=1,
        kind=SittingKind.SPEECHES,
        name="大会发言",
        starts_at=NINE,
        ends_at=datetime(2021, 1, 6, 11),
        breaks=(),
    )
    return write(meetings.write_sitting, row, is_new=True)


def test_events_are_read_back_as_they_were_in_the_order_they_happened(write, read, sitting):
    key = SpeechKey("a" * 32)
    speech = FloorSpeech(
        key=key, kind=FloorKind.LIVE, speaker="王芳", unit="教育界", minutes=5, asked_at=NINE
    )
    at = Moment(NINE, 5, "b" * 32)
    names = {"speaker": "王芳", "unit": "教育界"}
    asked = FloorEvent(
        uuid="a" * 32, kind=FloorEventKind.ADD, at=at, key=key, added=speech, announced=key, **names
    )
    longer = FloorEvent(
        uuid="c" * 32, kind=FloorEventKind.ADD_MINUTES, at=at, key=key, minutes=-1, **names
    )
    closed = FloorEvent(uuid="d" * 32, kind=FloorEventKind.CLOSE_LIST, at=at, before=key)
    for event in (asked, longer, closed):
        write(floor.append, sitting, event)
    assert read(floor.events_of, MeetingId(1)) == {sitting: (asked, longer, closed)}


def test_an_event_about_a_speech_that_is_gone_keeps_the_name(write, read, sitting):
    key = SpeechKey("r99")
    event = FloorEvent(
        uuid="a" * 32, kind=FloorEventKind.START, at=Moment(NINE), key=key, speaker="王芳"
    )
    write(floor.append, sitting, event)
    assert read(floor.events_of, MeetingId(1))[sitting] == (event,)


def test_the_rule_is_kept_and_undone(write, read, undo):
    first = read(floor.rule)
    assert first == FloorRuleRow()
    changed = replace(
        first,
        budget_rule=BudgetRule.MIXED,
        budget_group=BudgetGroup.SECTOR,
        equal=Fraction(1, 3),
        budget_minutes=120,
    )
    write(floor.set_rule, changed)
    assert read(floor.rule) == changed
    undo()
    assert read(floor.rule) == first


def test_what_the_share_counts_is_kept_row_by_row(write, read):
    assert read(floor.share_rule) == ShareRule()
    changed = ShareRule(
        meetings=(MeetingKind.PLENARY, MeetingKind.CONSULTATION),
        forms=(CountedForm.ORAL, CountedForm.LIVE),
        units=(UnitKind.PARTY,),
    )
    write(floor.set_share_rule, changed)
    assert read(floor.share_rule) == changed
