"""What is owed of a motion: by whom, until when, and when a reminder is due."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.domain.ids import HandlingId, OrganisationId
from db.domain.motion_duties import Duty, open_duties
from db.domain.motion_rows import HandlingRow
from db.domain.motion_vocabulary import HandlingRole

DAY, DUE, CO_DUE = date(2021, 1, 15), date(2021, 4, 15), date(2021, 2, 15)


def part(key, role=HandlingRole.SEPARATE, **changes):
    row = HandlingRow(
        id=HandlingId(key),
        organisation_id=OrganisationId(key),
        organisation=f"单位{key}",
        role=role,
        assigned_on=DAY,
        due_on=CO_DUE if role is HandlingRole.CO else DUE,
        opinion_on=None,
        returned_on=None,
        return_reason="",
    )
    return replace(row, **changes)


def owed(parts, answered=(), round_due_on=None):
    return [(d.part.id, d.due_on) for d in open_duties(parts, answered, round_due_on)]


def test_who_has_answered_in_this_round_or_given_the_motion_back_owes_nothing():
    parts = [part(1), part(2), part(3, returned_on=DAY, return_reason="不归口")]
    assert owed(parts, answered=[2]) == [(1, DUE)]


def test_a_co_handler_owes_its_opinion_by_its_own_day():
    parts = [part(1, HandlingRole.LEAD), part(2, HandlingRole.CO)]
    assert owed(parts) == [(1, DUE), (2, CO_DUE)]
    assert owed([parts[0], replace(parts[1], opinion_on=DAY)]) == [(1, DUE)]
    assert [duty.is_opinion for duty in open_duties(parts, (), None)] == [False, True]


def test_a_later_round_moves_the_answer_and_not_the_opinion():
    parts = [part(1, HandlingRole.LEAD), part(2, HandlingRole.CO)]
    later = date(2021, 9, 1)
    assert owed(parts, round_due_on=later) == [(1, later), (2, CO_DUE)]


@pytest.mark.parametrize(
    ("days", "is_pressing"), [(-30, False), (-15, True), (0, True), (1, True), (400, True)]
)
def test_a_reminder_is_due_from_shortly_before_the_day_on(days, is_pressing):
    duty, today = Duty(part(1), DUE), DUE + timedelta(days=days)
    assert duty.is_pressing(today, soon_days=15) is is_pressing
    assert duty.days_left(today) == -days
