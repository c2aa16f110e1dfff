"""All the floor of one sitting needs, read at one moment, so that it goes on without a disk."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.floor_events import (
    FloorEvent,
    FloorEventKind,
    FloorKind,
    FloorSpeech,
    SpeechKey,
    request_key,
)
from db.domain.floor_log import counting_events
from db.domain.floor_queue import LiveRule
from db.domain.ids import MemberId, SittingId
from db.domain.rows import (
    FloorRuleRow,
    MeetingRow,
    MemberRow,
    SittingRow,
    SpeakingRuleRow,
    UnitRow,
)
from db.domain.time_budgets import BudgetGroup, GroupSeats
from db.domain.vocabulary import SittingKind, SpeechForm, UnitKind
from db.repositories import floor, groups, meetings, members, speeches, terms, units
from desktop.services.expected import expected_members
from desktop.services.speaking_order import SpeakerRow, SpeakingOrderView

Events = Mapping[SittingId, tuple[FloorEvent, ...]]
FIRST_SPEECH_KINDS = frozenset({UnitKind.PARTY, UnitKind.NONPARTY, UnitKind.FIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorHall:
    """A sitting as the floor needs it.

    `speeches` in the order they are to be heard; `requests` all that were handed in for the
    meeting, by key, so that any of them may be put in; `heard_units` spoke in another sitting.
    """

    meeting: MeetingRow
    sitting: SittingRow
    speeches: tuple[FloorSpeech, ...]
    requests: Mapping[SpeechKey, FloorSpeech]
    events: tuple[FloorEvent, ...]
    rule: FloorRuleRow
    live_rule: LiveRule
    speaking: SpeakingRuleRow
    seats: tuple[GroupSeats, ...]
    members: Mapping[MemberId, MemberRow]
    heard_units: frozenset[str]
    unit_kinds: Mapping[str, UnitKind]

    def known(self, event: FloorEvent) -> FloorEvent:
        """Return an event whose added speech has its unit kind and its budget group."""
        if event.added is None:
            return event
        return replace(event, added=self.completed(event.added))

    def completed(self, speech: FloorSpeech) -> FloorSpeech:
        """Return a speech that was added on the floor with what the record knows of it."""
        handed_in = self.requests.get(speech.key)
        if handed_in is not None:
            return replace(handed_in, kind=speech.kind, minutes=speech.minutes)
        member = self.members.get(speech.member) if speech.member is not None else None
        return replace(
            speech,
            unit_kind=self.unit_kinds.get(speech.unit),
            group=_group(self.rule.budget_group, self.seats, speech, member),
        )


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is read of the record for a hall."""

    order: SpeakingOrderView
    sittings: tuple[SittingRow, ...]
    events: Events


def read_hall(session: Session, key: SittingId, order: SpeakingOrderView) -> FloorHall:
    """Read a sitting of the meeting that the order is of."""
    meeting = order.meeting
    sittings = meetings.sittings(session, meeting.id)
    # Only read with its meeting, a sitting has its breaks.
    sitting = next(each for each in sittings if each.id == key)
    everyone = {row.id: row for row in expected_members(session, meeting, sitting)}
    rule = floor.rule(session)
    seats = _seats(session, rule, everyone.values())
    reading = _Reading(order, sittings, floor.events_of(session, meeting.id))
    requests = _handed_in(session, reading, rule, seats)
    all_units = units.all_units(session)
    speaking = terms.speaking_rule(session)
    return FloorHall(
        meeting=meeting,
        sitting=sitting,
        speeches=_base(reading, sitting, requests),
        requests=requests,
        events=reading.events.get(key, ()),
        rule=rule,
        live_rule=_live_rule(rule, speaking, all_units, session),
        speaking=speaking,
        seats=seats,
        members=everyone,
        heard_units=frozenset(
            each.unit
            for other, events in reading.events.items()
            if other != key
            for each in counting_events(events)
            if each.kind is FloorEventKind.START
        ),
        unit_kinds={unit.name: unit.kind for unit in all_units},
    )


def sitting_of(row: SpeakerRow, sittings: Iterable[SittingRow]) -> SittingRow | None:
    """Return the sitting that a speech is planned for: the last for speeches begun by its start."""
    begun = [
        sitting
        for sitting in sittings
        if sitting.kind is SittingKind.SPEECHES
        and row.start is not None
        and sitting.starts_at <= row.start
    ]
    return max(begun, key=lambda sitting: sitting.starts_at, default=None)


def settled(events: Iterable[FloorEvent]) -> frozenset[SpeechKey]:
    """Return the speeches that a sitting has settled: heard, withdrawn, or moved to written."""
    done: dict[SpeechKey, bool] = {}
    for event in counting_events(events):
        if event.key is None:
            continue
        if event.kind in (
            FloorEventKind.START,
            FloorEventKind.WITHDRAW,
            FloorEventKind.MOVE_TO_WRITTEN,
        ):
            done[event.key] = True
        elif event.kind in (FloorEventKind.PASS_OVER, FloorEventKind.ADD):
            done[event.key] = False
    return frozenset(key for key, is_done in done.items() if is_done)


