"""Lays out the cells of a table once, so that drawing a row is only showing its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desktop.reports.columns import Band, Cell, GridStyle, PaperColumn, Row
from desktop.reports.fonts import clean, text_width
from desktop.reports.inking import BASELINE
from desktop.reports.line_breaking import Measure, cell_lines
from desktop.reports.styles import Align, FontRole

ROOM_AROUND = 7.0
"""Space above and below the lines of a row that wraps, together, in points."""

KEPT_LINES = 2
"""Lines of a row that is cut which stay together at its beginning and at its end."""

CONTINUED = "（续）"


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line in its place: x from the table's left edge, rise from the middle of its row."""

    text: str
    x: float
    rise: float
    role: FontRole
    size: float


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row ready to draw: its height in points and all lines of its cells, left to right.

    A row too tall for a page is several of these, and only the last one `closes` it with a rule.
    """

    height: float
    lines: tuple[SetLine, ...]
    is_band: bool = False
    closes: bool = True

    def continued(self) -> "LaidRow":
        """Return a band as it stands again after a page break."""
        line = self.lines[0]
        return replace(self, lines=(replace(line, text=line.text + CONTINUED),))


@dataclass(slots=True)
class ColumnSetter:
    """Sets the cells of one column; equal cells are set once."""

    column: PaperColumn
    left: float
    style: GridStyle
    _set: dict[Cell, tuple[SetLine, ...]] = field(default_factory=dict, init=False)

    def lines(self, cell: Cell) -> tuple[SetLine, ...]:
        """Return the lines of a cell, around the middle of the row."""
        if cell not in self._set:
            texts = (cell,) if isinstance(cell, str) else cell
            fitted = [line for text in texts for line in self._fit(clean(text))]
            self._set[cell] = spread_lines(fitted, self.style)
        return self._set[cell]

    def _fit(self, text: str) -> list[SetLine]:
        """Return a text as it is, a little smaller, or wrapped."""
        column, size = self.column, self.style.size
        room = column.width - 2 * self.style.padding
        width = text_width(text, column.role, size)
        if width > room and column.shrink_to is not None:
            size = max(column.shrink_to, size * room / width)
            width *= size / self.style.size
        if width <= room + 0.01:
            return [self._line(text, width, size)] if text else []
        measure = Measure(column.role, size, room)
        return [self._line(line, measure.of(line), size) for line in cell_lines(text, measure)]

    def _line(self, text: str, width: float, size: float) -> SetLine:
        column, padding = self.column, self.style.padding
        spare = column.width - width
        shifts = {Align.LEFT: padding, Align.JUSTIFY: padding, Align.RIGHT: spare - padding}
        x = self.left + shifts.get(column.align, spare / 2)
        return SetLine(text, x, -size * BASELINE, column.role, size)


def spread_lines(lines: Sequence[SetLine], style: GridStyle) -> tuple[SetLine, ...]:
    """Return the lines of one cell stacked around the middle of its row."""
    if len(lines) == 1:
        return tuple(lines)
    top = (len(lines) - 1) * style.leading / 2
    return tuple(
        replace(line, rise=top - number * style.leading - line.size * BASELINE)
        for number, line in enumerate(lines)
    )


def column_setters(columns: Sequence[PaperColumn], style: GridStyle) -> tuple[ColumnSetter, ...]:
    """Return what sets each column, each starting where the one before it ends."""
    lefts = [sum(column.width for column in columns[:number]) for number in range(len(columns))]
    return tuple(
        ColumnSetter(column, left, style) for column, left in zip(columns, lefts, strict=True)
    )


def header_row(columns: Sequence[PaperColumn], style: GridStyle) -> LaidRow:
    """Return the row of titles: 黑体, centred."""
    titles = [
        replace(column, role=FontRole.HEADING, align=Align.CENTER, shrink_to=None)
        for column in columns
    ]
    row = tuple(column.title for column in columns)
    laid = lay_row(row, column_setters(titles, style), style)[0]
    return replace(laid, height=max(laid.height, style.header_height))


def lay_row(
    row: Row | Band, setters: Sequence[ColumnSetter], style: GridStyle
) -> tuple[LaidRow, ...]:
    """Return a row laid out; one too tall to be kept whole is cut between lines."""
    if isinstance(row, Band):
        baseline = -style.size * BASELINE
        text = clean(row.text)
        line = SetLine(text, style.padding * 2, baseline, FontRole.HEADING, style.size)
        return (LaidRow(style.row_height, (line,), is_band=True),)
    cells = [setter.lines(cell) for setter, cell in zip(setters, row, strict=True)]
    most = max(map(len, cells))
    if most <= 1:
        return (LaidRow(style.row_height, tuple(line for cell in cells for line in cell)),)
    if most > style.most_lines:
        return tuple(_flowing_row(cells, most, style))
    lines = tuple(line for cell in cells for line in spread_lines(cell, style))
    return (LaidRow(max(style.row_height, most * style.leading + ROOM_AROUND), lines),)


def _flowing_row(
    cells: Sequence[Sequence[SetLine]], most: int, style: GridStyle
) -> Iterator[LaidRow]:
    """Yield a row piece by piece: a page may end after any, but no line stands alone on one."""
    starts = (0, *range(KEPT_LINES, most - KEPT_LINES + 1), most)
    for start, end in pairwise(starts):
        above, below = (ROOM_AROUND / 2 * at_edge for at_edge in (start == 0, end == most))
        drop = (below - above) / 2 + (end - start - 1) * style.leading / 2
        lines = tuple(
            replace(line, rise=drop - place * style.leading - line.size * BASELINE)
            for cell in cells
            for place, line in enumerate(cell[start:end])
        )
        height = (end - start) * style.leading + above + below
        yield LaidRow(height, lines, closes=end == most)
