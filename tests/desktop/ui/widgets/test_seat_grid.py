import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.cell_grid import GridCell, GridPicture
from desktop.ui.widgets.seat_grid import SeatGrid

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def grid(qtbot):
    """Two rows of three; (1, 2) is missing, (2, 3) is free."""
    names = {(1, 1): "王芳", (1, 3): "李娜", (2, 1): "张敏", (2, 2): "吴强", (2, 3): ""}
    cells = {place: GridCell(place=place, label="1", text=text) for place, text in names.items()}
    grid = SeatGrid("座位图", None)
    qtbot.addWidget(grid)
    grid.resize(600, 400)
    grid.show()
    grid.set_picture(GridPicture(2, 3, frozenset(), cells, "主席台", ("1排", "2排")))
    grid.drops = []
    grid.dropped.connect(lambda source, target: grid.drops.append((source, target)))
    return grid


def at(grid, place):
    return grid.rect_of(place).center().toPoint()


def drag(grid, source, target):
    """Press on one point, move, and let go on another."""
    view = grid.viewport()
    QTest.mousePress(view, LEFT, NONE, source)
    for point in (source + QPoint(3, 0), source + QPoint(30, 10), target):
        _move(view, point)
    QTest.mouseRelease(view, LEFT, NONE, target)


def _move(view, point):
    place = QPointF(point)
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, LEFT, NONE)
    )


def test_a_name_is_dragged_onto_another(grid):
    drag(grid, at(grid, (1, 1)), at(grid, (2, 2)))
    assert grid.drops == [((1, 1), (2, 2))]
    assert grid.carried_text == ""


def test_a_name_let_go_outside_or_where_it_was_stays(grid):
    drag(grid, at(grid, (1, 1)), QPoint(2, 2))
    drag(grid, at(grid, (1, 1)), at(grid, (1, 1)))
    drag(grid, at(grid, (2, 3)), at(grid, (1, 1)))
    assert grid.drops == []


def test_a_click_makes_current_and_says_so(grid, qtbot):
    with qtbot.waitSignal(grid.clicked) as told:
        QTest.mouseClick(grid.viewport(), LEFT, NONE, at(grid, (2, 1)))
    assert told.args == [(2, 1)]
    assert grid.current().text == "张敏"
    QTest.mouseClick(grid.viewport(), LEFT, NONE, QPoint(1, 1))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, NONE, at(grid, (1, 1)))
    assert grid.current().text == "张敏"


def test_arrows_pass_over_what_is_missing(grid):
    grid.set_current((1, 1))
    seen = []
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
    ):
        QTest.keyClick(grid, key)
        seen.append(grid.current().place)
    assert seen == [(1, 3), (1, 3), (2, 3), (2, 2), (2, 2)]


def test_enter_picks_up_and_puts_down(grid):
    grid.set_current((1, 1))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert grid.carried_text == "王芳"
    assert not grid.grab().isNull()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert grid.drops == [((1, 1), (1, 3))]


def test_esc_puts_back_and_a_free_cell_gives_nothing(grid):
    QTest.keyClick(grid, Qt.Key.Key_Return)
    ask = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, NONE)
    QApplication.sendEvent(grid, ask)
    assert ask.isAccepted()
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.carried_text == ""
    grid.set_current((2, 3))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    QTest.keyClick(grid, Qt.Key.Key_A)
    assert (grid.carried_text, grid.drops) == ("", [])


def test_what_comes_from_outside_is_put_down_by_click_or_enter(grid):
    grid.carry_in("周明")
    QTest.mouseClick(grid.viewport(), LEFT, NONE, at(grid, (2, 3)))
    grid.carry_in("周明")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert grid.drops == [(None, (2, 3)), (None, (2, 3))]


def test_a_fixed_picture_is_only_clicked(grid, qtbot):
    grid.is_fixed = True
    drag(grid, at(grid, (1, 1)), at(grid, (2, 2)))
    assert grid.drops == []
    with qtbot.waitSignal(grid.clicked):
        QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.carried_text == ""


def test_something_dragged_from_a_list_is_dropped_on_a_cell(grid):
    copy, mime = Qt.DropAction.CopyAction, QMimeData()
    for place in ((2, 3), None):
        point = at(grid, place) if place else QPoint(1, 1)
        for event in (
            QDragEnterEvent(QPointF(point), copy, mime, LEFT, NONE),
            QDragMoveEvent(QPointF(point), copy, mime, LEFT, NONE),
            QDropEvent(QPointF(point), copy, mime, LEFT, NONE),
        ):
            grid.viewportEvent(event)
    assert grid.drops == [(None, (2, 3))]
