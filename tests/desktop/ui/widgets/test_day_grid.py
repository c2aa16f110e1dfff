import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.ui.widgets.day_grid import DayGrid
from desktop.ui.widgets.day_layout import DayCard, DayPicture

ROWS = (("1月6日", "星期三"), ("1月7日", "星期四"))
ALT, LEFT = Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton


def card(key, cell):
    return DayCard(key=key, cell=cell, label="9:00", text=f"第{key}项")


@pytest.fixture
def grid(parent):
    grid = DayGrid("日程表", parent)
    grid.resize(900, 500)
    cards = (card(1, (0, 0)), card(2, (0, 0)), card(3, (1, 2)))
    grid.set_picture(DayPicture(("上午", "下午", "晚上"), ROWS, cards))
    parent.show()
    return grid


@pytest.fixture
def said(grid):
    """What the grid says, in order."""
    lines = []
    grid.card_opened.connect(lambda key: lines.append(("card", key)))
    grid.cell_opened.connect(lambda row, column: lines.append(("cell", row, column)))
    grid.card_moved.connect(lambda key, row, column: lines.append((key, row, column)))
    return lines


def drag(grid, start, end):
    QTest.mousePress(grid.viewport(), LEFT, pos=start)
    QTest.mouseMove(grid.viewport(), start + QPoint(2, 0))
    QTest.mouseMove(grid.viewport(), end)
    QTest.mouseRelease(grid.viewport(), LEFT, pos=end)


def test_arrows_walk_through_cards_and_cells(grid):
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(grid, key)
        walked.append((grid.cell, grid.key))
    assert walked == [((0, 0), 2), ((1, 0), None), ((1, 1), None), ((1, 2), 3)]
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert (grid.cell, grid.key) == ((0, 0), 2)


def test_alt_moves_a_day_or_a_half_day_also_into_the_next_day(grid, said):
    QTest.keyClick(grid, Qt.Key.Key_Down, ALT)
    QTest.keyClick(grid, Qt.Key.Key_PageDown, ALT)
    QTest.keyClick(grid, Qt.Key.Key_Up, ALT)
    grid.choose(3)
    QTest.keyClick(grid, Qt.Key.Key_PageUp, ALT)
    QTest.keyClick(grid, Qt.Key.Key_PageDown, ALT)
    assert said == [(1, 1, 0), (1, 0, 1), (3, 1, 1)]
    grid.cell = (0, 1)
    grid.take(None)
    QTest.keyClick(grid, Qt.Key.Key_Down, ALT)
    assert len(said) == 3


def test_enter_opens_a_card_or_begins_one(grid, said):
    QTest.keyClick(grid, Qt.Key.Key_Return)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Enter)
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert said == [("card", 1), ("cell", 0, 1)]


def test_a_card_is_dragged_to_another_cell(grid, said):
    drag(grid, grid.rect_of_card(1).center(), grid.rect_of_cell((1, 1)).center())
    assert said == [(1, 1, 1)]
    assert grid.target is None


@pytest.mark.parametrize("end", [(0, 0), None])
def test_a_card_dropped_on_its_own_cell_or_outside_stays(grid, said, end):
    where = grid.rect_of_cell(end).bottomLeft() + QPoint(9, -9) if end else QPoint(4, 450)
    drag(grid, grid.rect_of_card(1).center(), where)
    assert said == []


def test_a_double_click_opens_and_the_titles_do_nothing(grid, said):
    QTest.mouseDClick(grid.viewport(), LEFT, pos=grid.rect_of_cell((1, 0)).center())
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.rect_of_cell((1, 0)).center())
    QTest.mouseDClick(grid.viewport(), LEFT, pos=QPoint(5, 5))
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(5, 5))
    QTest.mouseMove(grid.viewport(), QPoint(50, 50))
    assert said == [("cell", 1, 0)]
    assert grid.cell == (1, 0)


def test_an_empty_grid_opens_and_moves_nothing(parent, said):
    empty = DayGrid("空", parent)
    QTest.keyClick(empty, Qt.Key.Key_Return)
    QTest.keyClick(empty, Qt.Key.Key_Down)
    QTest.keyClick(empty, Qt.Key.Key_Down, ALT)
    assert empty.cell == (0, 0)
