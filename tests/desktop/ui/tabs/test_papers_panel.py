"""The papers of a tab are drawn when they are seen, saved in every form, and put on record."""

import pytest

from db.domain.ids import MeetingId
from desktop.ui.printing import PrintJob
from desktop.ui.tabs.papers_panel import PapersPanel

PLENARY = MeetingId(1)
PAPERS = (
    ("schedule-grid", "日程"),
    ("minutes-summary", "纪要"),
    ("presidium-list", "主席团名单"),
    ("group-list", "分组名单"),
)


@pytest.fixture
def panel(desk, parent):
    panel = PapersPanel(desk, "文件", PAPERS, parent)
    panel.resize(1100, 600)
    return panel


@pytest.fixture
def choose(panel, parent, qtbot):
    """Choose a paper and wait until it is there."""
    panel.show_meeting(PLENARY)
    parent.show()

    def do(row):
        panel.list.setCurrentRow(row)
        title = PAPERS[row][1]
        qtbot.waitUntil(lambda: title in getattr(panel.panel.document, "title", ""))

    return do


def on_record(panel):
    return panel.panel._desk.workspace.print_centre.printings(PLENARY)


def test_nothing_is_drawn_before_there_is_a_meeting_and_somebody_looks(panel, parent):
    panel.show_meeting(PLENARY)
    assert panel.panel.document is None
    other = PapersPanel(panel.panel._desk, "文件", PAPERS, parent)
    parent.show()
    other.refresh()
    assert other.panel.document is None


@pytest.mark.parametrize("row", range(len(PAPERS)))
def test_the_chosen_paper_is_drawn_and_printed_on_record(panel, choose, row):
    choose(row)
    panel.panel.printed.emit(PrintJob("HP", 1))
    assert [each.paper for each in on_record(panel)] == [PAPERS[row][0]]


def test_a_paper_is_saved_in_each_form_that_it_has(panel, choose, qtbot, tmp_path, monkeypatch):
    choose(0)
    for action, suffix in ((panel.panel.word, ".docx"), (panel.panel.workbook, ".xlsx")):
        path = tmp_path / f"日程{suffix}"
        monkeypatch.setattr(
            "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_, at=path: (str(at), "")
        )
        with qtbot.waitSignal(panel.panel.saved):
            action.trigger()
        assert path.read_bytes().startswith(b"PK")
    assert len(on_record(panel)) == 2
    choose(1)
    assert not panel.panel.workbook.isVisible()
