"""定稿: the minutes become an official act; who signs is asked once more."""

from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.minutes_rows import MinutesPeople
from desktop.i18n import translate
from desktop.services.minutes import MinutesView
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog


class SignMinutesDialog(StepDialog):
    """Writes who was in the chair and who kept the minutes, and signs them off."""

    def __init__(self, desk: Desk, view: MinutesView, parent: QWidget) -> None:
        title = translate("SignMinutesDialog", "会议记录定稿")
        about = translate(
            "SignMinutesDialog", "定稿后不能再改，也不能撤销；需要更正时起草更正稿，并注明这一稿。"
        )
        super().__init__(desk, title, about, parent)
        self._view = view
        self.chair = QLineEdit(view.people.chair, self)
        self.chair.setMaxLength(120)
        self.recorder = QLineEdit(view.people.recorder, self)
        self.recorder.setMaxLength(60)
        self.number = QLineEdit(view.people.number or view.suggested_number, self)
        self.number.setMaxLength(60)
        self.form.add_row("chair", self.tr("主持人"), self.chair)
        self.form.add_row("recorder", self.tr("记录人"), self.recorder)
        self.form.add_row("number", self.tr("纪要字号"), self.number)
        moved = sum(each.has_moved for each in view.sections)
        if moved:
            text = self.tr("有 {count} 个部分的原文已更新，还没有采用。").format(count=moved)
            self.form.add_section(text)
        self.on_accept(self._sign)

    def _sign(self) -> None:
        people = MinutesPeople(
            self.chair.text().strip(), self.recorder.text().strip(), self.number.text().strip()
        )
        self.desk.workspace.minutes.sign(self._view.meeting.id, people)
