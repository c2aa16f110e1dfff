"""When a sitting will end as it goes, and what would have to give way for it to end in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.domain.floor_events import SpeechKey
from db.domain.speech_times import Break

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """A speech that is still to be heard: how long it will take; `may_yield` to written form."""

    key: SpeechKey
    length: timedelta
    may_yield: bool = True


@dataclass(frozen=True, slots=True)
class Expected:
    """When a speech is expected to start and to end."""

    key: SpeechKey
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The expected times, the sitting's expected end, and by how many minutes begun it is late.

    `to_written` are the fewest of the last speeches that make it end in time, in their order;
    `still_over` the minutes that remain though everybody who may has yielded.
    """

    expected: tuple[Expected, ...]
    ends_at: datetime
    over_minutes: int
    to_written: tuple[SpeechKey, ...] = ()
    still_over: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The time a sitting has: from `now`, until `end`, with breaks and a pause between speakers."""

    now: datetime
    end: datetime
    breaks: tuple[Break, ...] = ()
    pause: timedelta = timedelta(0)


def forecast(hall: Hall, current: Remaining | None, waiting: Sequence[Remaining]) -> Forecast:
    """Forecast a sitting from what is left of the current speech and from who waits, in turn.

    A speech that would run into a break starts after it; who speaks already finishes first.
    """
    expected = _times(hall, current, waiting)
    ends_at = expected[-1].end if expected else hall.now
    over = _over(hall, ends_at)
    yielding: list[SpeechKey] = []
    still, left = over, list(waiting)
    for speech in reversed(waiting):
        if still == 0:
            break
        if speech.may_yield:
            left.remove(speech)
            yielding.append(speech.key)
            times = _times(hall, current, left)
            still = _over(hall, times[-1].end if times else hall.now)
    return Forecast(
        expected=expected,
        ends_at=ends_at,
        over_minutes=over,
        to_written=tuple(reversed(yielding)),
        still_over=still,
    )


def _times(
    hall: Hall, current: Remaining | None, waiting: Sequence[Remaining]
) -> tuple[Expected, ...]:
    times = []
    clock = hall.now
    if current is not None:
        times.append(Expected(current.key, clock, clock + current.length))
        clock = times[-1].end + hall.pause
    breaks = sorted(hall.breaks, key=lambda each: each.start)
    for speech in waiting:
        for each in breaks:
            if clock < each.end and clock + speech.length > each.start:
                clock = each.end
        times.append(Expected(speech.key, clock, clock + speech.length))
        clock = times[-1].end + hall.pause
    return tuple(times)


def _over(hall: Hall, ends_at: datetime) -> int:
    return max(0, -((hall.end - ends_at) // _MINUTE))
