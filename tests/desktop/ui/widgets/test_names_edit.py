"""Names are completed one by one, and free text stays as it is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.names_edit import NamesEdit, Suggestion

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

KNOWN = (
    Suggestion("丁一", "委员", "丁一 dingyi dy", "委员 weiyuan wy"),
    Suggestion("王芳", "委员、秘书长", "王芳 wangfang wf", "委员、秘书长 weiyuan mishuzhang wymsz"),
    Suggestion("吴帆", "教育界", "吴帆 wufan wf"),
    Suggestion("李强", "", "李强 liqiang lq"),
)


@pytest.fixture
def asked():
    return []


@pytest.fixture
def line(parent, asked):
    def ask():
        asked.append(True)
        return KNOWN

    line = NamesEdit("", ask, parent)
    parent.show()
    line.setFocus()
    return line


def type_in(line, text):
    """Type as an input method does: it commits a word at once."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def test_initials_find_names_and_return_takes_the_first(line, asked):
    assert asked == []
    type_in(line, "wf")
    assert line.offered() == ["王芳", "吴帆"]
    QTest.keyClick(line.names.popup(), Qt.Key.Key_Return)
    assert line.text() == "王芳"
    line.insert("、")
    type_in(line, "lq")
    QTest.keyClick(line.names.popup(), Qt.Key.Key_Return)
    assert line.text() == "王芳、李强"
    assert asked == [True]


def test_an_arrow_takes_the_second(line):
    type_in(line, "w")
    QTest.keyClick(line.names.popup(), Qt.Key.Key_Down)
    QTest.keyClick(line.names.popup(), Qt.Key.Key_Return)
    assert line.text() == "吴帆"


def test_names_stand_before_posts_that_begin_alike(line):
    type_in(line, "w")
    assert line.offered() == ["王芳", "吴帆", "丁一"]
    type_in(line, "y")
    assert line.offered() == ["丁一", "王芳"]
    line.clear()
    type_in(line, "强")
    assert line.offered() == ["李强"]


def test_a_name_within_the_line_is_completed_in_its_place(line):
    line.setText("王芳、、李强")
    line.setCursorPosition(3)
    type_in(line, "wuf")
    QTest.keyClick(line.names.popup(), Qt.Key.Key_Return)
    assert (line.text(), line.cursorPosition()) == ("王芳、吴帆、李强", 5)


def test_a_post_is_offered_but_stays_free_text(line):
    type_in(line, "秘书长")
    assert line.offered() == ["王芳"]
    QTest.keyClick(line.names.popup(), Qt.Key.Key_Return)
    assert line.text() == "秘书长"


def test_text_that_means_nobody_or_one_in_full_is_left_alone(line):
    type_in(line, "各组召集人")
    assert line.offered() == []
    assert not line.names.popup().isVisible()
    line.setText("")
    type_in(line, "李强")
    assert not line.names.popup().isVisible()


def test_a_label_that_is_offered_no_more_changes_nothing(line):
    line.names.activated.emit("王芳")
    assert line.text() == ""
