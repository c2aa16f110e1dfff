"""The roster: lists in every official order, single members, and their lasting facts."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MemberId
from db.domain.rows import MemberRow
from db.domain.stroke_order import StrokeTable
from db.domain.vocabulary import MemberOrder, Sex
from db.models import Committee, Party, Sector
from db.repositories import groups, members, terms
from db.repositories.members import MemberValues
from db.session import UnitOfWork
from desktop.services.pinyin import name_key, search_text
from desktop.services.strokes import stroke_table


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberForm:
    """A member as typed into the form; groups by name, an empty text where there is nothing."""

    name: str
    number: str = ""
    sex: Sex | None = None
    ethnicity: str = ""
    birth: str = ""
    duty: str = ""
    is_standing: bool = False
    sector: str = ""
    committee: str = ""
    parties: tuple[str, ...] = ()
    office_from: date | None = None
    office_to: date | None = None
    phone: str = ""


@dataclass(eq=False)
class NumberTaken(RuleViolation):
    """Another member has this 证号."""

    number: str


class NamelessMember(RuleViolation):
    """A member needs a name."""


@dataclass(eq=False)
class OfficeEndsBeforeStart(RuleViolation):
    """The last day of office lies before the first."""

    office_from: date
    office_to: date


@dataclass(eq=False)
class MemberStillUsed(RuleViolation):
    """A member with sign-ins, leaves or speeches is not removed: end the office instead."""

    name: str


class MemberService:
    """Reads and writes members."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def members(self, order: MemberOrder = MemberOrder.STROKE) -> tuple[MemberRow, ...]:
        """Return every member in an official order.

        Raises UnknownStroke with the characters whose stroke order must first be decided.
        """
        with self._uow.read() as session:
            return in_order(members.all_members(session), order, self._strokes(session))

    def unknown_characters(self) -> tuple[str, ...]:
        """Return the characters of names that neither the table nor the record can place."""
        with self._uow.read() as session:
            names = [member.name for member in members.all_members(session)]
            return self._strokes(session).unknown_characters(names)

    def add(self, form: MemberForm) -> MemberId:
        """Add a member; groups that the record does not know yet are added too."""
        with _number_free(form.number), self._uow.write(f"新增委员：{form.name}") as tx:
            return members.add(tx.session, values_of(tx.session, form))

    def change(self, key: MemberId, form: MemberForm) -> None:
        """Write a member anew."""
        with _number_free(form.number), self._uow.write(f"修改委员：{form.name}") as tx:
            change_member(tx.session, key, values_of(tx.session, form))

    def remove(self, rows: Sequence[MemberRow]) -> None:
        """Remove members who have neither signed in nor spoken, as one action."""
        named = rows[0].name if len(rows) == 1 else f"{rows[0].name}等 {len(rows)} 人"
        with self._uow.write(f"删除委员：{named}") as tx:
            for row in rows:
                try:
                    members.remove(tx.session, row.id)
                except IntegrityError as error:
                    raise MemberStillUsed(row.name) from error

    def end_office(self, rows: Sequence[MemberRow], last_day: date) -> None:
        """End the office of members on a day, as one action."""
        named = rows[0].name if len(rows) == 1 else f"{rows[0].name}等 {len(rows)} 人"
        with self._uow.write(f"任期结束：{named}") as tx:
            for row in rows:
                form = replace(form_of(row), office_to=last_day)
                members.change(tx.session, row.id, values_of(tx.session, form))

    @staticmethod
    def _strokes(session: Session) -> StrokeTable:
        return stroke_table(terms.stroke_choices(session))


def change_member(session: Session, key: MemberId, values: MemberValues) -> None:
    """Write a member anew; what lists show of his motions follows his name."""
    if members.change(session, key, values):
        from desktop.services.motion_words import refresh_signed

        session.flush()
        refresh_signed(session, member=key)


def form_of(row: MemberRow) -> MemberForm:
    """Return a member as the form shows it."""
    return MemberForm(
        name=row.name,
        number=row.number,
        sex=row.sex,
        ethnicity=row.ethnicity,
        birth=row.birth,
        duty=row.duty,
        is_standing=row.is_standing,
        sector=row.sector,
        committee=row.committee,
        parties=row.parties,
        office_from=row.office_from,
        office_to=row.office_to,
        phone=row.phone,
    )


def values_of(session: Session, form: MemberForm) -> MemberValues:
    """Return what is written of a form; unknown groups are added to the record.

    Raises NamelessMember, OfficeEndsBeforeStart.
    """
    name = form.name.strip()
    if not name:
        raise NamelessMember
    office_from = form.office_from or terms.term(session).starts_on
    if form.office_to and office_from and form.office_to < office_from:
        raise OfficeEndsBeforeStart(office_from, form.office_to)
    return MemberValues(
        name=name,
        number=form.number.strip(),
        sex=form.sex,
        ethnicity=form.ethnicity.strip(),
        birth=form.birth,
        duty=form.duty.strip(),
        is_standing=form.is_standing,
        sector_id=group_key(session, Sector, form.sector),
        committee_id=group_key(session, Committee, form.committee),
        party_ids=tuple(
            key for party in form.parties if (key := group_key(session, Party, party)) is not None
        ),
        office_from=office_from,
        office_to=form.office_to,
        search=search_of(name, form.number),
        phone=form.phone.strip(),
    )


def search_of(name: str, number: str) -> str:
    """Return the words that a member is found by at the sign-in desk."""
    bare = name.replace("·", "").replace("•", "")
    return search_text(bare, number) if bare == name else search_text(name, bare, number)


def group_key(session: Session, kind: type[groups.Group], name: str) -> int | None:
    """Return the key of a group, added when the record does not know it; None for no name."""
    name = name.strip()
    if not name:
        return None
    known = session.info.setdefault(kind, {}) or groups.keys_by_name(session, kind)
    session.info[kind] = known
    if name not in known:
        known[name] = groups.add(session, kind, name)
    return int(known[name])


def in_order(
    rows: Sequence[MemberRow], order: MemberOrder, strokes: StrokeTable
) -> tuple[MemberRow, ...]:
    """Return members in an official order; ties stand by surname strokes, then by entry."""
    keys: dict[MemberOrder, Callable[[MemberRow], Any]] = {
        MemberOrder.STROKE: lambda row: (),
        MemberOrder.FULL_STROKE: lambda row: strokes.full_key(row.name),
        MemberOrder.SECTOR: lambda row: row.sector_rank,
        MemberOrder.PARTY: lambda row: row.party_rank,
        MemberOrder.DUTY: lambda row: not row.is_standing,
        MemberOrder.PINYIN: lambda row: name_key(row.name),
    }
    if order is MemberOrder.PINYIN:
        return tuple(sorted(rows, key=keys[order]))
    by_strokes = sorted(rows, key=lambda row: strokes.surname_key(row.name))
    return tuple(sorted(by_strokes, key=keys[order]))


@contextmanager
def _number_free(number: str) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if "members.number" not in str(error.orig):
            raise
        raise NumberTaken(number) from error
