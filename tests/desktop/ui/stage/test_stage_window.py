"""The stage finds the hall's screen, comes back when it is unplugged, and asks for nothing."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication

from desktop.ui.stage.screens import Screens
from desktop.ui.stage.stage_window import StageWindow, stage_area

DESK = QRect(0, 0, 1920, 1080)
HALL = QRect(1920, 0, 1280, 720)


class PluggedScreens(Screens):
    """Screens that a test plugs in and out."""

    def __init__(self, home):
        super().__init__(home)
        self.plugged = (DESK, HALL)

    def areas(self):
        return self.plugged

    def plug(self, *areas):
        self.plugged = areas
        self.changed.emit()


@pytest.fixture
def screens(parent):
    return PluggedScreens(parent)


@pytest.fixture
def stage(countdown, screens, qtbot):
    window = StageWindow(countdown, screens)
    qtbot.addWidget(window)
    return window


def test_the_stage_fills_the_halls_screen(stage):
    stage.open_stage()
    assert (stage.geometry(), stage.is_in_hall) == (HALL, True)


def test_the_stage_comes_back_into_a_corner_when_the_screen_is_unplugged(stage, screens, qtbot):
    stage.open_stage()
    with qtbot.waitSignal(stage.came_back):
        screens.plug(DESK)
    assert DESK.contains(stage.geometry())
    assert stage.width() == DESK.width() // 4


def test_the_stage_goes_to_the_hall_again_by_itself(stage, screens, qtbot):
    stage.open_stage()
    screens.plug(DESK)
    with qtbot.waitSignal(stage.moved_to_hall):
        screens.plug(DESK, HALL)
    assert stage.geometry() == HALL


def test_opened_on_the_only_screen_the_stage_fills_it(stage, screens):
    screens.plug(DESK)
    stage.open_stage()
    assert stage.geometry() == DESK


def test_a_closed_stage_stays_closed_whatever_is_plugged_in(stage, screens):
    stage.open_stage()
    stage.close()
    screens.plug(DESK)
    screens.plug(DESK, HALL)
    assert not stage.isVisible()


def test_the_stage_leaves_the_keyboard_where_it_is(stage, parent, qtbot):
    parent.show()
    parent.activateWindow()
    qtbot.waitUntil(parent.isActiveWindow)
    stage.open_stage()
    flags = stage.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.FramelessWindowHint
    assert QGuiApplication.focusWindow() is not stage.windowHandle()


def test_the_stage_shows_no_cursor_menu_or_tip(stage):
    assert stage.cursor().shape() == Qt.CursorShape.BlankCursor
    assert stage.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
    assert (stage.toolTip(), stage.canvas.toolTip()) == ("", "")


def test_the_stage_does_not_keep_the_program_alive(stage):
    assert not stage.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_closing_is_told(stage, qtbot):
    stage.open_stage()
    with qtbot.waitSignal(stage.closed):
        stage.close()


def test_the_corner_lies_within_the_screen():
    assert DESK.contains(stage_area((DESK,), is_filling=False))
