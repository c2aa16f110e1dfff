"""The sheet that a picture of the stage is drawn on: lines and columns, all placed by shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.ui.stage.stage_type import (
    LINE,
    SMALLEST,
    Block,
    Face,
    SetBlock,
    fitting_px,
    printable,
    set_column,
    stage_font,
    width_of,
)

GROUND = "#0b1424"
CURTAIN = "#7d0c12"
BLACK = "#000000"
WHITE = "#ffffff"
QUIET = "#b9c6da"
GOLD = "#ffd479"
RED = "#ff7d72"
GREEN = "#7fe0a0"
RULE = "#3a4c6b"
MARGIN = 0.045
"""The margin at the sides, as a share of the width."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A line that was drawn: for whoever checks that the hall can read it."""

    text: str
    px: float
    rect: QRectF


class StageSheet:
    """Draws texts on a stage of a size; keeps what it drew."""

    def __init__(self, painter: QPainter, width: float, height: float) -> None:
        self._painter = painter
        self.width = width
        self.height = height
        self.placed: list[PlacedText] = []

    def area(self, left: float, top: float, right: float, bottom: float) -> QRectF:
        """Return a rectangle from shares of the width inside the margins, and of the height."""
        inner = self.width * (1 - 2 * MARGIN)
        start = self.width * MARGIN
        return QRectF(
            QPointF(start + inner * left, self.height * top),
            QPointF(start + inner * right, self.height * bottom),
        )

    def fill(self, colour: str) -> None:
        """Fill the whole stage."""
        self._painter.fillRect(QRectF(0, 0, self.width, self.height), QColor(colour))

    def panel(self, rect: QRectF, colour: str) -> None:
        """Fill a rectangle with round corners."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRoundedRect(rect, self.height * 0.02, self.height * 0.02)

    def rule(self, top: float) -> None:
        """Draw a thin line across."""
        rect = self.area(0, top, 1, top)
        rect.setHeight(max(self.height / 360, 1))
        self._painter.fillRect(rect, QColor(RULE))

    def line(
        self,
        text: str,
        rect: QRectF,
        *,
        px: float,
        colour: str,
        face: Face = Face.HEADING,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw one line in the middle of a rectangle; a long one condensed, then smaller."""
        text = printable(text)
        if not text:
            return
        px = fitting_px(text, face, px, rect.width())
        natural = width_of(text, face, px)
        squeeze = min(1.0, rect.width() / natural)
        free = rect.width() - natural * squeeze
        share = {Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}
        left = rect.left() + free * share.get(align, 0.0)
        top = rect.center().y() - px * LINE / 2
        self._draw(text, QPointF(left, top), px=px, colour=colour, face=face, squeeze=squeeze)

    def column(
        self,
        blocks: Sequence[Block],
        rect: QRectF,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        is_centred: bool = False,
    ) -> None:
        """Draw blocks under one another, from the top of a rectangle or about its middle."""
        column = set_column(
            tuple(blocks), width=rect.width(), height=rect.height(), stage=self.height
        )
        free = rect.height() - sum(block.height for block in column)
        top = rect.top() + (max(free, 0.0) / 2 if is_centred else 0.0)
        for block in column:
            self._block(block, QRectF(rect.left(), top + block.gap, rect.width(), 0), align)
            top += block.height

    def digits(self, text: str, rect: QRectF, *, px: float, colour: str) -> None:
        """Draw figures in cells of one width, so that a clock does not tremble."""
        font = stage_font(Face.HEADING, px)
        metrics = QFontMetricsF(font)
        wide = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        cells = [wide if char.isdigit() else metrics.horizontalAdvance(char) for char in text]
        left = rect.center().x() - sum(cells) / 2
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        for char, cell in zip(text, cells, strict=True):
            place = QRectF(left, rect.top(), cell, rect.height())
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, char)
            left += cell

    def _block(self, block: SetBlock, rect: QRectF, align: Qt.AlignmentFlag) -> None:
        step = block.px * LINE
        for place, text in enumerate(block.lines):
            own = QRectF(rect.left(), rect.top() + place * step, rect.width(), step)
            self.line(
                text,
                own,
                px=block.px,
                colour=block.block.colour,
                face=block.block.face,
                align=align,
            )

    def _draw(
        self, text: str, at: QPointF, *, px: float, colour: str, face: Face, squeeze: float
    ) -> None:
        font = stage_font(face, px)
        metrics = QFontMetricsF(font)
        painter = self._painter
        painter.save()
        painter.translate(at)
        painter.scale(squeeze, 1)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(0, (px * LINE + metrics.capHeight()) / 2), text)
        painter.restore()
        width = metrics.horizontalAdvance(text) * squeeze
        self.placed.append(PlacedText(text, px, QRectF(at.x(), at.y(), width, px * LINE)))


def least_px(height: float) -> float:
    """Return the smallest size of text for a stage of a height, in pixels."""
    return height * SMALLEST
