"""Choosing members for a meeting, and saying how they take part."""

from PySide6.QtWidgets import QComboBox, QWidget

from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId, MemberId
from desktop.attendance_wording import role_word
from desktop.i18n import translate
from desktop.ui.desk import Desk
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog


class NameMembersDialog(PickMembersDialog):
    """The roster with a box for the role; the selected members are named as one action."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        title = translate("NameMembersDialog", "选择委员")
        super().__init__(desk, title, desk.workspace.members.members(), self._name, parent)
        self._meeting = meeting
        self.role = QComboBox(self)
        self.role.setAccessibleName(self.tr("身份"))
        for role in ParticipantRole:
            self.role.addItem(role_word(role, translate), role.value)
        self.head.addWidget(self.role)

    def _name(self, chosen: list[MemberId]) -> None:
        role = ParticipantRole(self.role.currentData())
        self._desk.workspace.participants.add_members(self._meeting, chosen, role)
