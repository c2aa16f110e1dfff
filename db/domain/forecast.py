"""When a sitting will end as it goes, and what would have to give way for it to end in time."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
    may = [speech.key for speech in waiting if speech.may_yield]

    def over_without(count: int) -> int:
        gone = set(may[len(may) - count :])
        return _over(hall, _end(hall, current, [each for each in waiting if each.key not in gone]))

    # The fewer are heard, the earlier it ends: the least number that is enough can be halved for.
    count = (
        bisect_left(range(len(may) + 1), 0, key=lambda number: -over_without(number)) if over else 0
    )
    count = min(count, len(may))
    return Forecast(
        expected=expected,
        ends_at=ends_at,
        over_minutes=over,
        to_written=tuple(may[len(may) - count :]),
        still_over=over_without(count) if over else 0,
    )


def _times(
    hall: Hall, current: Remaining | None, waiting: Sequence[Remaining]
) -> tuple[Expected, ...]:
    times = []
    clock = hall.now
    if current is not None:
        times.append(Expected(current.key, clock, clock + current.length))
        clock = times[-1].end + hall.pause
    for speech, start in zip(waiting, _starts(hall, clock, waiting), strict=True):
        times.append(Expected(speech.key, start, start + speech.length))
    return tuple(times)


def _end(hall: Hall, current: Remaining | None, waiting: Sequence[Remaining]) -> datetime:
    """Return when the last one ends: what `_times` would say, without the times of the others."""
    ends_at = hall.now + (current.length if current else timedelta(0))
    clock = ends_at + hall.pause if current else ends_at
    for speech, start in zip(waiting, _starts(hall, clock, waiting), strict=True):
        ends_at = start + speech.length
    return ends_at


def _starts(hall: Hall, clock: datetime, waiting: Sequence[Remaining]) -> Iterator[datetime]:
    breaks = sorted(hall.breaks, key=lambda each: each.start)
    pause = hall.pause
    for speech in waiting:
        end = clock + speech.length
        while breaks and breaks[0].end <= clock:
            del breaks[0]
        for each in breaks:
            if clock < each.end and end > each.start:
                clock = each.end
                end = clock + speech.length
        yield clock
        clock = end + pause


def _over(hall: Hall, ends_at: datetime) -> int:
    return max(0, -((hall.end - ends_at) // _MINUTE))
