"""应到 of a sitting: by the kind of meeting and the membership of the day, until it is frozen."""

from datetime import date

from sqlalchemy.orm import Session

from db.domain.expected import committee_of, expected
from db.domain.ids import MemberId
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.models import Committee
from db.repositories import attendance_snapshots, groups, members, participants, terms


def expected_keys(
    session: Session, meeting: MeetingRow, sitting: SittingRow
) -> frozenset[MemberId]:
    """Return 应到: of a frozen sitting as it was frozen, else by the rule of ``expected``."""
    frozen = attendance_snapshots.frozen_keys(session, sitting.id)
    return expected_by_rule(session, meeting, sitting) if frozen is None else frozen


def expected_by_rule(
    session: Session, meeting: MeetingRow, sitting: SittingRow
) -> frozenset[MemberId]:
    """Return 应到 by the rule and the membership of the day, whatever was frozen."""
    return _by_rule(session, meeting, sitting.starts_at.date())


def expected_members(
    session: Session, meeting: MeetingRow, sitting: SittingRow
) -> tuple[MemberRow, ...]:
    """Return the members of ``expected_keys``, in the order of entry."""
    return _rows(session, expected_keys(session, meeting, sitting))


def expected_of_meeting(session: Session, meeting: MeetingRow) -> tuple[MemberRow, ...]:
    """Return 应到 of a meeting as a whole: by the membership of its first day."""
    return _rows(session, _by_rule(session, meeting, meeting.starts_on))


def _by_rule(session: Session, meeting: MeetingRow, day: date) -> frozenset[MemberId]:
    return expected(
        meeting.kind,
        members.people_in_office(session, day, terms.term(session).city),
        participants.named(session, meeting.id),
        committee_of(meeting.name, groups.keys_by_name(session, Committee)),
    )


def _rows(session: Session, keys: frozenset[MemberId]) -> tuple[MemberRow, ...]:
    return tuple(row for row in members.all_members(session) if row.id in keys)
