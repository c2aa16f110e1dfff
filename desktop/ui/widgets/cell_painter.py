"""How a cell of a grid looks: its ground by number, its name as large as fits, light and dark."""

from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.theme import DARK, current_tokens

HUES = (8, 212, 110, 46, 272, 180, 330, 70)
"""Eight grounds that tell neighbours apart; more blocks than that begin again."""

LEAST_TEXT = 5
NAME, SMALL = 0.92, 0.68
"""The size of a name and of a label, in that of the text: three characters fill a cell."""


class CellLook(Protocol):
    """What is drawn of a cell."""

    @property
    def label(self) -> str:
        """The small text."""

    @property
    def text(self) -> str:
        """The name."""

    @property
    def tint(self) -> int | None:
        """The number of its ground."""

    @property
    def is_pinned(self) -> bool:
        """Whether it carries the mark."""

    @property
    def is_kept(self) -> bool:
        """Whether its ground is kept free."""


class CellPainter:
    """Draws cells with one painter, in the colours of the theme in force."""

    def __init__(self, painter: QPainter, font: QFont, zoom: float) -> None:
        self._painter = painter
        self._tokens = current_tokens()
        self._font = QFont(font)
        self._size = max(font.pixelSize() * zoom, 1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw_head(self, rect: QRectF, text: str) -> None:
        """Draw the title that spans the grid."""
        self._painter.fillRect(rect, QColor(self._tokens.muted_soft))
        self._write(rect, text, self._size, self._tokens.text)

    def draw_row_title(self, rect: QRectF, text: str) -> None:
        """Draw what stands at the left of a row."""
        narrow = QRectF(rect.left(), rect.top(), rect.width() * 0.72, rect.height())
        self._write(narrow, text, self._size * 0.8, self._tokens.text_muted)

    def draw_cell(self, rect: QRectF, cell: CellLook, *, is_found: bool) -> None:
        """Draw a cell with its name and label."""
        tokens, painter = self._tokens, self._painter
        inner = rect.adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(self._ground(cell))
        painter.drawRoundedRect(inner, 3, 3)
        if is_found:
            self._frame(inner, tokens.amber, 3)
        if self._size * SMALL >= LEAST_TEXT:
            foot = QRectF(
                inner.left(), inner.bottom() - inner.height() * 0.36, inner.width() - 3, 0
            )
            foot.setBottom(inner.bottom())
            right = Qt.AlignmentFlag.AlignRight
            self._write(foot, cell.label, self._size * SMALL, tokens.text_muted, right)
        if cell.text:
            name = inner.adjusted(1, 0, -1, -inner.height() * 0.28)
            self._write(name, cell.text, self._size * NAME, tokens.text)
        if cell.is_pinned:
            dot = max(inner.height() * 0.16, 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.amber))
            painter.drawEllipse(QRectF(inner.left() + 3, inner.bottom() - dot - 3, dot, dot))

    def draw_current(self, rect: QRectF, *, has_focus: bool) -> None:
        """Frame the current cell."""
        self._frame(rect.adjusted(1, 1, -1, -1), self._tokens.accent, 2.5 if has_focus else 1.2)

    def draw_carried(self, rect: QRectF, text: str) -> None:
        """Draw a name that is on its way."""
        self._painter.setPen(QPen(QColor(self._tokens.accent), 1.5))
        self._painter.setBrush(QColor(self._tokens.accent_soft))
        self._painter.drawRoundedRect(rect, 4, 4)
        self._write(rect, text, self._size, self._tokens.text)

    def _ground(self, cell: CellLook) -> QColor:
        if cell.tint is None:
            return QColor(self._tokens.sunken if cell.is_kept else self._tokens.surface)
        hue = HUES[cell.tint % len(HUES)]
        if self._tokens is DARK:
            return QColor.fromHsl(hue, 75, 62)
        return QColor.fromHsl(hue, 160, 235)

    def _frame(self, rect: QRectF, colour: str, width: float) -> None:
        self._painter.setPen(QPen(QColor(colour), width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(rect, 3, 3)

    def _write(
        self,
        rect: QRectF,
        text: str,
        size: float,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        """Write a text in the middle of a height, smaller where it is too wide."""
        if size < LEAST_TEXT or not text:
            return
        self._font.setPixelSize(round(size))
        width = QFontMetricsF(self._font).horizontalAdvance(text)
        if width > rect.width():
            self._font.setPixelSize(max(int(size * rect.width() / width), LEAST_TEXT))
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, text)
