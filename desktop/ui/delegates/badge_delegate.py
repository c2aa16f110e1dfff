"""A coloured pill behind a cell's text: 党派优先 in amber, trouble in red, done in green."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import current_tokens, tone_colours
from desktop.ui.models.row_table_model import Role

INSET = 7
PADDING = 8


class BadgeDelegate(QStyledItemDelegate):
    """Draws cells with a badge as a pill, all others as usual."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        tone = index.data(Role.BADGE)
        text = str(index.data() or "") if tone else ""
        if not text:
            super().paint(painter, option, index)
            return
        self._paint_ground(painter, option, index)
        ink, ground = tone_colours(current_tokens(), str(tone))
        room = option.rect.adjusted(PADDING, INSET, -PADDING, -INSET)
        text = option.fontMetrics.elidedText(
            text, Qt.TextElideMode.ElideRight, room.width() - 2 * PADDING
        )
        width = option.fontMetrics.horizontalAdvance(text) + 2 * PADDING
        pill = QRectF(room.x(), room.y(), width, room.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(ink))
        painter.setFont(option.font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room a cell needs; a pill is wider than its text."""
        size = super().sizeHint(option, index)
        return size + QSize(2 * PADDING, 0) if index.data(Role.BADGE) else size

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw selection, hover and line as for any other cell, without the text."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
