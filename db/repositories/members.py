"""Members: read as rows with the names of what they belong to, written one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, or_, select
from sqlalchemy.orm import Session

from db.domain.expected import Person, office_of
from db.domain.ids import MemberId
from db.domain.rows import MemberRow
from db.domain.vocabulary import Sex
from db.models import Committee, Member, Party, PartyMembership, Sector
from db.repositories import groups

UNRANKED = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberValues:
    """What is written of a member; groups by key, an empty text where there is nothing."""

    name: str
    number: str
    sex: Sex | None
    ethnicity: str
    birth: str
    duty: str
    is_standing: bool
    sector_id: int | None
    committee_id: int | None
    party_ids: tuple[int, ...]
    office_from: date | None
    office_to: date | None
    search: str
    phone: str = ""


def all_members(session: Session) -> tuple[MemberRow, ...]:
    """Return every member of the term, in the order of entry."""
    return _rows(session, _selection())


def people_in_office(session: Session, day: date, city: str) -> tuple[Person, ...]:
    """Return the members in office on a day as the rule of who is expected sees them."""
    statement = (
        select(Member.id, Member.duty, Member.is_standing, Committee.name)
        .outerjoin(Committee, Committee.id == Member.committee_id)
        .where(*_holds_office(day))
    )
    return tuple(
        Person(MemberId(key), office_of(duty, city), is_standing, committee or "")
        for key, duty, is_standing, committee in session.execute(statement)
    )


def only_of_name(session: Session, name: str) -> MemberId | None:
    """Return the member of this name if there is exactly one."""
    keys = session.scalars(select(Member.id).where(Member.name == name).limit(2)).all()
    return MemberId(keys[0]) if len(keys) == 1 else None


def count_in_office(session: Session, day: date) -> int:
    """Return how many members hold office on a day."""
    statement = select(func.count()).select_from(Member).where(*_holds_office(day))
    return session.scalar(statement) or 0


def one(session: Session, key: MemberId) -> MemberRow:
    """Return one member."""
    return _rows(session, _selection().where(Member.id == key))[0]


def add(session: Session, values: MemberValues) -> MemberId:
    """Add a member; return the key."""
    row = Member()
    _write(row, values)
    session.add(row)
    session.flush()
    _set_parties(session, MemberId(row.id), values.party_ids, [])
    return MemberId(row.id)


def add_all(session: Session, values: Sequence[MemberValues]) -> None:
    """Add many members with two flushes instead of two for each."""
    rows = []
    for value in values:
        row = Member()
        _write(row, value)
        rows.append(row)
    session.add_all(rows)
    session.flush()
    for row, value in zip(rows, values, strict=True):
        _set_parties(session, MemberId(row.id), value.party_ids, [])
    session.flush()


def change(session: Session, key: MemberId, values: MemberValues) -> bool:
    """Write a member anew; return whether he has another name, or other words call him."""
    row = session.get_one(Member, key)
    is_renamed = (row.name, row.search) != (values.name, values.search)
    _write(row, values)
    present = groups.parties_of(session, key)
    if tuple(row.party_id for row in present) != values.party_ids:
        _set_parties(session, key, values.party_ids, present)
    return is_renamed


def remove(session: Session, key: MemberId) -> None:
    """Remove a member without sign-ins or speeches (the database refuses otherwise)."""
    for membership in groups.parties_of(session, key):
        session.delete(membership)
    session.flush()
    session.delete(session.get_one(Member, key))
    session.flush()


def _set_parties(
    session: Session, key: MemberId, party_ids: tuple[int, ...], present: list[PartyMembership]
) -> None:
    for row in present:
        session.delete(row)
    if present:
        session.flush()
    session.add_all(
        PartyMembership(member_id=key, party_id=party_id, place=place)
        for place, party_id in enumerate(party_ids, start=1)
    )


def _write(row: Member, values: MemberValues) -> None:
    row.name, row.number = values.name, values.number or None
    row.sex = values.sex.value if values.sex else None
    row.ethnicity, row.birth = values.ethnicity, values.birth or None
    row.duty, row.is_standing = values.duty, values.is_standing
    row.sector_id, row.committee_id = values.sector_id, values.committee_id
    row.office_from, row.office_to = values.office_from, values.office_to
    row.search, row.phone = values.search, values.phone or None


def _holds_office(day: date) -> tuple[ColumnElement[bool], ...]:
    return (
        or_(Member.office_from.is_(None), Member.office_from <= day),
        or_(Member.office_to.is_(None), Member.office_to >= day),
    )


def _selection() -> Select[Any]:
    """Select columns, not objects: a list of 2,172 members is read on every start."""
    return (
        select(
            *Member.__table__.columns,
            Sector.name.label("sector"),
            Sector.rank.label("sector_rank"),
            Committee.name.label("committee"),
        )
        .outerjoin(Sector, Sector.id == Member.sector_id)
        .outerjoin(Committee, Committee.id == Member.committee_id)
        .order_by(Member.id)
    )


def _rows(session: Session, selection: Select[Any]) -> tuple[MemberRow, ...]:
    found = session.execute(selection).all()
    if not found:
        return ()
    parties = _parties_by_member(session, found[0].id if len(found) == 1 else None)
    return tuple(_row(row, parties.get(row.id, ())) for row in found)


def _parties_by_member(
    session: Session, only: int | None
) -> dict[int, tuple[tuple[str, int], ...]]:
    statement = (
        select(PartyMembership.member_id, Party.name, Party.rank)
        .join(Party, Party.id == PartyMembership.party_id)
        .order_by(PartyMembership.member_id, PartyMembership.place)
    )
    if only is not None:
        statement = statement.where(PartyMembership.member_id == only)
    found: dict[int, tuple[tuple[str, int], ...]] = {}
    for key, name, rank in session.execute(statement):
        found[key] = (*found.get(key, ()), (name, rank))
    return found


def _row(row: Row[Any], parties: tuple[tuple[str, int], ...]) -> MemberRow:
    return MemberRow(
        id=MemberId(row.id),
        number=row.number or "",
        name=row.name,
        sex=_SEXES[row.sex],
        ethnicity=row.ethnicity,
        birth=row.birth or "",
        parties=tuple(name for name, _ in parties),
        sector=row.sector or "",
        sector_rank=row.sector_rank or UNRANKED,
        party_rank=parties[0][1] if parties else UNRANKED,
        committee=row.committee or "",
        duty=row.duty,
        is_standing=row.is_standing,
        office_from=row.office_from,
        office_to=row.office_to,
        search=row.search,
        phone=row.phone or "",
    )


_SEXES: dict[str | None, Sex | None] = {None: None} | {sex.value: sex for sex in Sex}
