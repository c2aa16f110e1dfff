"""Meetings: made from templates, with their sittings and their agenda."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.numbering import chinese_number
from db.domain.rows import AgendaItemRow, BreakRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, terms
from db.session import UnitOfWork
from desktop.services import templates


@dataclass(eq=False)
class NoSuchMeeting(RuleViolation):
    """The record has no meeting of this number."""

    number: int


@dataclass(eq=False)
class MeetingStillUsed(RuleViolation):
    """A meeting, sitting or agenda item with speeches, sign-ins or votes is not removed."""

    name: str


@dataclass(eq=False)
class SittingEndsBeforeStart(RuleViolation):
    """A sitting ends before it starts."""

    name: str


class NamelessMeeting(RuleViolation):
    """A meeting, a sitting or an agenda item needs a name."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with its sittings and its agenda."""

    meeting: MeetingRow
    sittings: tuple[SittingRow, ...]
    agenda: tuple[AgendaItemRow, ...]


class MeetingService:
    """Reads and writes meetings, sittings and agenda items."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def meetings(self) -> tuple[MeetingRow, ...]:
        """Return the meetings, the latest first."""
        with self._uow.read() as session:
            return meetings.all_meetings(session)

    def view(self, key: MeetingId) -> MeetingView:
        """Return a meeting with everything that belongs to it. Raises NoSuchMeeting."""
        with self._uow.read() as session:
            meeting = require_meeting(session, key)
            return MeetingView(
                meeting, meetings.sittings(session, key), meetings.agenda(session, key)
            )

    def suggested_name(self, kind: MeetingKind, first_day: date) -> str:
        """Return the usual name of the next meeting of a kind: “七届六次全体会议”."""
        with self._uow.read() as session:
            term = terms.term(session)
            sequence = meetings.last_sequence(session, kind, first_day) + 1
        head = f"政协{term.city}第{chinese_number(term.number)}届委员会"
        return head + _NAMES[kind].format(sequence=chinese_number(sequence))

    def create(self, kind: MeetingKind, name: str, first_day: date) -> MeetingId:
        """Make a meeting from the template of its kind; return its number."""
        if not name.strip():
            raise NamelessMeeting
        with self._uow.write(f"新建会议：{name}") as tx:
            return create_meeting(tx.session, kind, name.strip(), first_day)

    def change(self, value: MeetingRow) -> None:
        """Write name, days and place of a meeting."""
        if not value.name.strip():
            raise NamelessMeeting
        with self._uow.write(f"修改会议：{value.name}") as tx:
            meetings.change(tx.session, value)

    def remove(self, row: MeetingRow) -> None:
        """Remove a meeting without speeches and sign-ins. Raises MeetingStillUsed."""
        with self._uow.write(f"删除会议：{row.name}") as tx:
            try:
                meetings.remove(tx.session, row.id)
            except IntegrityError as error:
                raise MeetingStillUsed(row.name) from error

    def write_sitting(self, value: SittingRow, *, is_new: bool) -> SittingId:
        """Add or change a sitting. Raises SittingEndsBeforeStart, NamelessMeeting."""
        if not value.name.strip():
            raise NamelessMeeting
        if value.ends_at <= value.starts_at:
            raise SittingEndsBeforeStart(value.name)
        verb = "新增场次" if is_new else "修改场次"
        with self._uow.write(f"{verb}：{value.name}") as tx:
            return meetings.write_sitting(tx.session, value, is_new=is_new)

    def remove_sitting(self, row: SittingRow) -> None:
        """Remove a sitting without sign-ins. Raises MeetingStillUsed."""
        with self._uow.write(f"删除场次：{row.name}") as tx:
            try:
                meetings.remove_sitting(tx.session, row.id)
            except IntegrityError as error:
                raise MeetingStillUsed(row.name) from error

    def add_agenda_item(self, meeting: MeetingId, value: AgendaItemRow) -> AgendaItemId:
        """Add an agenda item at the end of its parent."""
        _require_title(value)
        with self._uow.write(f"新增议程：{value.title}") as tx:
            return meetings.add_agenda_item(tx.session, meeting, value)

    def change_agenda_item(self, value: AgendaItemRow) -> None:
        """Write title, presenter and minutes of an agenda item."""
        _require_title(value)
        with self._uow.write(f"修改议程：{value.title}") as tx:
            meetings.change_agenda_item(tx.session, value)

    def place_agenda_items(self, parent: AgendaItemId | None, keys: Sequence[AgendaItemId]) -> None:
        """Put agenda items under one parent, in the order of ``keys``."""
        with self._uow.write("调整议程次序") as tx:
            meetings.place_agenda_items(tx.session, parent, keys)

    def remove_agenda_item(self, row: AgendaItemRow) -> None:
        """Remove an agenda item with all under it. Raises MeetingStillUsed for one voted on."""
        with self._uow.write(f"删除议程：{row.title}") as tx:
            try:
                meetings.remove_agenda_item(tx.session, row.id)
            except IntegrityError as error:
                raise MeetingStillUsed(row.title) from error


def require_meeting(session: Session, key: MeetingId) -> MeetingRow:
    """Return a meeting or raise NoSuchMeeting."""
    meeting = meetings.find(session, key)
    if meeting is None:
        raise NoSuchMeeting(key)
    return meeting


def create_meeting(session: Session, kind: MeetingKind, name: str, first_day: date) -> MeetingId:
    """Make a meeting from its template inside a running transaction."""
    term = terms.term(session)
    plans = templates.sittings_of(kind)
    sequence = _sequence_in(name) or meetings.last_sequence(session, kind, first_day) + 1
    last_day = first_day + timedelta(days=max(plan.day for plan in plans))
    meeting = MeetingRow(
        id=MeetingId(0),
        kind=kind,
        name=name,
        sequence=sequence,
        starts_on=first_day,
        ends_on=last_day,
        place="",
    )
    key = meetings.add(session, meeting)
    for ordinal, plan in enumerate(plans, start=1):
        meetings.write_sitting(session, _sitting(key, ordinal, plan, first_day), is_new=True)
    for title in templates.agenda_of(kind, city=term.city, term=term.number, sequence=sequence):
        meetings.add_agenda_item(session, key, _agenda_item(title))
    return key


def _sitting(
    meeting: MeetingId, ordinal: int, plan: templates.SittingPlan, first_day: date
) -> SittingRow:
    starts_at, ends_at = plan.span(first_day)
    breaks: tuple[BreakRow, ...] = ()
    if plan.break_at is not None:
        begins = starts_at.replace(hour=plan.break_at.hour, minute=plan.break_at.minute)
        breaks = (BreakRow(begins, plan.break_minutes),)
    return SittingRow(
        id=SittingId(0),
        meeting_id=meeting,
        ordinal=ordinal,
        kind=plan.kind,
        name=plan.name,
        starts_at=starts_at,
        ends_at=ends_at,
        breaks=breaks,
    )


def _agenda_item(title: str) -> AgendaItemRow:
    return AgendaItemRow(
        id=AgendaItemId(0),
        parent_id=None,
        level=0,
        ordinal=0,
        title=title,
        presenter="",
        minutes=None,
    )


def _require_title(value: AgendaItemRow) -> None:
    if not value.title.strip():
        raise NamelessMeeting


_SEQUENCE = re.compile(r"(?:届第?|委员会第|第)([一二三四五六七八九十百]+|\d+)次")
_CHINESE = {chinese_number(number): number for number in range(1, 200)}


def _sequence_in(name: str) -> int | None:
    """Read the 次 out of a meeting's name: “七届六次会议” and “第六次会议” are both 6."""
    match = _SEQUENCE.search(name)
    if match is None:
        return None
    text = match.group(1)
    return int(text) if text.isdigit() else _CHINESE.get(text)


_NAMES = {
    MeetingKind.PLENARY: "第{sequence}次会议",
    MeetingKind.STANDING: "常务委员会第{sequence}次会议",
    MeetingKind.CHAIRPERSONS: "第{sequence}次主席会议",
    MeetingKind.PREPARATORY: "预备会议",
    MeetingKind.PRESIDIUM: "主席团会议",
    MeetingKind.COMMITTEE: "专门委员会会议",
    MeetingKind.CONSULTATION: "专题协商会",
}
