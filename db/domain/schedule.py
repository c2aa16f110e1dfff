"""日程: half days, what stands in the way of what, and an entry moved to another half day."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import Protocol

from db.domain.errors import RuleViolation

DAY_MINUTES = 24 * 60
HOUR = 60


class HalfDay(StrEnum):
    """上午, 下午, 晚上."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class ClashKind(StrEnum):
    """What is wrong with an entry; it is marked, never forbidden."""

    PERSON = "person"
    ROOM = "room"
    NO_HOST = "no-host"
    OUTSIDE = "outside"


@dataclass(eq=False)
class EndsBeforeStart(RuleViolation):
    """An entry ends before it starts, or ends without a start."""

    content: str


@dataclass(eq=False)
class NotATime(RuleViolation):
    """A typed time of day that is none."""

    text: str


@dataclass(eq=False)
class NotInHalfDay(RuleViolation):
    """An entry starts at a time that its half day does not have."""

    content: str


class NotInMorning(NotInHalfDay):
    """上午 is before 13:00."""


class NotInAfternoon(NotInHalfDay):
    """下午 is from 12:00 on and before 19:00."""


class NotInEvening(NotInHalfDay):
    """晚上 is from 17:00 on."""


@dataclass(frozen=True, slots=True)
class Slot:
    """When an entry is: a half day, and minutes of the day from and to (None: not said)."""

    day: date
    half: HalfDay
    starts: int | None = None
    ends: int | None = None


class Planned(Protocol):
    """An entry as the conflicts see it."""

    @property
    def id(self) -> int:
        """The key."""

    @property
    def slot(self) -> Slot:
        """When it is."""

    @property
    def host(self) -> str:
        """主持人."""

    @property
    def participants(self) -> str:
        """参加人员."""

    @property
    def place(self) -> str:
        """地点."""

    @property
    def is_sitting(self) -> bool:
        """Whether it is a sitting of the meeting, which needs a host."""


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """A mark on an entry; ``other`` is the entry it stands against, ``subject`` who or where."""

    entry: int
    kind: ClashKind
    subject: str = ""
    other: int | None = None


HALF_STARTS = {
    HalfDay.MORNING: 8 * HOUR,
    HalfDay.AFTERNOON: 14 * HOUR,
    HalfDay.EVENING: 19 * HOUR,
}
"""The usual beginning of each half day, in minutes."""

_NOON, _DUSK = 12 * HOUR, 18 * HOUR + 30
_SPANS: Mapping[HalfDay, tuple[int, int, type[NotInHalfDay]]] = {
    HalfDay.MORNING: (0, 13 * HOUR, NotInMorning),
    HalfDay.AFTERNOON: (_NOON, 19 * HOUR, NotInAfternoon),
    HalfDay.EVENING: (17 * HOUR, DAY_MINUTES, NotInEvening),
}
"""From when, and before when, an entry of a half day starts; what one that does not is."""

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:：.点时]?\s*(\d{2})分?|[点时])?")
_SPLIT = re.compile(r"[、，,；;\s（）()：:]+")
_COLLECTIVE = re.compile(r"^(各|全体|分)|(召集人|负责人)$")
_LED = re.compile(
    r".*(?:主席|主任|书记|委员|召集人|负责人|主持人|主委|成员"
    r"|秘书长|会长|院长|检察长|[部局厅司处科组市州县区省校]长)([一-鿿]{2,4})"
)
"""A name with its post before it: “市政协副主席谭曦国”."""
_NO_NAME = re.compile(r"^[团台]|[会议员人组处室部局办团选等]$")
"""What stands behind a post and is no name: “主席团成员”, “委员小组会议”."""
_POST = re.compile(r"(主席|秘书长|主任|书记|委员|组长|执行主席|主席团)$")


def half_of(minutes: int) -> HalfDay:
    """Return the half day that a time of day usually counts to (18:30 begins the evening)."""
    if minutes < _NOON:
        return HalfDay.MORNING
    return HalfDay.AFTERNOON if minutes < _DUSK else HalfDay.EVENING


def clock_text(minutes: int | None) -> str:
    """Return “8:30” as schedules print it; "" for None."""
    return "" if minutes is None else f"{minutes // HOUR}:{minutes % HOUR:02d}"


def clock_minutes(text: str) -> int | None:
    """Read a typed time of day: “8:30”, “8：30”, “0830”, “8”; None for nothing.

    Raises NotATime.
    """
    typed = text.strip()
    if not typed:
        return None
    match = _CLOCK.fullmatch(typed)
    if match is None:
        raise NotATime(typed)
    minutes = int(match[1]) * HOUR + int(match[2] or 0)
    if int(match[2] or 0) >= HOUR or minutes > DAY_MINUTES:
        raise NotATime(typed)
    return minutes


def span_text(slot: Slot) -> str:
    """Return “8:30” or “8:30–11:30”; "" for an entry without a time."""
    start, end = clock_text(slot.starts), clock_text(slot.ends)
    return f"{start}–{end}" if end else start


def require_order(slot: Slot, content: str) -> None:
    """Refuse an entry that ends before it starts, or starts when the day is over.

    Raises EndsBeforeStart, NotATime.
    """
    if slot.starts is not None and slot.starts >= DAY_MINUTES:
        raise NotATime(clock_text(slot.starts))
    if slot.ends is not None and (slot.starts is None or slot.ends <= slot.starts):
        raise EndsBeforeStart(content)


def read_in_half(slot: Slot) -> Slot:
    """Return a slot as offices say it: “下午 2:30” is 14:30, “晚上 7:00” is 19:00."""
    if slot.half is HalfDay.MORNING:
        return slot
    return Slot(slot.day, slot.half, _after_noon(slot.starts), _after_noon(slot.ends))


