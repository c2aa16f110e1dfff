from datetime import date

from PySide6.QtCore import QDate

from db.domain.ids import MeetingId
from db.domain.rows import AgendaPassingRow
from desktop.ui.dialogs.agenda_passing_dialog import AgendaPassingDialog

PLENARY = MeetingId(1)


def test_an_agenda_is_passed_and_its_day_corrected(desk, parent):
    agenda = desk.workspace.agenda
    dialog = AgendaPassingDialog(desk, agenda.view(PLENARY), parent)
    dialog.day.setDate(QDate(2021, 1, 9))
    dialog.accept()
    assert "须在此前通过" in dialog._refusal.text()
    dialog.day.setDate(QDate(2021, 1, 5))
    dialog.accept()
    assert agenda.view(PLENARY).passing == AgendaPassingRow(date(2021, 1, 5), "预备会议")
    again = AgendaPassingDialog(desk, agenda.view(PLENARY), parent)
    assert again.windowTitle() == "更正通过的日期"
    again.body.setEditText("开幕会")
    again.accept()
    assert agenda.view(PLENARY).passing == AgendaPassingRow(date(2021, 1, 5), "开幕会")
