"""提案类别 and 承办单位: their names, and their order by drag."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.services.motion_rules import CATEGORY, ORGANISATION, NamedKind
from desktop.ui.desk import Desk
from desktop.ui.models.motion_name_table_model import (
    MotionNameListRow,
    MotionNameTableModel,
    NamedRow,
    motion_name_list_rows,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable

KINDS: dict[str, NamedKind] = {"categories": CATEGORY, "organisations": ORGANISATION}


class MotionNamesTab(QWidget):
    """One list of names that motions use: "categories" or "organisations"."""

    def __init__(self, desk: Desk, which: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._which = which
        self._kind = KINDS[which]
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the names again."""
        self._table.set_rows(motion_name_list_rows(self._names()))

    def _names(self) -> tuple[NamedRow, ...]:
        rules = self._desk.workspace.motion_rules
        return rules.categories() if self._which == "categories" else rules.organisations()

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增…"), self)
        self._rename = QAction(icon("edit"), self.tr("改名…"), self)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)

    def _build_table(self) -> None:
        self._table: DragTable[MotionNameListRow] = DragTable(
            MotionNameTableModel(self),
            name=f"motion-{self._which}",
            title=self.tr("次序（拖动或 Alt+↑ ↓ 调整）"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("还没有承办单位"), self.tr("先加入常用的承办单位，交办时就能选。"), self._add
        )
        self._table.set_context_actions([self._rename, self._remove])

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        for action in (self._add, self._rename, self._remove):
            head.addWidget(action_button(action, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._rename.triggered.connect(self._on_rename)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_rename)
        self._table.row_dropped.connect(self._on_row_dropped)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & {Area.MOTION_RULES, Area.MOTIONS}:
            self.refresh()

    def _ask(self, title: str, value: str = "") -> str | None:
        text, is_given = QInputDialog.getText(
            self, title, self.tr("名称："), QLineEdit.EchoMode.Normal, value
        )
        return text if is_given else None

    def _on_add(self) -> None:
        name = self._ask(self.tr("新增"))
        if name is not None:
            rules = self._desk.workspace.motion_rules
            self._desk.attempt(lambda: rules.add(self._kind, name))

    def _on_rename(self, *_: object) -> None:
        row = self._table.current_row()
        if row is None:
            return
        name = self._ask(self.tr("改名"), row.named.name)
        if name is not None and name != row.named.name:
            rules = self._desk.workspace.motion_rules
            self._desk.attempt(lambda: rules.rename(self._kind, row.id, name))

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            rules = self._desk.workspace.motion_rules
            self._desk.attempt(lambda: rules.remove(self._kind, row.id, row.named.name))

    def _on_row_dropped(self, key: int, index: int) -> None:
        keys: list[int] = [row.id for row in self._names() if row.id != key]
        keys.insert(index, key)
        rules = self._desk.workspace.motion_rules
        self._desk.attempt(lambda: rules.reorder(self._kind, keys))
