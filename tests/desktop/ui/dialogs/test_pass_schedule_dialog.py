from datetime import date

from PySide6.QtCore import QDate

from db.domain.ids import MeetingId
from desktop.ui.dialogs.pass_schedule_dialog import PassScheduleDialog

MEETING = MeetingId(1)


def test_a_schedule_is_passed_by_the_meeting_that_is_typed(desk, parent):
    schedule = desk.workspace.schedule
    dialog = PassScheduleDialog(desk, schedule.view(MEETING), parent)
    assert dialog.on.date() == QDate(2021, 1, 5)
    dialog.on.setDate(QDate(2021, 1, 6))
    dialog.by.setText(" ")
    dialog.accept()
    assert schedule.view(MEETING).passed.on == date(2021, 1, 5)
    dialog.by.setText("预备会议")
    dialog.accept()
    assert schedule.view(MEETING).passed.by == "预备会议"


def test_a_draft_is_usually_passed_by_the_first_meeting_of_the_presidium(desk, parent):
    desk.workspace.schedule.make_draft(MEETING)
    dialog = PassScheduleDialog(desk, desk.workspace.schedule.view(MEETING), parent)
    assert dialog.by.text() == "主席团第一次会议"
    assert dialog.on.date() == QDate(2021, 1, 6)
