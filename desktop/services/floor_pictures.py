"""A sitting's log as the values that the floor page, the stage and the papers show."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

from db.domain.floor_events import INTERRUPTING, FloorEventKind, FloorState, Moment, SpeechKey
from db.domain.floor_log import (
    GONE,
    SECOND,
    FloorEntry,
    FloorLog,
    clock_went_off,
    used_by_group,
)
from db.domain.forecast import Expected, Forecast, Hall, Remaining, forecast
from db.domain.ids import SittingId
from db.domain.speech_times import Break
from db.domain.time_budgets import BudgetRule, time_budgets
from desktop.floor_wording import event_label, forecast_sentence
from desktop.services.floor_clock import RunClock
from desktop.services.floor_hall import FIRST_SPEECH_KINDS, FloorHall
from desktop.services.floor_ledger import FloorLedger
from desktop.services.floor_view import BudgetRow, FloorClock, FloorRow, FloorView, ForecastView
from desktop.services.pinyin import search_text

UPCOMING = 3
_MILLISECOND = timedelta(milliseconds=1)
_MINUTE = timedelta(minutes=1)
_LONG_OVER = timedelta(hours=6)
_QUIET = timedelta(minutes=30)
"""A sitting past its time goes on as long as something happened this lately."""


def floor_view(ledger: FloorLedger, key: SittingId) -> FloorView:
    """Return a sitting as it stands at this moment."""
    hall = ledger.hall(key)
    log = running_log(ledger.log(key), ledger.clock)
    now = ledger.clock.now()
    order = ledger.order(key)
    times = _forecast(hall, log, order, now.wall)
    rows = floor_rows(log, order, times.expected)
    by_key = {row.key: row for row in rows}
    presence = ledger.presence(key)
    return FloorView(
        meeting=hall.meeting,
        sitting=hall.sitting,
        rows=rows,
        current=by_key[log.current.key] if log.current else None,
        interrupted=by_key[log.interrupted.key] if log.interrupted else None,
        upcoming=tuple(by_key[each] for each in order[:UPCOMING]),
        clock=_clock(hall, log, now),
        budgets=budget_rows(hall, log),
        forecast=ForecastView(
            ends_at=times.ends_at,
            over_minutes=times.over_minutes,
            sentence=_sentence(
                hall.sitting.ends_at + _delay(hall), times.ends_at, times.over_minutes
            ),
            to_written=tuple(by_key[each] for each in times.to_written),
            still_over_minutes=times.still_over,
        ),
        is_open=log.is_open,
        is_over=_is_over(hall, log, now.wall),
        unsaved=ledger.unsaved,
        undo_label=event_label(log.last) if log.last else None,
        clock_is_off=round(clock_went_off(hall.events) / SECOND),
        attendance=presence.attendance,
        attendance_sentence=presence.sentence,
    )


def running_log(log: FloorLog, clock: RunClock) -> FloorLog:
    """Return the log with the running speech counted up to now."""
    if log.current is None or log.current.since is None:
        return log
    current = up_to(log.current, clock)
    entries = tuple(current if each.key == current.key else each for each in log.entries)
    return replace(log, current=current, entries=entries)


def up_to(entry: FloorEntry, clock: RunClock) -> FloorEntry:
    """Count a running speech up to now: by the wall to the start of this run, then by this run."""
    if entry.since is not None and entry.since.run != clock.run:
        entry = entry.until(clock.began)
    return entry.until(clock.now())


def floor_rows(
    log: FloorLog, order: Sequence[SpeechKey], expected: Sequence[Expected] = ()
) -> tuple[FloorRow, ...]:
    """Return the rows: who spoke in the real order, who waits by turns, who went."""
    entries = {entry.key: entry for entry in log.entries}
    begun = [entry for entry in log.entries if entry.turn]
    gone = [entry for entry in log.entries if entry.state in GONE]
    times = {each.key: each for each in expected}
    rows: list[FloorRow] = []
    number = 0
    for entry in (*begun, *(entries[key] for key in order), *gone):
        is_numbered = entry.speech.kind not in INTERRUPTING and entry.state not in GONE
        number += is_numbered
        state = entry.state
        if order and entry.key == order[0]:
            state = FloorState.ANNOUNCED
        rows.append(_row(entry, number if is_numbered else 0, state, times.get(entry.key)))
    return tuple(rows)


def budget_rows(hall: FloorHall, log: FloorLog) -> tuple[BudgetRow, ...]:
    """Return what every group has and has used; groups without a budget only if they used any."""
    if hall.rule.budget_rule is BudgetRule.NONE:
        return ()
    alpha = {BudgetRule.EQUAL: Fraction(1), BudgetRule.SEATS: Fraction(0)}
    totals = time_budgets(
        _budget_seconds(hall),
        hall.seats,
        unit=hall.rule.budget_unit,
        equal=alpha.get(hall.rule.budget_rule, hall.rule.equal),
    )
    used = used_by_group(log.entries)
    names = [each.group for each in hall.seats]
    return tuple(
        BudgetRow(name, total, used.get(name, 0)) for name, total in zip(names, totals, strict=True)
    )


def _budget_seconds(hall: FloorHall) -> int:
    if hall.rule.budget_minutes is not None:
        return hall.rule.budget_minutes * 60
    span = hall.sitting.ends_at - hall.sitting.starts_at
    return int(span.total_seconds()) - 60 * sum(each.minutes for each in hall.sitting.breaks)


def _row(entry: FloorEntry, number: int, state: FloorState, expected: Expected | None) -> FloorRow:
    speech = entry.speech
    return FloorRow(
        key=entry.key,
        number=number,
        planned_number=speech.planned_position,
        kind=speech.kind,
        state=state,
        speaker=speech.speaker,
        reader=speech.reader,
        unit=speech.unit,
        title=speech.title,
        minutes=speech.minutes,
        allowed_seconds=entry.allowed // SECOND,
        used_seconds=entry.used_seconds,
        is_priority=speech.is_priority,
        reason=entry.reason,
        planned_start=speech.planned_start,
        started_at=entry.started_at,
        ended_at=entry.ended_at,
        expected_start=expected.start.replace(second=0, microsecond=0) if expected else None,
        unit_kind=speech.unit_kind,
        search=search_text(speech.speaker, speech.unit, speech.title),
    )


def _clock(hall: FloorHall, log: FloorLog, now: Moment) -> FloorClock | None:
    if log.current is None:
        return None
    return FloorClock(
        key=log.current.key,
        allowed=log.current.allowed,
        used=log.current.clock_used,
        mono=now.mono if log.current.since is None else log.current.since.mono,
        is_running=log.current.since is not None,
        warning=hall.rule.warning_seconds * SECOND,
    )


def _forecast(
    hall: FloorHall, log: FloorLog, order: Sequence[SpeechKey], now: datetime
) -> Forecast:
    entries = {entry.key: entry for entry in log.entries}
    heard = {e.speech.unit for e in log.entries if e.turn} | hall.heard_units
    waiting: list[Remaining] = []
    if log.interrupted is not None:
        left = _left(log.interrupted)
        waiting.append(Remaining(key=log.interrupted.key, length=left, may_yield=False))
    for key in order:
        speech = entries[key].speech
        is_first = speech.unit_kind in FIRST_SPEECH_KINDS and speech.unit not in heard
        heard.add(speech.unit)
        may_yield = not is_first and speech.kind not in INTERRUPTING
        waiting.append(Remaining(key=key, length=_left(entries[key]), may_yield=may_yield))
    current, delay = log.current, _delay(hall)
    return forecast(
        Hall(
            now=_moment(hall, log, now, delay),
            end=hall.sitting.ends_at + delay,
            breaks=tuple(
                Break(each.starts_at + delay, each.starts_at + delay + each.minutes * _MINUTE)
                for each in hall.sitting.breaks
            ),
            pause=timedelta(seconds=hall.speaking.pause_seconds),
        ),
        Remaining(key=current.key, length=_left(current)) if current else None,
        waiting,
    )


def _delay(hall: FloorHall) -> timedelta:
    """Return how much later a sitting is held that began on another day: it ends so much later.

    A rehearsal, or a sitting put off, is as long as it was planned; nothing for one of its day.
    """
    began = next((e.at.wall for e in hall.events if e.kind is FloorEventKind.START), None)
    starts, ends = hall.sitting.starts_at, hall.sitting.ends_at
    if began is None or starts - _LONG_OVER <= began <= ends + _LONG_OVER:
        return timedelta(0)
    return began - starts


def _is_over(hall: FloorHall, log: FloorLog, now: datetime) -> bool:
    if log.current is not None or log.interrupted is not None:
        return False
    end = hall.sitting.ends_at + _delay(hall)
    if hall.events:
        end = max(end, hall.events[-1].at.wall + _QUIET)
    return now >= end


def _moment(hall: FloorHall, log: FloorLog, now: datetime, delay: timedelta) -> datetime:
    """Return from when on to forecast: never before the sitting; not today for one of long ago."""
    starts, ends = hall.sitting.starts_at + delay, hall.sitting.ends_at + delay
    if log.last is None:
        return hall.sitting.starts_at
    if now > ends + _LONG_OVER or now < starts - _LONG_OVER:
        return hall.events[-1].at.wall
    return max(now, starts)


def _left(entry: FloorEntry) -> timedelta:
    return max(0, entry.allowed - entry.clock_used) * _MILLISECOND


def _sentence(planned: datetime, ends_at: datetime, over: int) -> str:
    early = max(0, (planned - ends_at) // _MINUTE)
    return forecast_sentence(ends_at, over, early)
