"""由日程生成场次: what will be made and moved is seen before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.services.schedule_sittings import StepKind
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.sitting_step_table_model import SittingStepRow, SittingStepTableModel
from desktop.ui.widgets.record_table import RecordTable


class MakeSittingsDialog(QDialog):
    """Shows the steps; makes them as one action."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("由日程生成场次"))
        self._steps = desk.workspace.schedule_sittings.plan(meeting)
        self.table: RecordTable[SittingStepRow] = RecordTable(
            SittingStepTableModel(self),
            name="sitting-steps",
            title=self.tr("将要生成的场次"),
            settings=desk.settings,
            parent=self,
        )
        self.table.set_empty(
            self.tr("日程里没有场次"),
            self.tr("在日程的“场次”一栏选好用途（开幕、大会发言、分组讨论…），再来生成。"),
        )
        self.table.set_rows([SittingStepRow(step.entry.id, step) for step in self._steps])
        self._build_layout()

    def accept(self) -> None:
        """Make the sittings; stay open when it is refused."""
        sittings = self._desk.workspace.schedule_sittings
        done = self._desk.attempt(lambda: sittings.make(self._meeting))
        if done is not None:
            self._desk.say(
                "done", self.tr("场次已按日程生成：{count} 场。").format(count=len(done))
            )
            super().accept()

    def _build_layout(self) -> None:
        made = sum(step.kind is StepKind.MAKE for step in self._steps)
        moved = sum(step.kind is StepKind.MOVE for step in self._steps)
        self.about = QLabel(
            self.tr(
                "新增 {made} 场，调整 {moved} 场时间；有签到、已冻结或已开始的场次不动。"
            ).format(made=made, moved=moved),
            self,
        )
        self.about.setWordWrap(True)
        set_role(self.about, "section-title")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = buttons.addButton(
            self.tr("生成 {count} 场").format(count=made + moved),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.go.setEnabled(made + moved > 0)
        set_role(self.go, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.resize(860, 460)
