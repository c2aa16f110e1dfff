import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.poll import BallotPapers, VoteCount
from desktop.ui.tabs.poll_boxes import PollBoxes


@pytest.fixture
def boxes(parent):
    boxes = PollBoxes(parent)
    boxes.arrange(has_papers=False, is_open=True)
    parent.show()
    return boxes


def test_enter_goes_through_the_boxes_and_then_is_finished(boxes, qtbot):
    boxes.box("yes").setFocus()
    for key, count in (("yes", "350"), ("no", "1")):
        QTest.keyClicks(boxes.box(key), count)
        QTest.keyClick(boxes.box(key), Qt.Key.Key_Return)
    assert boxes.box("abstain").hasFocus()
    with qtbot.waitSignal(boxes.finished):
        QTest.keyClick(boxes.box("abstain"), Qt.Key.Key_Return)
    assert boxes.count() == VoteCount(350, 1, 0)


def test_nothing_entered_is_no_count(boxes):
    boxes.show_count(None, 358)
    assert (boxes.count(), boxes.present()) == (None, 358)


def test_papers_are_asked_for_in_a_secret_ballot(boxes):
    boxes.arrange(has_papers=True, is_open=False)
    count = VoteCount(90, 5, 2, BallotPapers(100, 98, 97, 1))
    boxes.show_count(count, 100)
    assert boxes.count() == count
    assert boxes.box("issued").isVisible()
    assert boxes.box("yes").isReadOnly()
