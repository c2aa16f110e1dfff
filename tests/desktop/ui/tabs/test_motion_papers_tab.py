"""The papers of a year are shown, saved and printed."""

import pytest

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
        tab._papers.setCurrentRow(5)
    assert "统计表" in tab.panel.document.title


def test_a_paper_is_saved(tab, tmp_path, monkeypatch):
    path = tmp_path / "目录.pdf"
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: path)
    tab.panel.save.trigger()
    assert path.read_bytes().startswith(b"%PDF")
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
