"""One key chooses what the hall sees; the preview is the hall's own picture."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.ui.floor.stage_panel import StagePanel
from desktop.ui.stage.screens import Screens
from desktop.ui.stage.stage_view import BlackView, OrderView, StageKind

DESK = QRect(0, 0, 1280, 720)
HALL = QRect(1280, 0, 1280, 720)


class PluggedScreens(Screens):
    """Screens that a test plugs in and out."""

    plugged = (DESK, HALL)

    def areas(self):
        return self.plugged

    def plug(self, *areas):
        self.plugged = areas
        self.changed.emit()


@pytest.fixture
def screens(parent):
    return PluggedScreens(parent)


@pytest.fixture
def panel(floor, floor_actions, settings, parent, screens):
    panel = StagePanel(floor.countdown, floor_actions, settings, parent, screens=screens)
    panel.show_view(floor.view, floor.desk.workspace.meetings.view(1).agenda)
    yield panel
    panel.close_stage()


def test_hall_and_preview_see_the_same(panel):
    panel.choose(StageKind.ORDER)
    assert isinstance(panel.stage.canvas.view, OrderView)
    assert panel.preview.canvas.view == panel.stage.canvas.view


def test_pages_turn_round_and_round(panel, floor_actions):
    panel.choose(StageKind.ORDER)
    pages = panel.preview.canvas.page_count()
    for _ in range(pages + 1):
        floor_actions.page_on.trigger()
    assert panel.preview.canvas.shown_page() == 1
    floor_actions.page_back.trigger()
    assert panel.stage.canvas.shown_page() == 0


def test_the_agenda_turns_from_item_to_item(panel, floor_actions):
    panel.choose(StageKind.AGENDA)
    first = panel.stage.canvas.view
    floor_actions.page_on.trigger()
    assert panel.stage.canvas.view != first
    floor_actions.page_back.trigger()
    assert panel.stage.canvas.view == first


def test_the_panel_says_where_the_stage_is(panel, floor_actions, screens):
    said = []
    panel.said.connect(lambda kind, text: said.append(kind))
    places = [panel._place.text()]
    floor_actions.stage.trigger()
    places.append(panel._place.text())
    screens.plug(DESK)
    places.append(panel._place.text())
    screens.plug(DESK, HALL)
    assert places == ["大屏未打开（F11）", "大屏在第二屏", "大屏在本机"]
    assert said == ["warning", "done"]


def test_without_a_sitting_the_stage_is_black(panel):
    panel.show_view(None, ())
    assert panel.stage.canvas.view == BlackView()


def test_the_machines_own_screens_are_used_without_others(floor, floor_actions, settings, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    panel = StagePanel(floor.countdown, floor_actions, settings, owner)
    assert len(panel.stage._screens.areas()) >= 1
