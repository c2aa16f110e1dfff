import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton
from shiboken6 import isValid

from desktop.ui.dialogs.error_dialog import ErrorDialog


@pytest.fixture
def dialog(parent, qtbot):
    dialog = ErrorDialog("Traceback: a < b", parent)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_the_details_are_shown_and_cannot_be_changed(dialog):
    text = dialog.findChild(QPlainTextEdit)
    assert text.toPlainText() == "Traceback: a < b"
    assert text.isReadOnly()
    assert text.accessibleName() == "出错详情"


def test_the_details_are_copied_with_one_button(dialog, qtbot):
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "复制详情")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: a < b"


def test_closing_it_frees_it(dialog, qtbot):
    buttons = dialog.findChild(QDialogButtonBox)
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_escape_closes_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_it_can_stand_alone(qtbot):
    dialog = ErrorDialog("Traceback")
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
