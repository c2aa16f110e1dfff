"""What organisations still owe of a motion that is being handled: an answer, or a 会办意见."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from db.domain.deadlines import urgency
from db.domain.ids import OrganisationId
from db.domain.motion_rows import HandlingRow
from db.domain.motion_vocabulary import HandlingRole, Urgency


@dataclass(frozen=True, slots=True)
class Duty:
    """One organisation's open part of a motion, and the last day for it."""

    part: HandlingRow
    due_on: date

    @property
    def is_opinion(self) -> bool:
        """Whether a 会办意见 is owed, to the leading organisation; else an answer."""
        return self.part.role is HandlingRole.CO

    def days_left(self, today: date) -> int:
        """Return the days until it is due; less than 0 once it is overdue."""
        return (self.due_on - today).days

    def is_pressing(self, today: date, soon_days: int) -> bool:
        """Whether it is overdue or due soon: time for a reminder."""
        return urgency(self.due_on, today, soon_days) in (Urgency.OVERDUE, Urgency.SOON)


def open_duties(
    parts: Iterable[HandlingRow], answered: Collection[OrganisationId], round_due_on: date | None
) -> tuple[Duty, ...]:
    """Return what is open of a motion in handling, given who has answered in this round.

    A returned part owes nothing. ``round_due_on`` is the day of a second or later round, which
    moves the answers but not the opinions. Source: domain.md A3 (会办意见 1 个月, 答复 3 个月).
    """
    duties = (_duty(part, round_due_on) for part in parts if part.returned_on is None)
    return tuple(duty for duty in duties if _is_open(duty, answered))


def _duty(part: HandlingRow, round_due_on: date | None) -> Duty:
    if round_due_on is None or part.role is HandlingRole.CO:
        return Duty(part, part.due_on)
    return Duty(part, max(part.due_on, round_due_on))


def _is_open(duty: Duty, answered: Collection[OrganisationId]) -> bool:
    if duty.is_opinion:
        return duty.part.opinion_on is None
    return duty.part.organisation_id not in answered
