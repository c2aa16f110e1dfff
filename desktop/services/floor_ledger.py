"""The floor's log between memory and disk: nothing is lost or reordered when the stick is out."""

import uuid
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.domain.attendance import Attendance
from db.domain.errors import EnvironmentFault
from db.domain.floor_events import FloorEvent, FloorEventKind, FloorKind, FloorSpeech, SpeechKey
from db.domain.floor_log import FloorLog, read_log
from db.domain.floor_queue import promised, turns
from db.domain.ids import MemberId, SittingId
from db.domain.vocabulary import Area
from db.repositories import floor, meetings
from db.session import Changes, UnitOfWork
from desktop.floor_wording import event_label
from desktop.services.floor_clock import RunClock
from desktop.services.floor_hall import FloorHall, read_hall
from desktop.services.sign_in import NoSuchSitting, SignInService

if TYPE_CHECKING:
    from desktop.services.speaking_order import SpeakingOrderService


_CLOCK_STEPS = frozenset(
    {
        FloorEventKind.PAUSE,
        FloorEventKind.RESUME,
        FloorEventKind.RESTART,
        FloorEventKind.CONTINUE,
        FloorEventKind.ADD_MINUTES,
    }
)
"""Steps that leave everybody who waits where he is."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Who is in the hall, as the sign-in desk says."""

    attendance: Attendance | None = None
    sentence: str = ""
    present: frozenset[MemberId] = frozenset()


