import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.ui.widgets.day_layout import DayCard, DayPicture
from desktop.ui.widgets.day_view import DayView

ROWS = tuple((f"1月{day}日", "星期三") for day in range(6, 16))


def card(key, cell):
    return DayCard(key=key, cell=cell, label="9:00", text=f"第{key}项", hint=f"说明{key}")


@pytest.fixture
def view(parent):
    view = DayView("日程表", parent)
    view.resize(900, 400)
    view.set_picture(DayPicture(("上午", "下午", "晚上"), ROWS, (card(1, (0, 0)), card(2, (9, 2)))))
    parent.show()
    return view


def test_a_card_that_is_chosen_is_brought_into_view_and_told(view):
    assert view.current().key == 1
    view.choose(2)
    assert view.accessibleDescription() == "说明2"
    assert view.viewport().rect().contains(view.rect_of_card(2))
    view.choose(1)
    assert view.rect_of_card(1).top() >= view.layout_now.head


def test_the_current_card_stays_where_it_goes(view):
    view.choose(2)
    view.set_picture(DayPicture(("上午", "下午"), ROWS[:1], (card(2, (0, 1)),)))
    assert view.cell == (0, 1)
    view.set_picture(DayPicture(("上午", "下午"), ROWS[:1]))
    assert (view.key, view.accessibleDescription()) == (None, "")


def test_what_is_under_a_point_is_found_but_not_below_the_head(view):
    inside = view.rect_of_card(1).center()
    assert view.card_at(inside).key == 1
    assert view.cell_at(inside) == (0, 0)
    assert view.cell_at(QPoint(300, 3)) is None
    assert view.card_at(QPoint(1, 1)) is None


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_card_says_its_hint(view):
    at = view.rect_of_card(1).center()
    where = view.viewport().mapToGlobal(at)
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, where)
    QApplication.sendEvent(view.viewport(), help_event)
    assert QToolTip.text() == "说明1"
    QToolTip.hideText()


def test_another_font_lays_it_out_anew(view):
    before = view.layout_now.height
    font = view.font()
    font.setPixelSize(40)
    view.setFont(font)
    assert view.layout_now.height > before


def test_it_is_drawn_with_and_without_a_card_that_is_current(view):
    first = view.grab().toImage()
    view.cell = (0, 1)
    view.take(None)
    assert view.grab().toImage() != first
    view.cell = (99, 0)
    view.take(None)
    assert view.current() is None
