"""Meetings with their sittings: made, read, changed, removed."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, SittingId
from db.domain.rows import AgendaItemRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings
from db.session import UnitOfWork


@dataclass(eq=False)
class NoSuchMeeting(RuleViolation):
    """The record has no meeting of this number."""

    number: int


@dataclass(eq=False)
class MeetingStillUsed(RuleViolation):
    """A meeting, sitting or agenda item with speeches, sign-ins, votes is not removed.

    Nor is a meeting whose agenda has been passed.
    """

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
    """Reads and writes meetings and sittings."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def meetings(self) -> tuple[MeetingRow, ...]:
        """Return the meetings, the latest first."""
        with self._uow.read() as session:
            return meetings.all_meetings(session)

    def view(self, key: MeetingId) -> MeetingView:
        """Return a meeting with everything that belongs to it. Raises NoSuchMeeting."""
        from db.repositories import agenda

        with self._uow.read() as session:
            meeting = require_meeting(session, key)
            return MeetingView(meeting, meetings.sittings(session, key), agenda.items(session, key))

    def create(self, kind: MeetingKind, name: str, first_day: date) -> MeetingId:
        """Make a meeting from the usual template of its kind; return its number."""
        # The first window does without the templates.
        from db.domain.meeting_plan import filled_plan, sequence_in
        from desktop.services.meeting_making import make_meeting, next_sequence, occasion_of
        from desktop.services.meeting_templates import TEMPLATES, USUAL

        name = name.strip()
        if not name:
            raise NamelessMeeting
        with self._uow.write(f"新建会议：{name}") as tx:
            sequence = sequence_in(name) or next_sequence(tx.session, kind, first_day)
            occasion = occasion_of(tx.session, sequence, first_day.year)
            plan = filled_plan(TEMPLATES[USUAL[kind]], occasion)
            return make_meeting(tx.session, plan, name, first_day).key

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


def require_meeting(session: Session, key: MeetingId) -> MeetingRow:
    """Return a meeting or raise NoSuchMeeting."""
    meeting = meetings.find(session, key)
    if meeting is None:
        raise NoSuchMeeting(key)
    return meeting
