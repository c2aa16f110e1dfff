"""Units in whose name speeches are given, in protocol order."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import UnitId
from db.domain.rows import UnitRow
from db.domain.vocabulary import UnitKind
from db.models import Unit


def all_units(session: Session) -> tuple[UnitRow, ...]:
    """Return the units in protocol order."""
    return tuple(_row(unit) for unit in session.scalars(select(Unit).order_by(Unit.rank, Unit.id)))


def add(session: Session, name: str, kind: UnitKind, *, has_priority: bool) -> UnitId:
    """Add a unit after the last of its kind's neighbours; return its key."""
    last = session.scalar(select(func.max(Unit.rank))) or 0
    unit = Unit(name=name, kind=kind.value, rank=last + 1)
    if has_priority:
        unit.priority_rank = (session.scalar(select(func.max(Unit.priority_rank))) or 0) + 1
    session.add(unit)
    session.flush()
    return UnitId(unit.id)


def change(session: Session, key: UnitId, *, name: str, kind: UnitKind) -> None:
    """Give a unit another name or kind."""
    unit = session.get_one(Unit, key)
    unit.name, unit.kind = name, kind.value


def remove(session: Session, key: UnitId) -> None:
    """Remove a unit without speeches (the database refuses otherwise)."""
    session.delete(session.get_one(Unit, key))
    session.flush()


def set_protocol(session: Session, keys: Sequence[UnitId]) -> None:
    """Set the protocol order of all units to the order of ``keys``."""
    for rank, key in enumerate(keys, start=1):
        session.get_one(Unit, key).rank = rank


def set_priority(session: Session, keys: Sequence[UnitId]) -> None:
    """Set which units speak first, and in which order; all others stand outside."""
    place = {key: rank for rank, key in enumerate(keys, start=1)}
    for unit in session.scalars(select(Unit)):
        unit.priority_rank = place.get(UnitId(unit.id))


def _row(unit: Unit) -> UnitRow:
    return UnitRow(UnitId(unit.id), unit.name, UnitKind(unit.kind), unit.rank, unit.priority_rank)
