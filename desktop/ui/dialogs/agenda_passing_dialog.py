"""That an agenda has been passed: on which day, by which meeting; and correcting that."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from db.domain.rows import AgendaPassingRow
from desktop.services.agenda import PASSING_BODIES, AgendaView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog

LONGEST = 60


class AgendaPassingDialog(StepDialog):
    """Passes a draft, or corrects the day and the meeting of a passing."""

    def __init__(self, desk: Desk, view: AgendaView, parent: QWidget) -> None:
        title = self.tr("更正通过的日期") if view.passing else self.tr("通过议程")
        super().__init__(desk, title, view.meeting.name, parent)
        self._view = view
        day = view.passing.passed_on if view.passing else view.meeting.starts_on
        self.day = self.add_day("day", self.tr("通过日期"))
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.body = QComboBox(self)
        self.body.setEditable(True)
        self.body.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.body.addItems(PASSING_BODIES)
        line = self.body.lineEdit()
        assert line is not None
        line.setMaxLength(LONGEST)
        if view.passing:
            self.body.setEditText(view.passing.body)
        self.form.add_row("body", self.tr("由哪次会议通过"), self.body)
        note = QLabel(self._note(), self)
        note.setWordWrap(True)
        set_role(note, "muted")
        self.form.add_row("note", "", note)
        self.on_accept(self._write)

    def _note(self) -> str:
        if self._view.passing:
            return self.tr("各项的序号不变。")
        return self.tr(
            "{count} 项议程得到正式序号，此后不再改变：再增加的项目作为增补，接着编号；"
            "不再进行的项目标为“取消”，序号保留。"
        ).format(count=len(self._view.entries))

    def _write(self) -> None:
        day = self.day.date()
        value = AgendaPassingRow(date(day.year(), day.month(), day.day()), self.body.currentText())
        service, meeting = self.desk.workspace.agenda, self._view.meeting.id
        if self._view.passing:
            service.correct_passing(meeting, value)
        else:
            service.pass_agenda(meeting, value)
