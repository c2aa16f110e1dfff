"""Signing asks who signs, and says what has not been looked at."""

from db.domain.ids import MeetingId
from db.domain.minutes_rows import MinutesPeople
from desktop.ui.dialogs.sign_minutes_dialog import SignMinutesDialog

PLENARY = MeetingId(1)


def test_who_signs_is_written_with_the_signature(desk, parent, press, closing):
    minutes = desk.workspace.minutes
    dialog = SignMinutesDialog(desk, minutes.view(PLENARY), parent)
    dialog.show()
    dialog.chair.setText(" 王建国 ")
    press(dialog, "Ok")
    assert "记录人未填" in dialog._refusal.text()
    dialog.recorder.setText("李敏")
    with closing(dialog):
        press(dialog, "Ok")
    view = minutes.view(PLENARY)
    assert view.is_signed
    assert view.people == MinutesPeople("王建国", "李敏", "〔2021〕1号")
