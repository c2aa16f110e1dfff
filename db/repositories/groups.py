"""Parties, sectors and committees: ordered groups of members, all read and kept alike."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.domain.ids import CommitteeId, MemberId, PartyId, SectorId
from db.domain.rows import CommitteeRow, PartyRow, SectorRow
from db.models import Committee, Member, Party, PartyMembership, Sector

Group = Party | Sector | Committee


def parties(session: Session) -> tuple[PartyRow, ...]:
    """Return the parties in protocol order, with the number of their members."""
    counts = _counts(session, PartyMembership.party_id)
    return tuple(
        PartyRow(PartyId(row.id), row.name, row.rank, counts.get(row.id, 0))
        for row in session.scalars(select(Party).order_by(Party.rank, Party.id))
    )


def sectors(session: Session) -> tuple[SectorRow, ...]:
    """Return the sectors in the committee's order, with the number of their members."""
    counts = _counts(session, Member.sector_id)
    return tuple(
        SectorRow(SectorId(row.id), row.name, row.rank, counts.get(row.id, 0))
        for row in session.scalars(select(Sector).order_by(Sector.rank, Sector.id))
    )


def committees(session: Session) -> tuple[CommitteeRow, ...]:
    """Return the committees in order, with the number of their members."""
    counts = _counts(session, Member.committee_id)
    return tuple(
        CommitteeRow(CommitteeId(row.id), row.name, row.rank, counts.get(row.id, 0))
        for row in session.scalars(select(Committee).order_by(Committee.rank, Committee.id))
    )


def add(session: Session, kind: type[Group], name: str) -> int:
    """Add a group at the end of its order; return its key."""
    last = session.scalar(select(func.max(kind.__table__.c.rank))) or 0
    row: Group = kind(name=name, rank=last + 1)
    session.add(row)
    session.flush()
    return row.id


def keys_by_name(session: Session, kind: type[Group]) -> dict[str, int]:
    """Return the key of each group by its name."""
    table = kind.__table__
    return {row.name: row.id for row in session.execute(select(table.c.name, table.c.id))}


def rename(session: Session, kind: type[Group], key: int, name: str) -> None:
    """Give a group another name."""
    _one(session, kind, key).name = name


def reorder(session: Session, kind: type[Group], keys: Sequence[int]) -> None:
    """Set the order of the groups to the order of ``keys``."""
    for rank, key in enumerate(keys, start=1):
        _one(session, kind, key).rank = rank


def remove(session: Session, kind: type[Group], key: int) -> None:
    """Remove a group that no member belongs to (the database refuses otherwise)."""
    session.delete(session.get_one(kind, key))


def merge_sectors(session: Session, source: SectorId, target: SectorId) -> int:
    """Move every member of one sector into another and remove the first; return how many."""
    moved = session.scalars(select(Member).where(Member.sector_id == source)).all()
    for member in moved:
        member.sector_id = target
    session.flush()
    remove(session, Sector, source)
    return len(moved)


def parties_of(session: Session, member: MemberId) -> list[PartyMembership]:
    """Return a member's party rows in the member's own order."""
    return list(
        session.scalars(
            select(PartyMembership)
            .where(PartyMembership.member_id == member)
            .order_by(PartyMembership.place)
        )
    )


def _one(session: Session, kind: type[Group], key: int) -> Group:
    return cast("Group", session.get_one(kind, key))


def _counts(session: Session, column: InstrumentedAttribute[Any]) -> dict[int | None, int]:
    rows = session.execute(select(column, func.count()).group_by(column))
    return {key: count for key, count in rows}  # noqa: C416 - a Result has keys() of its own
