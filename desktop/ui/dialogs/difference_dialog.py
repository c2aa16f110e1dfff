"""What a new order would change, before it is applied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop.services.speaking_order import MoveRow
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.move_table_model import MoveListRow, MoveTableModel, move_list_row
from desktop.ui.widgets.record_table import RecordTable


class DifferenceDialog(QDialog):
    """Lists the moves; accepting it means applying the order."""

    def __init__(self, desk: Desk, moves: Sequence[MoveRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("重新排序"))
        text = self.tr("将有 {count} 位的位置改变。可用 Ctrl+Z 撤销。").format(count=len(moves))
        if not moves:
            text = self.tr("次序不变；排定后按此打印。")
        heading = QLabel(text, self)
        set_role(heading, "section-title")
        table: RecordTable[MoveListRow] = RecordTable(
            MoveTableModel(self),
            name="moves",
            title=self.tr("变化"),
            settings=desk.settings,
            parent=self,
        )
        table.set_rows([move_list_row(move) for move in moves])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        apply = buttons.addButton(self.tr("排定"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(apply, "primary")
        apply.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        self.resize(920, 600)
