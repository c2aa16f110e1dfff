import pytest
from PySide6.QtCore import Qt

from desktop.ui.widgets.search_box import SearchBox


@pytest.fixture
def box(shown):
    return shown(lambda parent: SearchBox("查找姓名", parent, delay_ms=10))


def test_what_was_typed_is_told_once_after_the_last_key(box, qtbot):
    told = []
    box.text_settled.connect(told.append)
    with qtbot.waitSignal(box.text_settled):
        qtbot.keyClicks(box, "wangf")
    assert told == ["wangf"]


def test_escape_clears_the_box_and_says_so(box, qtbot):
    qtbot.keyClicks(box, "wf")
    with qtbot.waitSignal(box.text_settled, check_params_cb=lambda text: text == ""):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_the_box_says_what_it_is_for(box):
    assert box.accessibleName() == "查找姓名"
    assert box.placeholderText() == "查找姓名"
    assert not box.actions()[0].icon().isNull()


def test_escape_in_an_empty_box_is_left_to_the_window(box, qtbot):
    with qtbot.assertNotEmitted(box.text_settled, wait=30):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
