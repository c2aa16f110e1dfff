"""Signing asks who signs, and says what has not been looked at."""

from db.domain.attendance_vocabulary import Occasion
from db.domain.ids import MeetingId, SittingId
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
    press(dialog, "Ok")
    assert "开幕会等的到会情况尚未冻结" in dialog._refusal.text()
    desk.workspace.attendance.freeze(SittingId(1), Occasion.OPENING)
    with closing(dialog):
        press(dialog, "Ok")
    view = minutes.view(PLENARY)
    assert view.is_signed
    assert view.people == MinutesPeople("王建国", "李敏", "〔2021〕1号")
