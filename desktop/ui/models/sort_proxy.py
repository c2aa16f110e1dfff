"""Between a list and its view: shows the rows that match what was typed, sorted by the list."""

import unicodedata
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from desktop.ui.models.row_list_model import Row
from desktop.ui.models.row_table_model import RowTableModel

RowT = TypeVar("RowT", bound=Row)


def search_terms(typed: str) -> tuple[str, ...]:
    """Return the words of a typed text as rows keep theirs: NFKC, lower case."""
    return tuple(unicodedata.normalize("NFKC", typed).lower().split())


class SortProxy(QSortFilterProxyModel, Generic[RowT]):
    """Filters by 汉字, full pinyin, initials or number: every typed word must be found.

    Sorting is handed to the list itself, which sorts 6,000 rows by Python values in
    milliseconds; Qt would ask for each comparison, and compares large integers wrongly.
    """

    counted = Signal(int, int)

    def __init__(self, model: RowTableModel[RowT], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._terms: tuple[str, ...] = ()
        self._predicate: Callable[[RowT], bool] | None = None
        self.setSourceModel(model)
        for source in (self, model):
            source.rowsInserted.connect(self._on_counted)
            source.rowsRemoved.connect(self._on_counted)

    @property
    def model(self) -> RowTableModel[RowT]:
        """The list behind."""
        return self._model

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be hidden at present."""
        return bool(self._terms) or self._predicate is not None

    def set_filter_text(self, typed: str) -> None:
        """Show only the rows that contain every typed word."""
        terms = search_terms(typed)
        if terms != self._terms:
            self._terms = terms
            self._filter_again()

    def set_predicate(self, accepts: Callable[[RowT], bool] | None) -> None:
        """Show only rows that a page accepts, besides what is typed; None accepts all."""
        self._predicate = accepts
        self._filter_again()

    def row_at(self, row: int) -> RowT:
        """Return the row at a shown position."""
        return self._model.row_at(self.mapToSource(self.index(row, 0)).row())

    def shown_rows(self) -> list[RowT]:
        """Return the shown rows, top to bottom."""
        return [self.row_at(row) for row in range(self.rowCount())]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the list by a column; a negative column returns to its own order."""
        self._model.sort(column, order)

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Tell whether a row holds every typed word and pleases the page."""
        row = self._model.row_at(source_row)
        if self._predicate is not None and not self._predicate(row):
            return False
        search = row.search
        return all(term in search for term in self._terms)

    def _filter_again(self) -> None:
        # Setting a pattern, even the same one, makes Qt ask for every row again; invalidateFilter()
        # is deprecated in new Qt, its successor missing in old.
        self.setFilterFixedString(" ".join(self._terms))
        self._on_counted()

    def _on_counted(self) -> None:
        self.counted.emit(self.rowCount(), self._model.rowCount())
