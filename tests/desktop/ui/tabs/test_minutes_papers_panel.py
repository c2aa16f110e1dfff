"""会议记录 and 会议纪要 are drawn as they will be printed, and saved for Word."""

import pytest

from db.domain.ids import MeetingId
from desktop.ui.tabs import paper_panel
from desktop.ui.tabs.minutes_papers_panel import MinutesPapersPanel

PLENARY = MeetingId(1)


@pytest.fixture
def panel(desk, parent):
    return MinutesPapersPanel(desk, parent)


def test_the_chosen_paper_is_drawn_and_saved_as_word(panel, parent, qtbot, tmp_path, monkeypatch):
    panel.show_meeting(PLENARY)
    parent.show()
    qtbot.waitUntil(lambda: panel.panel.document is not None, timeout=20_000)
    panel.list.setCurrentRow(1)
    qtbot.waitUntil(
        lambda: getattr(panel.panel.document, "title", "").endswith("纪要"), timeout=20_000
    )
    target = tmp_path / "纪要.docx"
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: target)
    with qtbot.waitSignal(panel.panel.saved, timeout=20_000):
        panel.panel.word.trigger()
    (row,) = panel._desk.workspace.print_centre.printings(PLENARY)
    assert row.paper == "minutes-summary"
    assert target.read_bytes().startswith(b"PK")


def test_without_a_meeting_nothing_is_drawn(panel, parent):
    parent.show()
    panel.refresh()
    assert panel.panel.document is None
