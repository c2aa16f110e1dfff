"""Due dates of answers: whole months, ends of months, leap years, and how near is near."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.deadlines import due_date, last_objection_day, months_later, urgency
from db.domain.motion_rows import MotionRuleRow
from db.domain.motion_vocabulary import HandlingRole, Urgency

RULE = MotionRuleRow(
    number_template="{年}{序:04d}",
    reply_months=3,
    hard_months=6,
    co_months=1,
    objection_days=10,
    feedback_days=15,
    soon_days=15,
    is_two_stage=False,
    collective_percent=20,
    rounds_to_hundred=False,
    source="全国政协提案工作条例",
)
ASSIGNED = date(2021, 1, 20)
DUE = date(2021, 4, 20)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2021, 1, 20), 3, date(2021, 4, 20)),
        (date(2021, 1, 20), 6, date(2021, 7, 20)),
        (date(2020, 11, 30), 3, date(2021, 2, 28)),
        (date(2019, 11, 30), 3, date(2020, 2, 29)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2021, 3, 31), 1, date(2021, 4, 30)),
        (date(2021, 9, 30), 3, date(2021, 12, 30)),
        (date(2021, 12, 31), 1, date(2022, 1, 31)),
        (date(2021, 2, 28), 1, date(2021, 3, 28)),
        (date(2021, 5, 6), 0, date(2021, 5, 6)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_a_shorter_month(day, months, later):
    assert months_later(day, months) == later


@pytest.mark.parametrize(
    ("role", "is_hard", "due"),
    [
        (HandlingRole.LEAD, False, date(2021, 4, 20)),
        (HandlingRole.LEAD, True, date(2021, 7, 20)),
        (HandlingRole.SEPARATE, False, date(2021, 4, 20)),
        (HandlingRole.SEPARATE, True, date(2021, 7, 20)),
        (HandlingRole.CO, False, date(2021, 2, 20)),
        (HandlingRole.CO, True, date(2021, 2, 20)),
    ],
)
def test_an_answer_is_due_by_the_rule_and_a_co_opinion_does_not_wait_for_hard_ones(
    role, is_hard, due
):
    assert due_date(ASSIGNED, role, RULE, is_hard=is_hard) == due


def test_a_motion_can_be_returned_for_the_days_that_the_rule_gives():
    assert last_objection_day(ASSIGNED, RULE) == date(2021, 1, 30)


def test_the_days_of_objection_run_across_the_end_of_a_month():
    assert last_objection_day(date(2020, 2, 25), RULE) == date(2020, 3, 6)


@pytest.mark.parametrize(
    ("today", "near"),
    [
        (date(2021, 4, 4), Urgency.FAR),
        (date(2021, 4, 5), Urgency.SOON),
        (date(2021, 4, 20), Urgency.SOON),
        (date(2021, 4, 21), Urgency.OVERDUE),
    ],
)
def test_an_answer_is_soon_due_fifteen_days_before_and_overdue_the_day_after(today, near):
    assert urgency(DUE, today, 15) is near


def test_what_has_no_due_date_is_not_urgent():
    assert urgency(None, DUE, 15) is Urgency.NONE


def test_without_days_of_warning_only_the_due_day_itself_is_soon():
    assert urgency(DUE, DUE - timedelta(days=1), 0) is Urgency.FAR
    assert urgency(DUE, DUE, 0) is Urgency.SOON


@given(st.dates(date(1955, 1, 1), date(2100, 12, 31)), st.integers(0, 120))
def test_law_so_many_months_later_is_so_many_months_later(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)
