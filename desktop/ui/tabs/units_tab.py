"""代表单位: protocol order by drag, kinds, and which units speak first."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.ids import UnitId
from db.domain.rows import UnitRow
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.unit_dialog import UnitDialog
from desktop.ui.models.unit_table_model import UnitListRow, UnitTableModel, unit_list_rows
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable


class UnitsTab(QWidget):
    """The units in protocol order."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the units again."""
        self._table.set_rows(unit_list_rows(self._desk.workspace.units.units()))

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._first = QAction(icon("star"), self.tr("列入 / 移出优先"), self)
        self._earlier = QAction(icon("move-up"), self.tr("优先序提前"), self)
        self._later = QAction(icon("move-down"), self.tr("优先序推后"), self)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)

    def _build_table(self) -> None:
        self._table: DragTable[UnitListRow] = DragTable(
            UnitTableModel(self),
            name="units",
            title=self.tr("代表单位"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("还没有代表单位"), self.tr("导入发言申请时会自动新增。"))
        self._table.set_context_actions(
            [self._edit, self._first, self._earlier, self._later, self._remove]
        )

    def _build_layout(self) -> None:
        hint = QLabel(self.tr("拖动或 Alt+↑ ↓ 调整官方序；优先发言的单位另有自己的次序。"), self)
        set_role(hint, "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._table.count_label)
        head.addWidget(hint)
        head.addStretch(1)
        for action in (self._first, self._earlier, self._later, self._edit, self._add):
            head.addWidget(action_button(action, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._edit.triggered.connect(self._on_edit)
        self._first.triggered.connect(self._on_first)
        self._earlier.triggered.connect(self._on_earlier)
        self._later.triggered.connect(self._on_later)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_edit)
        self._table.row_dropped.connect(self._on_row_dropped)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.UNITS in changes:
            self.refresh()

    def _on_add(self) -> None:
        UnitDialog(self._desk, None, self).open()

    def _on_edit(self, *_: object) -> None:
        row = self._table.current_row()
        if row is not None:
            UnitDialog(self._desk, row.unit, self).open()

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            units, unit = self._desk.workspace.units, row.unit
            self._desk.attempt(lambda: units.remove_unit(unit.id, unit.name))

    def _on_row_dropped(self, key: UnitId, index: int) -> None:
        keys = [row.unit.id for row in self._table.rows() if row.id != key]
        keys.insert(index, key)
        units = self._desk.workspace.units
        self._desk.attempt(lambda: units.reorder_units(keys))

    def _on_first(self) -> None:
        row = self._table.current_row()
        if row is None:
            return
        keys = self._priority()
        if row.id in keys:
            keys.remove(row.id)
        else:
            keys.append(row.id)
        self._set_priority(keys)

    def _on_earlier(self) -> None:
        self._move_priority(-1)

    def _on_later(self) -> None:
        self._move_priority(1)

    def _move_priority(self, step: int) -> None:
        row, keys = self._table.current_row(), self._priority()
        if row is None or row.id not in keys:
            return
        place = keys.index(row.id) + step
        if 0 <= place < len(keys):
            keys.remove(row.id)
            keys.insert(place, row.id)
            self._set_priority(keys)

    def _priority(self) -> list[UnitId]:
        units = [row.unit for row in self._table.rows() if row.unit.priority_rank is not None]
        return [unit.id for unit in sorted(units, key=_priority_rank)]

    def _set_priority(self, keys: list[UnitId]) -> None:
        units = self._desk.workspace.units
        self._desk.attempt(lambda: units.set_priority(keys))


def _priority_rank(unit: UnitRow) -> int:
    return unit.priority_rank or 0
