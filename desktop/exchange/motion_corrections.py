"""提案 lists and Word forms: what is typed over a line of the preview, and how it reads then."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.exchange.motion_docx import of_document
from desktop.exchange.motion_rows import MotionReading, read_motion
from desktop.exchange.tables import TableRow
from desktop.exchange.workbook import Cell

Corrections = Mapping[int, Mapping[str, Cell]]
"""By row, the cells that were typed anew, by the key of their column."""


def corrected(reading: MotionReading, corrections: Corrections) -> MotionReading:
    """Return what a row says with its corrections; what is odd in its file as a whole stays."""
    cells = corrections.get(reading.row)
    if not cells or reading.defaults is None:
        return reading
    said = read_motion(TableRow(reading.row, {**reading.cells, **cells}), reading.defaults)
    said = replace(said, cells=reading.cells, notes=reading.notes, faults=reading.faults)
    return of_document(said, reading.source) if reading.source else said
