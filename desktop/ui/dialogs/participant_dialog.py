"""One participant as a form: role and badge, and of somebody who is no member name and post."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId
from desktop.attendance_wording import role_word
from desktop.errors import explain
from desktop.i18n import translate
from desktop.services.participants import BadgeTaken, ExpectedIsMember, ParticipantRow
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form


class ParticipantDialog(QDialog):
    """Adds somebody who is no member, or changes a participant."""

    def __init__(
        self, desk: Desk, meeting: MeetingId, row: ParticipantRow | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("修改参会人员") if row else self.tr("新增列席、特邀、工作人员"))
        self._build_fields(row)
        self._build_layout()

    def accept(self) -> None:
        """Write the participant; stay open when it is refused."""
        self._form.clear_errors()
        key = self._row.id if self._row else None
        try:
            self._desk.workspace.participants.write(self._meeting, self._typed(), key)
        except RuleViolation as violation:
            self._form.set_error(_field_of(violation), explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()

    def _typed(self) -> ParticipantValues:
        member = self._row.member_id if self._row else None
        return ParticipantValues(
            role=ParticipantRole(self._role.currentData()),
            member_id=member,
            name=self._name.text(),
            post="" if member else self._post.text(),
            badge=self._badge.text(),
        )

    def _build_fields(self, row: ParticipantRow | None) -> None:
        is_member = row is not None and row.member_id is not None
        self._name = QLineEdit(row.name if row else "", self)
        self._name.setMaxLength(60)
        self._role = QComboBox(self)
        for role in ParticipantRole:
            if is_member or role is not ParticipantRole.EXPECTED:
                self._role.addItem(role_word(role, translate), role.value)
        self._post = QLineEdit(row.post if row else "", self)
        self._post.setMaxLength(200)
        self._badge = QLineEdit(row.badge if row else "", self)
        self._badge.setMaxLength(40)
        for field in (self._name, self._post):
            field.setReadOnly(is_member)
        if row is not None:
            self._role.setCurrentIndex(self._role.findData(row.role.value))

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("name", self.tr("姓名"), self._name)
        self._form.add_row(
            "role", self.tr("身份"), self._role, hint=self.tr("只有“出席”计入应到人数")
        )
        self._form.add_row("post", self.tr("单位及职务"), self._post)
        self._form.add_row("badge", self.tr("证件号"), self._badge)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(480, 300)


def _field_of(violation: RuleViolation) -> str:
    if isinstance(violation, BadgeTaken):
        return "badge"
    return "role" if isinstance(violation, ExpectedIsMember) else "name"
