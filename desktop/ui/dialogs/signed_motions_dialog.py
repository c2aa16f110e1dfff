"""The motions that one member signed, first or joint, filed or not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from db.domain.rows import MemberRow
from desktop.services.motions import SignedMotion, signed_counts
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.signed_motion_table_model import SignedMotionTableModel
from desktop.ui.widgets.record_table import RecordTable


class SignedMotionsDialog(QDialog):
    """Lists a member's motions with his place on each; Enter opens one in the register."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, member: MemberRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{name}的提案").format(name=member.name))
        signed = desk.workspace.motions.signed(member.id)
        counts = signed_counts(signed)
        text = self.tr("共 {total} 件：第一提案人 {first} 件，联名 {joint} 件；已立案 {filed} 件")
        heading = QLabel(
            text.format(
                total=counts.total, first=counts.first, joint=counts.joint, filed=counts.filed
            ),
            self,
        )
        set_role(heading, "section-title")
        self._table: RecordTable[SignedMotion] = RecordTable(
            SignedMotionTableModel(self),
            name="signed-motions",
            title=self.tr("提案"),
            settings=desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("还没有署名的提案"), "")
        self._table.set_rows(signed)
        self._table.row_activated.connect(self._on_activated)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        self.resize(920, 560)

    def _on_activated(self, row: SignedMotion) -> None:
        self.accept()
        self.chosen.emit(row.motion.id)
