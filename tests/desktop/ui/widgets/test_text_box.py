"""A text is handed over when it is left; untouched, it leaves undo to the program."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.text_box import TextBox


@pytest.fixture
def place(qtbot):
    """A text and a line beside it."""
    place = QWidget()
    qtbot.addWidget(place)
    layout = QVBoxLayout(place)
    box, line = TextBox(place), QLineEdit(place)
    for widget in (box, line):
        layout.addWidget(widget)
    place.box, place.line, place.told = box, line, []
    box.edited.connect(place.told.append)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    box.setFocus()
    return place


def test_a_typed_text_is_handed_over_once_by_leaving(place):
    QTest.keyClicks(place.box, "abc")
    assert place.box.is_dirty
    place.line.setFocus()
    place.box.setFocus()
    place.line.setFocus()
    assert place.told == ["abc"]


def test_control_and_enter_hand_over_and_enter_alone_is_a_line(place):
    QTest.keyClicks(place.box, "a")
    QTest.keyClick(place.box, Qt.Key.Key_Return)
    QTest.keyClick(place.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert place.told == ["a\n"]


def test_a_text_that_is_shown_is_not_handed_over(place):
    place.box.show_text("原文")
    place.line.setFocus()
    assert (place.told, place.box.is_dirty) == ([], False)


def test_undo_is_the_programs_until_something_is_typed(place):
    def wants_undo():
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        place.box.event(event)
        return event.isAccepted()

    place.box.show_text("原文")
    assert not wants_undo()
    QTest.keyClicks(place.box, "a")
    assert wants_undo()
