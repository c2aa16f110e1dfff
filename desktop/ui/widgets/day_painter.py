"""How a grid of days looks: rules, titles and cards, light and dark."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.theme import current_tokens, tone_colours
from desktop.ui.widgets.day_layout import GAP, PADDING, WRAP, Cell, DayCard, DayLayout, DayPicture

BAR = 4
"""The width of the stripe that a card's tone has, in pixels."""


class DayPainter:
    """Draws one picture with one painter, in the colours of the theme in force."""

    def __init__(self, painter: QPainter, font: QFont, layout: DayLayout, at: QPoint) -> None:
        self._painter, self._font, self._layout, self._at = painter, font, layout, at
        self._tokens = current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw_ground(self, picture: DayPicture) -> None:
        """Draw the titles of the rows and the rules between cells."""
        tokens, painter = self._tokens, self._painter
        for (row, column), rect in self._layout.cells.items():
            placed = rect.translated(-self._at)
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(placed.adjusted(0, 0, -1, -1))
            if column == 0:
                side = QRect(-self._at.x(), placed.top(), rect.left(), rect.height())
                self._draw_row_title(side, picture.rows[row])

    def draw_head(self, picture: DayPicture) -> None:
        """Draw the titles of the columns over what scrolls below them."""
        tokens, painter = self._tokens, self._painter
        band = QRect(-self._at.x(), 0, self._layout.width, self._layout.head)
        painter.fillRect(band, QColor(tokens.sunken))
        for column, title in enumerate(picture.columns):
            cell = self._layout.cells.get((0, column))
            if cell is not None:
                rect = QRect(cell.left() - self._at.x(), 0, cell.width(), self._layout.head)
                self._write(rect, title, tokens.text, Qt.AlignmentFlag.AlignCenter, is_bold=True)

    def draw_card(self, card: DayCard, rect: QRect, *, is_current: bool, has_focus: bool) -> None:
        """Draw a card where it lies in the viewport."""
        tokens, painter = self._tokens, self._painter
        ink, ground = tone_colours(tokens, card.tone or "muted")
        border = tokens.accent if is_current else tokens.border
        painter.setPen(QPen(QColor(border), 2 if is_current and has_focus else 1))
        painter.setBrush(QColor(tokens.selection if is_current else tokens.surface))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink if card.tone else ground))
        painter.drawRoundedRect(
            QRect(rect.left() + 2, rect.top() + 4, BAR, rect.height() - 8), 2, 2
        )
        inner = rect.adjusted(PADDING + BAR, PADDING, -PADDING, -PADDING)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        foot_ink = ink if card.tone == "amber" else tokens.text_muted
        for text, colour in (
            (card.label, tokens.text_muted),
            (card.text, tokens.text),
            (card.foot, foot_ink),
        ):
            if text:
                used = self._write(inner, text, colour, left)
                inner.setTop(inner.top() + used)

    def draw_current_cell(self, cell: Cell, *, has_focus: bool) -> None:
        """Frame the cell that is current while it has no card."""
        rect = self._layout.cells[cell].translated(-self._at).adjusted(GAP, GAP, -GAP, -GAP)
        self._frame(rect, 2 if has_focus else 1)

    def draw_target(self, cell: Cell) -> None:
        """Show where a carried card would come."""
        rect = self._layout.cells[cell].translated(-self._at).adjusted(2, 2, -2, -2)
        self._painter.fillRect(rect, QColor(self._tokens.accent_soft))
        self._frame(rect, 2)

    def _frame(self, rect: QRect, width: int) -> None:
        self._painter.setPen(QPen(QColor(self._tokens.accent), width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(rect, 4, 4)

    def _draw_row_title(self, rect: QRect, title: tuple[str, str]) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        half = rect.height() // 2
        upper = QRect(rect.left(), rect.top(), rect.width(), half)
        lower = QRect(rect.left(), rect.top() + half, rect.width(), half)
        bottom = centre | Qt.AlignmentFlag.AlignBottom
        self._write(upper, title[0], self._tokens.text, bottom, is_bold=True)
        self._write(lower, title[1], self._tokens.text_muted, centre | Qt.AlignmentFlag.AlignTop)
        self._painter.setPen(QPen(QColor(self._tokens.border), 1))
        self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _write(
        self,
        rect: QRect,
        text: str,
        colour: str,
        align: Qt.AlignmentFlag,
        *,
        is_bold: bool = False,
    ) -> int:
        """Write a text over as many lines as it takes; return their height."""
        font = QFont(self._font)
        font.setBold(is_bold)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        flags = WRAP | align.value
        used = self._painter.boundingRect(rect, flags, text)
        self._painter.drawText(rect, flags, text)
        return used.height()
