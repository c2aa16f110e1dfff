import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.widgets.empty_state import EmptyState


@pytest.fixture
def state(shown):
    return shown(EmptyState)


@pytest.fixture
def action(state):
    return QAction("导入名册…", state)


def said(state):
    return [label.text() for label in state.findChildren(QLabel) if label.isVisible()]


def button(state):
    return state.findChild(QPushButton)


def test_it_says_what_is_empty_and_what_to_do(state):
    state.set_content("还没有委员", "从名册导入。")
    assert said(state) == ["还没有委员", "从名册导入。"]
    assert not button(state).isVisible()


def test_a_hint_may_be_missing(state):
    state.set_content("没有符合的内容")
    assert said(state) == ["没有符合的内容"]


def test_its_button_does_the_action(state, action, qtbot):
    state.set_content("还没有委员", action=action)
    assert button(state).text() == "导入名册…"
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button(state), Qt.MouseButton.LeftButton)


def test_the_button_follows_the_action(state, action):
    state.set_content("还没有委员", action=action)
    action.setEnabled(False)
    assert not button(state).isEnabled()
    action.setEnabled(True)
    action.setText("导入…")
    assert (button(state).isEnabled(), button(state).text()) == (True, "导入…")


def test_an_action_no_longer_offered_is_not_followed(state, action, qtbot):
    state.set_content("还没有委员", action=action)
    state.set_content("没有符合的内容")
    action.setText("别的")
    assert button(state).text() == "导入名册…"
    with qtbot.assertNotEmitted(action.triggered):
        button(state).click()
