import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.icons import icon
from desktop.ui.widgets.action_button import action_button


@pytest.fixture
def action(parent):
    return QAction(icon("import"), "导入…", parent)


def test_the_button_does_the_action(action, shown, qtbot):
    button = shown(lambda window: action_button(action, "", window))
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "导入…"


def test_the_button_follows_what_the_action_allows(action, parent):
    action.setEnabled(False)
    button = action_button(action, "", parent)
    assert not button.isEnabled()
    action.setEnabled(True)
    assert button.isEnabled()


@pytest.mark.parametrize(("role", "has_icon"), [("", True), ("danger", True), ("primary", False)])
def test_only_the_primary_button_speaks_without_an_icon(action, parent, role, has_icon):
    button = action_button(action, role, parent)
    assert button.icon().isNull() is not has_icon
    assert (button.property("role") or "") == role
