from PySide6.QtTest import QTest

from db.domain.ids import SittingId
from desktop.settings import floor_notes
from desktop.ui.floor.notes_panel import NotesPanel


def test_notes_are_kept_a_moment_after_the_last_letter(parent, settings, qtbot):
    panel = NotesPanel(settings, "record", parent)
    panel.show_sitting(SittingId(2))
    panel._timer.setInterval(1)
    QTest.keyClicks(panel.box, "ask")
    qtbot.waitUntil(lambda: bool(settings.get(floor_notes("record", 2))))
    assert settings.get(floor_notes("record", 2)) == "ask"


def test_every_sitting_has_its_own_notes(parent, settings):
    panel = NotesPanel(settings, "record", parent)
    panel.show_sitting(SittingId(2))
    QTest.keyClicks(panel.box, "two")
    panel.show_sitting(SittingId(4))
    assert panel.box.toPlainText() == ""
    panel.show_sitting(SittingId(2))
    panel.show_sitting(SittingId(2))
    assert panel.box.toPlainText() == "two"


def test_notes_are_kept_when_the_page_is_left(parent, settings):
    panel = NotesPanel(settings, "record", parent)
    parent.show()
    panel.show_sitting(SittingId(2))
    QTest.keyClicks(panel.box, "kept")
    panel.hide()
    assert settings.get(floor_notes("record", 2)) == "kept"


def test_without_a_sitting_there_is_nothing_to_keep(parent, settings):
    panel = NotesPanel(settings, "record", parent)
    panel.keep()
    panel.show_sitting(None)
    assert panel.box.toPlainText() == ""
