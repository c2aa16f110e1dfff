"""The floor as a pure fold over its events: who speaks, who waits, and how long each has spoken.

Nothing is ever counted by ticks: every duration is the difference of two recorded moments. The
fold is total: an event that does not apply (a pause while nobody speaks) changes nothing, so that
keys pressed twice, and a log that an undo has shortened, do no harm.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from db.domain.floor_events import (
    INTERRUPTING,
    WAITING_STATES,
    FloorEvent,
    FloorEventKind,
    FloorSpeech,
    FloorState,
    Moment,
    SpeechKey,
    elapsed,
)

MINUTE = 60_000
SECOND = 1000
GONE = frozenset({FloorState.WITHDRAWN, FloorState.WRITTEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorEntry:
    """One speech as the log leaves it; durations in milliseconds.

    `used` and `clock_used` (since the clock was restarted) count the stretches that are over;
    since `since` another one runs. `turn` is n for the n-th that began to speak, 0 before.
    `discrepancy` is by how much the wall clock showed more than was used.
    """

    speech: FloorSpeech
    state: FloorState = FloorState.WAITING
    allowed: int
    used: int = 0
    clock_used: int = 0
    since: Moment | None = None
    turn: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None
    reason: str = ""
    discrepancy: int = 0

    @property
    def key(self) -> SpeechKey:
        """The key of the speech."""
        return self.speech.key

    @property
    def used_seconds(self) -> int:
        """The seconds of the stretches that are over, rounded half up."""
        return (self.used + SECOND // 2) // SECOND

    def until(self, at: Moment) -> "FloorEntry":
        """Return the entry with the running stretch counted up to a moment, and still running."""
        if self.since is None:
            return self
        stretch = elapsed(self.since, at)
        return replace(
            self,
            used=self.used + stretch.ms,
            clock_used=self.clock_used + stretch.ms,
            since=at,
            discrepancy=self.discrepancy + stretch.discrepancy,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorLog:
    """What the events say.

    `entries` are those who spoke or speak in the order they began, those who wait in list order,
    those who were passed over, and those who went; `last` is what a TAKE_BACK would take.
    """

    entries: tuple[FloorEntry, ...]
    current: FloorEntry | None
    interrupted: FloorEntry | None
    announced: SpeechKey | None
    is_open: bool
    last: FloorEvent | None

    def entry(self, key: SpeechKey) -> FloorEntry | None:
        """Return the entry of a speech, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)


def read_log(speeches: Iterable[FloorSpeech], events: Iterable[FloorEvent]) -> FloorLog:
    """Fold the events over the speeches, which come in the order they are to be heard.

    Every duration follows from the moments of the events alone; a speech that still runs is
    counted up to its last event (see `FloorEntry.until`).
    """
    floor = _Floor(speeches)
    counting = counting_events(events)
    for event in counting:
        floor.apply(event)
    takeable = [event for event in counting if event.kind is not FloorEventKind.CONTINUE]
    return floor.log(takeable[-1] if takeable else None)


def counting_events(events: Iterable[FloorEvent]) -> tuple[FloorEvent, ...]:
    """Return the events without those that were taken back, and without the taking back.

    A CONTINUE bridges a restart of the program; it is nobody's decision and is never taken back.
    The promise that came with the last event holds.
    """
    kept: list[FloorEvent] = []
    for event in events:
        if event.kind is not FloorEventKind.TAKE_BACK:
            kept.append(event)
            continue
        index = next(
            (i for i in reversed(range(len(kept))) if kept[i].kind is not FloorEventKind.CONTINUE),
            None,
        )
        if index is not None:
            del kept[index]
    return tuple(kept)


