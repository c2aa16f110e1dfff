"""Two letters and Enter: the member is on the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.floor_events import FloorKind
from desktop.ui.floor.live_box import LiveBox


@pytest.fixture
def live(desk, service, sitting, parent, qtbot):
    box = LiveBox(desk, parent)
    box.show_sitting(sitting)
    parent.show()
    parent.activateWindow()
    qtbot.waitUntil(parent.isActiveWindow)
    return box


@pytest.fixture
def member(sample, sitting):
    return sample.sign_ins.view(sitting).rows[9].member


def waiting(service, sitting):
    return [row for row in service.view(sitting).rows if row.kind is not FloorKind.PLANNED]


def test_two_letters_find_members_and_enter_adds_the_first(live, service, sitting, member):
    live.begin(FloorKind.LIVE)
    QTest.keyClicks(live.box, member.search.split()[-1][:2])
    assert live._found.count() > 0
    QTest.keyClick(live.box, Qt.Key.Key_Return)
    assert len(waiting(service, sitting)) == 1
    assert live.box.text() == ""


def test_the_arrows_choose_among_several(live, service, sitting):
    live.begin(FloorKind.LIVE)
    QTest.keyClicks(live.box, "w")
    second = live._found.item(1).data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(live.box, Qt.Key.Key_Down)
    QTest.keyClick(live.box, Qt.Key.Key_Return)
    assert waiting(service, sitting)[0].speaker == second.name


def test_a_click_adds_too(live, service, sitting, member):
    live.begin(FloorKind.REPLY)
    QTest.keyClicks(live.box, member.number)
    at = live._found.visualItemRect(live._found.item(0)).center()
    QTest.mouseClick(live._found.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert waiting(service, sitting)[0].kind is FloorKind.REPLY


def test_nobody_found_is_said_and_the_text_stays(live):
    live.begin(FloorKind.LIVE)
    QTest.keyClicks(live.box, "zzzz")
    QTest.keyClick(live.box, Qt.Key.Key_Return)
    assert "没有找到“zzzz”" in live._said.text()
    assert live.box.selectedText() == "zzzz"


def test_a_refusal_leaves_the_text_for_another_try(live, told, service, sitting, member):
    service.set_list_open(sitting, is_open=False)
    live.begin(FloorKind.LIVE)
    QTest.keyClicks(live.box, member.number)
    QTest.keyClick(live.box, Qt.Key.Key_Return)
    assert told.last[0] == "error"
    assert live.box.text() == member.number


def test_enter_or_esc_in_an_empty_box_goes_back(live, qtbot):
    live.begin(FloorKind.POINT_OF_ORDER)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        with qtbot.waitSignal(live.left):
            QTest.keyClick(live.box, key)
    assert live.box.accessibleName() == "即席发言"


def test_without_a_sitting_nobody_is_asked(live):
    live.show_sitting(None)
    assert live._members("w") == ()
    assert not live.isEnabled()
