from pathlib import Path

import pytest

from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from db.domain.vocabulary import SpeechForm
from desktop.ui.dialogs.speech_dialog import SpeechDialog

PLENARY = MeetingId(1)


def test_a_speech_is_added_with_the_records_minutes(desk, parent):
    dialog = SpeechDialog(desk, PLENARY, None, parent)
    assert dialog._minutes.value() == 8
    dialog._speaker.setText("查霞波")
    dialog._title.setText("关于某事")
    dialog.accept()
    assert any(row.title == "关于某事" for row in desk.workspace.speeches.requests(PLENARY))


def test_a_speech_is_shown_and_changed(desk, parent):
    row = desk.workspace.speeches.requests(PLENARY)[0]
    dialog = SpeechDialog(desk, PLENARY, row, parent)
    assert dialog._reader.text() == row.reader
    dialog._form_box.setCurrentIndex(dialog._form_box.findData(SpeechForm.WRITTEN.value))
    dialog.accept()
    assert desk.workspace.speeches.requests(PLENARY)[0].form is SpeechForm.WRITTEN


@pytest.mark.parametrize("field", ["speaker", "title"])
def test_what_is_missing_is_said_at_its_field(desk, parent, field):
    dialog = SpeechDialog(desk, PLENARY, desk.workspace.speeches.requests(PLENARY)[0], parent)
    getattr(dialog, f"_{field}").setText("")
    dialog.accept()
    assert "都要填写" in dialog._form.error(field)


def test_a_unit_is_needed_and_a_fault_is_said(desk, parent, told, monkeypatch):
    dialog = SpeechDialog(desk, PLENARY, desk.workspace.speeches.requests(PLENARY)[0], parent)
    dialog._unit.setCurrentIndex(-1)
    dialog.accept()
    assert "代表单位" in dialog._form.error("unit")

    def full(*_):
        raise DiskFull(Path("x"))

    dialog._unit.setCurrentIndex(0)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
