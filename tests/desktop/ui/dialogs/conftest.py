"""What every dialog's tests do: press its buttons, and see it go."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox


@pytest.fixture
def press():
    """Click a dialog's button with the mouse: Save, Ok, Cancel, Close."""

    def click(dialog, name):
        standard = QDialogButtonBox.StandardButton[name]
        button = dialog.findChild(QDialogButtonBox).button(standard)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return click


@pytest.fixture
def closing(qtbot):
    """Expect a dialog to close and to be freed: a secretary opens hundreds a day."""

    @contextmanager
    def expect(dialog):
        with qtbot.waitSignal(dialog.destroyed):
            yield

    return expect
