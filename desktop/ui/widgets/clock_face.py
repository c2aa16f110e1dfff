"""The figures of a countdown, as large as their place allows, in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import HEADING_FONT, current_tokens, register_font
from desktop.ui.widgets.countdown import Countdown, clock_text

USUAL = QSize(240, 72)
NOTHING = "--:--"


class ClockFace(QWidget):
    """Repaints on every tick; amber once warned, red when over, inside out while it flashes."""

    def __init__(self, countdown: Countdown, parent: QWidget) -> None:
        super().__init__(parent)
        self._countdown = countdown
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        countdown.ticked.connect(self._on_ticked)
        self._on_ticked()

    def text(self) -> str:
        """Return the figures of this moment."""
        left = self._countdown.seconds_left()
        return NOTHING if left is None else clock_text(left)

    def sizeHint(self) -> QSize:
        """Ask for room that is read at arm's length."""
        return USUAL

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the figures of this moment, each in a cell of one width."""
        ground, ink = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(rect, 8, 8)
        painter.setPen(QColor(ink))
        self._paint_text(painter, rect)
        painter.end()

    def _paint_text(self, painter: QPainter, rect: QRectF) -> None:
        text = self.text()
        font = QFont(register_font(HEADING_FONT))
        font.setPixelSize(max(round(rect.height() * 0.8), 1))
        needed = QFontMetricsF(font).horizontalAdvance("0" * len(text))
        if needed > rect.width():
            font.setPixelSize(max(int(font.pixelSize() * rect.width() / needed), 1))
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance("0")
        cells = [wide if char.isdigit() else metrics.horizontalAdvance(char) for char in text]
        painter.setFont(font)
        left = rect.center().x() - sum(cells) / 2
        for char, cell in zip(text, cells, strict=True):
            place = QRectF(left, rect.top(), cell, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, char)
            left += cell

    def _colours(self) -> tuple[str, str]:
        """Return the ground, empty for none, and the ink."""
        tokens, left = current_tokens(), self._countdown.seconds_left()
        if left is None:
            return "", tokens.text_muted
        is_calm = left > self._countdown.warn_at
        tone = tokens.text if is_calm else tokens.red if left <= 0 else tokens.amber
        return (tone, tokens.surface) if self._countdown.is_flashing() else ("", tone)

    def _on_ticked(self) -> None:
        self.setAccessibleName(self.text())
        self.update()
