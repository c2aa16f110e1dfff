"""The organs of a plenary and who sits in them."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, MemberId, OrganSeatId
from db.domain.organ_rows import OrganSeatRow
from db.domain.organs import OrganPost
from db.domain.vocabulary import MeetingKind
from db.models import Meeting
from db.models.organ import OrganSeat
from db.repositories import plenary_groups

PREPARED = timedelta(days=30)
"""The first meeting of the 主席团 is held so long before the plenary opens, at most."""


def seats(session: Session, meeting: MeetingId) -> tuple[OrganSeatRow, ...]:
    """Return who holds a post in a meeting, by post and rank."""
    posts = [post.value for post in OrganPost]
    rows = session.scalars(select(OrganSeat).where(OrganSeat.meeting_id == meeting)).all()
    ordered = sorted(rows, key=lambda row: (posts.index(row.post), row.rank, row.id))
    return tuple(_row(row) for row in ordered)


def add(
    session: Session, meeting: MeetingId, values: Iterable[OrganSeatRow]
) -> tuple[OrganSeatId, ...]:
    """Give posts to people, each behind all who hold it (``id`` and ``rank`` are ignored)."""
    statement = (
        select(OrganSeat.post, func.max(OrganSeat.rank))
        .where(OrganSeat.meeting_id == meeting)
        .group_by(OrganSeat.post)
    )
    last: Counter[str] = Counter()
    for post, rank in session.execute(statement):
        last[post] = rank
    rows = []
    for value in values:
        last[value.post.value] += 1
        rows.append(
            OrganSeat(
                meeting_id=meeting,
                post=value.post.value,
                rank=last[value.post.value],
                member_id=value.member_id,
                name=value.name,
                duty=value.duty,
            )
        )
    session.add_all(rows)
    session.flush()
    return tuple(OrganSeatId(row.id) for row in rows)


def place(session: Session, keys: Sequence[OrganSeatId]) -> None:
    """Put the holders of a post in the order of ``keys``."""
    for rank, key in enumerate(keys, start=1):
        session.get_one(OrganSeat, key).rank = rank


def remove(session: Session, keys: Iterable[OrganSeatId]) -> None:
    """Take posts from their holders."""
    for key in keys:
        session.delete(session.get_one(OrganSeat, key))
    session.flush()


def latest_presidium(session: Session, meeting: MeetingId) -> frozenset[MemberId] | None:
    """Return the 主席团 of the latest plenary that a meeting can be of; None: none is named."""
    last = session.get_one(Meeting, meeting).ends_on
    plenary = session.scalars(
        select(Meeting.id)
        .join(OrganSeat, OrganSeat.meeting_id == Meeting.id)
        .where(
            Meeting.kind == MeetingKind.PLENARY.value,
            Meeting.starts_on <= last + PREPARED,
            OrganSeat.post == OrganPost.PRESIDIUM_MEMBER.value,
        )
        .order_by(Meeting.starts_on.desc())
        .limit(1)
    ).first()
    if plenary is None:
        return None
    found = seats(session, MeetingId(plenary))
    chosen = (row.member_id for row in found if row.post is OrganPost.PRESIDIUM_MEMBER)
    return frozenset(key for key in chosen if key is not None)


def remove_all(session: Session, meeting: MeetingId) -> None:
    """Remove the organs of a meeting and its groups."""
    remove(session, (row.id for row in seats(session, meeting)))
    plenary_groups.remove_all(session, meeting)


def copy_organs(
    session: Session, source: MeetingId, target: MeetingId, in_office: Container[MemberId]
) -> int:
    """Copy the organs of a meeting and its groups; return how many posts.

    The target has none yet. A member who is no longer in office is left behind; guests stay.
    """
    found = [
        row for row in seats(session, source) if row.member_id is None or row.member_id in in_office
    ]
    add(session, target, found)
    plenary_groups.copy_groups(session, source, target, in_office)
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
