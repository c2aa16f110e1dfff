"""Motions that say the same, their texts side by side: merged into one of them, or kept apart."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.motion_rows import ComparisonRow, MotionLife, MotionRow
from db.domain.motion_states import SOURCES
from db.domain.motion_vocabulary import MotionState
from desktop.i18n import translate
from desktop.motion_wording import motion_state_word
from desktop.services.motion_alike import TwinRow
from desktop.theme import current_tokens, set_role
from desktop.ui.desk import Desk

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Compared:
    """The motion that others are laid beside; ``row`` gives it once it is in the record.

    A motion that is still typed is saved by ``row`` first; None when that is refused.
    """

    title: str
    body: str
    known: MotionRow | None
    row: Callable[[], MotionRow | None]


def compared_life(life: MotionLife) -> Compared:
    """Return a motion of the record as one to compare."""
    return Compared(life.row.title, life.body, life.row, lambda: life.row)


class TwinsDialog(QDialog):
    """The twins above, both texts below with what they share, and what to do about it."""

    def __init__(self, desk: Desk, compared: Compared, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._compared = compared
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("查重"))
        self._build_texts()
        self._build_verbs()
        self._build_layout()
        self._connect()
        self._read()

    def _build_texts(self) -> None:
        self._heading = QLabel(self)
        self._heading.setWordWrap(True)
        set_role(self._heading, "section-title")
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("相似的提案"))
        self._list.setUniformItemSizes(True)
        self._list.setMaximumHeight(150)
        self._left, self._right = QTextBrowser(self), QTextBrowser(self)
        self._left.setAccessibleName(self.tr("本件"))
        self._right.setAccessibleName(self.tr("相似的一件"))

    def _build_verbs(self) -> None:
        self._note = QLineEdit(self)
        self._note.setMaxLength(300)
        self._note.setPlaceholderText(self.tr("不并案的理由，例如：一件谈城市，一件谈农村"))
        self._note.setAccessibleName(self.tr("不并案的理由"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._merge = self._buttons.addButton(self.tr("并入所选"), role)
        self._apart = self._buttons.addButton(self.tr("不并案，记下理由"), role)
        set_role(self._merge, "primary")
        for button in self._buttons.buttons():
            button.setProperty("autoDefault", False)

    def _build_layout(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal, self)
        for title, text in ((self.tr("本件"), self._left), (self.tr("所选"), self._right)):
            side = QWidget(both)
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            caption = QLabel(title, side)
            set_role(caption, "caption")
            column.addWidget(caption)
            column.addWidget(text, 1)
            both.addWidget(side)
        row = QHBoxLayout()
        row.addWidget(self._note, 1)
        row.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._list)
        layout.addWidget(both, 1)
        layout.addLayout(row)
        self.resize(1080, 680)

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(self._on_chosen)
        self._note.textChanged.connect(self._offer)
        self._buttons.rejected.connect(self.reject)
        self._merge.clicked.connect(self._on_merge)
        self._apart.clicked.connect(self._on_apart)

    def _read(self) -> None:
        compared = self._compared
        own = compared.known.id if compared.known else None
        twins = self._desk.workspace.alike.like(
            compared.title, compared.body, without=own, limit=SHOWN
        )
        self._list.clear()
        for twin in twins:
            item = QListWidgetItem(_line(twin))
            item.setData(Qt.ItemDataRole.UserRole, twin)
            self._list.addItem(item)
        text = self.tr("“{title}”与下面 {count} 件相似")
        if not twins:
            text = self.tr("“{title}”没有相似的")
        self._heading.setText(text.format(title=compared.title, count=len(twins)))
        self._left.setPlainText(f"{compared.title}\n{compared.body}")
        self._list.setCurrentRow(0)
        self._offer()

    def _twin(self) -> TwinRow | None:
        item = self._list.currentItem()
        if item is None:
            return None
        twin: TwinRow = item.data(Qt.ItemDataRole.UserRole)
        return twin

    def _offer(self) -> None:
        twin, known = self._twin(), self._compared.known
        state = known.state if known is not None else MotionState.RECEIVED
        can_merge = twin is not None and twin.row.state.is_filed
        self._merge.setEnabled(can_merge and state in SOURCES[MotionState.MERGED])
        self._apart.setEnabled(twin is not None and bool(self._note.text().strip()))

    def _on_chosen(self) -> None:
        twin = self._twin()
        self._note.setText(twin.note if twin else "")
        self._offer()
        if twin is None:
            self._right.clear()
            return
        compared = self._compared
        shown = self._desk.workspace.alike.side_by_side(compared.title, compared.body, twin.row.id)
        self._left.setPlainText(shown.left)
        self._right.setPlainText(shown.right)
        _mark(self._left, [(left, length) for left, _, length in shown.shared])
        _mark(self._right, [(right, length) for _, right, length in shown.shared])

    def _on_merge(self) -> None:
        twin = self._twin()
        row = self._compared.row() if twin is not None else None
        if twin is None or row is None:
            return
        today = self._desk.workspace.uow.clock().date()
        review = self._desk.workspace.review
        if self._desk.succeeds(lambda: review.merge(row, twin.row, today)):
            self.accept()

    def _on_apart(self) -> None:
        twin = self._twin()
        row = self._compared.row() if twin is not None else None
        if twin is None or row is None:
            return
        today = self._desk.workspace.uow.clock().date()
        value = ComparisonRow(twin.row.id, twin.score, self._note.text(), today)
        if self._desk.succeeds(lambda: self._desk.workspace.review.keep_apart(row, value)):
            if self._compared.known is None:
                self.accept()
            else:
                self._read()


def _line(twin: TwinRow) -> str:
    row = twin.row
    state = motion_state_word(row.state, translate)
    number = row.number or f"{row.year}"
    text = f"{twin.score}%　{number}　{row.title}　{row.submitters}　{state}"
    if twin.note:
        text += translate("TwinsDialog", "　不并案：{note}").format(note=twin.note)
    return text


def _mark(text: QTextEdit, passages: list[tuple[int, int]]) -> None:
    """Give passages (start, length in characters) a ground of their own."""
    plain = text.toPlainText()
    ground = QColor(current_tokens().amber_soft)
    marks = []
    for start, length in passages:
        mark = QTextEdit.ExtraSelection()
        cursor = text.textCursor()
        cursor.setPosition(_qt_position(plain, start))
        cursor.setPosition(_qt_position(plain, start + length), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(ground)
        marks.append(mark)
    text.setExtraSelections(marks)


def _qt_position(text: str, place: int) -> int:
    """Return a place in a text as Qt counts it: characters of Ext-B are two there."""
    return place + sum(ord(char) > 0xFFFF for char in text[:place])
