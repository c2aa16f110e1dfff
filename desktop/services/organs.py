"""大会机构: who is named for 主席团, 秘书处 and 提案审查委员会, and the 主席团 for its meetings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MemberId, OrganSeatId
from db.domain.organ_rows import OrganSeatRow
from db.domain.organs import (
    BY_STROKES,
    MEMBERS_ONLY,
    SINGLE,
    OrganPost,
    also_named,
    given_up_for,
    lost_with,
)
from db.domain.rows import MemberRow
from db.domain.stroke_order import StrokeTable
from db.repositories import members, organs, participants, terms
from db.session import UnitOfWork
from desktop.schedule_wording import post_word
from desktop.services.meetings import require_meeting
from desktop.services.strokes import stroke_table


@dataclass(eq=False)
class PostTaken(RuleViolation):
    """One person holds this post."""

    post: str
    name: str


@dataclass(eq=False)
class OnlyOneHolds(RuleViolation):
    """Several people were chosen for a post of one person."""

    post: str
    count: int


class NamelessOfficer(RuleViolation):
    """Somebody who is no member needs a name."""


@dataclass(eq=False)
class NotAMember(RuleViolation):
    """The 主席团 is of members."""

    name: str


@dataclass(eq=False)
class NoPresidiumNamed(RuleViolation):
    """No plenary up to this meeting has named its 主席团."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganPerson:
    """A post and who holds it, in words; ``member`` is None for somebody who is no member."""

    id: OrganSeatId
    post: OrganPost
    name: str
    duty: str
    member: MemberRow | None

    @property
    def search(self) -> str:
        """What the person is found by."""
        return self.member.search if self.member else self.name


class OrganService:
    """Reads and writes the organs of a plenary."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def people(self, meeting: MeetingId) -> tuple[OrganPerson, ...]:
        """Return who holds which post: by post, then in stroke order or the office's order.

        Raises NoSuchMeeting, UnknownStroke.
        """
        with self._uow.read() as session:
            require_meeting(session, meeting)
            seats = organs.seats(session, meeting)
            roster = {row.id: row for row in members.all_members(session)} if seats else {}
            strokes = stroke_table(terms.stroke_choices(session))
        rows = [_person(seat, roster) for seat in seats]
        return tuple(
            person
            for post in OrganPost
            for person in _in_order([row for row in rows if row.post is post], post, strokes)
        )

    def name_members(self, meeting: MeetingId, post: OrganPost, chosen: Iterable[MemberId]) -> int:
        """Give members a post, as one action, with what comes with it; return how many are new.

        In one organ a member gives up the former post.
        Raises PostTaken, OnlyOneHolds, NoSuchMeeting.
        """
        wanted = list(dict.fromkeys(chosen))
        with self._uow.write("确定大会机构") as tx:
            require_meeting(tx.session, meeting)
            count = _name(tx.session, meeting, post, wanted)
            tx.label = f"确定{post_word(post)}：{count} 人"
        return count

    def name_guest(self, meeting: MeetingId, post: OrganPost, name: str, duty: str) -> OrganSeatId:
        """Give a post to somebody who is no member.

        Raises NamelessOfficer, NotAMember for the 主席团, PostTaken, NoSuchMeeting.
        """
        clean = "".join(name.split())
        if not clean:
            raise NamelessOfficer
        if post in MEMBERS_ONLY:
            raise NotAMember(clean)
        with self._uow.write(f"确定{post_word(post)}：{clean}") as tx:
            require_meeting(tx.session, meeting)
            _refuse_taken(tx.session, meeting, post)
            value = OrganSeatRow(
                id=OrganSeatId(0), post=post, rank=0, name=clean, duty=duty.strip()
            )
            return organs.add(tx.session, meeting, (value,))[0]

    def remove(self, meeting: MeetingId, rows: Sequence[OrganPerson]) -> None:
        """Take posts from their holders, as one action, with what is lost with them."""
        first = rows[0]
        named = first.name if len(rows) == 1 else f"{first.name}等 {len(rows)} 人"
        with self._uow.write(f"免去{post_word(first.post)}：{named}") as tx:
            seats = organs.seats(tx.session, meeting)
            gone = {row.id for row in rows}
            for row in rows:
                lost = lost_with(row.post)
                gone |= {
                    seat.id
                    for seat in seats
                    if row.member and seat.member_id == row.member.id and seat.post in lost
                }
            organs.remove(tx.session, sorted(gone))

    def place(self, post: OrganPost, keys: Sequence[OrganSeatId]) -> None:
        """Put the holders of a post in the office's order."""
        with self._uow.write(f"调整{post_word(post)}次序") as tx:
            organs.place(tx.session, keys)

    def expect_presidium(self, meeting: MeetingId) -> int:
        """Name the 主席团 as 出席 of a meeting, as one action; return how many are new.

        Raises NoPresidiumNamed, NoSuchMeeting.
        """
        with self._uow.write("主席团成员出席") as tx:
            row = require_meeting(tx.session, meeting)
            found = organs.latest_presidium(tx.session, meeting)
            if found is None:
                raise NoPresidiumNamed(row.name)
            known = {
                value.member_id: (key, value)
                for key, value in participants.of_meeting(tx.session, meeting)
            }
            missing = sorted(found - participants.named(tx.session, meeting))
            for member in missing:
                new = ParticipantValues(role=ParticipantRole.EXPECTED, member_id=member)
                key, value = known.get(member, (None, new))
                expected = replace(value, role=ParticipantRole.EXPECTED)
                participants.write(tx.session, meeting, expected, key)
            tx.label = f"主席团成员出席：{len(missing)} 人"
        return len(missing)


def _name(session: Session, meeting: MeetingId, post: OrganPost, chosen: Sequence[MemberId]) -> int:
    """Give members a post with what comes with it; return how many had it not."""
    seats = organs.seats(session, meeting)
    held = {(row.member_id, row.post): row.id for row in seats}
    new = [member for member in chosen if (member, post) not in held]
    if new:
        _refuse_taken(session, meeting, post, len(new))
    given_up = given_up_for(post)
    organs.remove(
        session,
        [held[member, each] for member in new for each in given_up if (member, each) in held],
    )
    organs.add(
        session,
        meeting,
        (
            OrganSeatRow(id=OrganSeatId(0), post=each, rank=0, member_id=member)
            for member in new
            for each in (*also_named(post), post)
            if (member, each) not in held
        ),
    )
    return len(new)


def _refuse_taken(session: Session, meeting: MeetingId, post: OrganPost, more: int = 1) -> None:
    if post not in SINGLE:
        return
    holder = next((row for row in organs.seats(session, meeting) if row.post is post), None)
    if holder is None:
        if more > 1:
            raise OnlyOneHolds(post_word(post), more)
        return
    name = members.one(session, holder.member_id).name if holder.member_id else holder.name
    raise PostTaken(post_word(post), name)


def _person(seat: OrganSeatRow, roster: dict[MemberId, MemberRow]) -> OrganPerson:
    member = roster[seat.member_id] if seat.member_id else None
    return OrganPerson(
        id=seat.id,
        post=seat.post,
        name=member.name if member else seat.name,
        duty=member.duty if member else seat.duty,
        member=member,
    )


def _in_order(rows: list[OrganPerson], post: OrganPost, strokes: StrokeTable) -> list[OrganPerson]:
    if post not in BY_STROKES:
        return rows
    return sorted(rows, key=lambda row: strokes.surname_key(row.name))
