"""A ruled table that draws its own text: fast for thousands of rows, and no row is cut in two."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportlab.platypus.flowables import Flowable

from desktop.reports.cells import LaidRow, column_setters, header_row, lay_row
from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.inking import Ink, Sheet

THIN, THICK = 0.4, 0.9
"""Line widths of the inner rules and of the frame, in points."""

BAND_GREY = 0.93
ROUNDING = 0.01
"""Points by which rows may pass the room there is: rounding of heights."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """A whole table: the x of its rules, its rows, how deep each ends below the first.

    ``columns``, ``source`` and ``style`` are what it was made of, for those who set it otherwise.
    """

    edges: tuple[float, ...]
    header: LaidRow
    rows: tuple[LaidRow, ...]
    depths: tuple[float, ...]
    columns: tuple[PaperColumn, ...]
    source: tuple[Row | Band, ...]
    style: GridStyle


def grid(
    columns: Sequence[PaperColumn], rows: Iterable[Row | Band], style: GridStyle | None = None
) -> "Grid":
    """Return a table as a flowable: header on every page, rows whole, no band last on a page."""
    style, rows = style or GridStyle(), tuple(rows)
    setters = column_setters(columns, style)
    laid = tuple(part for row in rows for part in lay_row(row, setters, style))
    depths = (0.0, *accumulate(row.height for row in laid))
    edges = (0.0, *accumulate(column.width for column in columns))
    header = header_row(columns, style)
    layout = _Layout(edges, header, laid, depths, tuple(columns), rows, style)
    return Grid(layout, 0, len(laid), (header,))


class Grid(Flowable):  # type: ignore[misc]
    """The rows from `start` to `stop` of a table under their head (see `grid`)."""

    def __init__(self, layout: _Layout, start: int, stop: int, head: tuple[LaidRow, ...]) -> None:
        super().__init__()
        self._layout, self._start, self._stop, self._head = layout, start, stop, head

    @property
    def columns(self) -> tuple[PaperColumn, ...]:
        """The columns that the table was made of."""
        return self._layout.columns

    @property
    def source(self) -> tuple[Row | Band, ...]:
        """All rows that the table was made of."""
        return self._layout.source

    @property
    def style(self) -> GridStyle:
        """The measures that the table was made with."""
        return self._layout.style

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points; the columns fix the width."""
        depths = self._layout.depths
        self.width = self._layout.edges[-1]
        self.height = self._head_height + depths[self._stop] - depths[self._start]
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Cut between two rows; the lower part repeats the header and the band it is under."""
        layout = self._layout
        reach = layout.depths[self._start] + available_height - self._head_height + ROUNDING
        cut = bisect_right(layout.depths, reach, lo=self._start, hi=self._stop + 1) - 1
        if cut >= self._stop:
            return [self]
        while cut > self._start and layout.rows[cut - 1].is_band:
            cut -= 1
        if cut <= self._start:
            return []
        head = (layout.header, *self._repeated_band(cut))
        upper = Grid(layout, self._start, cut, self._head)
        return [upper, Grid(layout, cut, self._stop, head)]

    def draw(self) -> None:
        """Draw rules, then all text, row by row, so that a reader gets it in that order."""
        rows = (*self._head, *self._layout.rows[self._start : self._stop])
        _draw_rules(self.canv, self._layout.edges, rows)
        ink = Ink(self.canv)
        top = self.height
        for row in rows:
            middle = top - row.height / 2
            for line in row.lines:
                ink.line(line.x, middle + line.rise, line.text, line.role, line.size)
            top -= row.height
        ink.dry()

    @property
    def _head_height(self) -> float:
        return sum(row.height for row in self._head)

    def _repeated_band(self, cut: int) -> tuple[LaidRow, ...]:
        rows = self._layout.rows
        band = next((row for row in reversed(rows[:cut]) if row.is_band), None)
        return () if band is None or rows[cut].is_band else (band.continued(),)


def _draw_rules(sheet: Sheet, edges: Sequence[float], rows: Sequence[LaidRow]) -> None:
    """Draw the frame, a rule under each row, and column rules except through bands."""
    width, height = edges[-1], sum(row.height for row in rows)
    horizontal, vertical = [], []
    start = top = height
    for row in rows:
        bottom = top - row.height
        if row.is_band:
            vertical += [(x, start, x, top) for x in edges[1:-1] if start > top]
            sheet.setFillGray(BAND_GREY)
            sheet.rect(0, bottom, width, row.height, stroke=0, fill=1)
            sheet.setFillGray(0)
            start = bottom
        top = bottom
        if row.closes:
            horizontal.append((0.0, top, width, top))
    vertical += [(x, start, x, 0.0) for x in edges[1:-1] if start > 0]
    sheet.setLineWidth(THIN)
    inner = [line for line in horizontal if line[1] > ROUNDING]
    sheet.lines(inner + vertical)
    sheet.setLineWidth(THICK)
    sheet.rect(0, 0, width, height)
