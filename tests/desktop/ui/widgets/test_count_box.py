"""A number is counted with + and −, typed over, and Enter goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.widgets.count_box import CountBox


@pytest.fixture
def box(parent, qtbot):
    box = CountBox("赞成", parent)
    parent.show()
    box.setFocus()
    return box


def test_nothing_is_not_zero_until_a_hand_is_counted(box):
    assert box.count() is None
    QTest.keyClick(box, Qt.Key.Key_Plus)
    QTest.keyClick(box, Qt.Key.Key_Plus)
    assert box.count() == 2
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Minus)
    assert box.count() == 0
    box.set_count(None)
    assert box.count() is None


def test_what_is_typed_replaces_what_was_there(box, qtbot):
    box.set_count(12)
    box.selectAll()
    QTest.keyClicks(box, "350")
    with qtbot.waitSignal(box.entered):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.count() == 350


def test_a_box_that_is_read_only_is_not_counted_in(box):
    box.set_count(5)
    box.setReadOnly(True)
    QTest.keyClick(box, Qt.Key.Key_Plus)
    assert box.count() == 5
