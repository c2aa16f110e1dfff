"""Whose turn it is on the floor: interruptions, who was promised, the printed order, live requests.

Source of the order: the design of the live list (即席发言): 程序性发言 and 回应 first, first in
first out; the announced one is not displaced by whoever asks later; the planned order before the
live list, which follows the record's own rule; who was passed over comes back at the end.
"""

from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from db.domain.errors import RuleViolation
from db.domain.floor_events import INTERRUPTING, FloorKind, FloorSpeech, FloorState, SpeechKey
from db.domain.floor_log import GONE, FloorEntry, FloorLog
from db.domain.ids import MemberId, SpeechRequestId, UnitId
from db.domain.speaking_order import speaking_order
from db.domain.speaking_policy import SpeakingPolicy, SpeechRequest
from db.domain.vocabulary import OrderPattern

_QUEUED = (FloorState.WAITING, FloorState.ANNOUNCED)
_LONG_AGO = datetime(1, 1, 1)  # noqa: DTZ001 - a planned speech was never asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRule:
    """The record's rule for the live list, with units and 界别 by name in protocol order."""

    protocol: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    pattern: OrderPattern = OrderPattern.FEWEST
    priority_rounds: int | None = 1
    share: Fraction = field(default_factory=lambda: Fraction(3, 5))
    max_run: int = 1
    separate: bool = True
    allows_twice: bool = False
    only_present: bool = False


class ListIsClosed(RuleViolation):
    """No more live requests are taken (发言登记已截止)."""


class AlreadyAsked(RuleViolation):
    """A member who waits or has spoken may not ask again."""

    def __init__(self, speaker: str) -> None:
        super().__init__(speaker)
        self.speaker = speaker


class NotPresent(RuleViolation):
    """Only who has signed in may ask for the floor."""

    def __init__(self, speaker: str) -> None:
        super().__init__(speaker)
        self.speaker = speaker


def check_live_request(
    log: FloorLog, speech: FloorSpeech, rule: LiveRule, *, present: "frozenset[MemberId]"
) -> None:
    """Refuse a live request that the record's rule refuses; 程序性发言 and 回应 are never refused.

    Raises:
        ListIsClosed, AlreadyAsked, NotPresent.
    """
    if speech.kind in INTERRUPTING:
        return
    if not log.is_open:
        raise ListIsClosed
    if not rule.allows_twice and any(_is_same(speech, each) for each in log.entries):
        raise AlreadyAsked(speech.speaker)
    if rule.only_present and speech.member not in present:
        raise NotPresent(speech.speaker)


def turns(log: FloorLog, rule: LiveRule) -> tuple[SpeechKey, ...]:
    """Return everybody who waits in the order of their turns."""
    queued = [entry for entry in log.entries if entry.state in _QUEUED]
    first = [entry.key for entry in queued if entry.speech.kind in INTERRUPTING]
    if log.announced is not None and log.announced not in first:
        first.append(log.announced)
    promised = set(first)
    planned = [
        entry.key
        for entry in queued
        if entry.key not in promised and entry.speech.kind is not FloorKind.LIVE
    ]
    live = [each for each in queued if each.speech.kind is FloorKind.LIVE]
    ruled = [key for key in _live_order(log, live, rule) if key not in promised]
    passed = [each.key for each in log.entries if each.state is FloorState.PASSED_OVER]
    return (*first, *planned, *ruled, *passed)


def promised(log: FloorLog, order: "tuple[SpeechKey, ...]") -> SpeechKey | None:
    """Return who is promised the next turn: the first who waits; nobody who was passed over."""
    entry = log.entry(order[0]) if order else None
    return entry.key if entry is not None and entry.state is not FloorState.PASSED_OVER else None


def _is_same(speech: FloorSpeech, entry: FloorEntry) -> bool:
    other = entry.speech
    if entry.state in GONE or other.kind is not FloorKind.LIVE:
        return False
    if speech.member is not None and other.member is not None:
        return speech.member == other.member
    return (speech.speaker, speech.unit) == (other.speaker, other.unit)


def _live_order(log: FloorLog, live: "list[FloorEntry]", rule: LiveRule) -> "tuple[SpeechKey, ...]":
    if len(live) < 2:
        return tuple(entry.key for entry in live)
    heard = [e for e in log.entries if e.turn and e.speech.kind not in INTERRUPTING]
    promised = [entry for entry in live if entry.key == log.announced]
    fixed = [*heard, *promised]
    everyone = [*fixed, *(entry for entry in live if entry.key != log.announced)]
    ids = _unit_ids(everyone, rule)
    requests = [
        SpeechRequest(
            id=SpeechRequestId(number),
            unit=ids[entry.speech.unit],
            submitted_at=entry.speech.asked_at or _LONG_AGO,
            speaker=entry.speech.speaker,
        )
        for number, entry in enumerate(everyone)
    ]
    frozen = [request.id for request in requests[: len(fixed)]]
    placements = speaking_order(requests, _policy(rule, ids), {}, frozen=frozen)
    return tuple(everyone[each.request.id].key for each in placements[len(heard) :])


def _unit_ids(entries: "list[FloorEntry]", rule: LiveRule) -> dict[str, UnitId]:
    names = dict.fromkeys((*rule.protocol, *rule.priority, *(e.speech.unit for e in entries)))
    return {name: UnitId(number) for number, name in enumerate(names)}


def _policy(rule: LiveRule, ids: dict[str, UnitId]) -> SpeakingPolicy:
    return SpeakingPolicy(
        protocol=tuple(ids.values()),
        priority=tuple(ids[name] for name in rule.priority),
        pattern=rule.pattern,
        priority_rounds=rule.priority_rounds,
        share=rule.share,
        max_run=rule.max_run,
        separate=rule.separate,
    )
