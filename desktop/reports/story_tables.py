"""The ruled tables of a paper as plain rows, for a workbook."""

from collections.abc import Iterator, Sequence

from desktop.reports.columns import Band, Cell, Row
from desktop.reports.document import Part
from desktop.reports.tables import Grid

GROUP = "组别"
"""Heads the column that says under which heading a row stands."""


def story_tables(part: Part) -> Iterator[tuple[Sequence[str], list[list[object]]]]:
    """Yield heads and rows of each table; a heading within one stands before each of its rows.

    Whole numbers come as numbers.
    """
    for piece in part.story:
        if isinstance(piece, Grid):
            heads = [column.title for column in piece.columns]
            has_bands = any(isinstance(row, Band) for row in piece.source)
            yield ([GROUP, *heads] if has_bands else heads), list(_rows(piece.source, has_bands))


def _rows(source: Sequence[Row | Band], has_bands: bool) -> Iterator[list[object]]:
    band = ""
    for row in source:
        if isinstance(row, Band):
            band = row.text
        else:
            cells = [_value(cell) for cell in row]
            yield [band, *cells] if has_bands else cells


def _value(cell: Cell) -> object:
    text = cell if isinstance(cell, str) else "".join(cell)
    is_number = text.isdecimal() and (text == "0" or not text.startswith("0"))
    return int(text) if is_number else text
