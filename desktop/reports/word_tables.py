"""Tables of a Word document: ruled, the header repeated on every page, no row cut in two."""

from collections.abc import Sequence
from typing import Any

from desktop.reports.columns import Band, Cell, GridStyle, PaperColumn, Row
from desktop.reports.fonts import clean
from desktop.reports.styles import SIZE_S4, Align, FontRole
from desktop.reports.word_elements import element, run_element
from desktop.reports.word_writer import WordWriter

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

LEADING, AIR = "320", "40"
"""Exact line pitch in a cell, and the air around a text, in twentieths of a point."""

_SPACING = {"before": AIR, "after": AIR, "line": LEADING, "lineRule": "exact"}
_SIDES = {Align.LEFT: "left", Align.RIGHT: "right", Align.JUSTIFY: "both"}


def add_table(
    writer: WordWriter,
    columns: Sequence[PaperColumn],
    rows: Sequence[Row | Band],
    style: GridStyle | None = None,
) -> None:
    """Add a ruled table; rows are built as elements: python-docx finds its cells too slowly."""
    table = element("w:tbl")
    table.append(_table_properties())
    grid = element("w:tblGrid")
    for column in columns:
        grid.append(element("w:gridCol", {"w": _width(column)}))
    table.append(grid)
    style = style or GridStyle()
    table.append(_header(columns, style))
    for row in rows:
        table.append(
            _band(row, columns, style) if isinstance(row, Band) else _row(row, columns, style)
        )
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
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", {"w": AIR, "type": "dxa"}))
    properties.append(margins)
    return properties


def _header(columns: Sequence[PaperColumn], style: GridStyle) -> Any:  # noqa: ANN401 - lxml
    row = _empty_row(style.header_height)
    row[0].append(element("w:tblHeader"))
    for column in columns:
        row.append(_cell(column.title, _width(column), "center", FontRole.HEADING))
    return row


def _band(band: Band, columns: Sequence[PaperColumn], style: GridStyle) -> Any:  # noqa: ANN401 - lxml
    row = _empty_row(style.row_height)
    width = sum(int(_width(column)) for column in columns)
    cell = _cell(band.text, str(width), "left", FontRole.HEADING)
    cell[0].insert(1, element("w:gridSpan", {"val": str(len(columns))}))
    row.append(cell)
    return row


def _row(cells: Row, columns: Sequence[PaperColumn], style: GridStyle) -> Any:  # noqa: ANN401 - lxml
    row = _empty_row(style.row_height)
    for text, column in zip(cells, columns, strict=True):
        side = _SIDES.get(column.align, "center")
        row.append(_cell(text, _width(column), side, column.role))
    return row


def _empty_row(height: float) -> Any:  # noqa: ANN401 - lxml
    """Return a row without cells that is never cut, at least as high as this, in points."""
    row = element("w:tr")
    properties = element("w:trPr")
    properties.append(element("w:cantSplit"))
    properties.append(element("w:trHeight", {"val": str(round(height * 20)), "hRule": "atLeast"}))
    row.append(properties)
    return row


def _cell(text: Cell, width: str, side: str, role: FontRole) -> Any:  # noqa: ANN401 - lxml
    cell = element("w:tc")
    properties = element("w:tcPr")
    properties.append(element("w:tcW", {"w": width, "type": "dxa"}))
    properties.append(element("w:vAlign", {"val": "center"}))
    cell.append(properties)
    for line in (text,) if isinstance(text, str) else text or ("",):
        paragraph = element("w:p")
        layout = element("w:pPr")
        layout.append(element("w:snapToGrid", {"val": "0"}))
        layout.append(element("w:spacing", _SPACING))
        layout.append(element("w:jc", {"val": side}))
        paragraph.append(layout)
        if line:
            paragraph.append(run_element(clean(line), role, SIZE_S4))
        cell.append(paragraph)
    return cell


def _width(column: PaperColumn) -> str:
    return str(round(column.width_mm * TWIPS))
