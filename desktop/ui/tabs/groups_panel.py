"""Attendance by sector, by party or by row of the hall, beside the list of people."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.services.presence import PresenceGrouping, SittingView, group_name
from desktop.ui.desk import Desk
from desktop.ui.models.attendance_table_model import (
    AttendanceListRow,
    AttendanceTableModel,
    attendance_list_rows,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable


class GroupsPanel(QWidget):
    """One line a group: 应到, 实到, 请假, 缺席, 出席率."""

    group_chosen = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: SittingView | None = None
        self._by = QComboBox(self)
        self._by.setAccessibleName(self.tr("分组"))
        self._by.addItem(self.tr("按界别"), PresenceGrouping.SECTOR.value)
        self._by.addItem(self.tr("按党派"), PresenceGrouping.PARTY.value)
        self._by.addItem(self.tr("按座位"), PresenceGrouping.SEAT_ROW.value)
        self._table: RecordTable[AttendanceListRow] = RecordTable(
            AttendanceTableModel(self),
            name="attendance",
            title=self.tr("分组统计"),
            settings=desk.settings,
            parent=self,
        )
        self._all = QAction(icon("sign-in"), self.tr("该组全部到会"), self)
        self._all.triggered.connect(self._on_all)
        self._table.set_context_actions([self._all])
        head = QHBoxLayout()
        head.addWidget(self._by)
        head.addStretch(1)
        head.addWidget(action_button(self._all, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        self._by.activated.connect(self._on_by_chosen)

    def show_view(self, view: SittingView | None) -> None:
        """Show a sitting's groups; None shows nothing."""
        self._view = view
        self._on_by_chosen()

    def _on_all(self) -> None:
        row = self._table.current_row()
        if row is None or self._view is None:
            return
        by = PresenceGrouping(self._by.currentData())
        chosen = [each.id for each in self._view.rows if group_name(each, by) == row.name]
        self.group_chosen.emit(row.name, chosen)

    def _on_by_chosen(self, _: int = 0) -> None:
        if self._view is None:
            self._table.set_rows([])
            return
        groups = self._view.groups[PresenceGrouping(self._by.currentData())]
        self._table.set_rows(attendance_list_rows(groups))
