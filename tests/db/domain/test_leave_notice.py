"""A leave from the plenary is asked for three days before it."""

from datetime import date

import pytest

from db.domain.leave_notice import NoticeRule, is_late
from db.domain.vocabulary import MeetingKind

DAY = date(2021, 1, 6)
RULE = NoticeRule(MeetingKind.PLENARY, 3, "湖南省")


@pytest.mark.parametrize(
    ("asked_on", "late"),
    [
        (date(2021, 1, 1), False),
        (date(2021, 1, 3), False),
        (date(2021, 1, 4), True),
        (DAY, True),
        (date(2021, 1, 7), True),
        (None, False),
    ],
)
def test_three_days_before_is_in_time_and_two_are_not(asked_on, late):
    assert is_late(asked_on, DAY, RULE) is late


def test_without_a_rule_nothing_is_late():
    assert not is_late(DAY, DAY, None)
