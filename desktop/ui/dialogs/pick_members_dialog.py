"""Picking members from the roster: by name, initials or number, several at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.ids import MemberId
from db.domain.rows import MemberRow
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.member_table_model import MemberTableModel
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox

Verb = Callable[[list[MemberId]], object]


class PickMembersDialog(QDialog):
    """The members to choose from; ``verb`` is done with those selected, as one action."""

    def __init__(
        self, desk: Desk, title: str, members: Sequence[MemberRow], verb: Verb, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._verb = verb
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.table: RecordTable[MemberRow] = RecordTable(
            MemberTableModel(self),
            name="pick-members",
            title=self.tr("委员"),
            settings=desk.settings,
            parent=self,
        )
        self.table.set_empty(self.tr("没有可选的委员"))
        self.table.set_rows(members)
        self._build_layout()
        self.table.selection_changed.connect(self._on_selected)
        self._on_selected()

    def accept(self) -> None:
        """Do the verb; stay open when it is refused."""
        chosen = [row.id for row in self.table.selected_rows()]
        if self._desk.succeeds(lambda: self._verb(chosen)):
            super().accept()

    def _build_layout(self) -> None:
        self.search = SearchBox(self.tr("姓名、全拼、首字母、证号"), self)
        self.table.attach_search(self.search)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.search, 1)
        self.head.addWidget(self.table.count_label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.add, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(self.head)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.resize(980, 620)

    def _on_selected(self) -> None:
        count = len(self.table.selected_rows())
        self.add.setText(self.tr("加入 {count} 人").format(count=count))
        self.add.setEnabled(count > 0)
