from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo

from db.domain.ids import MeetingId
from db.domain.print_rows import PrintTarget
from db.domain.vocabulary import MeetingKind
from desktop.services.members import MemberForm
from desktop.services.speeches import details_of
from desktop.ui.printing import PrintJob
from desktop.ui.tabs.files_tab import FilesTab

PLENARY = MeetingId(1)


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = FilesTab(desk, parent)
    tab.comparison.rest_ms = 0
    tab.show_meeting(PLENARY)
    parent.show()
    qtbot.waitUntil(lambda: tab.panel.document is not None)
    return tab


def choose(tab, qtbot, name):
    assert tab.table.select_id(name)
    qtbot.waitUntil(lambda: tab.panel.shown is not None and tab.panel.shown.entry.name == name)


def badges(tab):
    return {row.id: row.state.is_outdated for row in tab.table.rows() if row.state.last}


def save_to(tab, path, monkeypatch):
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    tab.panel.save.trigger()


def test_the_preview_shows_what_is_chosen(tab, qtbot):
    assert tab.panel.shown.entry.name == "agenda"
    assert tab.options.times.isVisible()
    choose(tab, qtbot, "speaking-order")
    assert tab.options.isHidden()
    assert tab.panel.preview.page_count == 5
    assert tab.panel.word.isVisible()


def test_an_option_changes_the_preview(tab, qtbot):
    choose(tab, qtbot, "attendance-report")
    qtbot.keyClick(tab.options.sitting, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "开幕会出席情况统计表" in getattr(tab.panel.document, "title", ""))
    assert tab.chosen()[0][1].sitting == 1


def test_what_is_saved_is_what_is_shown_and_is_put_on_record(
    tab, desk, qtbot, tmp_path, monkeypatch
):
    choose(tab, qtbot, "leave-list")
    save_to(tab, tmp_path / "请假.pdf", monkeypatch)
    assert (tmp_path / "请假.pdf").read_bytes() == tab.panel.document.content
    (row,) = desk.workspace.print_centre.printings(PLENARY)
    assert (row.paper, row.target, row.at) == ("leave-list", "file", tab.panel.shown.at)
    qtbot.waitUntil(lambda: badges(tab) == {"leave-list": False})


def test_exactly_what_a_change_concerns_is_marked(tab, desk, qtbot, tmp_path):
    centre = desk.workspace.print_centre
    entries = [centre.entry(PLENARY, name) for name in ("agenda", "chair-script-2", "cue-cards-4")]
    centre.save_all([(each, centre.usual_wish(PLENARY, each)) for each in entries], tmp_path)
    qtbot.waitUntil(lambda: len(badges(tab)) == 3)
    speech = desk.workspace.orders.current(PLENARY).speakers[0].request
    desk.workspace.speeches.change(speech, replace(details_of(speech), speaker="王小明"))
    qtbot.waitUntil(lambda: badges(tab).get("chair-script-2", False))
    assert badges(tab) == {"agenda": False, "chair-script-2": True, "cue-cards-4": False}


def test_what_is_to_be_looked_at_stands_beside_the_paper(tab, qtbot):
    qtbot.waitUntil(lambda: not tab.findings.isHidden())
    assert "会议地点未填" in tab.findings.text()
    choose(tab, qtbot, "speaking-order")
    assert tab.findings.isHidden()


def test_a_printing_is_put_on_record_with_its_copies(tab, desk, qtbot):
    tab.panel.printed.emit(PrintJob("HP", 2))
    (row,) = desk.workspace.print_centre.printings(PLENARY)
    assert (row.paper, row.target, row.place, row.copies) == (
        "agenda",
        PrintTarget.PRINTER,
        "HP",
        2,
    )


def test_enter_prints_and_without_a_printer_says_so(tab, qtbot, told, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    qtbot.keyClick(tab.table.view, Qt.Key.Key_Return)
    assert "没有安装打印机" in told.last[1]


def test_a_list_is_found_by_its_initials_and_saved_as_a_workbook(tab, qtbot, tmp_path, monkeypatch):
    qtbot.keyClicks(tab.search, "qjmd")
    qtbot.waitUntil(lambda: tab.table.proxy.rowCount() == 1)
    choose(tab, qtbot, "leave-list")
    target = str(tmp_path / "请假.xlsx")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (target, ""))
    with qtbot.waitSignal(tab.panel.saved):
        tab.panel.workbook.trigger()
    assert (tmp_path / "请假.xlsx").read_bytes().startswith(b"PK")


def test_the_preview_follows_the_record_and_names_missing_glyphs(tab, desk, qtbot):
    choose(tab, qtbot, "member-list")
    desk.workspace.members.add(MemberForm(name="王\U0003ffff"))
    desk.workspace.committee.choose_stroke("\U0003ffff", "王")
    qtbot.waitUntil(lambda: not tab.panel.warning.isHidden())
    assert "\U0003ffff" in tab.panel.warning.text()


def test_a_meeting_that_is_removed_is_shown_no_more(tab, desk, qtbot):
    meetings = desk.workspace.meetings
    other = meetings.create(MeetingKind.CHAIRPERSONS, "主席会议", date(2021, 3, 1))
    tab.show_meeting(other)
    qtbot.waitUntil(lambda: "主席会议" in getattr(tab.panel.document, "title", ""))
    meetings.remove(meetings.view(other).meeting)
    assert tab.table.rows() == ()
    assert tab.panel.document is None
    desk.workspace.members.add(MemberForm(name="阿新"))
    assert tab.panel.document is None


def test_a_tab_that_is_not_seen_draws_nothing(desk, parent):
    hidden = FilesTab(desk, parent)
    hidden.show_meeting(PLENARY)
    assert hidden.panel.document is None
    assert hidden._is_stale
