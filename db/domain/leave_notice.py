"""Whether a leave was asked for in time (湖南省: 全会提前 3 天、常委会提前 2 天书面)."""

from dataclasses import dataclass
from datetime import date

from db.domain.vocabulary import MeetingKind


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """请假规则 of a kind of meeting: so many days before it, in writing; and the rule's source."""

    kind: MeetingKind
    days: int
    source: str


def is_late(asked_on: date | None, day: date, rule: NoticeRule | None) -> bool:
    """Say whether a leave from what begins on ``day`` was asked for too late.

    Without a rule, or when nobody noted the day of asking, it is not.
    """
    if asked_on is None or rule is None:
        return False
    return (day - asked_on).days < rule.days
