"""Times of day for an order of speeches: who is on when, and who no longer fits."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

_MINUTE = timedelta(minutes=1)


class SpanEndsBeforeStart(RuleViolation):
    """A sitting or a break that ends before it starts."""

    def __init__(self, start: datetime, end: datetime) -> None:
        super().__init__(f"{start} to {end}")
        self.start = start
        self.end = end


class SpeechTooShort(RuleViolation):
    """A speech of less than one minute."""

    def __init__(self, index: int, minutes: int) -> None:
        super().__init__(f"speech {index} takes {minutes} minutes")
        self.index = index
        self.minutes = minutes


@dataclass(frozen=True, slots=True)
class Break:
    """A fixed break of a sitting (休息); nobody speaks through it."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        _check_span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class SittingSpan:
    """When a sitting may hear speeches. On the floor, `start` is the actual time so far."""

    start: datetime
    end: datetime
    breaks: tuple[Break, ...] = ()

    def __post_init__(self) -> None:
        _check_span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class PlannedTime:
    """The planned time of one speech; `sitting` is the index of its sitting.

    `over_minutes` is how far it ends after the sitting's end, in minutes begun (超出本场 n 分钟); 0
    when it fits.
    """

    start: datetime
    end: datetime
    sitting: int
    fits: bool
    over_minutes: int


def planned_times(
    minutes: "Sequence[int]",
    sittings: "Sequence[SittingSpan]",
    *,
    pause: timedelta = timedelta(0),
) -> tuple[PlannedTime, ...]:
    """Give every speech its start and end, in the order of the speeches.

    A speech that would end after its sitting does opens the next sitting. In the last sitting the
    first one that would end after its end is marked as not fitting, with everything after it. A
    speech that would run into a fixed break starts when the break is over.

    Args:
        minutes: the length of every speech, in speaking order.
        sittings: in the order of the meeting; one that overlaps the one before it starts late.
        pause: the time between two speakers of a sitting.

    Returns:
        One PlannedTime a speech; nothing at all when there is no sitting.

    Raises:
        SpeechTooShort: a speech of less than one minute.
    """
    if not sittings:
        return ()
    planned: list[PlannedTime] = []
    sitting, clock = 0, sittings[0].start
    for index, length in enumerate(minutes):
        if length < 1:
            raise SpeechTooShort(index, length)
        speech = _plan(length, sittings[sitting], sitting, clock)
        while not speech.fits and sitting + 1 < len(sittings):
            sitting += 1
            clock = max(clock, sittings[sitting].start)
            speech = _plan(length, sittings[sitting], sitting, clock)
        planned.append(speech)
        clock = speech.end + pause
    return tuple(planned)


def _plan(length: int, span: SittingSpan, sitting: int, clock: datetime) -> PlannedTime:
    start = clock
    for each in sorted(span.breaks, key=lambda each: each.start):
        if start < each.end and start + length * _MINUTE > each.start:
            start = each.end
    end = start + length * _MINUTE
    over = max(0, -((span.end - end) // _MINUTE))
    return PlannedTime(
        start=start, end=end, sitting=sitting, fits=end <= span.end, over_minutes=over
    )


def _check_span(start: datetime, end: datetime) -> None:
    if end < start:
        raise SpanEndsBeforeStart(start, end)
