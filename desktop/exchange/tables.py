"""Finding the list in a sheet: titles above, sums below, blank rows between."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.exchange.cleaning import plain_text
from desktop.exchange.errors import EmptyWorkbook, NoNameColumn, TwoHeaderRows
from desktop.exchange.workbook import Cell, Sheet, Workbook

HEADER_SEARCH_ROWS = 30
_SUM_ROW = re.compile(r"^(合计|总计|小计|共计|合\s*计)")


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column that a list may have: its key, its title, other titles it goes by."""

    key: str
    title: str
    aliases: tuple[str, ...] = ()
    is_required: bool = False

    def is_called(self, header: str) -> bool:
        """Return whether a cleaned header means this column."""
        return header == self.title or header in self.aliases


@dataclass(frozen=True, slots=True)
class TableChoice:
    """Where the list stands: sheet, header row (0-based) and the column of each key."""

    sheet: int
    header_row: int
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the list: its 1-based number in the sheet and its cells by key."""

    number: int
    cells: Mapping[str, Cell]
    is_uncomputed: bool


def guess_table(workbook: Workbook, specs: Sequence[ColumnSpec]) -> TableChoice:
    """Return the sheet and row with the most known titles. Raises NoNameColumn."""
    best: TableChoice | None = None
    for index, sheet in enumerate(workbook.sheets):
        for row in range(min(HEADER_SEARCH_ROWS, len(sheet.rows))):
            columns = guess_columns(sheet, row, specs)
            if columns and (best is None or len(columns) > len(best.columns)):
                best = TableChoice(index, row, columns)
    if best is None:
        sheet = next((each for each in workbook.sheets if each.rows), workbook.sheets[0])
        required = tuple(spec.title for spec in specs if spec.is_required)
        raise NoNameColumn(sheet.name, required)
    return best


def guess_columns(sheet: Sheet, header_row: int, specs: Sequence[ColumnSpec]) -> dict[str, int]:
    """Return the column of each key whose title stands in a row."""
    found: dict[str, int] = {}
    for index, cell in enumerate(sheet.rows[header_row]):
        header = header_text(cell)
        for spec in specs:
            if header and spec.key not in found and spec.is_called(header):
                found[spec.key] = index
    return found


def header_text(cell: Cell) -> str:
    """Return a header as it is compared: without spaces, “界    别” is 界别."""
    return "".join(plain_text(cell).split())


def data_rows(
    workbook: Workbook, choice: TableChoice, specs: Sequence[ColumnSpec]
) -> Iterator[TableRow]:
    """Yield the rows of the list, without blank rows and sums.

    Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    sheet = workbook.sheets[choice.sheet]
    missing = tuple(
        spec.title for spec in specs if spec.is_required and spec.key not in choice.columns
    )
    if missing:
        raise NoNameColumn(sheet.name, missing)
    _refuse_second_header(sheet, choice, specs)
    found = False
    for index in range(choice.header_row + 1, len(sheet.rows)):
        row = sheet.rows[index]
        if _is_blank(row) or _is_sum(row):
            continue
        found = True
        cells = {
            key: row[column] if column < len(row) else None
            for key, column in choice.columns.items()
        }
        yield TableRow(index + 1, cells, index + 1 in sheet.uncomputed)
    if not found:
        raise EmptyWorkbook(workbook.path)


def _refuse_second_header(sheet: Sheet, choice: TableChoice, specs: Sequence[ColumnSpec]) -> None:
    """Two rows of titles below each other, or one further down, are two lists in one sheet."""
    enough = max(2, len(choice.columns) // 2 + 1)
    titles = {title for spec in specs for title in (spec.title, *spec.aliases)}
    others = [
        index + 1
        for index, row in enumerate(sheet.rows)
        if index != choice.header_row
        and sum(isinstance(cell, str) and header_text(cell) in titles for cell in row) >= enough
    ]
    if others:
        raise TwoHeaderRows(tuple(sorted((choice.header_row + 1, *others))))


def _is_blank(row: Sequence[Cell]) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)


def _is_sum(row: Sequence[Cell]) -> bool:
    filled = [cell for cell in row if cell is not None and cell != ""]
    return len(filled) <= 4 and any(
        isinstance(cell, str) and _SUM_ROW.match(cell.strip()) for cell in filled
    )
