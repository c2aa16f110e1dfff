"""What the work with motions goes by: rule, categories, letters, organisations, saved filters."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import (
    MotionCategoryId,
    MotionFilterId,
    MotionId,
    OrganisationId,
    ReplyCategoryId,
)
from db.domain.motion_rows import (
    MotionCategoryRow,
    MotionRuleRow,
    OrganisationRow,
    ReplyCategoryRow,
    SavedFilterRow,
)
from db.models.motion import Motion
from db.models.motion_handling import HandlingOrganisation
from db.models.motion_rule import (
    MotionCategory,
    MotionFilter,
    MotionRule,
    Organisation,
    ReplyCategory,
)

_RULE_FIELDS = MotionRuleRow.__slots__


def rule(session: Session) -> MotionRuleRow:
    """Return the record's rule."""
    row = session.get_one(MotionRule, 1)
    return MotionRuleRow(**{name: getattr(row, name) for name in _RULE_FIELDS})


def set_rule(session: Session, value: MotionRuleRow) -> None:
    """Write the record's rule."""
    row = session.get_one(MotionRule, 1)
    for name in _RULE_FIELDS:
        setattr(row, name, getattr(value, name))
    session.flush()


def categories(session: Session) -> tuple[MotionCategoryRow, ...]:
    """Return the categories in order, with the number of motions of each."""
    counts = (
        select(Motion.category_id, func.count().label("motions"))
        .group_by(Motion.category_id)
        .subquery()
    )
    found = session.execute(
        select(MotionCategory, func.coalesce(counts.c.motions, 0))
        .outerjoin(counts, counts.c.category_id == MotionCategory.id)
        .order_by(MotionCategory.rank, MotionCategory.id)
    )
    return tuple(
        MotionCategoryRow(MotionCategoryId(row.id), row.name, row.rank, motions)
        for row, motions in found
    )


def letters(session: Session) -> tuple[ReplyCategoryRow, ...]:
    """Return the letters of replies in order."""
    rows = session.scalars(select(ReplyCategory).order_by(ReplyCategory.rank, ReplyCategory.id))
    return tuple(
        ReplyCategoryRow(ReplyCategoryId(row.id), row.letter, row.meaning, row.rank) for row in rows
    )


def organisations(session: Session) -> tuple[OrganisationRow, ...]:
    """Return the organisations in order, with the number of motions of each in force."""
    counts = (
        select(HandlingOrganisation.organisation_id, func.count().label("motions"))
        .where(HandlingOrganisation.returned_on.is_(None))
        .group_by(HandlingOrganisation.organisation_id)
        .subquery()
    )
    found = session.execute(
        select(Organisation, func.coalesce(counts.c.motions, 0))
        .outerjoin(counts, counts.c.organisation_id == Organisation.id)
        .order_by(Organisation.rank, Organisation.id)
    )
    return tuple(
        OrganisationRow(OrganisationId(row.id), row.name, row.rank, motions)
        for row, motions in found
    )


NamedKind = type[MotionCategory] | type[Organisation]


def add_named(session: Session, kind: NamedKind, name: str) -> int:
    """Add a category or an organisation at the end of its order; return its key."""
    last = session.scalar(select(func.max(kind.rank))) or 0
    row = kind(name=name, rank=last + 1)
    session.add(row)
    session.flush()
    return row.id


def rename(session: Session, kind: NamedKind, key: int, name: str) -> None:
    """Give a category or an organisation another name."""
    _named(session, kind, key).name = name
    session.flush()


def motions_with(session: Session, kind: NamedKind, key: int) -> tuple[MotionId, ...]:
    """Return the motions of a category, or those that an organisation handles."""
    if kind is MotionCategory:
        wanted = select(Motion.id).where(Motion.category_id == key)
    else:
        in_force = HandlingOrganisation.returned_on.is_(None)
        wanted = select(HandlingOrganisation.motion_id).where(
            HandlingOrganisation.organisation_id == key, in_force
        )
    return tuple(map(MotionId, session.scalars(wanted)))


def reorder(session: Session, kind: NamedKind, keys: Sequence[int]) -> None:
    """Set the order of categories or of organisations."""
    for rank, key in enumerate(keys, start=1):
        _named(session, kind, key).rank = rank
    session.flush()


def remove(session: Session, kind: NamedKind, key: int) -> None:
    """Remove a category or an organisation; the database refuses one that is used."""
    session.delete(session.get_one(kind, key))
    session.flush()


def set_letters(session: Session, values: Sequence[tuple[str, str]]) -> None:
    """Write the letters with their meanings; letters left out go, if no reply has them."""
    known = {row.letter: row for row in session.scalars(select(ReplyCategory))}
    for letter in known.keys() - {letter for letter, _ in values}:
        session.delete(known[letter])
    session.flush()
    for rank, (letter, meaning) in enumerate(values, start=1):
        row = known.get(letter)
        if row is None:
            session.add(ReplyCategory(letter=letter, meaning=meaning, rank=rank))
        else:
            row.meaning, row.rank = meaning, rank
    session.flush()


def filters(session: Session) -> tuple[SavedFilterRow, ...]:
    """Return the saved filters by name."""
    rows = session.scalars(select(MotionFilter).order_by(MotionFilter.name))
    return tuple(SavedFilterRow(MotionFilterId(row.id), row.name, row.query) for row in rows)


def save_filter(session: Session, name: str, query: str) -> None:
    """Save a filter under a name; one of this name is written anew."""
    row = session.scalar(select(MotionFilter).where(MotionFilter.name == name))
    if row is None:
        session.add(MotionFilter(name=name, query=query))
    else:
        row.query = query
    session.flush()


def remove_filter(session: Session, key: MotionFilterId) -> None:
    """Remove a saved filter."""
    session.delete(session.get_one(MotionFilter, key))
    session.flush()


def _named(session: Session, kind: NamedKind, key: int) -> MotionCategory | Organisation:
    return cast("MotionCategory | Organisation", session.get_one(kind, key))
