import pytest
from PySide6.QtPrintSupport import QPrinterInfo

from db.domain.ids import MeetingId
from desktop.services.members import MemberForm
from desktop.ui.tabs.files_tab import FilesTab


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = FilesTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    parent.show()
    qtbot.waitUntil(lambda: tab.panel.preview.page_count == 5)
    return tab


def test_the_preview_shows_what_is_chosen(tab, qtbot):
    tab._kinds.setCurrentRow(2)
    qtbot.waitUntil(lambda: tab.panel.preview.page_count == 1)
    assert not tab._order.isEnabled()
    tab._kinds.setCurrentRow(1)
    qtbot.waitUntil(lambda: tab.panel.preview.page_count > 5)
    assert tab._order.isEnabled()


def test_what_is_saved_is_what_is_shown(tab, tmp_path, told, monkeypatch):
    target = tmp_path / "顺序表"
    chosen = iter([("", ""), (str(target), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(chosen))
    tab.panel.save.trigger()
    tab.panel.save.trigger()
    assert target.with_suffix(".pdf").read_bytes() == tab.panel.document.content
    assert told.last[0] == "done"


def test_a_place_that_refuses_is_said(tab, tmp_path, told, monkeypatch):
    gone = str(tmp_path / "gone" / "x.pdf")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (gone, ""))
    tab.panel.save.trigger()
    assert told.last[0] == "error"


def test_printing_without_a_printer_says_so(tab, told, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    tab.panel.print.trigger()
    assert "没有安装打印机" in told.last[1]


def test_the_preview_follows_the_record_and_names_missing_glyphs(tab, desk, qtbot):
    tab._kinds.setCurrentRow(3)
    desk.workspace.members.add(MemberForm(name="王\U0003ffff"))
    desk.workspace.committee.choose_stroke("\U0003ffff", "王")
    qtbot.waitUntil(lambda: not tab.panel.warning.isHidden())
    assert "\U0003ffff" in tab.panel.warning.text()
