from datetime import date
from pathlib import Path

from desktop.services.templates import SectorTemplate
from desktop.ui.dialogs.new_record_dialog import NewRecordDialog


def test_a_city_and_a_place_are_needed(parent, monkeypatch):
    answers = iter([("", ""), ("/x/临江", "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(answers))
    dialog = NewRecordDialog(parent)
    dialog.accept()
    assert dialog._form.error("city") == "请填写市名"
    dialog._city.setText(" 临江市 ")
    dialog.accept()
    assert dialog.path is None
    dialog.accept()
    assert dialog.path == Path("/x/临江.plenary")


def test_the_sectors_of_a_template_are_listed(parent):
    dialog = NewRecordDialog(parent)
    assert "教育界" in dialog._listed.text()
    dialog._sectors.setCurrentIndex(1)
    assert "特邀澳门人士" in dialog._listed.text()
    dialog._term.setValue(7)
    dialog._starts.set_day(date(2021, 11, 1))
    record = dialog.record()
    assert (record.term, record.sectors) == (7, SectorTemplate.NATIONAL)
    assert record.starts_on == date(2021, 11, 1)
