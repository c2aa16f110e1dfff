"""What a table on paper is made of, as values: named columns, rows, and bands across a row."""

from dataclasses import dataclass

from desktop.reports.styles import MM, SIZE_S4, Align, FontRole

Cell = str | tuple[str, ...]
"""The text of a cell, or its lines one by one."""

Row = tuple[Cell, ...]
"""One cell a column, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A named column; a line wider than it shrinks to `shrink_to` points, then wraps."""

    title: str
    width_mm: float
    align: Align = Align.CENTER
    role: FontRole = FontRole.FANGSONG
    shrink_to: float | None = None

    @property
    def width(self) -> float:
        """The width in points."""
        return self.width_mm * MM


@dataclass(frozen=True, slots=True)
class Band:
    """A heading across the whole table; after a page break it is repeated with （续）."""

    text: str


@dataclass(frozen=True, slots=True)
class GridStyle:
    """Measures of a table in points: type size, line pitch, least row height, padding."""

    size: float = SIZE_S4
    leading: float = 16.0
    row_height: float = 24.0
    header_height: float = 26.0
    padding: float = 1.2 * MM
    most_lines: int = 20
    """A row of more lines than this may be cut at the end of a page, between two lines."""