def require_half(slot: Slot, content: str) -> None:
    """Refuse an entry that starts at a time which its half day does not have.

    Raises NotInMorning, NotInAfternoon, NotInEvening.
    """
    first, end, refusal = _SPANS[slot.half]
    if slot.starts is not None and not first <= slot.starts < end:
        raise refusal(content)


def moved(slot: Slot, day: date, half: HalfDay) -> Slot:
    """Return a slot on another half day: as long, and as many minutes past the half's beginning.

    Where that would leave the day it moves by whole hours: the minutes past the hour stay.
    """
    if slot.starts is None or half is slot.half:
        return Slot(day, half, slot.starts, slot.ends)
    length = 0 if slot.ends is None else slot.ends - slot.starts
    start = slot.starts + HALF_STARTS[half] - HALF_STARTS[slot.half]
    last = DAY_MINUTES - max(length, 1)
    while start > last:
        start -= HOUR
    while start < 0:
        start += HOUR
    start = min(start, last)
    return Slot(day, half, start, None if slot.ends is None else start + length)


def overlap(first: Slot, second: Slot) -> bool:
    """Return whether two slots share a time; one without an end lasts a minute, ends touch freely.

    An entry without a time overlaps nothing: nobody knows when it is.
    """
    if first.day != second.day or first.starts is None or second.starts is None:
        return False
    return first.starts < _end(second) and second.starts < _end(first)


def people_of(entry: Planned, known: Collection[str]) -> frozenset[str]:
    """Return who is named by an entry: its hosts, and participants whose name is known.

    “全体委员”, “各组召集人” and a post (“副主席”) are nobody's name; “副主席谭曦国” is 谭曦国.
    """
    hosts = {_bare(word, known) for word in _words(entry.host)}
    named = {_bare(word, known) for word in _words(entry.participants)}
    return frozenset(
        {word for word in hosts if word in known or _is_one(word)}
        | {word for word in named if word in known}
    )


def rooms_of(entry: Planned) -> frozenset[str]:
    """Return the rooms of an entry; “各驻地” is no one room."""
    parts = (part.strip() for part in re.split(r"[、；;，,]", entry.place))
    return frozenset(part for part in parts if part and not _COLLECTIVE.search(part))


def clashes(
    entries: Iterable[Planned], days: tuple[date, date], known: Collection[str]
) -> tuple[Clash, ...]:
    """Return every mark, each conflict on both of its entries, sorted.

    ``days`` are the meeting's first and last; ``known`` the names of the roster.
    """
    listed = list(entries)
    found = {mark for entry in listed for mark in _own_marks(entry, days)}
    by_day: dict[date, list[Planned]] = {}
    for entry in listed:
        by_day.setdefault(entry.slot.day, []).append(entry)
    names = set(known).union(*(map(_hosts, listed)))
    for of_day in by_day.values():
        found |= _conflicts(of_day, names)
    return tuple(sorted(found, key=lambda mark: (mark.entry, mark.kind, mark.subject, mark.other)))


def days_between(first: date, last: date, used: Iterable[date] = ()) -> tuple[date, ...]:
    """Return the days of a meeting with those that entries use beside them, in order."""
    span = range(first.toordinal(), last.toordinal() + 1)
    return tuple(sorted({date.fromordinal(number) for number in span} | set(used)))


def sort_key(slot: Slot, key: int) -> tuple[date, int, int, int]:
    """Return what entries are listed by: half day, time (those without one last), entry."""
    half = list(HalfDay).index(slot.half)
    return slot.day, half, DAY_MINUTES if slot.starts is None else slot.starts, key


def _conflicts(of_day: Sequence[Planned], names: Collection[str]) -> set[Clash]:
    people = {entry.id: people_of(entry, names) for entry in of_day}
    rooms = {entry.id: rooms_of(entry) for entry in of_day}
    found = set[Clash]()
    for one, two in combinations(of_day, 2):
        if not overlap(one.slot, two.slot):
            continue
        for kind, of in ((ClashKind.PERSON, people), (ClashKind.ROOM, rooms)):
            for subject in of[one.id] & of[two.id]:
                found.add(Clash(one.id, kind, subject, two.id))
                found.add(Clash(two.id, kind, subject, one.id))
    return found


def _own_marks(entry: Planned, days: tuple[date, date]) -> Iterable[Clash]:
    if entry.is_sitting and not entry.host.strip():
        yield Clash(entry.id, ClashKind.NO_HOST)
    if not days[0] <= entry.slot.day <= days[1]:
        yield Clash(entry.id, ClashKind.OUTSIDE)


def _hosts(entry: Planned) -> frozenset[str]:
    return frozenset(_bare(word, ()) for word in _words(entry.host) if _is_one(word))


def _words(text: str) -> list[str]:
    return [word for word in _SPLIT.split(text) if word]


def _bare(word: str, known: Collection[str]) -> str:
    """Return a name without a post before it; any other word as it is."""
    led = None if word in known else _LED.fullmatch(word)
    if led is None:
        return word
    name = led[1]
    is_name = _is_one(word) and _is_one(name) and not _NO_NAME.search(name)
    return name if name in known or is_name else word


def _is_one(word: str) -> bool:
    return len(word) > 1 and not _COLLECTIVE.search(word) and not _POST.search(word)


def _after_noon(minutes: int | None) -> int | None:
    return minutes + _NOON if minutes is not None and minutes < _NOON else minutes


def _end(slot: Slot) -> int:
    return (slot.starts or 0) + 1 if slot.ends is None else slot.ends
