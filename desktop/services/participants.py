"""参会范围: whom a meeting names, and who else takes part without counting in 应到."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy.exc import IntegrityError

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MemberId, ParticipantId
from db.domain.rows import MemberRow
from db.repositories import members, participants
from db.session import UnitOfWork


class NamelessParticipant(RuleViolation):
    """Somebody who is no member needs a name."""


@dataclass(eq=False)
class BadgeTaken(RuleViolation):
    """Another participant of the meeting has this badge."""

    badge: str


class ExpectedIsMember(RuleViolation):
    """Only members count as 出席."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
    """A participant of a meeting; ``member_id`` is None for somebody who is no member."""

    id: ParticipantId
    member_id: MemberId | None
    role: ParticipantRole
    name: str
    post: str
    badge: str
    search: str


class ParticipantService:
    """Reads and writes who takes part in a meeting."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def rows(self, meeting: MeetingId) -> tuple[ParticipantRow, ...]:
        """Return who takes part in a meeting by name, in the order of entry."""
        with self._uow.read() as session:
            roster = {row.id: row for row in members.all_members(session)}
            found = participants.of_meeting(session, meeting)
        return tuple(_row(key, value, roster) for key, value in found)

    def add_members(
        self, meeting: MeetingId, chosen: Iterable[MemberId], role: ParticipantRole
    ) -> int:
        """Name members, as one action; who is named already gets the role. Return how many."""
        with self._uow.write("确定参会人员") as tx:
            known = {
                value.member_id: (key, value)
                for key, value in participants.of_meeting(tx.session, meeting)
            }
            wanted = sorted(set(chosen))
            for member in wanted:
                key, value = known.get(
                    member, (None, ParticipantValues(role=role, member_id=member))
                )
                participants.write(tx.session, meeting, replace(value, role=role), key)
            tx.label = f"确定参会人员：{len(wanted)} 人"
        return len(wanted)

    def write(
        self, meeting: MeetingId, value: ParticipantValues, key: ParticipantId | None = None
    ) -> ParticipantId:
        """Add somebody, or change him by his key.

        Raises NamelessParticipant, ExpectedIsMember, BadgeTaken.
        """
        clean = replace(
            value,
            name="" if value.member_id else value.name.strip(),
            post=value.post.strip(),
            badge=value.badge.strip(),
        )
        if clean.member_id is None and not clean.name:
            raise NamelessParticipant
        if clean.member_id is None and clean.role is ParticipantRole.EXPECTED:
            raise ExpectedIsMember
        with _badge_free(clean.badge), self._uow.write("修改参会人员") as tx:
            tx.label = f"参会人员：{clean.name or clean.badge or '委员'}"
            return participants.write(tx.session, meeting, clean, key)

    def remove(self, rows: Iterable[ParticipantRow]) -> None:
        """Take people off the list, as one action."""
        chosen = list(rows)
        with self._uow.write(f"移除参会人员：{len(chosen)} 人") as tx:
            for row in chosen:
                participants.remove(tx.session, row.id)


def values_of(row: ParticipantRow) -> ParticipantValues:
    """Return a participant as it is written."""
    return ParticipantValues(
        role=row.role,
        member_id=row.member_id,
        name="" if row.member_id else row.name,
        post="" if row.member_id else row.post,
        badge=row.badge,
    )


def _row(
    key: ParticipantId, value: ParticipantValues, roster: dict[MemberId, MemberRow]
) -> ParticipantRow:
    member = roster.get(value.member_id) if value.member_id else None
    return ParticipantRow(
        id=key,
        member_id=value.member_id,
        role=value.role,
        name=member.name if member else value.name,
        post=value.post or (member.duty if member else ""),
        badge=value.badge,
        search=f"{member.search if member else value.name} {value.post} {value.badge}",
    )


@contextmanager
def _badge_free(badge: str) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if "participants.badge" not in str(error.orig):
            raise
        raise BadgeTaken(badge) from error
