"""What happens on the floor of a sitting, as values: speeches, moments, and append-only events."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from db.domain.ids import MemberId, SpeechRequestId
from db.domain.vocabulary import UnitKind

SpeechKey = NewType("SpeechKey", str)
"""Names a speech on the floor: “r12” is request 12, anything else the uuid of its ADD event."""

MILLISECOND = timedelta(milliseconds=1)


class FloorKind(StrEnum):
    """How a speech came onto the floor, which decides when its turn is."""

    PLANNED = "planned"  # 大会发言，按发言顺序
    INSERTED = "inserted"  # 临时安排
    LIVE = "live"  # 即席发言
    POINT_OF_ORDER = "point-of-order"  # 程序性发言
    REPLY = "reply"  # 回应


INTERRUPTING = frozenset({FloorKind.POINT_OF_ORDER, FloorKind.REPLY})
"""Kinds that go first, first in first out, and are charged to no budget."""


class FloorState(StrEnum):
    """Where a speech stands on the floor."""

    WAITING = "waiting"
    ANNOUNCED = "announced"
    SPEAKING = "speaking"
    PAUSED = "paused"
    FINISHED = "finished"
    PASSED_OVER = "passed-over"
    WITHDRAWN = "withdrawn"
    WRITTEN = "written"


WAITING_STATES = frozenset({FloorState.WAITING, FloorState.ANNOUNCED, FloorState.PASSED_OVER})


class FloorEventKind(StrEnum):
    """What the secretary did; TAKE_BACK undoes the last event that still counts."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    RESTART = "restart"
    CONTINUE = "continue"
    ADD_MINUTES = "add-minutes"
    PASS_OVER = "pass-over"
    WITHDRAW = "withdraw"
    MOVE_TO_WRITTEN = "move-to-written"
    ADD = "add"
    MOVE = "move"
    CLOSE_LIST = "close-list"
    OPEN_LIST = "open-list"
    TAKE_BACK = "take-back"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant by two clocks: the wall, and milliseconds that only ever grow within one run.

    `run` names one run of the program; an empty run says that only the wall clock is known.
    """

    wall: datetime
    mono: int = 0
    run: str = ""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """What lies between two moments, in milliseconds.

    `discrepancy` is how much more the wall clock shows: the clock was set, or it went backwards
    across a restart.
    """

    ms: int
    discrepancy: int


def elapsed(start: Moment, end: Moment) -> Elapsed:
    """Measure from one moment to another: monotonic inside one run, else by the wall; never < 0."""
    wall = (end.wall - start.wall) // MILLISECOND
    is_one_run = start.run == end.run != ""
    ms = max(0, end.mono - start.mono if is_one_run else wall)
    return Elapsed(ms, wall - ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorSpeech:
    """A speech that may be called: who, for whom, how long.

    `unit` is the name that it is given for (代表单位, or 界别 of a live one), `group` the name
    whose time budget is charged, "" for none; `planned_position` its place in the printed order.
    """

    key: SpeechKey
    kind: FloorKind
    speaker: str
    unit: str
    minutes: int
    title: str = ""
    reader: str = ""
    group: str = ""
    unit_kind: UnitKind | None = None
    request: SpeechRequestId | None = None
    member: MemberId | None = None
    asked_at: datetime | None = None
    is_priority: bool = False
    planned_position: int | None = None
    planned_start: datetime | None = None
    planned_end: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorEvent:
    """One append-only event.

    `minutes` belongs to ADD_MINUTES (signed), `before` to ADD and MOVE (None: at the end), `added`
    to ADD; `announced` is who was promised the next turn when it happened. Who it is about stands
    in the event itself, so that the log can be read when the speech is gone.
    """

    uuid: str
    kind: FloorEventKind
    at: Moment
    key: SpeechKey | None = None
    reason: str = ""
    minutes: int | None = None
    before: SpeechKey | None = None
    added: FloorSpeech | None = None
    announced: SpeechKey | None = None
    speaker: str = ""
    unit: str = ""
    title: str = ""


def request_of(key: SpeechKey | None) -> SpeechRequestId | None:
    """Return the request that a key names, or None."""
    if key is None or not key.startswith("r"):
        return None
    return SpeechRequestId(int(key[1:]))


def request_key(request: SpeechRequestId) -> SpeechKey:
    """Return the key of a speech that was handed in."""
    return SpeechKey(f"r{request}")
