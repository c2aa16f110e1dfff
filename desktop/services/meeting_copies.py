"""What a copy of a meeting takes along besides sittings and agenda: one function a matter.

Whoever keeps more by meeting adds a function to ``COPIERS``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from db.domain.agenda import withdrawn
from db.domain.ids import AgendaItemId, MeetingId, MemberId, SittingId
from db.domain.meeting_plan import advanced_title, sessions_between, sessions_in_titles
from db.domain.rows import MeetingRow
from db.repositories import agenda, meetings, members, organs, participants, schedule, terms
from desktop.services.meeting_making import MadeMeeting
from desktop.services.meetings import require_meeting


@dataclass(frozen=True, slots=True)
class MeetingCopy:
    """A meeting and its copy: which new sitting stands for which, which item for which.

    A withdrawn item has no copy. ``offset`` moves a moment of the one to the other.
    """

    source: MeetingRow
    target: MeetingId
    first_day: date
    sittings: Mapping[SittingId, SittingId]
    items: Mapping[AgendaItemId, AgendaItemId]

    @property
    def offset(self) -> timedelta:
        """How far the days are moved."""
        return self.first_day - self.source.starts_on


def copy_participants(session: Session, copy: MeetingCopy) -> None:
    """Name who was named, if still in office on the first day; guests stay; badges do not."""
    in_office = _in_office(session, copy.first_day)
    for _, value in participants.of_meeting(session, copy.source.id):
        if value.member_id is None or value.member_id in in_office:
            participants.write(session, copy.target, replace(value, badge=""))


def copy_schedule(session: Session, copy: MeetingCopy) -> None:
    """Draft the days anew: every entry moved with the dates, those of sittings with theirs.

    Where their content names the session and the year, it goes on as the agenda's titles do.
    """
    sessions = sessions_between(copy.source.name, require_meeting(session, copy.target).name)
    in_titles = sessions_in_titles(copy.source.kind, sessions)
    years = copy.first_day.year - copy.source.starts_on.year
    schedule.copy_schedule(
        session,
        copy.source.id,
        copy.target,
        days=copy.offset.days,
        sittings=copy.sittings,
        word=lambda text: advanced_title(text, in_titles, years),
    )


def copy_organs(session: Session, copy: MeetingCopy) -> None:
    """Give the posts and the places in groups to who is still in office on the first day."""
    in_office = _in_office(session, copy.first_day)
    organs.copy_organs(session, copy.source.id, copy.target, in_office)


Copier = Callable[[Session, MeetingCopy], None]
COPIERS: tuple[Copier, ...] = (copy_participants, copy_schedule, copy_organs)
"""Each is called once a copy, inside its transaction, after sittings and agenda are there."""


def copy_participants_of(
    session: Session, source: MeetingRow, made: MadeMeeting, first_day: date
) -> None:
    """Let a new meeting name who another one names, and nothing more."""
    copy_participants(session, MeetingCopy(source, made.key, first_day, {}, {}))


def copy_the_rest(session: Session, source: MeetingRow, made: MadeMeeting, first_day: date) -> None:
    """Copy what is neither sitting nor agenda to a meeting made from the plan of another."""
    old_sittings = [row.id for row in meetings.sittings(session, source.id)]
    copy = MeetingCopy(
        source,
        made.key,
        first_day,
        dict(zip(old_sittings, made.sittings, strict=True)),
        dict(zip(_copied_items(session, source.id), made.items, strict=True)),
    )
    for copier in COPIERS:
        copier(session, copy)


def _in_office(session: Session, day: date) -> frozenset[MemberId]:
    city = terms.term(session).city
    return frozenset(each.id for each in members.people_in_office(session, day, city))


def _copied_items(session: Session, meeting: MeetingId) -> list[AgendaItemId]:
    items = agenda.items(session, meeting)
    gone = withdrawn(items)
    return [item.id for item in items if item.id not in gone]
