"""The list of the floor while a sitting runs: asked, put in, moved, passed over, taken off."""

from dataclasses import dataclass, replace

from db.domain.errors import RuleViolation
from db.domain.floor_events import (
    WAITING_STATES,
    FloorEventKind,
    FloorKind,
    FloorSpeech,
    SpeechKey,
    request_key,
)
from db.domain.floor_log import FloorEntry
from db.domain.floor_queue import check_live_request
from db.domain.ids import SittingId, SpeechRequestId
from db.domain.rows import MemberRow
from desktop.services.floor_ledger import FloorLedger, change
from desktop.services.pinyin import folded


@dataclass(eq=False)
class HasSpokenAlready(RuleViolation):
    """Who has spoken, or speaks, is not moved in the list."""

    speaker: str


class SpeechLeftTheFloor(RuleViolation):
    """The speech is not on the floor of this sitting any more."""


@dataclass(eq=False)
class AlreadyOnTheList(RuleViolation):
    """The speech stands on the list of this sitting."""

    speaker: str


class NamelessSpeaker(RuleViolation):
    """A speech that is put in needs a speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InsertedSpeech:
    """A speech put in by the secretary: one that was handed in, or a new one."""

    request: SpeechRequestId | None = None
    speaker: str = ""
    unit: str = ""
    title: str = ""
    minutes: int | None = None


class FloorList:
    """Changes who waits; never who has spoken, and never the clock."""

    def __init__(self, ledger: FloorLedger) -> None:
        self._ledger = ledger

    def pass_over(self, sitting: SittingId, key: SpeechKey, reason: str) -> None:
        """Send who was called and is not there to the end, with the reason.

        Also who has the floor already: the call takes no time. Raises SpeechLeftTheFloor,
        HasSpokenAlready.
        """
        self._change_waiting(sitting, FloorEventKind.PASS_OVER, key, reason, or_current=True)

    def withdraw(self, sitting: SittingId, key: SpeechKey, reason: str = "") -> None:
        """Take a waiting speech off the list. Raises SpeechLeftTheFloor, HasSpokenAlready."""
        self._change_waiting(sitting, FloorEventKind.WITHDRAW, key, reason)

    def move_to_written(self, sitting: SittingId, key: SpeechKey, reason: str = "") -> None:
        """Turn a waiting speech into a written one (转书面).

        Raises SpeechLeftTheFloor, HasSpokenAlready.
        """
        self._change_waiting(sitting, FloorEventKind.MOVE_TO_WRITTEN, key, reason)

    def move(
        self, sitting: SittingId, key: SpeechKey, *, before: SpeechKey | None, reason: str
    ) -> None:
        """Put a waiting speech before another, or at the end, with the reason.

        Raises SpeechLeftTheFloor, HasSpokenAlready.
        """
        for each in (key, before):
            if each is not None:
                self._waiting(sitting, each)
        event = self._ledger.event(FloorEventKind.MOVE, key)
        change(self._ledger, sitting, replace(event, before=before, reason=reason.strip()))

    def insert(
        self,
        sitting: SittingId,
        speech: InsertedSpeech,
        *,
        before: SpeechKey | None = None,
        reason: str = "",
    ) -> SpeechKey:
        """Put a speech into the list, before another or at the end; return its key.

        Raises NamelessSpeaker, AlreadyOnTheList, SpeechLeftTheFloor, HasSpokenAlready.
        """
        if before is not None:
            self._waiting(sitting, before)
        event = self._ledger.event(FloorEventKind.ADD)
        added = self._inserted(sitting, speech, SpeechKey(event.uuid))
        event = replace(event, key=added.key, added=added, before=before, reason=reason.strip())
        change(self._ledger, sitting, event)
        return added.key

    def find_members(self, sitting: SittingId, token: str) -> tuple[MemberRow, ...]:
        """Return the expected members whom a few letters call: 证号, name, pinyin, initials.

        Who is called exactly comes before whose name only begins so.
        """
        called = folded(token)
        if not called:
            return ()
        exact, begun = [], []
        for row in self._ledger.hall(sitting).members.values():
            words = (folded(row.number), *row.search.split())
            if called in words:
                exact.append(row)
            elif any(word.startswith(called) for word in words):
                begun.append(row)
        return (*exact, *begun)

    def add_live_request(
        self, sitting: SittingId, member: MemberRow, kind: FloorKind = FloorKind.LIVE
    ) -> SpeechKey:
        """Put a member who asks for the floor on the live list; return the key.

        Raises ListIsClosed, AlreadyAsked, NotPresent.
        """
        hall = self._ledger.hall(sitting)
        event = self._ledger.event(FloorEventKind.ADD)
        added = FloorSpeech(
            key=SpeechKey(event.uuid),
            kind=kind,
            speaker=member.name,
            unit=member.sector,
            minutes=hall.rule.live_minutes,
            member=member.id,
            asked_at=event.at.wall,
        )
        present = self._ledger.presence(sitting).present if hall.rule.only_present else frozenset()
        check_live_request(self._ledger.log(sitting), added, hall.live_rule, present=present)
        change(self._ledger, sitting, replace(event, key=added.key, added=added))
        return added.key

    def set_list_open(self, sitting: SittingId, *, is_open: bool) -> None:
        """Close the live list, or open it again."""
        kind = FloorEventKind.OPEN_LIST if is_open else FloorEventKind.CLOSE_LIST
        change(self._ledger, sitting, self._ledger.event(kind))

    def _change_waiting(
        self,
        sitting: SittingId,
        kind: FloorEventKind,
        key: SpeechKey,
        reason: str,
        *,
        or_current: bool = False,
    ) -> None:
        current = self._ledger.log(sitting).current
        if not (or_current and current is not None and current.key == key):
            self._waiting(sitting, key)
        event = self._ledger.event(kind, key)
        change(self._ledger, sitting, replace(event, reason=reason.strip()))

    def _waiting(self, sitting: SittingId, key: SpeechKey) -> FloorEntry:
        entry = self._ledger.log(sitting).entry(key)
        if entry is None:
            raise SpeechLeftTheFloor
        if entry.state not in WAITING_STATES:
            raise HasSpokenAlready(entry.speech.speaker)
        return entry

    def _inserted(self, sitting: SittingId, speech: InsertedSpeech, key: SpeechKey) -> FloorSpeech:
        hall = self._ledger.hall(sitting)
        if speech.request is not None:
            known = hall.requests.get(request_key(speech.request))
            if known is None:
                raise SpeechLeftTheFloor
            entry = self._ledger.log(sitting).entry(known.key)
            if entry is not None and (entry.turn or entry.state in WAITING_STATES):
                raise AlreadyOnTheList(known.speaker)
            return replace(known, kind=FloorKind.INSERTED, minutes=speech.minutes or known.minutes)
        if not speech.speaker.strip():
            raise NamelessSpeaker
        return FloorSpeech(
            key=key,
            kind=FloorKind.INSERTED,
            speaker=speech.speaker.strip(),
            unit=speech.unit.strip(),
            title=speech.title.strip(),
            minutes=speech.minutes or hall.speaking.default_minutes,
        )