def _base(
    reading: _Reading, sitting: SittingRow, requests: Mapping[SpeechKey, FloorSpeech]
) -> tuple[FloorSpeech, ...]:
    """Return who is to be heard here: planned here, or left over from a sitting that was run."""
    elsewhere = {
        key
        for other, events in reading.events.items()
        if other != sitting.id
        for key in settled(events)
    }
    has_times = any(row.start is not None for row in reading.order.speakers)
    base = []
    for row in reading.order.speakers:
        planned = sitting_of(row, reading.sittings)
        is_here = not has_times or (planned is not None and planned.id == sitting.id)
        is_left_over = (
            planned is not None
            and planned.starts_at < sitting.starts_at
            and planned.id in reading.events
            and sitting.kind is SittingKind.SPEECHES
        )
        if (is_here or is_left_over) and request_key(row.id) not in elsewhere:
            base.append(requests[request_key(row.id)])
    return tuple(base) + _orphans(reading, sitting, requests)


def _orphans(
    reading: _Reading, sitting: SittingRow, requests: Mapping[SpeechKey, FloorSpeech]
) -> tuple[FloorSpeech, ...]:
    """Return the speeches of the log that were deleted since: the log still names them."""
    added = {e.key for e in reading.events.get(sitting.id, ()) if e.added is not None}
    gone = {
        event.key: FloorSpeech(
            key=event.key,
            kind=FloorKind.PLANNED,
            speaker=event.speaker,
            unit=event.unit,
            minutes=reading.order.rule.default_minutes,
            title=event.title,
        )
        for event in reading.events.get(sitting.id, ())
        if event.key is not None and event.key not in requests and event.key not in added
    }
    return tuple(gone.values())


def _handed_in(
    session: Session, reading: _Reading, rule: FloorRuleRow, seats: tuple[GroupSeats, ...]
) -> dict[SpeechKey, FloorSpeech]:
    placed = {row.id: row for row in reading.order.speakers}
    known = {row.id: row for row in members.all_members(session)}
    found = {}
    for row in speeches.of_meeting(session, reading.order.meeting.id):
        place = placed.get(row.id)
        speech = FloorSpeech(
            key=request_key(row.id),
            kind=FloorKind.PLANNED if row.form is SpeechForm.ORAL else FloorKind.INSERTED,
            speaker=row.speaker,
            unit=row.unit,
            minutes=row.minutes,
            title=row.title,
            reader=row.reader,
            unit_kind=row.unit_kind,
            request=row.id,
            member=row.speaker_id,
            is_priority=place.is_priority if place else False,
            planned_position=place.position if place else None,
            planned_start=place.start if place else None,
            planned_end=place.end if place else None,
        )
        member = known.get(row.speaker_id) if row.speaker_id is not None else None
        group = _group(rule.budget_group, seats, speech, member)
        found[speech.key] = replace(speech, group=group)
    return found


def _seats(
    session: Session, rule: FloorRuleRow, expected: Iterable[MemberRow]
) -> tuple[GroupSeats, ...]:
    """Return the groups with their members; a unit has no members and counts once."""
    if rule.budget_group is BudgetGroup.UNIT:
        return tuple(GroupSeats(unit.name, 1) for unit in units.all_units(session))
    if rule.budget_group is BudgetGroup.SECTOR:
        counted = Counter(row.sector for row in expected)
        names = [row.name for row in groups.sectors(session)]
    else:
        counted = Counter(row.parties[0] for row in expected if row.parties)
        names = [row.name for row in groups.parties(session)]
    return tuple(GroupSeats(name, counted[name]) for name in names if counted[name])


def _group(
    kind: BudgetGroup,
    seats: tuple[GroupSeats, ...],
    speech: FloorSpeech,
    member: MemberRow | None,
) -> str:
    """Return whose time a speech uses: a unit that names a party speaks for it, whoever reads."""
    names = [each.group for each in seats]
    if kind is BudgetGroup.UNIT:
        return speech.unit if speech.unit in names else ""
    named = next((name for name in names if speech.unit.startswith(name)), "")
    if named or member is None:
        return named
    own = member.sector if kind is BudgetGroup.SECTOR else next(iter(member.parties), "")
    return own if own in names else ""


def _live_rule(
    rule: FloorRuleRow, speaking: SpeakingRuleRow, all_units: Iterable[UnitRow], session: Session
) -> LiveRule:
    ranked = list(all_units)
    first = sorted(
        (unit for unit in ranked if unit.priority_rank is not None),
        key=lambda unit: (unit.priority_rank or 0, unit.rank),
    )
    sectors = [row.name for row in groups.sectors(session)]
    return LiveRule(
        protocol=tuple(dict.fromkeys([*(unit.name for unit in ranked), *sectors])),
        priority=tuple(unit.name for unit in first),
        pattern=speaking.pattern,
        priority_rounds=speaking.priority_rounds,
        share=speaking.share,
        max_run=speaking.max_run,
        separate=speaking.separate,
        allows_twice=rule.allows_twice,
        only_present=rule.only_present,
    )
