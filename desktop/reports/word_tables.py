"""Tables of a Word document: ruled, the header repeated on every page, no row cut in two."""

from collections.abc import Sequence
from typing import Any

from desktop.reports.columns import Band, Cell, PaperColumn, Row
from desktop.reports.fonts import clean
from desktop.reports.styles import SIZE_S4, Align, FontRole
from desktop.reports.word_elements import element, run_element
from desktop.reports.word_writer import WordWriter

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

LEADING = 320
"""Exact line pitch in a cell, in twentieths of a point."""

_SIDES = {Align.LEFT: "left", Align.RIGHT: "right", Align.JUSTIFY: "both"}


def add_table(
    writer: WordWriter, columns: Sequence[PaperColumn], rows: Sequence[Row | Band]
) -> None:
    """Add a ruled table; rows are built as elements: python-docx finds its cells too slowly."""
    table = element("w:tbl")
    table.append(_table_properties())
    grid = element("w:tblGrid")
    for column in columns:
        grid.append(element("w:gridCol", {"w": _width(column)}))
    table.append(grid)
    table.append(_header(columns))
    for row in rows:
        table.append(_band(row, columns) if isinstance(row, Band) else _row(row, columns))
    writer.append(table)


def _table_properties() -> Any:  # noqa: ANN401 - lxml
    properties = element("w:tblPr")
    properties.append(element("w:tblW", {"w": "0", "type": "auto"}))
    properties.append(element("w:jc", {"val": "center"}))
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        weight = "4" if side.startswith("inside") else "8"
        borders.append(element(f"w:{side}", {"val": "single", "sz": weight, "color": "000000"}))
    properties.append(borders)
    properties.append(element("w:tblLayout", {"type": "fixed"}))
    return properties


def _header(columns: Sequence[PaperColumn]) -> Any:  # noqa: ANN401 - lxml
    row = _empty_row()
    row[0].append(element("w:tblHeader"))
    for column in columns:
        row.append(_cell(column.title, _width(column), "center", FontRole.HEADING))
    return row


def _band(band: Band, columns: Sequence[PaperColumn]) -> Any:  # noqa: ANN401 - lxml
    row = _empty_row()
    width = sum(int(_width(column)) for column in columns)
    cell = _cell(band.text, str(width), "left", FontRole.HEADING)
    cell[0].append(element("w:gridSpan", {"val": str(len(columns))}))
    row.append(cell)
    return row


def _row(cells: Row, columns: Sequence[PaperColumn]) -> Any:  # noqa: ANN401 - lxml
    row = _empty_row()
    for text, column in zip(cells, columns, strict=True):
        side = _SIDES.get(column.align, "center")
        row.append(_cell(text, _width(column), side, column.role))
    return row


def _empty_row() -> Any:  # noqa: ANN401 - lxml
    row = element("w:tr")
    properties = element("w:trPr")
    properties.append(element("w:cantSplit"))
    row.append(properties)
    return row


def _cell(text: Cell, width: str, side: str, role: FontRole) -> Any:  # noqa: ANN401 - lxml
    cell = element("w:tc")
    properties = element("w:tcPr")
    properties.append(element("w:tcW", {"w": width, "type": "dxa"}))
    cell.append(properties)
    for line in (text,) if isinstance(text, str) else text or ("",):
        paragraph = element("w:p")
        layout = element("w:pPr")
        layout.append(element("w:spacing", {"line": str(LEADING), "lineRule": "exact"}))
        layout.append(element("w:jc", {"val": side}))
        paragraph.append(layout)
        if line:
            paragraph.append(run_element(clean(line), role, SIZE_S4))
        cell.append(paragraph)
    return cell


def _width(column: PaperColumn) -> str:
    return str(round(column.width_mm * TWIPS))