class _Board:
    """Where everybody stands while the fold goes on."""

    def __init__(self, speeches: Iterable[FloorSpeech]) -> None:
        self.entries: dict[SpeechKey, FloorEntry] = {}
        self.waiting: list[SpeechKey] = []
        self.passed: list[SpeechKey] = []
        self.current: SpeechKey | None = None
        self.interrupted: SpeechKey | None = None
        for speech in speeches:
            self.take_in(speech, None)

    def take_in(self, speech: FloorSpeech, before: SpeechKey | None, *, reason: str = "") -> None:
        entry = FloorEntry(speech=speech, allowed=speech.minutes * MINUTE, reason=reason)
        self.entries[speech.key] = entry
        self.queue_up(speech.key, before)

    def queue_up(self, key: SpeechKey, before: SpeechKey | None) -> None:
        if before is not None and before in self.waiting:
            self.waiting.insert(self.waiting.index(before), key)
        else:
            self.waiting.append(key)

    def leave_queue(self, key: SpeechKey) -> None:
        for queue in (self.waiting, self.passed):
            if key in queue:
                queue.remove(key)

    def who_waits(self, key: SpeechKey | None) -> FloorEntry | None:
        entry = self.entries.get(key) if key is not None else None
        return entry if entry is not None and entry.state in WAITING_STATES else None

    def interrupt(self, at: Moment) -> None:
        """Pause a speech for a 程序性发言; one 程序性发言 ends another."""
        if self.current is None:
            return
        if self.entries[self.current].speech.kind in INTERRUPTING:
            self.finish(self.current, at)
            return
        self.halt(self.current, at)
        self.interrupted = self.current

    def halt(self, key: SpeechKey, at: Moment) -> None:
        if self.entries[key].state is FloorState.SPEAKING:
            self.entries[key] = self.entries[key].until(at)
            self.put(key, state=FloorState.PAUSED, since=None)

    def finish(self, key: SpeechKey | None, at: Moment) -> None:
        if key is None:
            return
        self.halt(key, at)
        self.put(key, state=FloorState.FINISHED, ended_at=at.wall)

    def hand_back(self) -> None:
        """Return the floor to who was interrupted, if anybody was."""
        self.current, self.interrupted = self.interrupted, None

    def put(self, key: SpeechKey, **changes: object) -> None:
        self.entries[key] = replace(self.entries[key], **changes)  # type: ignore[arg-type]


