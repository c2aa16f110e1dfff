"""A paper that is no longer wanted is never shown, and without one nothing is handed on."""

from threading import Event

import pytest
from PySide6.QtWidgets import QLabel

from db.domain.ids import MeetingId
from desktop.services.documents import Document
from desktop.services.motion_papers import MotionPaper, YearChoice
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.ui.tabs.paper_panel import PaperPanel


@pytest.fixture
def panel(desk, parent):
    return PaperPanel(desk, (QLabel("选择", parent),), parent)


@pytest.fixture
def paper(desk):
    """Make the papers of the year."""
    make = desk.workspace.motion_documents.of_year
    return lambda kind: make(YearChoice(paper=kind, year=2021))


def test_the_paper_that_was_wanted_last_is_shown(panel, paper, qtbot):
    panel.make("first", lambda: paper(MotionPaper.CATALOGUE))
    with qtbot.waitSignal(panel.preview.loaded):
        panel.make("second", lambda: paper(MotionPaper.DUE))
    assert "催办清单" in panel.document.title
    panel._on_made(("first", paper(MotionPaper.FIGURES)))
    assert "催办清单" in panel.document.title


def test_characters_that_no_font_has_are_named(panel, paper):
    content = paper(MotionPaper.DUE).content
    panel._wanted = "odd"
    panel._on_made(("odd", Document("目录", content, ("㐂",))))
    assert "㐂" in panel.warning.text()
    assert not panel.warning.isHidden()


def test_without_a_paper_nothing_is_saved_or_printed(panel, told):
    panel.clear()
    panel._on_save()
    panel._on_print()
    assert not panel.save.isEnabled()
    assert told.lines == []


def test_the_first_pages_of_a_long_paper_are_shown_before_it_can_be_handed_on(panel, qtbot):
    with qtbot.waitSignal(panel.preview.begun):
        panel.make_paper(entry_of("motion-book"), PaperWish(meeting=MeetingId(1), year=2021))
    assert panel.preview.page_count == 2
    assert panel.document is None
    assert not panel.save.isEnabled()
    with qtbot.waitSignal(panel.preview.loaded):
        pass
    assert panel.preview.page_count > 2
    assert panel.save.isEnabled()
    panel._on_begun(("another", b"", Event()))
    assert panel.save.isEnabled()
