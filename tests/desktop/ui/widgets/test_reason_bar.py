import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.ui.widgets.reason_bar import ReasonBar


@pytest.fixture
def asked(shown):
    """A bar that asks, and the reasons it was given."""
    given = []
    bar = shown(ReasonBar)
    bar.ask("提到下一位，理由：", ("会议安排调整", "本人请求"), given.append)
    return bar, given


def test_enter_takes_the_usual_reason(asked):
    bar, given = asked
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (given, bar.isVisible()) == (["会议安排调整"], False)
    assert bar.text() == "提到下一位，理由："


def test_typing_replaces_the_usual_reason(asked):
    _, given = asked
    QTest.keyClicks(QApplication.focusWidget(), "ill")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given == ["ill"]


def test_esc_leaves_things_as_they_are(asked, qtbot):
    bar, given = asked
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (given, bar.isVisible()) == ([], False)


def test_the_buttons_do_the_same(asked):
    bar, given = asked
    accept, cancel = bar.findChildren(QPushButton)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    bar.ask("再问", ("时间所限",), given.append)
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert given == ["时间所限"]
