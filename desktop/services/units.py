"""Units in whose name speeches are given: their protocol order, and who speaks first."""

from collections.abc import Sequence

from db.domain.ids import UnitId
from db.domain.rows import UnitRow
from db.domain.vocabulary import UnitKind
from db.repositories import units
from db.session import UnitOfWork
from desktop.services.naming import require_name, unique_name, unused


class UnitService:
    """Reads and writes the units of the record."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def units(self) -> tuple[UnitRow, ...]:
        """Return the units in protocol order."""
        with self._uow.read() as session:
            return units.all_units(session)

    def add_unit(self, name: str, kind: UnitKind) -> UnitId:
        """Add a unit; parties, 无党派人士 and 工商联 speak first from the start."""
        require_name(name)
        with unique_name(name), self._uow.write(f"新增代表单位：{name}") as tx:
            return units.add(tx.session, name.strip(), kind)

    def change_unit(self, key: UnitId, *, name: str, kind: UnitKind) -> None:
        """Give a unit another name or kind."""
        from desktop.services.motion_words import refresh_signed

        require_name(name)
        with unique_name(name), self._uow.write(f"修改代表单位：{name}") as tx:
            units.change(tx.session, key, name=name.strip(), kind=kind)
            tx.session.flush()
            refresh_signed(tx.session, unit=key)

    def remove_unit(self, key: UnitId, name: str) -> None:
        """Remove a unit without speeches. Raises StillUsed."""
        with unused(name), self._uow.write(f"删除代表单位：{name}") as tx:
            units.remove(tx.session, key)

    def reorder_units(self, keys: Sequence[UnitId]) -> None:
        """Set the protocol order of the units."""
        with self._uow.write("调整代表单位次序") as tx:
            units.set_protocol(tx.session, keys)

    def set_priority(self, keys: Sequence[UnitId]) -> None:
        """Set which units speak first, and in which order."""
        with self._uow.write("调整优先发言单位") as tx:
            units.set_priority(tx.session, keys)
