"""A sitting led by real keys over a real file: nothing held down, lost, or shown to the hall."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from db.domain.floor_events import FloorKind, FloorState
from db.domain.ids import MeetingId, SittingId
from desktop.services.floor import FloorService
from desktop.services.floor_clock import RunClock
from desktop.services.workspace import open_workspace
from desktop.settings import SOUND, DictSettings, floor_notes
from desktop.ui.desk import Desk
from desktop.ui.pages.floor_page import FloorPage
from desktop.ui.stage.screens import Screens
from desktop.ui.stage.stage_view import MessageView, ResultLine, ResultView, StageKind

SITTING = SittingId(2)
PLENARY = MeetingId(1)


class Told:
    """What the desk has said."""

    def __init__(self, desk):
        self.last = ("", "")
        desk.said.connect(self._on_said)

    def _on_said(self, kind, text, actions):
        self.last = (kind, text)


class Hands:
    """The two clocks of the hall."""

    def __init__(self):
        self.wall = datetime(2021, 1, 6, 14, 30)
        self.mono = 1_000

    def go(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.mono += round(seconds * 1000)


class TwoScreens(Screens):
    """A desk and a hall."""

    def areas(self):
        return (QRect(0, 0, 1280, 720), QRect(1280, 0, 1280, 720))


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def run(sample, hands):
    """Begin a run of the program: its floor has clocks of its own."""

    def begin():
        clock = RunClock(lambda: hands.wall, lambda: hands.mono)
        sample.floor = FloorService(sample.uow, sample.orders, sample.sign_ins, clock=clock)
        return sample.floor

    return begin


@pytest.fixture
def open_page(desk, parent, run, qtbot):
    """Open the page in a new run of the program: a second time it stands after a power cut."""

    def begin():
        run()
        for former in parent.findChildren(FloorPage):
            former.floor.close()
            former.hide()
        page = FloorPage(desk, parent, screens=TwoScreens(parent))
        page.resize(parent.size())
        page.show_sitting(PLENARY, SITTING)
        parent.show()
        page.show()
        parent.activateWindow()
        qtbot.waitUntil(parent.isActiveWindow)
        return page

    yield begin
    parent.close()


@pytest.fixture
def page(open_page):
    return open_page()


def press(key, times=1):
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)


def rows(page):
    page.catch_up()
    return page.list_panel.table.rows()


def names(page):
    return [row.speaker for row in rows(page)]


def states(page):
    return [row.state for row in rows(page)]


def test_the_list_follows_by_itself_what_the_hall_saw_first(page, qtbot):
    press(Qt.Key.Key_Space)
    table = page.list_panel.table
    with qtbot.waitSignal(table.counted):
        before = table.rows()[0].state
    assert (before, table.rows()[0].state) == (FloorState.ANNOUNCED, FloorState.SPEAKING)


def test_space_calls_the_first_pauses_and_goes_on(page):
    seen = []
    for _ in range(3):
        press(Qt.Key.Key_Space)
        seen.append(page.floor.view.current.state)
    assert seen == [FloorState.SPEAKING, FloorState.PAUSED, FloorState.SPEAKING]
    assert page.speaker.texts()[1] == names(page)[0]


def test_space_held_down_counts_once(page):
    press(Qt.Key.Key_Space)
    window = page.window()
    for _ in range(20):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
        )
        QApplication.sendEvent(window.windowHandle(), event)
    assert page.floor.view.current.state is FloorState.SPEAKING


def test_n_ends_who_speaks_and_calls_the_next(page, hands):
    press(Qt.Key.Key_N)
    hands.go(300)
    press(Qt.Key.Key_N)
    assert states(page)[:3] == [FloorState.FINISHED, FloorState.SPEAKING, FloorState.ANNOUNCED]
    assert page.list_panel.table.rows()[0].used_seconds == 300


def test_the_clock_shows_what_is_left_and_then_what_is_over(page, hands):
    press(Qt.Key.Key_Space)
    allowed = page.floor.view.current.allowed_seconds
    hands.go(allowed - 30)
    assert page.speaker.clock.text() == "00:30"
    hands.go(65)
    assert page.speaker.clock.text() == "+00:35"


def test_plus_and_minus_give_and_take_a_minute(page):
    press(Qt.Key.Key_Space)
    before = page.floor.view.current.allowed_seconds
    press(Qt.Key.Key_Plus, times=3)
    press(Qt.Key.Key_Minus)
    assert page.floor.view.current.allowed_seconds == before + 120


def test_u_takes_the_last_step_back(page):
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_U)
    assert page.floor.view.current is None
    assert not page.actions_of_floor.undo.isEnabled()


def test_s_ends_a_speech_without_calling_another(page):
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_S)
    assert (page.floor.view.current, states(page)[0]) == (None, FloorState.FINISHED)


def test_a_member_is_on_the_list_after_a_few_letters_and_enter(page, sample):
    member = sample.sign_ins.view(SITTING).rows[5].member
    before = len(names(page))
    press(Qt.Key.Key_J)
    assert QApplication.focusWidget() is page.live.box
    QTest.keyClicks(page.live.box, member.number)
    press(Qt.Key.Key_Return)
    assert len(names(page)) == before + 1
    assert page.hasFocus()
    assert member.name in names(page)


def test_letters_typed_into_the_box_are_letters(page):
    press(Qt.Key.Key_J)
    QTest.keyClicks(page.live.box, "nsp u")
    assert page.live.box.text() == "nsp u"
    assert page.floor.view.current is None
    press(Qt.Key.Key_Escape)
    assert (page.live.box.text(), page.hasFocus()) == ("", True)


def test_a_point_of_order_comes_next(page, sample):
    member = sample.sign_ins.view(SITTING).rows[7].member
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_P)
    QTest.keyClicks(page.live.box, member.number)
    press(Qt.Key.Key_Return)
    assert page.floor.view.upcoming[0].kind is FloorKind.POINT_OF_ORDER
    press(Qt.Key.Key_N)
    assert page.floor.view.interrupted is not None


def test_digits_choose_what_the_hall_sees(page):
    seen = []
    for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_2, Qt.Key.Key_8, Qt.Key.Key_1):
        press(key)
        seen.append(page.stage_panel.preview.canvas.view)
    kinds = [type(view).__name__ for view in seen]
    assert kinds == [
        "SpeakerView", "OrderView", "AttendanceView", "AgendaView", "BlackView", "TitleView",
    ]  # fmt: skip


def test_f11_opens_the_stage_in_the_hall_and_closes_it(page):
    stage = page.stage_panel.stage
    press(Qt.Key.Key_F11)
    assert (stage.isVisible(), stage.geometry().left()) == (True, 1280)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Space)
    assert stage.canvas.view.current.name == names(page)[0]
    press(Qt.Key.Key_F11)
    assert not stage.isVisible()


def test_a_message_is_typed_and_stands_on_the_stage(page):
    press(Qt.Key.Key_7)
    QTest.keyClicks(QApplication.focusWidget(), "break 15")
    press(Qt.Key.Key_Return)
    assert page.stage_panel.stage.canvas.view == MessageView("break 15")
    assert page.hasFocus()


def test_a_result_can_be_chosen_once_there_is_one(page):
    press(Qt.Key.Key_6)
    assert page.stage_panel.kind is StageKind.TITLE
    page.show_result(ResultView("决议（草案）", (ResultLine("赞成", "346"),), "通过", True))
    press(Qt.Key.Key_8)
    press(Qt.Key.Key_6)
    assert page.stage_panel.kind is StageKind.RESULT


def test_who_is_not_there_goes_to_the_end_with_the_reason(page):
    first = page.list_panel.table.rows()[0]
    page.list_panel.table.select_id(first.key)
    page.actions_of_floor.pass_over.trigger()
    press(Qt.Key.Key_Return)
    last = rows(page)[-1]
    assert (last.key, last.state, last.reason) == (first.key, FloorState.PASSED_OVER, "未在会场")
    assert page.hasFocus()


def test_a_step_that_is_not_given_a_reason_is_not_taken(page):
    before = names(page)
    page.list_panel.table.select_id(page.list_panel.table.rows()[2].key)
    page.actions_of_floor.withdraw.trigger()
    press(Qt.Key.Key_Escape)
    assert names(page) == before


def test_a_row_is_moved_with_a_reason(page):
    before = names(page)
    table = page.list_panel.table
    table.select_id(table.rows()[4].key)
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return)
    assert names(page)[3:5] == [before[4], before[3]]
    assert table.rows()[3].reason == "会议安排调整"


def test_a_row_dragged_below_the_last_stands_last(page):
    before = names(page)
    table = page.list_panel.table
    table.row_dropped.emit(table.rows()[0].key, len(before) - 1)
    press(Qt.Key.Key_Return)
    assert names(page)[-1] == before[0]


def test_the_next_place_is_taken_by_whom_the_secretary_puts_there(page):
    table = page.list_panel.table
    chosen = table.rows()[6]
    table.select_id(chosen.key)
    page.actions_of_floor.to_front.trigger()
    press(Qt.Key.Key_Return)
    assert page.floor.view.upcoming[0].key == chosen.key


def test_a_speech_can_be_moved_to_written(page):
    table = page.list_panel.table
    chosen = table.rows()[3]
    table.select_id(chosen.key)
    page.actions_of_floor.to_written.trigger()
    press(Qt.Key.Key_Return)
    assert states(page)[-1] is FloorState.WRITTEN


def test_enter_on_a_row_gives_it_the_floor(page):
    table = page.list_panel.table
    chosen = table.rows()[2]
    table.select_id(chosen.key)
    table.view.setFocus()
    press(Qt.Key.Key_Return)
    assert page.floor.view.current.key == chosen.key


def test_when_time_runs_out_the_page_names_who_could_yield(page, hands):
    press(Qt.Key.Key_Space)
    hands.go(3600)
    press(Qt.Key.Key_N)
    button = page.list_panel._yield
    page.catch_up()
    assert "超出" in page.list_panel._forecast.text()
    count = len(page.floor.view.forecast.to_written)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert states(page).count(FloorState.WRITTEN) == count > 0
    assert not button.isVisibleTo(page)


def test_after_a_power_cut_the_page_offers_to_go_on(page, hands, open_page):
    press(Qt.Key.Key_Space)
    hands.go(372)
    page = open_page()
    assert page.resume_bar.isVisible()
    assert "已 6 分 12 秒" in page.resume_bar.text()
    button = page.resume_bar.findChild(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not page.resume_bar.isVisible()
    assert page.floor.view.current.used_seconds == 372


def test_after_a_power_cut_the_speech_may_have_ended(page, hands, open_page):
    press(Qt.Key.Key_Space)
    hands.go(3600)
    page = open_page()
    end = page.resume_bar.findChildren(QPushButton)[1]
    QTest.mouseClick(end, Qt.MouseButton.LeftButton)
    row = rows(page)[0]
    assert (page.floor.view.current, row.used_seconds) == (None, row.allowed_seconds)


def test_enter_answers_the_offer_and_the_keys_of_the_hall_work_on(page, hands, open_page):
    press(Qt.Key.Key_Space)
    hands.go(372)
    page = open_page()
    press(Qt.Key.Key_Return)
    assert (page.resume_bar.isVisible(), page.hasFocus()) == (False, True)
    assert page.floor.view.current.state is FloorState.SPEAKING


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_S])
def test_a_key_of_the_hall_answers_the_offer_too(page, hands, open_page, key):
    press(Qt.Key.Key_Space)
    hands.go(372)
    page = open_page()
    press(key)
    assert (page.resume_bar.isVisible(), page.hasFocus()) == (False, True)


def test_the_end_that_is_being_chosen_is_kept_while_the_page_renews_itself(page, hands, open_page):
    press(Qt.Key.Key_Space)
    hands.go(372)
    page = open_page()
    before = page.resume_bar.moment()
    hands.go(60)
    page.floor.refresh()
    assert page.resume_bar.moment() == before
    assert "已 7 分 12 秒" in page.resume_bar.text()


def test_the_list_of_requests_is_closed_and_opened_again(page):
    press(Qt.Key.Key_L)
    assert not page.floor.view.is_open
    press(Qt.Key.Key_L)
    assert page.floor.view.is_open


def test_notes_stay_on_this_machine(page, desk):
    QTest.keyClicks(page._notes.box, "ask wang")
    page._notes.keep()
    option = floor_notes(desk.workspace.record.path.stem, SITTING)
    assert desk.settings.get(option) == "ask wang"
    shown = [text.text for text in page.stage_panel.preview.canvas.placed_texts()]
    assert not any("wang" in text for text in shown)


def test_a_change_elsewhere_is_seen(page, sample, qtbot):
    first = page.floor.view.rows[0].speaker
    sample.floor.call_next(SITTING)
    qtbot.waitUntil(lambda: page.floor.view.current is not None)
    assert page.floor.view.current.speaker == first


def test_a_speech_deleted_elsewhere_goes_from_the_list(page, sample, qtbot):
    row = sample.orders.current(PLENARY).speakers[3].request
    before = names(page)
    sample.speeches.remove([row])
    qtbot.waitUntil(lambda: row.speaker not in names(page))
    assert names(page)[:3] == before[:3]


def test_signals_sound_only_when_they_are_wanted(page, desk, hands, monkeypatch):
    heard = []
    monkeypatch.setattr(page.floor.desk.sounds, "play", heard.append)
    press(Qt.Key.Key_Space)
    page.floor.countdown.warned.emit()
    desk.settings.set(SOUND, True)
    page.floor.countdown.ended.emit()
    assert [sound.value for sound in heard] == ["end"]


def test_no_timer_runs_after_the_window_is_closed(page, parent):
    press(Qt.Key.Key_F11)
    press(Qt.Key.Key_Space)
    parent.close()
    assert not page.stage_panel.stage.isVisible()
    assert not any(timer.isActive() for timer in page.findChildren(QTimer))


@pytest.fixture
def watching(sample, parent, qtbot):
    """The floor of a record that another program has open."""
    sample.floor.call_next(SITTING)
    beside = open_workspace(sample.record.path, read_only=True)
    owner = Desk(beside, DictSettings(), parent)
    page = FloorPage(owner, parent, screens=TwoScreens(parent))
    page.show_sitting(PLENARY, SITTING)
    parent.show()
    page.show()
    parent.activateWindow()
    qtbot.waitUntil(parent.isActiveWindow)
    page.setFocus()
    yield page, Told(owner)
    parent.close()
    beside.close()


def test_a_record_open_elsewhere_is_only_watched(watching, sample):
    page, told = watching
    before = [row.state for row in sample.floor.view(SITTING).rows]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_R):
        press(key)
    page.list_panel.table.select_id(rows(page)[5].key)
    page.list_panel.table.view.setFocus()
    press(Qt.Key.Key_Return)
    assert "只能查看" in told.last[1]
    assert [row.state for row in sample.floor.view(SITTING).rows] == before
    assert (page.floor.view.unsaved, page.resume_bar.isVisible()) == (0, False)
    press(Qt.Key.Key_F11)
    assert page.stage_panel.stage.isVisible()


def test_r_begins_the_clock_again_and_keeps_what_was_used(page, hands):
    press(Qt.Key.Key_Space)
    hands.go(100)
    press(Qt.Key.Key_R)
    clock = page.floor.view.clock
    assert clock.left_at(hands.mono) == page.floor.view.current.allowed_seconds * 1000
    assert page.floor.view.current.used_seconds == 100
