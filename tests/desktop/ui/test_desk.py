from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from db.domain.errors import DiskFull
from desktop.ui.desk import open_file


def refused():
    raise DiskFull(Path("临江.plenary"))


def test_a_refusal_becomes_one_line_of_text(desk, told):
    assert desk.attempt(refused) is None
    assert told.last[0] == "error"
    assert "磁盘已满" in told.last[1]
    assert desk.succeeds(refused) is False


def test_what_succeeds_is_returned_in_silence(desk, told):
    assert desk.attempt(lambda: 7) == 7
    assert desk.succeeds(lambda: None) is True
    assert told.lines == []


def test_a_saved_file_can_be_opened_from_the_message(desk, tmp_path, monkeypatch):
    opened, offered = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.said.connect(lambda kind, text, actions: offered.extend(actions))
    desk.say_saved(tmp_path / "x.pdf")
    for _, verb in offered:
        verb()
    assert opened == [
        QUrl.fromLocalFile(str(tmp_path / "x.pdf")),
        QUrl.fromLocalFile(str(tmp_path)),
    ]


def test_a_change_of_the_record_reaches_the_pages(desk, qtbot):
    with qtbot.waitSignal(desk.bus.changed):
        desk.workspace.committee.choose_stroke("巴", "孔")
    assert callable(open_file)
