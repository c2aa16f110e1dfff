"""The organs of a plenary and who sits in them."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, MemberId, OrganSeatId
from db.domain.organ_rows import OrganSeatRow
from db.domain.organs import OrganPost
from db.domain.vocabulary import MeetingKind
from db.models import Meeting
from db.models.organ import OrganSeat
from db.repositories import plenary_groups


def seats(session: Session, meeting: MeetingId) -> tuple[OrganSeatRow, ...]:
    """Return who holds a post in a meeting, by post and rank."""
    posts = [post.value for post in OrganPost]
    rows = session.scalars(select(OrganSeat).where(OrganSeat.meeting_id == meeting)).all()
    ordered = sorted(rows, key=lambda row: (posts.index(row.post), row.rank, row.id))
    return tuple(_row(row) for row in ordered)


def add(session: Session, meeting: MeetingId, value: OrganSeatRow) -> OrganSeatId:
    """Give a post to somebody, behind all who hold it (``id`` and ``rank`` are ignored)."""
    last = session.scalar(
        select(func.max(OrganSeat.rank)).where(
            OrganSeat.meeting_id == meeting, OrganSeat.post == value.post.value
        )
    )
    row = OrganSeat(
        meeting_id=meeting,
        post=value.post.value,
        rank=(last or 0) + 1,
        member_id=value.member_id,
        name=value.name,
        duty=value.duty,
    )
    session.add(row)
    session.flush()
    return OrganSeatId(row.id)


def place(session: Session, keys: Sequence[OrganSeatId]) -> None:
    """Put the holders of a post in the order of ``keys``."""
    for rank, key in enumerate(keys, start=1):
        session.get_one(OrganSeat, key).rank = rank


def remove(session: Session, key: OrganSeatId) -> None:
    """Take a post from its holder."""
    session.delete(session.get_one(OrganSeat, key))
    session.flush()


def latest_presidium(
    session: Session, meeting: MeetingId
) -> tuple[MeetingId, frozenset[MemberId]] | None:
    """Return the latest plenary up to a meeting's first day that names a 主席团, and who is in it."""
    day = session.get_one(Meeting, meeting).starts_on
    near = session.get_one(Meeting, meeting).ends_on
    plenary = session.scalars(
        select(Meeting.id)
        .join(OrganSeat, OrganSeat.meeting_id == Meeting.id)
        .where(
            Meeting.kind == MeetingKind.PLENARY.value,
            Meeting.starts_on <= near,
            OrganSeat.post == OrganPost.PRESIDIUM_MEMBER.value,
        )
        .order_by((Meeting.starts_on > day).desc(), Meeting.starts_on.desc())
        .limit(1)
    ).first()
    if plenary is None:
        return None
    found = seats(session, MeetingId(plenary))
    chosen = (row.member_id for row in found if row.post is OrganPost.PRESIDIUM_MEMBER)
    return MeetingId(plenary), frozenset(key for key in chosen if key is not None)


def remove_all(session: Session, meeting: MeetingId) -> None:
    """Remove the organs of a meeting and its groups."""
    for row in seats(session, meeting):
        remove(session, row.id)
    plenary_groups.remove_all(session, meeting)


def copy_organs(session: Session, source: MeetingId, target: MeetingId) -> int:
    """Copy the organs of a meeting and its groups with their members; return how many posts.

    Whether a member is still in office is for the office to look at.
    """
    found = seats(session, source)
    for row in found:
        add(session, target, replace(row, id=OrganSeatId(0)))
    plenary_groups.copy_groups(session, source, target)
    return len(found)


def _row(row: OrganSeat) -> OrganSeatRow:
    return OrganSeatRow(
        id=OrganSeatId(row.id),
        post=OrganPost(row.post),
        rank=row.rank,
        member_id=None if row.member_id is None else MemberId(row.member_id),
        name=row.name,
        duty=row.duty,
    )
