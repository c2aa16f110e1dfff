"""The canvas draws a view once and the clock whenever it changes."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.stage.stage_canvas import clock_colours
from desktop.ui.stage.stage_sheet import BLACK, CURTAIN, GOLD, GROUND, RED, WHITE
from desktop.ui.stage.stage_view import BlackView


def inks(canvas, rect):
    picture = canvas.grab(rect.toAlignedRect()).toImage()
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


def ground(canvas):
    return QColor(canvas.grab().toImage().pixel(2, 2)).name()


def test_the_stage_is_black_at_first(canvas):
    assert canvas.view == BlackView()
    assert ground(canvas) == BLACK


def test_the_title_has_a_curtain_of_its_own(canvas, views):
    canvas.show_view(views["title"])
    assert ground(canvas) == CURTAIN


@pytest.mark.parametrize(("left", "ink"), [(300, WHITE), (42, GOLD), (-35, RED)])
def test_the_clock_turns_amber_in_the_last_minute_and_red_when_over(
    canvas, clock, views, left, ink
):
    clock.left = left
    canvas.show_view(views["speaker"])
    assert ink in inks(canvas, canvas.clock_rect())


def test_a_flash_turns_the_clock_inside_out():
    assert clock_colours(-0.2, 60, is_flashing=True) == (RED, GROUND)
    assert clock_colours(59.9, 60, is_flashing=True) == (GOLD, GROUND)
    assert clock_colours(300, 60, is_flashing=False) == (GROUND, WHITE)


def test_a_tick_repaints_the_clock_alone(canvas, clock, countdown, views):
    canvas.show_view(views["speaker"])
    before = canvas.grab().toImage()
    clock.left = 300
    countdown.look()
    after = canvas.grab().toImage()
    band = canvas.clock_rect().toAlignedRect()
    above = canvas.rect().adjusted(0, 0, 0, band.top() - canvas.height())
    assert before.copy(band) != after.copy(band)
    assert before.copy(above) == after.copy(above)


def test_the_picture_makes_room_when_a_clock_begins(canvas, clock, countdown, views):
    clock.left = None
    canvas.show_view(views["speaker"])
    assert canvas.clock_rect() is None
    clock.left = 480
    countdown.look()
    assert canvas.clock_rect() is not None


def test_a_page_turned_by_hand_holds_until_another_picture(canvas, views):
    canvas.show_view(views["order"])
    canvas.show_page(canvas.page_count() + 1)
    assert canvas.page == 1
    canvas.show_view(views["black"])
    assert canvas.page is None
    canvas.show_page(None)
    assert canvas.page is None


def test_a_tick_leaves_other_pictures_alone(canvas, countdown, views):
    canvas.show_view(views["message"])
    before = canvas.grab().toImage()
    countdown.look()
    assert canvas.grab().toImage() == before


def test_the_canvas_never_shows_a_tip(canvas):
    tip = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    assert QApplication.sendEvent(canvas, tip)
