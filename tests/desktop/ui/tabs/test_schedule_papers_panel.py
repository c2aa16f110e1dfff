import pytest

from db.domain.ids import MeetingId
from desktop.ui.tabs.schedule_papers_panel import SchedulePapersPanel


@pytest.fixture
def panel(desk, parent, qtbot):
    panel = SchedulePapersPanel(desk, parent)
    panel.resize(1100, 600)
    panel.make()
    panel.show_meeting(MeetingId(1))
    assert panel.panel.document is None
    parent.show()
    panel.make()
    qtbot.waitUntil(lambda: panel.panel.document is not None)
    return panel


def test_both_forms_are_shown_and_saved_as_word_and_excel(panel, qtbot, tmp_path, monkeypatch):
    panel.kinds.setCurrentRow(1)
    qtbot.waitUntil(lambda: panel.panel.preview.page_count > 1)
    paths = iter([tmp_path / "日程.docx", tmp_path / "日程.xlsx"])
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(next(paths)), "")
    )
    panel.panel.word.trigger()
    qtbot.waitUntil((tmp_path / "日程.docx").exists)
    centre = panel._desk.workspace.print_centre
    qtbot.waitUntil(lambda: len(centre.printings(MeetingId(1))) == 1)
    panel.panel.workbook.trigger()
    qtbot.waitUntil((tmp_path / "日程.xlsx").exists)
    assert (tmp_path / "日程.docx").read_bytes().startswith(b"PK")
    qtbot.waitUntil(lambda: panel.panel.document is not None)
