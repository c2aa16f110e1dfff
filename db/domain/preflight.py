"""What should be looked at before papers are printed: empty fields, numbers that contradict."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.schedule import ClashKind

_ANNOUNCED = re.compile(r"([0-9０-９]+)\s*(?:篇|位|名|人)")
_REPORTED = re.compile(r"听取.*报告|报告人")


class FindingKind(StrEnum):
    """What is not as it should be."""

    NO_PLACE = "no-place"
    NO_AGENDA = "no-agenda"
    NO_PRESENTER = "no-presenter"
    AGENDA_DRAFT = "agenda-draft"
    NO_HOST = "no-host"
    PERSON_TWICE = "person-twice"
    ROOM_TWICE = "room-twice"
    OUTSIDE_MEETING = "outside-meeting"
    UNGROUPED = "ungrouped"
    NO_SPEAKER = "no-speaker"
    NO_NUMBER = "no-number"
    SPEECHES_DIFFER = "speeches-differ"
    NOT_APPLIED = "not-applied"
    NOT_PLACED = "not-placed"
    OVER_TIME = "over-time"
    NOT_FROZEN = "not-frozen"
    EXPECTED_DIFFERS = "expected-differs"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: whose, and the numbers that it is about, as its kind has them.

    ``entries`` are what the schedule says at the places where a person or a room is at once.
    """

    kind: FindingKind
    subject: str = ""
    left: int = 0
    right: int = 0
    entries: tuple[str, ...] = ()


_OF_ENTRY = {
    ClashKind.NO_HOST: FindingKind.NO_HOST,
    ClashKind.OUTSIDE: FindingKind.OUTSIDE_MEETING,
}
"""What is wrong with an entry by itself: all of a kind are one finding."""

_OF_TWO = {
    ClashKind.PERSON: FindingKind.PERSON_TWICE,
    ClashKind.ROOM: FindingKind.ROOM_TWICE,
}


@dataclass(frozen=True, slots=True)
class AgendaFact:
    """An item of the agenda."""

    title: str
    presenter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingFact:
    """A sitting: ``frozen`` the 应到 of its last snapshot, ``expected`` by the rule of its day."""

    name: str
    present: int
    expected: int
    frozen: int | None


@dataclass(frozen=True, slots=True)
class MarkFact:
    """A mark on an entry of the schedule: who or which room, and the entries that it is about."""

    kind: ClashKind
    entries: tuple[str, ...]
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """What the checks look at; ``over_minutes`` past the last sitting for speeches.

    ``marks`` holds each conflict once; ``ungrouped`` counts who is in no group once there are some.
    """

    place: str
    agenda: Sequence[AgendaFact] = ()
    is_passed: bool = True
    marks: Sequence[MarkFact] = ()
    ungrouped: int = 0
    sittings: Sequence[SittingFact] = ()
    speeches: int = 0
    nameless: int = 0
    is_applied: bool = True
    unplaced: int = 0
    over_count: int = 0
    over_minutes: int = 0
    unnumbered: int = 0


def check_meeting(facts: MeetingFacts) -> tuple[Finding, ...]:
    """Return everything to look at, in the order of the papers that it touches."""
    return (
        *_check_fields(facts),
        *_check_agenda(facts),
        *_check_schedule(facts.marks),
        *_check_groups(facts),
        *_check_order(facts),
        *(finding for sitting in facts.sittings for finding in _check_sitting(sitting)),
    )


def announced_speeches(title: str) -> int | None:
    """Return how many speeches an item announces: “大会发言（38篇）” is 38; None: it does not."""
    found = _ANNOUNCED.search(title) if "发言" in title else None
    return int(found.group(1)) if found else None


def _check_fields(facts: MeetingFacts) -> Iterator[Finding]:
    if not facts.place.strip():
        yield Finding(FindingKind.NO_PLACE)
    if facts.unnumbered:
        yield Finding(FindingKind.NO_NUMBER, left=facts.unnumbered)


def _check_agenda(facts: MeetingFacts) -> Iterator[Finding]:
    if not facts.agenda:
        yield Finding(FindingKind.NO_AGENDA)
    elif not facts.is_passed:
        yield Finding(FindingKind.AGENDA_DRAFT)
    for item in facts.agenda:
        if _REPORTED.search(item.title) and not item.presenter.strip():
            yield Finding(FindingKind.NO_PRESENTER, item.title)
        announced = announced_speeches(item.title)
        if announced is not None and announced != facts.speeches:
            yield Finding(FindingKind.SPEECHES_DIFFER, item.title, announced, facts.speeches)


def _check_schedule(marks: Sequence[MarkFact]) -> Iterator[Finding]:
    for kind, found in _OF_ENTRY.items():
        named = [mark.entries[0] for mark in marks if mark.kind is kind]
        if named:
            yield Finding(found, "、".join(named), len(named))
    for mark in marks:
        if mark.kind in _OF_TWO:
            yield Finding(_OF_TWO[mark.kind], mark.subject, entries=mark.entries)


def _check_groups(facts: MeetingFacts) -> Iterator[Finding]:
    if facts.ungrouped:
        yield Finding(FindingKind.UNGROUPED, left=facts.ungrouped)


def _check_order(facts: MeetingFacts) -> Iterator[Finding]:
    if facts.nameless:
        yield Finding(FindingKind.NO_SPEAKER, left=facts.nameless)
    if facts.speeches and not facts.is_applied:
        yield Finding(FindingKind.NOT_APPLIED, left=facts.speeches)
    elif facts.unplaced:
        yield Finding(FindingKind.NOT_PLACED, left=facts.unplaced)
    if facts.over_count:
        yield Finding(FindingKind.OVER_TIME, left=facts.over_count, right=facts.over_minutes)


def _check_sitting(sitting: SittingFact) -> Iterator[Finding]:
    if sitting.frozen is None:
        if sitting.present:
            yield Finding(FindingKind.NOT_FROZEN, sitting.name, sitting.present)
    elif sitting.frozen != sitting.expected:
        yield Finding(FindingKind.EXPECTED_DIFFERS, sitting.name, sitting.frozen, sitting.expected)