class _Floor(_Board):
    """The fold in progress: what each kind of event does."""

    def __init__(self, speeches: Iterable[FloorSpeech]) -> None:
        super().__init__(speeches)
        self._announced: SpeechKey | None = None
        self._is_open = True
        self._turns = 0

    def apply(self, event: FloorEvent) -> None:
        self._announced = event.announced
        _STEPS[event.kind](self, event)

    def log(self, last: FloorEvent | None) -> FloorLog:
        begun = sorted((e for e in self.entries.values() if e.turn), key=lambda e: e.turn)
        gone = [e for e in self.entries.values() if e.state in GONE]
        queue = [self.entries[key] for key in (*self.waiting, *self.passed)]
        is_promised = self._announced in self.waiting
        return FloorLog(
            entries=(*begun, *queue, *gone),
            current=self.entries[self.current] if self.current else None,
            interrupted=self.entries[self.interrupted] if self.interrupted else None,
            announced=self._announced if is_promised else None,
            is_open=self._is_open,
            last=last,
        )

    def start(self, event: FloorEvent) -> None:
        entry = self.who_waits(event.key)
        if entry is None:
            return
        if entry.speech.kind in INTERRUPTING:
            self.interrupt(event.at)
        else:
            self.finish(self.current, event.at)
            self.finish(self.interrupted, event.at)
            self.interrupted = None
        self.leave_queue(entry.key)
        self._turns += 1
        self.put(
            entry.key,
            state=FloorState.SPEAKING,
            since=event.at,
            turn=self._turns,
            started_at=event.at.wall,
        )
        self.current = entry.key

    def pause(self, event: FloorEvent) -> None:
        if self.current is not None:
            self.halt(self.current, event.at)

    def resume(self, event: FloorEvent) -> None:
        key = self.current
        if key is not None and self.entries[key].state is FloorState.PAUSED:
            self.put(key, state=FloorState.SPEAKING, since=event.at)

    def stop(self, event: FloorEvent) -> None:
        if event.key in (None, self.current):
            self.finish(self.current, event.at)
            self.hand_back()

    def restart(self, event: FloorEvent) -> None:
        self.go_on(event)
        if self.current is not None:
            self.put(self.current, clock_used=0)

    def go_on(self, event: FloorEvent) -> None:
        if self.current is not None:
            self.entries[self.current] = self.entries[self.current].until(event.at)

    def add_minutes(self, event: FloorEvent) -> None:
        entry = self.entries.get(event.key or SpeechKey(""))
        if entry is not None:
            allowed = entry.allowed + (event.minutes or 0) * MINUTE
            self.put(entry.key, allowed=max(0, allowed))

    def pass_over(self, event: FloorEvent) -> None:
        """Send someone who was called and is not there to the end; the call takes no time."""
        key = event.key
        if key is not None and key == self.current:
            self.hand_back()
        elif self.who_waits(key) is None:
            return
        key = SpeechKey(key or "")
        self.leave_queue(key)
        self.passed.append(key)
        self.entries[key] = FloorEntry(
            speech=self.entries[key].speech,
            state=FloorState.PASSED_OVER,
            allowed=self.entries[key].allowed,
            reason=event.reason,
        )

    def leave(self, event: FloorEvent) -> None:
        entry = self.who_waits(event.key)
        if entry is not None:
            is_written = event.kind is FloorEventKind.MOVE_TO_WRITTEN
            state = FloorState.WRITTEN if is_written else FloorState.WITHDRAWN
            self.leave_queue(entry.key)
            self.put(entry.key, state=state, reason=event.reason)

    def add(self, event: FloorEvent) -> None:
        if event.added is not None:
            known = self.entries.get(event.added.key)
            if known is None or known.state in GONE:
                self.take_in(event.added, event.before, reason=event.reason)

    def move(self, event: FloorEvent) -> None:
        entry = self.who_waits(event.key)
        if entry is not None and entry.key != event.before:
            self.leave_queue(entry.key)
            self.put(entry.key, state=FloorState.WAITING, reason=event.reason)
            self.queue_up(entry.key, event.before)

    def set_open(self, event: FloorEvent) -> None:
        self._is_open = event.kind is FloorEventKind.OPEN_LIST


_STEPS: Mapping[FloorEventKind, Callable[[_Floor, FloorEvent], None]] = {
    FloorEventKind.START: _Floor.start,
    FloorEventKind.PAUSE: _Floor.pause,
    FloorEventKind.RESUME: _Floor.resume,
    FloorEventKind.STOP: _Floor.stop,
    FloorEventKind.RESTART: _Floor.restart,
    FloorEventKind.CONTINUE: _Floor.go_on,
    FloorEventKind.ADD_MINUTES: _Floor.add_minutes,
    FloorEventKind.PASS_OVER: _Floor.pass_over,
    FloorEventKind.WITHDRAW: _Floor.leave,
    FloorEventKind.MOVE_TO_WRITTEN: _Floor.leave,
    FloorEventKind.ADD: _Floor.add,
    FloorEventKind.MOVE: _Floor.move,
    FloorEventKind.CLOSE_LIST: _Floor.set_open,
    FloorEventKind.OPEN_LIST: _Floor.set_open,
}


def used_by_group(entries: Sequence[FloorEntry]) -> dict[str, int]:
    """Return the seconds that every group has used; 程序性发言 and 回应 are charged to nobody."""
    used: dict[str, int] = {}
    for entry in entries:
        if entry.speech.kind not in INTERRUPTING and entry.speech.group:
            used[entry.speech.group] = used.get(entry.speech.group, 0) + entry.used_seconds
    return used


def clock_went_off(events: Iterable[FloorEvent]) -> int:
    """Return by how many ms the wall clock went another way than time did, in all runs together.

    Across a restart only a clock that went backwards can be told.
    """
    off = 0
    before: Moment | None = None
    for event in events:
        if before is not None and event.at.run and before.run:
            off += elapsed(before, event.at).discrepancy
        before = event.at
    return off
