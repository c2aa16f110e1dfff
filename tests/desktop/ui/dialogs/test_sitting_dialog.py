from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QTime

from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from desktop.ui.dialogs.sitting_dialog import SittingDialog


@pytest.fixture
def sittings(desk):
    return lambda: desk.workspace.meetings.view(MeetingId(1)).sittings


def test_a_sitting_is_changed_with_its_break(desk, parent, sittings):
    dialog = SittingDialog(desk, sittings()[1], parent, is_new=False)
    assert dialog._break_minutes.value() == 15
    dialog._name.setText("大会发言")
    dialog._break_at.setTime(QTime(15, 45))
    dialog.accept()
    changed = sittings()[1]
    assert (changed.name, changed.breaks[0].starts_at) == (
        "大会发言",
        datetime(2021, 1, 6, 15, 45),
    )


def test_no_break_is_zero_minutes(desk, parent, sittings):
    dialog = SittingDialog(desk, sittings()[1], parent, is_new=False)
    dialog._break_minutes.setValue(0)
    dialog.accept()
    assert sittings()[1].breaks == ()


def test_an_end_before_the_start_is_said(desk, parent, sittings, told, monkeypatch):
    dialog = SittingDialog(desk, sittings()[0], parent, is_new=True)
    dialog._end.setDateTime(QDateTime(2021, 1, 5, 9, 0, 0))
    dialog.accept()
    assert "早于" in dialog._form.error("end")

    def full(*_):
        raise DiskFull(Path("x"))

    dialog._end.setDateTime(QDateTime(2021, 1, 6, 12, 0, 0))
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    dialog.accept()
    assert told.last[0] == "error"
