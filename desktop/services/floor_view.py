"""What the floor page and the stage show, as frozen values; the seconds they compute themselves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.domain.attendance import Attendance
from db.domain.floor_events import FloorKind, FloorState, SpeechKey
from db.domain.rows import MeetingRow, SittingRow
from db.domain.vocabulary import UnitKind

SECOND = 1000


class ClockPhase(StrEnum):
    """How a speech stands with its time."""

    AMPLE = "ample"
    WARNING = "warning"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorClock:
    """The clock of one speech as a basis: at ``mono`` it had ``used``; all in milliseconds.

    A widget asks ``FloorService.mono`` for the time and computes what to paint: nothing is ever
    ticked, so nothing drifts.
    """

    key: SpeechKey
    allowed: int
    used: int
    mono: int
    is_running: bool
    warning: int

    def used_at(self, mono: int) -> int:
        """Return the milliseconds that the speech has used at a monotonic time."""
        return self.used + max(0, mono - self.mono) if self.is_running else self.used

    def left_at(self, mono: int) -> int:
        """Return the milliseconds left; below zero when the speech is over its time."""
        return self.allowed - self.used_at(mono)

    def phase_at(self, mono: int) -> ClockPhase:
        """Return whether the time is ample, within the warning, or over."""
        left = self.left_at(mono)
        if left <= 0:
            return ClockPhase.OVER
        return ClockPhase.WARNING if left <= self.warning else ClockPhase.AMPLE

    def text_at(self, mono: int) -> str:
        """Return “7:59” while time is left, “+0:05” when it is over."""
        left = self.left_at(mono)
        # A countdown shows the second that is running out, a count up those that are full.
        seconds = -(-left // SECOND) if left > 0 else -left // SECOND
        sign = "" if left > 0 else "+"
        return f"{sign}{seconds // 60}:{seconds % 60:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRow:
    """One speech on the floor; times None: not planned, not begun, not ended, not expected.

    ``expected_start`` is forecast to the minute: a row changes only when what is read of it does.
    """

    key: SpeechKey
    number: int
    planned_number: int | None
    kind: FloorKind
    state: FloorState
    speaker: str
    reader: str
    unit: str
    title: str
    minutes: int
    allowed_seconds: int
    used_seconds: int
    is_priority: bool
    reason: str
    planned_start: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    expected_start: datetime | None
    unit_kind: UnitKind | None = None
    search: str = ""

    @property
    def id(self) -> SpeechKey:
        """The key of the row."""
        return self.key

    @property
    def over_seconds(self) -> int:
        """How much more than allowed was used; below zero: less."""
        return self.used_seconds - self.allowed_seconds


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """The speaking time of a group in seconds; ``total`` None: the group has no budget."""

    group: str
    total: int | None
    used: int

    @property
    def left(self) -> int | None:
        """What is left of the budget; below zero when it is used up."""
        return None if self.total is None else self.total - self.used


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastView:
    """When the sitting will end if everybody who waits is heard.

    ``to_written`` are who could be moved to written so that it ends in time, every party keeping
    its first speech; ``still_over_minutes`` what even that leaves.
    """

    ends_at: datetime
    over_minutes: int
    sentence: str
    to_written: tuple[FloorRow, ...]
    still_over_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorView:
    """A sitting as it runs.

    ``rows`` are those who spoke, in the real order, who speaks, who waits in the order of their
    turns, and who went; ``current`` speaks or is paused; ``interrupted`` gave way to a 程序性发言;
    ``unsaved`` counts events that wait for the disk; ``clock_is_off`` is by how many seconds the
    wall clock went another way than time did, since the sitting's first event. ``is_over``: its
    time is past, nobody is at the lectern, and nothing has happened for a while.
    """

    meeting: MeetingRow
    sitting: SittingRow
    rows: tuple[FloorRow, ...]
    current: FloorRow | None
    interrupted: FloorRow | None
    upcoming: tuple[FloorRow, ...]
    clock: FloorClock | None
    budgets: tuple[BudgetRow, ...]
    forecast: ForecastView
    is_open: bool
    is_over: bool
    unsaved: int
    undo_label: str | None
    clock_is_off: int
    attendance: Attendance | None
    attendance_sentence: str


@dataclass(frozen=True, slots=True)
class ResumeOffer:
    """Who was speaking when the program ended, and for how long by now."""

    row: FloorRow
    used_seconds: int
    sentence: str
