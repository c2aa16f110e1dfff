from datetime import datetime

import pytest

from db.domain.floor_events import FloorEvent, FloorEventKind, FloorKind, FloorState, Moment
from db.domain.share_rule import CountedForm
from db.domain.time_budgets import BudgetGroup, BudgetRule
from desktop.floor_wording import (
    budget_group_word,
    budget_rule_word,
    counted_form_word,
    event_label,
    floor_kind_word,
    floor_state_word,
    forecast_sentence,
    resume_sentence,
)

NOON = datetime(2021, 1, 6, 11, 42)


@pytest.mark.parametrize("kind", FloorEventKind)
def test_every_event_has_a_label(kind):
    event = FloorEvent(uuid="", kind=kind, at=Moment(NOON), speaker="王芳", minutes=1)
    assert "{" not in event_label(event)


def test_a_label_ends_with_the_reason_and_shows_the_sign_of_minutes():
    passed = FloorEvent(
        uuid="", kind=FloorEventKind.PASS_OVER, at=Moment(NOON), speaker="王芳", reason="不在"
    )
    longer = FloorEvent(
        uuid="", kind=FloorEventKind.ADD_MINUTES, at=Moment(NOON), speaker="王芳", minutes=2
    )
    assert event_label(passed) == "王芳未到，移到最后：不在"
    assert event_label(longer) == "王芳时间 +2 分钟"


def test_states_and_kinds_are_worded():
    assert len({floor_state_word(state) for state in FloorState}) == len(FloorState)
    assert len({floor_kind_word(kind) for kind in FloorKind}) == len(FloorKind)


def test_budgets_and_forms_are_worded():
    assert len({budget_rule_word(rule) for rule in BudgetRule}) == len(BudgetRule)
    assert len({budget_group_word(group) for group in BudgetGroup}) == len(BudgetGroup)
    assert [counted_form_word(form) for form in CountedForm] == ["口头", "书面", "即席"]


def test_the_forecast_says_over_early_or_in_time():
    assert forecast_sentence(NOON, 12, 0) == "按现在的进度，本场将于 11:42 结束，超出 12 分钟"
    assert forecast_sentence(NOON, 0, 3).endswith("，提前 3 分钟")
    assert forecast_sentence(NOON, 0, 0).endswith("，正好按时")


def test_the_offer_names_the_place_where_there_is_one():
    assert resume_sentence(9, "王芳", 372) == "第 9 位 王芳 正在发言，已 6 分 12 秒"
    assert resume_sentence(0, "王芳", 5) == "王芳 正在发言，已 0 分 5 秒"
