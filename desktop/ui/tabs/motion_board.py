"""The register with the states as columns: where everything stands, at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionState
from desktop.i18n import translate
from desktop.motion_wording import motion_state_word
from desktop.theme import set_role

COLUMN_WIDTH = 220
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BoardColumn(QListWidget):
    """The motions of one state; ← → go to the next column."""

    left = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the column sideways; everything else is the list's."""
        step = SIDEWAYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.left.emit(step)


class MotionBoard(QScrollArea):
    """One column a state, in the order of a motion's life; one motion is chosen."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("按状态分栏"))
        self._columns: dict[MotionState, BoardColumn] = {}
        self._heads: dict[MotionState, QLabel] = {}
        self._build_layout()

    def set_rows(self, rows: Sequence[MotionRow]) -> None:
        """Show motions, each in the column of its state; what was chosen stays chosen."""
        kept = self.chosen_row()
        for state, column in self._columns.items():
            own = [row for row in rows if row.state is state]
            column.blockSignals(True)
            column.clear()
            for row in own:
                column.addItem(_item(row))
            column.blockSignals(False)
            word = motion_state_word(state, translate)
            self._heads[state].setText(f"{word}　{len(own)}")
        if kept is not None:
            self._choose(kept)

    def chosen_row(self) -> MotionRow | None:
        """Return the chosen motion, or None."""
        for column in self._columns.values():
            for item in column.selectedItems():
                row: MotionRow = item.data(Qt.ItemDataRole.UserRole)
                return row
        return None

    def column(self, state: MotionState) -> BoardColumn:
        """Return the column of a state."""
        return self._columns[state]

    def _build_layout(self) -> None:
        whole = QWidget(self)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for state in MotionState:
            head = QLabel(whole)
            set_role(head, "caption")
            column = BoardColumn(whole)
            column.setAccessibleName(motion_state_word(state, translate))
            column.setMinimumWidth(COLUMN_WIDTH)
            column.setTextElideMode(Qt.TextElideMode.ElideRight)
            column.setWordWrap(True)
            column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            column.setResizeMode(QListWidget.ResizeMode.Adjust)
            column.itemSelectionChanged.connect(self._on_selected)
            column.itemActivated.connect(self._on_activated)
            column.left.connect(self._on_left)
            side = QVBoxLayout()
            side.setSpacing(4)
            side.addWidget(head)
            side.addWidget(column, 1)
            layout.addLayout(side)
            self._heads[state], self._columns[state] = head, column
        self.setWidget(whole)

    def _choose(self, wanted: MotionRow) -> None:
        for column in self._columns.values():
            for place in range(column.count()):
                if column.item(place).data(Qt.ItemDataRole.UserRole).id == wanted.id:
                    column.setCurrentRow(place)
                    return
        self.chosen.emit(None)

    def _on_selected(self) -> None:
        here = self.sender()
        assert isinstance(here, BoardColumn)
        if here.selectedItems():
            for column in self._columns.values():
                if column is not here:
                    column.blockSignals(True)
                    column.clearSelection()
                    column.blockSignals(False)
        self.chosen.emit(self.chosen_row())

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_left(self, step: int) -> None:
        columns = list(self._columns.values())
        place = columns.index(self.sender()) + step  # type: ignore[arg-type]
        while 0 <= place < len(columns):
            column = columns[place]
            if column.count():
                column.setCurrentRow(max(column.currentRow(), 0))
                column.setFocus()
                self.ensureWidgetVisible(column)
                return
            place += step


def _item(row: MotionRow) -> QListWidgetItem:
    item = QListWidgetItem(f"{row.number}　{row.title}" if row.number else row.title)
    item.setToolTip(f"{row.title}\n{row.submitters}\n{row.handlers}")
    item.setData(Qt.ItemDataRole.UserRole, row)
    return item
