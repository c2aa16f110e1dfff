"""审查 and 办理: the motions that wait for somebody, the most pressing first, worked by keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from db.domain.motion_rows import MotionRow
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.motion_table_model import (
    MotionListRow,
    MotionTableModel,
    motion_list_rows,
)
from desktop.ui.motion_actions import MotionActions
from desktop.ui.tabs.motion_life_panel import MotionLifePanel
from desktop.ui.widgets.record_table import RecordTable

Reader = Callable[[], tuple[MotionRow, ...]]


class MotionQueueTab(QWidget):
    """A queue: the first motion is chosen, and the next one after each step."""

    def __init__(
        self, desk: Desk, read: Reader, texts: tuple[str, str, str], parent: QWidget
    ) -> None:
        """``texts``: the list's name, what an empty queue says, and the hint above the list."""
        super().__init__(parent)
        self._desk = desk
        self._reader = read
        self._texts = texts
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def refresh(self) -> None:
        """Read the queue again; choose its first motion when nothing is chosen."""
        rule = self._desk.workspace.motion_rules.rule()
        today = self._desk.workspace.uow.clock().date()
        rows = motion_list_rows(self._reader(), today, rule.soon_days)
        self._table.set_rows(rows)
        if rows and not self._table.selected_rows():
            self._table.select_id(rows[0].id)
        self._on_selected()

    def _build_actions(self) -> None:
        self._steps = MotionActions(self._desk, self)

    def _build_table(self) -> None:
        name, empty, hint = self._texts
        self._table: RecordTable[MotionListRow] = RecordTable(
            MotionTableModel(self),
            name="motion-queue",
            title=name,
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(empty, hint)
        self._table.set_context_actions(self._steps.all())
        self._life = MotionLifePanel(self._desk, self._steps, self)
        self.setFocusProxy(self._table.view)

    def _build_layout(self) -> None:
        hint = QLabel(self._texts[2], self)
        set_role(hint, "muted")
        head = QHBoxLayout()
        head.addWidget(hint)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.addWidget(self._table)
        body.addWidget(self._life)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 2)
        body.setSizes([760, 460])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(body, 1)

    def _connect(self) -> None:
        self._table.selection_changed.connect(self._on_selected)

    def _on_selected(self) -> None:
        rows = [row.motion for row in self._table.selected_rows()]
        self._steps.show_for(rows)
        self._life.show_motion(rows[0].id if len(rows) == 1 else None)
