"""When a motion must be answered: whole months with their ends right, and how near that is."""

from calendar import monthrange
from datetime import date, timedelta

from db.domain.motion_rows import MotionRuleRow
from db.domain.motion_vocabulary import HandlingRole, Urgency


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or that month's last (11-30 + 3 → 02-28)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def due_date(assigned_on: date, role: HandlingRole, rule: MotionRuleRow, *, is_hard: bool) -> date:
    """Return when an organisation's work is due: 3 months, 6 if hard, 1 for a co-opinion."""
    if role is HandlingRole.CO:
        return months_later(assigned_on, rule.co_months)
    return months_later(assigned_on, rule.hard_months if is_hard else rule.reply_months)


def last_objection_day(assigned_on: date, rule: MotionRuleRow) -> date:
    """Return the last day on which an organisation may return a motion."""
    return assigned_on + timedelta(days=rule.objection_days)


def urgency(due_on: date | None, today: date, soon_days: int) -> Urgency:
    """Return how near a due date is: overdue from the day after, soon from ``soon_days`` before."""
    if due_on is None:
        return Urgency.NONE
    if due_on < today:
        return Urgency.OVERDUE
    return Urgency.SOON if due_on - today <= timedelta(days=soon_days) else Urgency.FAR
