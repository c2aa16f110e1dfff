"""Finding the list in a sheet: titles above, sums below, blank rows between."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.exchange.cleaning import compact_text, is_blank
from desktop.exchange.errors import EmptyWorkbook, NoNameColumn, TwoHeaderRows
from desktop.exchange.workbook import Cell, Row, Sheet, Workbook

HEADER_SEARCH_ROWS = 40
_ASIDE = re.compile(r"[（(].*?[）)]")
_SUM = re.compile(r"[合总小共]计(?:人数)?[：:]?[0-9]*[人名位篇件]?")


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column that a list may have: its key, its title, other titles it goes by."""

    key: str
    title: str
    aliases: tuple[str, ...] = ()
    is_required: bool = False

    def is_called(self, header: str) -> bool:
        """Return whether a header as ``header_text`` gives it means this column."""
        return header in _names(self)


@dataclass(frozen=True, slots=True)
class TableChoice:
    """Where the list stands: sheet, header row (0-based) and the column of each key."""

    sheet: int
    header_row: int
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the list: its 1-based number in the sheet and its cells by key.

    ``uncomputed`` are the keys whose cell is a formula that the file holds no result of.
    """

    number: int
    cells: Mapping[str, Cell]
    uncomputed: frozenset[str] = frozenset()


def guess_table(workbook: Workbook, specs: Sequence[ColumnSpec]) -> TableChoice:
    """Return the sheet and row that fit best: all needed titles first, then the most known ones.

    Raises NoNameColumn where not one title is known.
    """
    best, best_fit = TableChoice(0, 0, {}), (False, 0)
    for index, sheet in enumerate(workbook.sheets):
        for row in range(min(HEADER_SEARCH_ROWS, len(sheet.rows))):
            columns = guess_columns(sheet, row, specs)
            fit = (not _missing(columns, specs), len(columns))
            if fit > best_fit and columns:
                best, best_fit = TableChoice(index, row, columns), fit
    if not best.columns:
        sheet = next((each for each in workbook.sheets if each.rows), workbook.sheets[0])
        raise NoNameColumn(sheet.name, _missing({}, specs))
    return best


def guess_columns(sheet: Sheet, header_row: int, specs: Sequence[ColumnSpec]) -> dict[str, int]:
    """Return the column of each key whose title stands in a row: the first, if it stands twice."""
    found: dict[str, int] = {}
    header_cells = sheet.rows[header_row] if header_row < len(sheet.rows) else ()
    for index, cell in enumerate(header_cells):
        header = header_text(cell)
        if not header:
            continue
        for spec in specs:
            if spec.key not in found and header in _names(spec):
                found[spec.key] = index
                break
    return found


def header_text(cell: Cell) -> str:
    """Return a header as it is compared: no spaces, no asides; “党 派（可多填）” is 党派."""
    return _header(cell) if isinstance(cell, str) else ""


def data_rows(
    workbook: Workbook, choice: TableChoice, specs: Sequence[ColumnSpec]
) -> Iterator[TableRow]:
    """Yield the rows of the list; a row with nothing in the chosen columns and a sum are none.

    Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    sheet = workbook.sheets[choice.sheet]
    missing = _missing(choice.columns, specs)
    if missing:
        raise NoNameColumn(sheet.name, missing)
    _refuse_second_header(sheet, choice, specs)
    uncomputed = _uncomputed_keys(sheet, choice)
    found = False
    for index in range(choice.header_row + 1, len(sheet.rows)):
        row = sheet.rows[index]
        keys = uncomputed.get(index, frozenset())
        cells = {
            key: row[column] if column < len(row) else None
            for key, column in choice.columns.items()
        }
        if not keys and (all(map(is_blank, cells.values())) or _is_sum(row)):
            continue
        found = True
        yield TableRow(index + 1, cells, keys)
    if not found:
        raise EmptyWorkbook(workbook.path)


@lru_cache(maxsize=1024)
def _header(text: str) -> str:
    return _ASIDE.sub("", compact_text(text)).strip("*：:＊")


@lru_cache(maxsize=256)
def _names(spec: ColumnSpec) -> frozenset[str]:
    return frozenset(map(_header, (spec.title, *spec.aliases)))


def _missing(columns: Mapping[str, int], specs: Sequence[ColumnSpec]) -> tuple[str, ...]:
    return tuple(spec.title for spec in specs if spec.is_required and spec.key not in columns)


def _uncomputed_keys(sheet: Sheet, choice: TableChoice) -> dict[int, frozenset[str]]:
    keys: dict[int, frozenset[str]] = {}
    for row, column in sheet.uncomputed:
        here = {key for key, index in choice.columns.items() if index == column}
        if here:
            keys[row] = keys.get(row, frozenset()) | here
    return keys


def _refuse_second_header(sheet: Sheet, choice: TableChoice, specs: Sequence[ColumnSpec]) -> None:
    """Titles again below the header are a second list, or the head of a printed page.

    What stands above the header was decided when it was chosen. Raises TwoHeaderRows.
    """
    enough = max(2, len(choice.columns) // 2 + 1)
    spellings = _title_spellings(sheet, specs)
    others = [
        index + 1
        for index in range(choice.header_row + 1, len(sheet.rows))
        if not spellings.isdisjoint(sheet.rows[index])
        and len(guess_columns(sheet, index, specs)) >= enough
    ]
    if others:
        raise TwoHeaderRows((choice.header_row + 1, *others))


def _title_spellings(sheet: Sheet, specs: Sequence[ColumnSpec]) -> frozenset[Cell]:
    """Return the cells of a sheet that read as a needed title, however they are spaced."""
    required = frozenset().union(*(_names(spec) for spec in specs if spec.is_required))
    initials = tuple({title[0] for title in required})
    cells: set[Cell] = set().union(*sheet.rows)
    return frozenset(
        cell
        for cell in cells
        if isinstance(cell, str)
        and cell.lstrip("*＊ \u3000").startswith(initials)
        and header_text(cell) in required
    )


def _is_sum(row: Row) -> bool:
    """Return whether the first word of a row says 合计: no name and no number does."""
    for cell in row:
        if isinstance(cell, str) and cell and not cell.isspace():
            return len(cell) < 20 and _SUM.fullmatch(compact_text(cell)) is not None
    return False
