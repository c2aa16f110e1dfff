"""Choosing members for a meeting: filter, mark, and say how they take part."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId
from db.domain.rows import MemberRow
from desktop.attendance_wording import role_word
from desktop.i18n import translate
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.member_table_model import MemberTableModel
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


class NameMembersDialog(QDialog):
    """The roster; the selected members are named as one action."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("选择委员"))
        self._role = QComboBox(self)
        self._role.setAccessibleName(self.tr("身份"))
        for role in ParticipantRole:
            self._role.addItem(role_word(role, translate), role.value)
        self._table: RecordTable[MemberRow] = RecordTable(
            MemberTableModel(self),
            name="name-members",
            title=self.tr("委员"),
            settings=desk.settings,
            parent=self,
        )
        self._table.set_rows(desk.workspace.members.members())
        self._build_layout()
        self._table.selection_changed.connect(self._on_selected)
        self._on_selected()

    def accept(self) -> None:
        """Name the selected members; stay open when it is refused."""
        chosen = [row.id for row in self._table.selected_rows()]
        role = ParticipantRole(self._role.currentData())
        participants = self._desk.workspace.participants
        if self._desk.succeeds(lambda: participants.add_members(self._meeting, chosen, role)):
            super().accept()

    def _build_layout(self) -> None:
        search = SearchBox(self.tr("姓名、全拼、首字母、证号"), self)
        self._table.attach_search(search)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(search, 1)
        head.addWidget(self._table.count_label)
        head.addWidget(self._role)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._add = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self._add, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        self.resize(980, 620)

    def _on_selected(self) -> None:
        count = len(self._table.selected_rows())
        self._add.setText(self.tr("加入 {count} 人").format(count=count))
        self._add.setEnabled(count > 0)
