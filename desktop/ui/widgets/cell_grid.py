"""A grid of cells with names, drawn at any zoom: rows, gaps between columns, a current cell."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from desktop.ui.widgets.cell_painter import CellPainter

Place = tuple[int, int]
"""Row and column of a cell, each from 1."""

LEAST_ZOOM, MOST_ZOOM = 0.3, 3.0
MARGIN = 12
HEAD, ROW_TITLE, GAP = 1.2, 0.8, 0.5
"""Room for the title above, for a row's title and for a gap, in cells."""

WIDE, HIGH = 2.35, 1.8
"""A cell in lines of text: three characters and a label below them."""

READABLE = 0.7
"""A large hall is first shown at this zoom, in part, not whole and unreadable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """One cell: a small label, a text ("" is free), its ground by number, what is said of it.

    ``is_pinned`` shows a mark, ``is_kept`` a ground that says nobody is put here by itself.
    """

    place: Place
    label: str
    text: str = ""
    tint: int | None = None
    is_pinned: bool = False
    is_kept: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class GridPicture:
    """Everything that is shown: cells by place, gaps after columns, a title above and per row."""

    rows: int = 0
    columns: int = 0
    gaps: frozenset[int] = frozenset()
    cells: dict[Place, GridCell] = field(default_factory=dict)
    head: str = ""
    row_titles: tuple[str, ...] = ()


class CellGrid(QAbstractScrollArea):
    """Shows a picture and which cell is current; cells may be framed as found."""

    current_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.picture = GridPicture()
        self.found: frozenset[Place] = frozenset()
        self._current: Place | None = None
        self._zoom = 1.0
        self._is_fitted = True

    def set_picture(self, picture: GridPicture) -> None:
        """Show a picture; the current cell stays if it is still there."""
        self.picture = picture
        if self._current not in picture.cells:
            self._current = min(picture.cells, default=None)
        if self._is_fitted:
            self._fit(READABLE)
        self._lay_out()
        self.tell_current()

    def cell(self, place: Place | None) -> GridCell | None:
        """Return a cell, or None where there is none."""
        return self.picture.cells.get(place) if place else None

    def current(self) -> GridCell | None:
        """Return the current cell, or None."""
        return self.cell(self._current)

    def set_current(self, place: Place) -> None:
        """Make a cell current and bring it into view."""
        if place in self.picture.cells:
            self._current = place
            self._bring_into_view(place)
            self.tell_current()

    def highlight(self, places: Iterable[Place]) -> None:
        """Frame the cells that were looked for; the first of them becomes current."""
        self.found = frozenset(places)
        if self.found:
            self.set_current(min(self.found))
        self.viewport().update()

    def zoom(self, factor: float) -> None:
        """Show the cells larger or smaller."""
        self._is_fitted = False
        self._zoom = min(max(self._zoom * factor, LEAST_ZOOM), MOST_ZOOM)
        self._lay_out()

    def fit(self) -> None:
        """Show everything, as large as it can be."""
        self._fit(LEAST_ZOOM)

    def _fit(self, least: float) -> None:
        self._is_fitted = True
        whole = self._whole_size(1.0)
        room = self.maximumViewportSize()
        wide = (room.width() - 2 * MARGIN) / max(whole.width(), 1)
        high = (room.height() - 2 * MARGIN) / max(whole.height(), 1)
        self._zoom = min(max(min(wide, high), least), MOST_ZOOM)
        self._lay_out()

    def rect_of(self, place: Place) -> QRectF:
        """Return where a cell lies in the viewport, in pixels."""
        row, column = place
        unit = self._unit_at(self._zoom)
        passed = sum(1 for gap in self.picture.gaps if gap < column)
        x = MARGIN + (ROW_TITLE + column - 1 + GAP * passed) * unit.width()
        y = MARGIN + (HEAD + row - 1) * unit.height()
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QRectF(x - left, y - top, unit.width(), unit.height())

    def place_at(self, point: QPoint) -> Place | None:
        """Return the cell under a point of the viewport, or None."""
        spot = QPointF(point)
        found = (place for place in self.picture.cells if self.rect_of(place).contains(spot))
        return next(found, None)

    def tell_current(self) -> None:
        """Say which cell is current, also to who cannot see it."""
        cell = self.current()
        self.setAccessibleDescription(cell.hint if cell else "")
        self.viewport().update()
        self.current_changed.emit(cell)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of the cell under the pointer what is said of it."""
        if isinstance(event, QHelpEvent):
            cell = self.cell(self.place_at(event.pos()))
            QToolTip.showText(event.globalPos(), cell.hint if cell else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep showing everything, unless the user has chosen a size."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._fit(READABLE)
        else:
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 if event.angleDelta().y() > 0 else 0.8)
            return
        super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that can be seen."""
        with QPainter(self.viewport()) as painter:
            look = CellPainter(painter, self.font(), self._zoom)
            first, last = self.rect_of((1, 1)), self.rect_of((1, max(self.picture.columns, 1)))
            if self.picture.cells:
                head = QRectF(first.left(), first.top(), last.right() - first.left(), 0)
                look.draw_head(head.adjusted(0, -first.height() * 1.05, 0, -4), self.picture.head)
            for row, title in enumerate(self.picture.row_titles, start=1):
                rect = self.rect_of((row, 1))
                look.draw_row_title(rect.translated(-rect.width() * ROW_TITLE, 0), title)
            for place, cell in self.picture.cells.items():
                rect = self.rect_of(place)
                if rect.intersects(QRectF(event.rect())):
                    look.draw_cell(rect, cell, is_found=place in self.found)
            current = self.current()
            if current is not None:
                look.draw_current(self.rect_of(current.place), has_focus=self.hasFocus())

    def _unit_at(self, zoom: float) -> QSize:
        line = self.fontMetrics().height()
        return QSize(max(int(line * WIDE * zoom), 4), max(int(line * HIGH * zoom), 4))

    def _whole_size(self, zoom: float) -> QSize:
        unit, picture = self._unit_at(zoom), self.picture
        columns = ROW_TITLE * 1.2 + picture.columns + GAP * len(picture.gaps)
        return QSize(round(columns * unit.width()), round((HEAD + picture.rows) * unit.height()))

    def _lay_out(self) -> None:
        whole, room, unit = (
            self._whole_size(self._zoom),
            self.viewport().size(),
            self._unit_at(self._zoom),
        )
        for bar, size, page, step in (
            (self.horizontalScrollBar(), whole.width(), room.width(), unit.width()),
            (self.verticalScrollBar(), whole.height(), room.height(), unit.height()),
        ):
            bar.setRange(0, max(size + 2 * MARGIN - page, 0))
            bar.setPageStep(page)
            bar.setSingleStep(step)
        self.viewport().update()

    def _bring_into_view(self, place: Place) -> None:
        rect, room = self.rect_of(place), self.viewport().rect()
        for bar, low, high, limit in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), room.width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), room.height()),
        ):
            if low < 0:
                bar.setValue(bar.value() + round(low) - MARGIN)
            elif high > limit:
                bar.setValue(bar.value() + round(high - limit) + MARGIN)
