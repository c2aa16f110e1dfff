"""The rows of a list: how they travel from what is shown to what is wanted, never by a reset."""

from collections.abc import Hashable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from desktop.ui.models.row_changes import moves, runs

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Row(Protocol):
    """What a list needs of its rows; ``search`` holds folded text, pinyin and initials."""

    @property
    def id(self) -> Hashable:
        """The key that the row keeps when its contents change."""

    @property
    def search(self) -> str:
        """The words that the row is found by, lower case."""


RowT = TypeVar("RowT", bound=Row)


class RowListModel(QAbstractTableModel, Generic[RowT]):
    """Holds the rows; few differences travel row by row, many at once around a layout change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowT] = []

    def _change_stepwise(self, wanted: list[RowT]) -> None:
        """Remove, move and insert single rows until the list stands as wanted."""
        ids = [row.id for row in wanted]
        self._remove_stepwise(set(ids))
        self._move_stepwise(ids)
        self._insert_stepwise(wanted)

    def _remove_stepwise(self, kept: set[Hashable]) -> None:
        gone = [row for row, old in enumerate(self._rows) if old.id not in kept]
        for first, last in reversed(runs(gone)):
            self._remove(first, last)

    def _move_stepwise(self, ids: list[Hashable]) -> None:
        present = {row.id for row in self._rows}
        wanted = [row_id for row_id in ids if row_id in present]
        for source, target in moves([row.id for row in self._rows], wanted):
            below = target + 1 if target > source else target
            self.beginMoveRows(NOWHERE, source, source, NOWHERE, below)
            self._rows.insert(target, self._rows.pop(source))
            self.endMoveRows()

    def _insert_stepwise(self, wanted: list[RowT]) -> None:
        present = {row.id for row in self._rows}
        new = [row for row, fresh in enumerate(wanted) if fresh.id not in present]
        for first, last in runs(new):
            self._insert(first, wanted[first : last + 1])

    def _change_at_once(self, wanted: list[RowT]) -> None:
        """Sort the leaving rows to the end, cut them off, append the new ones, sort."""
        kept_ids = {row.id for row in wanted}
        staying = [row for row in self._rows if row.id in kept_ids]
        leaving = [row for row in self._rows if row.id not in kept_ids]
        self._arrange(staying + leaving)
        if leaving:
            self._remove(len(staying), len(self._rows) - 1)
        present = {row.id for row in staying}
        new = [row for row in wanted if row.id not in present]
        if new:
            self._insert(len(self._rows), new)
        shown = {row.id: row for row in self._rows}
        self._arrange([shown[row.id] for row in wanted])

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(NOWHERE, first, last)
        del self._rows[first : last + 1]
        self.endRemoveRows()

    def _insert(self, first: int, new: list[RowT]) -> None:
        self.beginInsertRows(NOWHERE, first, first + len(new) - 1)
        self._rows[first:first] = new
        self.endInsertRows()

    def _arrange(self, wanted: list[RowT]) -> None:
        """Put the present rows in another order; every index follows its row."""
        if wanted == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        places = {row.id: place for place, row in enumerate(wanted)}
        old = self.persistentIndexList()
        new = [self.index(places[self._rows[i.row()].id], i.column()) for i in old]
        self._rows = list(wanted)
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
