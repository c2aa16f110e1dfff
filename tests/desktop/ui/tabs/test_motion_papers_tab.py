"""The papers of a year are shown, saved and printed."""

import pytest

from db.domain.ids import MeetingId
from desktop.ui.tabs import paper_panel
from desktop.ui.tabs.motion_papers_tab import MotionPapersTab


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = MotionPapersTab(desk, parent)
    with qtbot.waitSignal(tab.panel.preview.loaded):
        tab.refresh()
    return tab


def test_a_paper_is_shown_and_another_one_chosen(tab, qtbot):
    assert "提案目录" in tab.panel.document.title
    with qtbot.waitSignal(tab.panel.preview.loaded):
        tab._papers.setCurrentRow(6)
    assert "统计表" in tab.panel.document.title


def test_a_paper_is_saved_and_put_on_record(tab, desk, tmp_path, monkeypatch):
    path = tmp_path / "目录.pdf"
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: path)
    tab.panel.save.trigger()
    assert path.read_bytes().startswith(b"%PDF")
    (row,) = desk.workspace.print_centre.printings(MeetingId(1))
    assert (row.paper, row.place) == ("motion-catalogue", str(path))
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: None)
    tab.panel.save.trigger()
    assert [each.name for each in tmp_path.glob("*.pdf")] == ["目录.pdf"]


def test_printing_without_a_printer_is_said(tab, told):
    tab.panel.print.trigger()
    assert told.last[0] == "warning"


def test_without_a_year_there_is_no_paper(tab):
    tab._year.clear()
    tab._make()
    tab.panel.save.trigger()
    tab.panel.print.trigger()
    tab.panel._on_save()
    tab.panel._on_print()
    assert tab.panel.document is None


def choose(tab, qtbot, title):
    place = [tab._papers.item(row).text() for row in range(tab._papers.count())].index(title)
    with qtbot.waitSignal(tab.panel.preview.loaded):
        tab._papers.setCurrentRow(place)


def pick(tab, qtbot, place):
    with qtbot.waitSignal(tab.panel.preview.loaded):
        tab._groups.setCurrentIndex(place)
        tab._groups.activated.emit(place)


def test_the_list_of_one_organisation_is_chosen_and_kept_for_the_next_list(tab, qtbot):
    assert tab._groups.isHidden()
    choose(tab, qtbot, "提案交办总表")
    assert not tab._groups.isHidden()
    pick(tab, qtbot, tab._groups.findData("市民政局"))
    assert "提案交办清单（市民政局）" in tab.panel.document.title
    choose(tab, qtbot, "提案目录（按类别）")
    assert tab._groups.currentData() is None


def test_every_group_can_begin_a_page(tab, qtbot):
    choose(tab, qtbot, "提案目录（按类别）")
    whole = tab.panel.preview.page_count
    pick(tab, qtbot, 1)
    assert tab.panel.preview.page_count > whole
    choose(tab, qtbot, "提案交办总表")
    assert tab._groups.currentIndex() == 1


def test_a_list_is_saved_as_a_workbook_and_the_book_as_word(tab, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *asked: tmp_path / f"a{asked[2][-5:]}")
    tab.panel.workbook.trigger()
    qtbot.waitUntil((tmp_path / "a.xlsx").exists)
    choose(tab, qtbot, "提案汇编")
    tab.panel._on_save_workbook()
    tab.panel.word.trigger()
    qtbot.waitUntil((tmp_path / "a.docx").exists)
    assert sorted(path.name for path in tmp_path.glob("a.*")) == ["a.docx", "a.xlsx"]
