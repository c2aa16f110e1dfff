"""Arrivals and departures as events that several desks note apart and that merge into one story."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from db.domain.attendance_vocabulary import EventKind
from db.domain.errors import RuleViolation
from db.domain.ids import MemberId, SittingId
from db.domain.vocabulary import SignInSource


@dataclass(eq=False)
class EventsDiffer(RuleViolation):
    """Two events have one uuid and do not say the same: one of them was tampered with."""

    uuid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that a desk noted; it never changes, and ``uuid`` is its name everywhere.

    ``step`` is one more than the highest step that the desk knew of this member and sitting: it
    orders what followed from each other. ``at`` is the desk's clock, which may be wrong: it is
    shown, and decides only between events of one step. ``corrects`` is the uuid of the event that
    a correction takes out.
    """

    uuid: str
    sitting: SittingId
    member: MemberId
    kind: EventKind
    step: int
    at: datetime
    desk: str
    source: SignInSource
    corrects: str | None = None
    reason: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Presence:
    """What the events of one member at one sitting come to.

    ``arrived_at`` is None when he never came (or all of it was corrected); ``left_at`` is None
    while he is in the hall.
    """

    arrived_at: datetime | None = None
    left_at: datetime | None = None
    desk: str = ""

    @property
    def is_present(self) -> bool:
        """Say whether the member is in the hall."""
        return self.arrived_at is not None and self.left_at is None


NOWHERE = Presence()


def merge(*parts: Iterable[Event]) -> frozenset[Event]:
    """Return the events of several desks as one set: commutative, associative, idempotent.

    Raises EventsDiffer when two of one uuid are not equal.
    """
    known: dict[str, Event] = {}
    for part in parts:
        for event in part:
            if known.setdefault(event.uuid, event) != event:
                raise EventsDiffer(event.uuid)
    return frozenset(known.values())


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events that no correction takes out, in the order in which they count.

    A correction speaks of its own member and sitting only, and stands itself for good: what was
    taken out by mistake is noted anew.
    """
    unique = {event.uuid: event for event in events}.values()
    corrected = {
        (event.sitting, event.member, event.corrects)
        for event in unique
        if event.kind is EventKind.CORRECT
    }
    left = [
        event
        for event in unique
        if event.kind is not EventKind.CORRECT
        and (event.sitting, event.member, event.uuid) not in corrected
    ]
    return tuple(sorted(left, key=lambda event: (event.step, event.at, event.uuid)))


def presence(events: Iterable[Event]) -> Presence:
    """Fold the events of one member at one sitting; total, whatever the order they come in.

    Who left without having arrived is nowhere. A second arrival of one step (two doors, one
    person) changes nothing.
    """
    story = tuple(events)
    if len(story) == 1 and story[0].kind is EventKind.ARRIVE:  # as of nearly everybody
        return Presence(story[0].at, None, story[0].desk)
    arrivals: list[Event] = []
    left_at = None
    for event in standing(story):
        if event.kind is not EventKind.LEAVE:
            arrivals.append(event)
            left_at = None
        elif arrivals:
            left_at = left_at or event.at
    if not arrivals:
        return NOWHERE
    first = min(arrivals, key=lambda event: (event.at, event.uuid))
    return Presence(first.at, left_at, first.desk)


def presences(events: Iterable[Event]) -> dict[MemberId, Presence]:
    """Fold the events of one sitting, member by member; who is nowhere is left out."""
    of_member: dict[MemberId, list[Event]] = {}
    for event in events:
        of_member.setdefault(event.member, []).append(event)
    folded = {member: presence(own) for member, own in of_member.items()}
    return {member: found for member, found in folded.items() if found.arrived_at is not None}


def next_step(events: Iterable[Event]) -> int:
    """Return the step of what a desk that knows these events notes next."""
    return 1 + max((event.step for event in events), default=0)
