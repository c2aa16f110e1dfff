"""A member's leave from a sitting: kind, reason, approver."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import SittingId
from db.domain.vocabulary import LeaveKind
from desktop.i18n import translate
from desktop.services.presence import PresenceRow
from desktop.services.sign_in import LeaveTerms
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.ui.widgets.optional_date import OptionalDate
from desktop.wording import leave_kind_word


class LeaveDialog(QDialog):
    """Writes a leave."""

    def __init__(self, desk: Desk, sitting: SittingId, row: PresenceRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sitting = sitting
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("请假：{name}").format(name=row.member.name))
        self._kind = QComboBox(self)
        for kind in LeaveKind:
            self._kind.addItem(leave_kind_word(kind, translate), kind.value)
        self._reason = QLineEdit(self)
        self._reason.setMaxLength(200)
        self._approver = QLineEdit(self)
        self._approver.setMaxLength(60)
        if row.leave is not None:
            self._kind.setCurrentIndex(self._kind.findData(row.leave.kind.value))
            self._reason.setText(row.leave.reason)
            self._approver.setText(row.leave.approver)
        self._build_terms(row)
        form = Form(self)
        form.add_row("kind", self.tr("类别"), self._kind)
        form.add_row("scope", self.tr("范围"), self._scope)
        form.add_row("reason", self.tr("事由"), self._reason)
        form.add_row("asked", self.tr("提出日期"), self._asked, hint=self._notice())
        form.add_row("oral", "", self._oral)
        form.add_row("approver", self.tr("批准人"), self._approver)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(460, 380)

    def _build_terms(self, row: PresenceRow) -> None:
        leave = row.leave
        self._scope = QComboBox(self)
        self._scope.addItem(self.tr("只请这一场"), False)
        self._scope.addItem(self.tr("整个会议"), True)
        self._asked = OptionalDate(self.tr("未注明"), self)
        self._oral = QCheckBox(self.tr("口头请假"), self)
        if leave is not None:
            self._scope.setCurrentIndex(self._scope.findData(leave.is_whole))
            self._asked.set_day(leave.asked_on)
            self._oral.setChecked(leave.is_oral)
        else:
            self._asked.set_day(self._desk.workspace.uow.clock().date())

    def _notice(self) -> str:
        workspace = self._desk.workspace
        kind = workspace.sign_ins.view(self._sitting).meeting.kind
        for rule in workspace.attendance.notices():
            if rule.kind is kind:
                return self.tr("规定：提前 {days} 天书面提出").format(days=rule.days)
        return ""

    def accept(self) -> None:
        """Write the leave; stay open when it is refused."""
        try:
            self._desk.workspace.sign_ins.grant_leave(
                self._sitting,
                self._row.member,
                kind=LeaveKind(self._kind.currentData()),
                reason=self._reason.text(),
                approver=self._approver.text(),
                terms=LeaveTerms(
                    asked_on=self._asked.day(),
                    is_oral=self._oral.isChecked(),
                    is_whole=self._scope.currentData(),
                ),
            )
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()
