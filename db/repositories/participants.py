"""Who takes part in a meeting beside those whom its kind expects."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId, MemberId, ParticipantId
from db.models.participant import Participant


def of_meeting(
    session: Session, meeting: MeetingId
) -> tuple[tuple[ParticipantId, ParticipantValues], ...]:
    """Return the participants of a meeting with their keys, in the order of entry."""
    rows = session.scalars(
        select(Participant).where(Participant.meeting_id == meeting).order_by(Participant.id)
    )
    return tuple((ParticipantId(row.id), _values(row)) for row in rows)


def named(session: Session, meeting: MeetingId) -> frozenset[MemberId]:
    """Return the members whom a meeting names as 出席."""
    rows = session.scalars(
        select(Participant.member_id).where(
            Participant.meeting_id == meeting,
            Participant.role == ParticipantRole.EXPECTED.value,
        )
    )
    return frozenset(MemberId(key) for key in rows if key is not None)


def write(
    session: Session, meeting: MeetingId, value: ParticipantValues, key: ParticipantId | None = None
) -> ParticipantId:
    """Write a participant, a new one without ``key``; return the key."""
    row = Participant(meeting_id=meeting) if key is None else session.get_one(Participant, key)
    row.role, row.member_id = value.role.value, value.member_id
    row.name, row.post, row.badge = value.name, value.post, value.badge or None
    session.add(row)
    session.flush()
    return ParticipantId(row.id)


def remove(session: Session, key: ParticipantId) -> None:
    """Remove a participant."""
    session.delete(session.get_one(Participant, key))
    session.flush()


def remove_all(session: Session, meeting: MeetingId) -> None:
    """Remove the participants of a meeting."""
    for key, _ in of_meeting(session, meeting):
        remove(session, key)


def _values(row: Participant) -> ParticipantValues:
    return ParticipantValues(
        role=ParticipantRole(row.role),
        member_id=None if row.member_id is None else MemberId(row.member_id),
        name=row.name,
        post=row.post,
        badge=row.badge or "",
    )
