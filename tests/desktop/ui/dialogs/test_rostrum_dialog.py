import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from desktop.services.seating import SeatChoice
from desktop.ui.dialogs.rostrum_dialog import RostrumDialog

MEETING = MeetingId(1)


@pytest.fixture
def dialog(desk, parent):
    hall = desk.workspace.halls.add("大会堂", Hall(rows=20, places=20))
    desk.workspace.seating.make_plan(SeatChoice(meeting=MEETING, hall=hall))
    return RostrumDialog(desk, desk.workspace.seating.view(MEETING), parent)


def test_the_rows_are_shown_as_the_audience_sees_them(dialog):
    dialog._text.setPlainText("甲　主席\n乙\n丙\n\n丁")
    assert dialog._seen.text() == "丁\n丙　甲　乙"


def test_the_rostrum_is_written_and_comes_back(dialog, desk, parent):
    dialog._text.setPlainText("周明　市委书记\n吴强　主席")
    dialog.accept()
    view = desk.workspace.seating.view(MEETING)
    assert [row.name for row in view.rostrum] == ["周明", "吴强"]
    assert RostrumDialog(desk, view, parent)._text.toPlainText() == "周明　市委书记\n吴强　主席"


def test_who_is_named_twice_is_refused_at_the_form(dialog):
    dialog._text.setPlainText("周明\n周明")
    dialog.accept()
    assert "“周明”在主席台名单里出现了两次" in dialog._refusal.text()
