"""Days by parts of the day with cards in them: a view that scrolls and knows what is current."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from desktop.ui.widgets.day_layout import Cell, DayCard, DayLayout, DayPicture, lay_out
from desktop.ui.widgets.day_painter import DayPainter


class DayView(QAbstractScrollArea):
    """Shows a picture; one card or one cell is current."""

    current_changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.picture, self.layout_now = DayPicture(), DayLayout()
        self.key: int | None = None
        self.cell: Cell = (0, 0)
        self.target: Cell | None = None

    def set_picture(self, picture: DayPicture) -> None:
        """Show a picture; the current card stays, wherever it is now."""
        self.picture = picture
        card = picture.card(self.key)
        rows, columns = max(len(picture.rows), 1), max(len(picture.columns), 1)
        self.cell = card.cell if card else (min(self.cell[0], rows - 1), self.cell[1] % columns)
        self._lay_out()
        self.take(card or next(iter(picture.of_cell(self.cell)), None))

    def current(self) -> DayCard | None:
        """Return the card that has the keyboard, or None."""
        return self.picture.card(self.key)

    def choose(self, key: int) -> None:
        """Make a card current and bring it into view."""
        self.take(self.picture.card(key))

    def rect_of_card(self, key: int) -> QRect:
        """Return where a card lies in the viewport."""
        return self.layout_now.cards[key].translated(-self._scrolled())

    def rect_of_cell(self, cell: Cell) -> QRect:
        """Return where a cell lies in the viewport."""
        return self.layout_now.cells[cell].translated(-self._scrolled())

    def cell_at(self, at: QPoint) -> Cell | None:
        """Return the cell under a point of the viewport, or None."""
        if at.y() < self.layout_now.head:
            return None
        spot = at + self._scrolled()
        return next((c for c, rect in self.layout_now.cells.items() if rect.contains(spot)), None)

    def card_at(self, at: QPoint) -> DayCard | None:
        """Return the card under a point of the viewport, or None."""
        spot = at + self._scrolled()
        keys = (key for key, rect in self.layout_now.cards.items() if rect.contains(spot))
        return self.picture.card(next(keys, None))

    def take(self, card: DayCard | None) -> None:
        """Make a card current, or the current cell where there is none."""
        self.key = card.key if card else None
        if card is not None:
            self.cell = card.cell
            self._show(self.rect_of_card(card.key))
        elif self.cell in self.layout_now.cells:
            self._show(self.rect_of_cell(self.cell))
        self.setAccessibleDescription(card.hint if card else "")
        self.viewport().update()
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the whole width."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of the card under the pointer what is said of it."""
        if isinstance(event, QHelpEvent):
            card = self.card_at(event.pos())
            QToolTip.showText(event.globalPos(), card.hint if card else "", self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rules, the cards, and the head over them."""
        with QPainter(self.viewport()) as painter:
            look = DayPainter(painter, self.font(), self.layout_now, self._scrolled())
            look.draw_ground(self.picture)
            if self.target is not None:
                look.draw_target(self.target)
            has_focus = self.hasFocus()
            for card in self.picture.cards:
                rect = self.rect_of_card(card.key)
                if rect.intersects(event.rect()):
                    is_current = card.key == self.key
                    look.draw_card(card, rect, is_current=is_current, has_focus=has_focus)
            if self.key is None and self.cell in self.layout_now.cells:
                look.draw_current_cell(self.cell, has_focus=has_focus)
            look.draw_head(self.picture)

    def _lay_out(self) -> None:
        room = self.viewport().size()
        self.layout_now = lay_out(self.picture, self.fontMetrics(), room.width(), room.height())
        for bar, size, page in (
            (self.horizontalScrollBar(), self.layout_now.width, room.width()),
            (self.verticalScrollBar(), self.layout_now.height, room.height()),
        ):
            bar.setRange(0, max(size - page, 0))
            bar.setPageStep(page)
            bar.setSingleStep(self.fontMetrics().height() * 2)
        self.viewport().update()

    def _show(self, rect: QRect) -> None:
        bar, head = self.verticalScrollBar(), self.layout_now.head
        below = rect.bottom() + 2 - self.viewport().height()
        if below > 0:
            bar.setValue(bar.value() + below)
            rect = rect.translated(0, -below)
        if rect.top() < head:
            bar.setValue(bar.value() + rect.top() - head)

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
