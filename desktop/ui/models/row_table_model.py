"""The base of every list: frozen rows as a table, renewed by differences, sorted by its columns."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import repeat
from operator import attrgetter
from typing import Any, Generic, NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
)
from PySide6.QtGui import QIcon

from desktop.icons import icon
from desktop.ui.models.row_changes import MOST_STEPS, is_gentle, renewed_places, runs
from desktop.ui.models.row_list_model import NOWHERE, Index, RowListModel, RowT


class Role(IntEnum):
    """What a list's cells answer besides Qt's own roles."""

    SEARCH = Qt.ItemDataRole.UserRole
    BADGE = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[RowT]):
    """One column as a value.

    ``title`` and ``header_tip`` are source texts in the context of the model's class (mark them
    with QT_TRANSLATE_NOOP); ``sort`` gives a comparable or None, which stands last; without it
    the text is sorted naturally. ``width`` in pixels. ``badge`` names the tone of a pill behind
    the text, or "" for none; ``icon`` names an icon before it.
    """

    key: str
    title: str
    text: Callable[[RowT], str]
    sort: Callable[[RowT], Any] | None = None
    width: int = 120
    align_right: bool = False
    tooltip: Callable[[RowT], str] | None = None
    badge: Callable[[RowT], str] | None = None
    icon: Callable[[RowT], str] | None = None
    header_tip: str = ""


class Cell(NamedTuple):
    """What a view may ask of a cell, worked out before it asks."""

    text: str
    tooltip: str | None
    badge: str
    icon: str


def natural_key(text: str) -> tuple[tuple[int, int, bytes], ...]:
    """Return the key that sorts texts as people do: numbers by value, common 汉字 by pinyin.

    GB 18030 lists the 3,755 common characters by pinyin, the others by radical and strokes.
    """
    return tuple(
        (0, int(part), b"") if part.isdecimal() else (1, 0, part.encode("gb18030", "replace"))
        for part in re.split(r"(\d+)", text.casefold())
        if part
    )


class RowTableModel(RowListModel[RowT]):
    """A table of frozen rows; ``set_rows`` keeps selection, scroll position and sorting.

    It is never reset: few differences travel as inserted, moved, removed and changed rows, many
    as one layout change around one removal and one insertion. Cells are worked out when rows
    come in: an error in a column surfaces there, never inside ``data()`` while Qt is painting.
    """

    COLUMNS: tuple[Column[RowT], ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: list[RowT] = []
        self._cells: dict[Hashable, tuple[Cell, ...]] = {}
        self._sort_column = -1
        self._sort_order = Qt.SortOrder.AscendingOrder

    @property
    def is_sorted(self) -> bool:
        """Whether the user has sorted by a column, instead of the order the rows came in."""
        return self._sort_column >= 0

    # ---- Rows ---------------------------------------------------------------------------------
    def rows(self) -> Sequence[RowT]:
        """Return the rows as shown, top to bottom."""
        return tuple(self._rows)

    def row_at(self, row: int) -> RowT:
        """Return the row at a position (0 at the top)."""
        return self._rows[row]

    def row_of(self, row_id: Hashable) -> int | None:
        """Return the position of the row with an id, or None."""
        ids = list(map(attrgetter("id"), self._rows))
        return ids.index(row_id) if row_id in ids else None

    def set_rows(self, new: Iterable[RowT]) -> None:
        """Show these rows in this order, or in the order chosen by the user.

        Raises:
            ValueError: two rows have the same id.
        """
        given = list(new)
        renewed = None if self.is_sorted else renewed_places(self._rows, given)
        if renewed is not None:
            self._renew_in_place(given, renewed)
            return
        cells = self._cells_of(given)
        if len(cells) < len(given):
            raise ValueError(f"{type(self).__name__}: row ids must be unique")
        wanted = self._sorted(given)
        self._given = given
        # Rows on their way out keep their cells: views may look at them until they have gone.
        self._cells |= {key: own for key, own in cells.items() if key not in self._cells}
        self._become(wanted, cells)

    # ---- Qt's questions -----------------------------------------------------------------------
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be selected, none be edited in place."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer from what was worked out; None for what a list does not know."""
        answer = _ANSWERS.get(role)
        if answer is None or not self.checkIndex(index):
            return None
        row, column = index.row(), index.column()
        if row >= len(self._rows) or not 0 <= column < len(self.COLUMNS):
            return None
        return answer(self, self._rows[row], column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's translated title, its tip and its alignment."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.COLUMNS):
            return None
        column = self.COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._translated(column.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._translated(column.header_tip or column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative column returns to the order the rows were given in."""
        self._sort_column, self._sort_order = column, order
        self._arrange(self._sorted(self._given))

    # ---- From the rows shown to the rows wanted -----------------------------------------------
    def _sorted(self, rows: list[RowT]) -> list[RowT]:
        if not 0 <= self._sort_column < len(self.COLUMNS):
            return rows
        column = self.COLUMNS[self._sort_column]
        is_descending = self._sort_order == Qt.SortOrder.DescendingOrder
        keys = {row.id: _sort_key(column, row) for row in rows}
        empty = [row for row in rows if keys[row.id] is None]
        filled = [row for row in rows if keys[row.id] is not None]
        filled.sort(key=lambda row: keys[row.id], reverse=is_descending)
        return filled + empty

    def _renew_in_place(self, given: list[RowT], renewed: list[int]) -> None:
        fresh = [given[place] for place in renewed]
        columns = [_column_cells(column, fresh) for column in self.COLUMNS]
        self._cells.update(zip((row.id for row in fresh), zip(*columns, strict=True), strict=True))
        self._given, self._rows = given, list(given)
        self._tell_renewed(renewed)

    def _cells_of(self, rows: list[RowT]) -> dict[Hashable, tuple[Cell, ...]]:
        """Work out the cells of new and changed rows; take over the others."""
        old = {row.id: row for row in self._rows}
        fresh = [row for row in rows if _differs(old.get(row.id), row)] if old else rows
        columns = [_column_cells(column, fresh) for column in self.COLUMNS]
        new = dict(zip((row.id for row in fresh), zip(*columns, strict=True), strict=True))
        return {row.id: new.get(row.id) or self._cells[row.id] for row in rows}

    def _become(self, wanted: list[RowT], cells: dict[Hashable, tuple[Cell, ...]]) -> None:
        ids = [row.id for row in wanted]
        present = [row.id for row in self._rows]
        if present == ids:
            pass  # as after most actions: only contents have changed
        elif is_gentle(present, ids):
            self._change_stepwise(wanted)
        else:
            self._change_at_once(wanted)
        self._renew(wanted, cells)

    def _renew(self, wanted: list[RowT], cells: dict[Hashable, tuple[Cell, ...]]) -> None:
        """Take over the changed contents of rows that already stand where they belong."""
        shown = self._rows
        changed = [i for i, row in enumerate(wanted) if _differs(shown[i], row)]
        self._rows = list(wanted)
        self._cells = cells
        self._tell_renewed(changed)

    def _tell_renewed(self, changed: list[int]) -> None:
        spans = runs(changed)
        if len(spans) > MOST_STEPS:
            spans = [(changed[0], changed[-1])]
        for first, last in spans:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.COLUMNS) - 1))

    def _translated(self, source: str) -> str:
        return QCoreApplication.translate(type(self).__name__, source)

    # ---- Answers by role ----------------------------------------------------------------------
    def cell(self, row: RowT, column: int) -> Cell:
        """Return the worked-out cell of a row of this list."""
        return self._cells[row.id][column]


def _differs(old: object, new: object) -> bool:
    return old is not new and old != new


def _sort_key(column: Column[RowT], row: RowT) -> Any:  # noqa: ANN401 - anything comparable
    return column.sort(row) if column.sort else natural_key(column.text(row)) or None


def _column_cells(column: Column[RowT], rows: list[RowT]) -> list[Cell]:
    return list(
        map(
            Cell,
            map(column.text, rows),
            map(column.tooltip, rows) if column.tooltip else repeat(None),
            map(column.badge, rows) if column.badge else repeat(""),
            map(column.icon, rows) if column.icon else repeat(""),
        )
    )


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _decoration(cell: Cell) -> QIcon | None:
    return icon(cell.icon) if cell.icon else None


_ANSWERS: dict[int, Callable[[RowTableModel[Any], Any, int], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda model, row, column: model.cell(row, column).text,
    Qt.ItemDataRole.ToolTipRole: lambda model, row, column: model.cell(row, column).tooltip,
    Qt.ItemDataRole.TextAlignmentRole: lambda model, _row, at: _alignment(model.COLUMNS[at]),
    Qt.ItemDataRole.DecorationRole: lambda model, row, at: _decoration(model.cell(row, at)),
    Role.SEARCH: lambda _model, row, _column: row.search,
    Role.BADGE: lambda model, row, column: model.cell(row, column).badge,
    Role.ROW: lambda _model, row, _column: row,
}
