"""A meeting from a plan, and a plan from a meeting: both inside a running transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.meeting_plan import ItemPlan, MeetingPlan, Occasion, SittingPlan, sequence_in
from db.domain.rows import AgendaItemRow, BreakRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import agenda, meetings, terms

OF_A_PLENARY = (MeetingKind.PREPARATORY, MeetingKind.PRESIDIUM)
"""The meetings that carry the number of the plenary which they belong to."""


@dataclass(frozen=True, slots=True)
class MadeMeeting:
    """A new meeting: its key, its sittings and its items in the order of the plan."""

    key: MeetingId
    sittings: tuple[SittingId, ...]
    items: tuple[AgendaItemId, ...]


def next_sequence(session: Session, kind: MeetingKind, first_day: date) -> int:
    """Return the 次 of a meeting of a kind that begins on a day.

    预备会议 and 主席团会议 have that of the plenary that is on or comes next.
    """
    if kind not in OF_A_PLENARY:
        return meetings.last_sequence(session, kind, first_day) + 1
    to_come = [
        row
        for row in meetings.all_meetings(session)
        if row.kind is MeetingKind.PLENARY and row.ends_on >= first_day and row.sequence
    ]
    if to_come:
        return min(to_come, key=lambda row: row.starts_on).sequence or 1
    return meetings.last_sequence(session, MeetingKind.PLENARY, first_day) + 1


def occasion_of(session: Session, sequence: int, year: int) -> Occasion:
    """Return which meeting of the record's committee a plan is filled in for."""
    term = terms.term(session)
    return Occasion(term.city, term.number, max(sequence, 1), year)


def make_meeting(session: Session, plan: MeetingPlan, name: str, first_day: date) -> MadeMeeting:
    """Make a meeting from a plan whose fields are filled in."""
    key = meetings.add(
        session,
        MeetingRow(
            id=MeetingId(0),
            kind=plan.kind,
            name=name,
            sequence=sequence_in(name) or next_sequence(session, plan.kind, first_day),
            starts_on=first_day,
            ends_on=first_day + timedelta(days=plan.days - 1),
            place=plan.place,
        ),
    )
    sittings = tuple(
        meetings.write_sitting(session, _sitting(key, ordinal, each, first_day), is_new=True)
        for ordinal, each in enumerate(plan.sittings, start=1)
    )
    items: list[AgendaItemId] = []
    _add_items(session, key, plan.agenda, sittings, None, items)
    return MadeMeeting(key, sittings, tuple(items))


def plan_of_meeting(session: Session, meeting: MeetingRow) -> MeetingPlan:
    """Return a meeting as a plan: days as distances from the first one, nothing that happened."""
    sittings = meetings.sittings(session, meeting.id)
    places = {sitting.id: place for place, sitting in enumerate(sittings)}
    items = agenda.items(session, meeting.id)
    return MeetingPlan(
        kind=meeting.kind,
        name=meeting.name,
        sittings=tuple(_sitting_plan(each, meeting.starts_on) for each in sittings),
        agenda=_item_plans(items, None, places),
        length=(meeting.ends_on - meeting.starts_on).days + 1,
        place=meeting.place,
    )


def _add_items(
    session: Session,
    meeting: MeetingId,
    plans: Iterable[ItemPlan],
    sittings: tuple[SittingId, ...],
    parent: AgendaItemId | None,
    made: list[AgendaItemId],
) -> None:
    for plan in plans:
        is_known = plan.sitting is not None and 0 <= plan.sitting < len(sittings)
        row = AgendaItemRow(
            id=AgendaItemId(0),
            parent_id=parent,
            level=0,
            ordinal=0,
            title=plan.title,
            presenter=plan.presenter,
            minutes=plan.minutes,
            kind=plan.kind,
            papers=plan.papers,
            sitting_id=sittings[plan.sitting or 0] if is_known else None,
        )
        key = agenda.add(session, meeting, row)
        made.append(key)
        _add_items(session, meeting, plan.parts, sittings, key, made)


def _item_plans(
    items: tuple[AgendaItemRow, ...], parent: AgendaItemId | None, places: dict[SittingId, int]
) -> tuple[ItemPlan, ...]:
    return tuple(
        ItemPlan(
            item.title,
            item.kind,
            item.presenter,
            item.minutes,
            item.papers,
            places.get(item.sitting_id) if item.sitting_id else None,
            _item_plans(items, item.id, places),
        )
        for item in items
        if item.parent_id == parent and not item.is_withdrawn
    )


def _sitting(meeting: MeetingId, ordinal: int, plan: SittingPlan, first_day: date) -> SittingRow:
    starts_at, ends_at = plan.span(first_day)
    return SittingRow(
        id=SittingId(0),
        meeting_id=meeting,
        ordinal=ordinal,
        kind=plan.kind,
        name=plan.name,
        starts_at=starts_at,
        ends_at=ends_at,
        breaks=tuple(BreakRow(moment, minutes) for moment, minutes in plan.break_starts(first_day)),
    )


def _sitting_plan(sitting: SittingRow, first_day: date) -> SittingPlan:
    return SittingPlan(
        sitting.kind,
        sitting.name,
        (sitting.starts_at.date() - first_day).days,
        sitting.starts_at.time(),
        sitting.ends_at.time(),
        tuple((each.starts_at.time(), each.minutes) for each in sitting.breaks),
    )
