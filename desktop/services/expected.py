"""应到 of a sitting: by the kind of meeting and the membership of the day, until it is frozen."""

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
    if frozen is not None:
        return frozen
    day = sitting.starts_at.date()
    return expected(
        meeting.kind,
        members.people_in_office(session, day, terms.term(session).city),
        participants.named(session, meeting.id),
        committee_of(meeting.name, groups.keys_by_name(session, Committee)),
    )


def expected_members(
    session: Session, meeting: MeetingRow, sitting: SittingRow
) -> tuple[MemberRow, ...]:
    """Return the members of ``expected_keys``, in the order of entry."""
    keys = expected_keys(session, meeting, sitting)
    return tuple(row for row in members.all_members(session) if row.id in keys)
