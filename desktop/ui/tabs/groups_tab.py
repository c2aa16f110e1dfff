"""党派, 界别, 专委会: their order by drag, their names, and merging of sectors."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from db.domain.rows import SectorRow
from db.domain.vocabulary import Area, GroupKind
from desktop.icons import icon
from desktop.ui.desk import Desk
from desktop.ui.models.group_table_model import (
    GroupListRow,
    GroupRow,
    GroupTableModel,
    group_list_rows,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable

AREA_OF = {
    GroupKind.PARTY: Area.PARTIES,
    GroupKind.SECTOR: Area.SECTORS,
    GroupKind.COMMITTEE: Area.COMMITTEES,
}


class GroupsTab(QWidget):
    """One kind of group in its order."""

    def __init__(self, desk: Desk, kind: GroupKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the groups again."""
        self._table.set_rows(group_list_rows(self._groups()))

    def _groups(self) -> tuple[GroupRow, ...]:
        committee = self._desk.workspace.committee
        if self._kind is GroupKind.PARTY:
            return committee.parties()
        if self._kind is GroupKind.SECTOR:
            return committee.sectors()
        return committee.committees()

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增…"), self)
        self._rename = QAction(icon("edit"), self.tr("改名…"), self)
        self._merge = QAction(icon("arrow-right"), self.tr("并入另一界别…"), self)
        self._merge.setVisible(self._kind is GroupKind.SECTOR)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)

    def _build_table(self) -> None:
        self._table: DragTable[GroupListRow] = DragTable(
            GroupTableModel(self),
            name=f"groups-{self._kind.value}",
            title=self.tr("次序（拖动或 Alt+↑ ↓ 调整）"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("还没有内容"), "", self._add)
        self._table.set_context_actions([self._rename, self._merge, self._remove])

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        actions = [self._add, self._rename, self._remove]
        if self._kind is GroupKind.SECTOR:
            actions.insert(2, self._merge)
        for action in actions:
            head.addWidget(action_button(action, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._rename.triggered.connect(self._on_rename)
        self._merge.triggered.connect(self._on_merge)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_rename)
        self._table.row_dropped.connect(self._on_row_dropped)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & {AREA_OF[self._kind], Area.MEMBERS}:
            self.refresh()

    def _ask(self, title: str, value: str = "") -> str | None:
        text, is_given = QInputDialog.getText(
            self, title, self.tr("名称："), QLineEdit.EchoMode.Normal, value
        )
        return text if is_given else None

    def _on_add(self) -> None:
        name = self._ask(self.tr("新增"))
        if name is not None:
            committee = self._desk.workspace.committee
            self._desk.attempt(lambda: committee.add_group(self._kind, name))

    def _on_rename(self, *_: object) -> None:
        row = self._table.current_row()
        if row is None:
            return
        name = self._ask(self.tr("改名"), row.group.name)
        if name is not None and name != row.group.name:
            committee = self._desk.workspace.committee
            self._desk.attempt(lambda: committee.rename_group(self._kind, row.group.id, name))

    def _on_merge(self) -> None:
        row = self._table.current_row()
        if row is None or not isinstance(row.group, SectorRow):
            return
        others = [group for group in self._desk.workspace.committee.sectors() if group.id != row.id]
        name, is_chosen = QInputDialog.getItem(
            self,
            self.tr("“{name}”并入").format(name=row.group.name),
            self.tr("界别："),
            [group.name for group in others],
            0,
            editable=False,
        )
        if not is_chosen:
            return
        source = row.group
        target = next(group for group in others if group.name == name)
        committee = self._desk.workspace.committee
        moved = self._desk.attempt(lambda: committee.merge_sectors(source, target))
        if moved is not None:
            self._desk.say("done", self.tr("已移入 {count} 位委员。").format(count=moved))

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            committee = self._desk.workspace.committee
            group = row.group
            self._desk.attempt(lambda: committee.remove_group(self._kind, group.id, group.name))

    def _on_row_dropped(self, key: int, index: int) -> None:
        keys = [group.id for group in self._groups() if group.id != key]
        moved = next(group.id for group in self._groups() if group.id == key)
        keys.insert(index, moved)
        committee = self._desk.workspace.committee
        self._desk.attempt(lambda: committee.reorder_groups(self._kind, keys))
