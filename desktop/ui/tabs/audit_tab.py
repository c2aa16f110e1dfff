"""操作记录: who did what, and when."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.models.audit_table_model import AuditListRow, AuditTableModel, audit_list_row
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


class AuditTab(QWidget):
    """The newest lines of the audit trail."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table: RecordTable[AuditListRow] = RecordTable(
            AuditTableModel(self),
            name="audit",
            title=self.tr("操作记录"),
            settings=desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("还没有操作"))
        search = SearchBox(self.tr("操作、姓名"), self)
        self._table.attach_search(search)
        head = QHBoxLayout()
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        head.addWidget(search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        desk.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the trail again."""
        entries = self._desk.workspace.history.audit_trail()
        self._table.set_rows([audit_list_row(entry) for entry in entries])

    def showEvent(self, event: QShowEvent) -> None:
        """Read the trail when it is looked at."""
        super().showEvent(event)
        self.refresh()

    def _on_changed(self, _: object) -> None:
        if self.isVisible():
            self.refresh()
