import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind, OrderPattern
from desktop.ui.dialogs.chair_script_dialog import ChairScriptDialog
from desktop.ui.dialogs.difference_dialog import DifferenceDialog
from desktop.ui.dialogs.speech_dialog import SpeechDialog
from desktop.ui.tabs.speeches_tab import SpeechesTab


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = SpeechesTab(desk, parent)
    tab.resize(1200, 800)
    tab.show_meeting(MeetingId(1))
    with qtbot.waitExposed(parent):
        parent.show()
    return tab


def speakers(tab):
    return [row.request.speaker for row in tab._order.rows()]


def give_reason(tab, reason):
    dialog = tab.findChild(QInputDialog)
    dialog.setTextValue(reason)
    dialog.accept()


def test_the_strip_says_the_share_and_who_speaks_twice(tab):
    assert "口头发言 38 篇，其中民主党派和工商联 23 篇，占 60.53%。" in tab._strip.text()
    assert "一人多次：潘玲 2、向玉娟 3。" in tab._strip.text()
    assert tab._state.text().startswith("已排定")


def test_reordering_shows_the_difference_first(tab, desk, told):
    before = speakers(tab)
    tab._rule._pattern.setCurrentIndex(tab._rule._pattern.findData(OrderPattern.SUBMITTED.value))
    tab._rule._pattern.activated.emit(0)
    tab._reorder.trigger()
    assert speakers(tab) == before
    tab.findChild(DifferenceDialog).accept()
    assert speakers(tab) != before
    assert told.last == ("done", "已排定 38 位发言人。")
    tab._reorder.trigger()
    assert told.last[0] == "info"


def test_alt_down_pins_with_a_reason_and_unpin_lets_go(tab, desk):
    first = speakers(tab)[0]
    tab._order.view.selectRow(0)
    QTest.keyClick(tab._order.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    give_reason(tab, "书记到会")
    row = tab._order.current_row()
    assert (row.request.speaker, row.position, row.request.pin_reason) == (first, 2, "书记到会")
    tab._unpin.trigger()
    assert speakers(tab)[0] == first


def test_dragging_a_row_pins_it_where_it_is_dropped(tab):
    view, third = tab._order.view, speakers(tab)[2]
    height = view.rowHeight(0)
    start, goal = QPoint(300, int(2.5 * height)), QPoint(300, int(0.2 * height))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), QPoint(300, int(1.5 * height)))
    QTest.mouseMove(view.viewport(), goal)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=goal)
    give_reason(tab, "")
    assert speakers(tab)[0] == third


def test_a_speech_is_pinned_edited_or_moved_to_written(tab, desk):
    tab._order.view.selectRow(5)
    tab._pin.trigger()
    give_reason(tab, "按惯例")
    tab._edit.trigger()
    assert tab.findChild(SpeechDialog) is not None
    tab._written.trigger()
    assert len(speakers(tab)) == 37


def test_filter_and_the_list_of_all_requests(tab, qtbot):
    QTest.keyClicks(tab._search, "xjc")
    qtbot.waitUntil(lambda: tab._order.proxy.rowCount() == 1)
    tab._views.setCurrentIndex(1)
    assert tab._lists.currentWidget() is tab._requests


def test_a_late_request_and_a_first_proposal_are_said(tab, desk):
    from dataclasses import replace

    from desktop.services.speeches import details_of

    row = desk.workspace.speeches.requests(MeetingId(1))[0]
    late = replace(details_of(row), title="又一题", speaker="王芳")
    desk.workspace.speeches.add(MeetingId(1), late)
    assert "有 1 篇新的申请" in tab._state.text()
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.STANDING, "第二次会议", today)
    tab.show_meeting(made)
    assert "尚未排定" in tab._state.text()
    assert "尚无发言人" in tab._strip.text()
    tab.show_difference()
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    tab.show_difference()
    assert tab._meeting is None


def test_over_time_is_on_the_strip(tab, desk):
    from dataclasses import replace

    rule = replace(desk.workspace.committee.speaking_rule(), pause_seconds=600)
    desk.workspace.committee.change_speaking_rule(rule)
    assert "建议转书面" in tab._strip.text()


def test_the_script_of_the_chair_is_opened_from_the_order(tab):
    tab._script.trigger()
    assert tab.findChild(ChairScriptDialog).sittings.count() == 2
