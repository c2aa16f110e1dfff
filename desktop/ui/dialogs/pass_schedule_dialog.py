"""通过日程: on which day, and by which meeting."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.i18n import translate
from desktop.services.schedule import ScheduleView
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog

USUALLY_BY = "主席团第一次会议"


class PassScheduleDialog(StepDialog):
    """Notes that a schedule was passed; the paper then says so."""

    def __init__(self, desk: Desk, view: ScheduleView, parent: QWidget) -> None:
        about = translate("PassScheduleDialog", "通过以后，文件上不再标“草案”，并注明由谁通过。")
        super().__init__(desk, translate("PassScheduleDialog", "通过日程"), about, parent)
        passed = view.passed
        first = passed.on if passed else view.meeting.starts_on
        self.on = self.add_day("on", self.tr("日期"))
        self.on.setDate(QDate(first.year, first.month, first.day))
        self.by = QLineEdit(passed.by if passed else USUALLY_BY, self)
        self.by.setMaxLength(60)
        self.form.add_row("by", self.tr("由谁通过"), self.by)
        meeting, start = view.meeting.id, view.meeting.starts_on

        def write() -> None:
            day = self.on.date()
            on = start.replace(day.year(), day.month(), day.day())
            desk.workspace.schedule.pass_schedule(meeting, on, self.by.text())

        self.on_accept(write)
