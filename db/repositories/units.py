"""Units in whose name speeches are given, in protocol order."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import UnitId
from db.domain.rows import UnitRow
from db.domain.vocabulary import UnitKind
from db.models import Unit

PRIORITY_KINDS = frozenset({UnitKind.PARTY, UnitKind.NONPARTY, UnitKind.FIC})
_KIND_PLACE = {kind: place for place, kind in enumerate(UnitKind)}


def all_units(session: Session) -> tuple[UnitRow, ...]:
    """Return the units in protocol order."""
    return tuple(_row(unit) for unit in session.scalars(select(Unit).order_by(Unit.rank, Unit.id)))


def add(session: Session, name: str, kind: UnitKind) -> UnitId:
    """Add a unit behind the last of its kind in protocol order; return its key.

    Units of the kinds that speak first (党派, 无党派, 工商联) join the end of the priority.
    """
    present = session.scalars(select(Unit).order_by(Unit.rank, Unit.id)).all()
    behind = [unit for unit in present if _KIND_PLACE[UnitKind(unit.kind)] > _KIND_PLACE[kind]]
    rank = behind[0].rank if behind else len(present) + 1
    for place, unit in enumerate(behind, start=rank + 1):
        unit.rank = place
    row = Unit(name=name, kind=kind.value, rank=rank)
    if kind in PRIORITY_KINDS:
        row.priority_rank = max((unit.priority_rank or 0 for unit in present), default=0) + 1
    session.add(row)
    session.flush()
    return UnitId(row.id)


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
