from pathlib import Path

import pytest

from db.domain.ids import MeetingId
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.speech_dialog import SpeechDialog
from desktop.ui.tabs.requests_panel import RequestsPanel

GOLDEN = Path(__file__).parents[3] / "golden"


@pytest.fixture
def panel(desk, parent):
    panel = RequestsPanel(desk, parent)
    panel.show_meeting(MeetingId(1))
    return panel


def test_requests_are_opened_added_filtered_and_removed(panel, desk):
    panel._table.view.selectRow(0)
    panel._edit.trigger()
    panel._add.trigger()
    assert len(panel.findChildren(SpeechDialog)) == 2
    panel._remove.trigger()
    assert len(desk.workspace.speeches.requests(MeetingId(1))) == 45
    panel.set_filter_text("五泡茶")
    assert panel.count_label.text().startswith("显示 1 ")


def test_a_workbook_opens_its_preview_and_a_list_is_exported(panel, told, tmp_path, monkeypatch):
    opens = iter([("", ""), (str(GOLDEN / "speeches.xlsx"), ""), ("没有.xlsx", "")])
    saves = iter([("", ""), (str(tmp_path / "发言.xlsx"), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: next(opens))
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(saves))
    for _ in range(3):
        panel.import_action.trigger()
    assert len(panel.findChildren(ImportDialog)) == 1
    assert told.last[0] == "error"
    panel._export.trigger()
    panel._export.trigger()
    assert (tmp_path / "发言.xlsx").is_file()


def test_without_a_meeting_nothing_happens(desk, parent):
    panel = RequestsPanel(desk, parent)
    for action in (panel._add, panel._edit, panel.import_action, panel._export, panel._remove):
        action.trigger()
    assert panel.findChild(SpeechDialog) is None