@dataclass(frozen=True, slots=True)
class _Unsaved:
    sitting: SittingId
    event: FloorEvent


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the events of a hall say, and whose turn it is."""

    hall: FloorHall
    log: FloorLog
    order: tuple[SpeechKey, ...]


class FloorLedger:
    """Keeps the halls that are open, appends events, and writes them as soon as it can."""

    def __init__(
        self,
        uow: UnitOfWork,
        orders: "SpeakingOrderService",
        sign_ins: SignInService,
        clock: RunClock,
    ) -> None:
        self._uow = uow
        self._orders = orders
        self._sign_ins = sign_ins
        self.clock = clock
        self._halls: dict[SittingId, FloorHall] = {}
        self._standings: dict[SittingId, _Standing] = {}
        self._presences: dict[SittingId, Presence] = {}
        self._stale: set[SittingId] = set()
        self._unsaved: deque[_Unsaved] = deque()
        self._is_saving = False
        uow.subscribe(self._forget)

    @property
    def unsaved(self) -> int:
        """How many events wait for the disk."""
        return len(self._unsaved)

    def hall(self, key: SittingId) -> FloorHall:
        """Return a sitting, with the events that are not on disk yet. Raises NoSuchSitting."""
        known = self._halls.get(key)
        if known is not None and key not in self._stale:
            return known
        try:
            hall = self._read(key)
        except EnvironmentFault:
            if known is None:
                raise
            return known
        written = {event.uuid for event in hall.events}
        waiting = [each.event for each in self._unsaved if each.sitting == key]
        unsaved = [event for event in waiting if event.uuid not in written]
        events = [hall.known(event) for event in (*hall.events, *unsaved)]
        self._halls[key] = replace(hall, events=tuple(events))
        self._stale.discard(key)
        return self._halls[key]

    def log(self, key: SittingId) -> FloorLog:
        """Return what the events of a sitting say."""
        return self._standing(key).log

    def order(self, key: SittingId) -> tuple[SpeechKey, ...]:
        """Return who waits, in the order of their turns."""
        return self._standing(key).order

    def presence(self, key: SittingId) -> Presence:
        """Return who is in the hall; the last known when the disk is gone."""
        if key not in self._presences:
            try:
                self._presences[key] = _presence(self._sign_ins, key)
            except EnvironmentFault:
                return Presence()
        return self._presences[key]

    def append(self, key: SittingId, event: FloorEvent) -> bool:
        """Append an event that changes something, and write what can be written.

        Returns whether it did. Its promise (`announced`) is kept from before, or made anew.
        """
        hall = self.hall(key)
        before = self.log(key)
        promise = None if _breaks_promise(event, before) else before.announced
        event = replace(hall.known(_named(event, before)), announced=promise)
        after = read_log(hall.speeches, (*hall.events, event))
        if replace(after, last=None) == replace(before, last=None):
            return False
        order = _order_after(event, self.order(key), before) or turns(after, hall.live_rule)
        final = replace(event, announced=order[0] if order else None)
        hall = replace(hall, events=(*hall.events, final))
        self._halls[key] = hall
        # The promise is the only difference between the two events: no need to fold again.
        last = final if after.last is event else after.last
        log = replace(after, announced=promised(after, order), last=last)
        self._standings[key] = _Standing(hall, log, order)
        # What is settled here is not to be heard in another sitting.
        self._stale.update(other for other in self._halls if other != key)
        self._unsaved.append(_Unsaved(key, final))
        self.save()
        return True

    def event(self, kind: FloorEventKind, key: SpeechKey | None = None) -> FloorEvent:
        """Return a new event of this moment."""
        return FloorEvent(uuid=uuid.uuid4().hex, kind=kind, at=self.clock.now(), key=key)

    def save(self) -> int:
        """Write what waits for the disk, in the order it happened; return what still waits."""
        self._is_saving = True
        try:
            while self._unsaved:
                self._write(self._unsaved[0])
                self._unsaved.popleft()
        except EnvironmentFault:
            # A stick that comes back is another device: the old connections would not know it.
            self._uow.reconnect()
        finally:
            self._is_saving = False
        return len(self._unsaved)

    def _standing(self, key: SittingId) -> _Standing:
        hall = self.hall(key)
        known = self._standings.get(key)
        if known is None or known.hall is not hall:
            log = read_log(hall.speeches, hall.events)
            known = self._standings[key] = _Standing(hall, log, turns(log, hall.live_rule))
        return known

    def _write(self, unsaved: _Unsaved) -> None:
        with self._uow.write(f"会场：{event_label(unsaved.event)}") as tx:
            floor.append(tx.session, unsaved.sitting, unsaved.event)

    def _read(self, key: SittingId) -> FloorHall:
        with self._uow.read() as session:
            sitting = meetings.find_sitting(session, key)
        if sitting is None:
            raise NoSuchSitting(key)
        order = self._orders.current(sitting.meeting_id)
        with self._uow.read() as session:
            return read_hall(session, key, order)

    def _forget(self, changes: Changes) -> None:
        if changes - {Area.FLOOR} or not self._is_saving:
            self._presences.clear()
            self._stale.update(self._halls)


def change(ledger: FloorLedger, key: SittingId, event: FloorEvent, *, bridges: bool = True) -> None:
    """Append an event; what an earlier run of the program left running is measured up to here."""
    current = ledger.log(key).current
    since = current.since if current else None
    if bridges and since is not None and since.run != ledger.clock.run:
        bridge = replace(ledger.event(FloorEventKind.CONTINUE), at=ledger.clock.began)
        ledger.append(key, replace(bridge, key=current.key if current else None))
    ledger.append(key, event)


def _breaks_promise(event: FloorEvent, log: FloorLog) -> bool:
    """Return whether the secretary puts somebody before the announced one, or moves that one."""
    is_placing = event.kind is FloorEventKind.MOVE or event.before is not None
    return is_placing and log.announced in (event.key, event.before)


def _order_after(
    event: FloorEvent, order: tuple[SpeechKey, ...], before: FloorLog
) -> tuple[SpeechKey, ...]:
    """Return who waits after an event that moves nobody but whom it calls; () for any other.

    A live request that was announced is counted as heard already: the others keep their turns.
    """
    if event.kind in _CLOCK_STEPS:
        return order
    if event.kind is not FloorEventKind.START or event.key != before.announced:
        return ()
    entry = before.entry(event.key) if event.key is not None else None
    is_live = entry is not None and entry.speech.kind is FloorKind.LIVE
    return order[1:] if is_live and order[:1] == (event.key,) else ()


def _named(event: FloorEvent, log: FloorLog) -> FloorEvent:
    """Write into an event whom it is about."""
    entry = log.entry(event.key) if event.key is not None else None
    about: FloorSpeech | None = event.added or (entry.speech if entry else None)
    if about is None:
        return event
    return replace(event, speaker=about.speaker, unit=about.unit, title=about.title)


def _presence(sign_ins: SignInService, key: SittingId) -> Presence:
    view = sign_ins.view(key)
    present = frozenset(row.id for row in view.rows if row.signed_in_at is not None)
    return Presence(view.attendance, view.sentence, present)
