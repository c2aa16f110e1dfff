import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.ui.widgets.cell_grid import CellGrid, GridCell, GridPicture


def picture(rows=4, columns=6, gaps=frozenset({3}), missing=frozenset()):
    places = [(row, column) for row in range(1, rows + 1) for column in range(1, columns + 1)]
    cells = {
        place: GridCell(place=place, label=str(place[1]), text=f"甲{place[1]}", hint=f"座 {place}")
        for place in places
        if place not in missing
    }
    titles = tuple(f"{row}排" for row in range(1, rows + 1))
    return GridPicture(rows, columns, gaps, cells, "主席台", titles)


@pytest.fixture
def grid(qtbot):
    grid = CellGrid("座位图", None)
    qtbot.addWidget(grid)
    grid.resize(700, 500)
    grid.show()
    grid.set_picture(picture())
    return grid


def test_a_cell_is_found_by_a_point_and_a_gap_is_none(grid):
    for place in ((1, 1), (4, 6), (2, 4)):
        assert grid.place_at(grid.rect_of(place).center().toPoint()) == place
    gap = grid.rect_of((1, 3)).right() + 4
    assert grid.place_at(QPoint(round(gap), round(grid.rect_of((1, 3)).center().y()))) is None


def test_everything_is_seen_at_first_and_a_large_hall_in_part(grid):
    assert grid.viewport().rect().contains(grid.rect_of((4, 6)).toRect())
    grid.set_picture(picture(rows=60, columns=80))
    assert grid.horizontalScrollBar().maximum() > 0
    grid.fit()
    assert grid.rect_of((1, 1)).width() < grid.fontMetrics().height()


def test_zooming_changes_the_size_and_stays_when_the_window_does(grid):
    before = grid.rect_of((1, 1)).width()
    grid.zoom(0.8)
    small = grid.rect_of((1, 1)).width()
    grid.resize(900, 600)
    assert small < before
    assert grid.rect_of((1, 1)).width() == small
    grid.fit()
    grid.resize(400, 300)
    assert grid.rect_of((1, 1)).width() != small


@pytest.mark.parametrize(("turn", "grows"), [(120, True), (-120, False)])
def test_the_wheel_zooms_with_ctrl(grid, turn, grows):
    grid.set_picture(picture(rows=30, columns=30))
    grid.zoom(1.0)
    before = grid.rect_of((1, 1)).width()
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(grid.viewport(), event)
    assert (grid.rect_of((1, 1)).width() > before) is grows


def test_the_current_cell_is_told_and_comes_into_view(grid, qtbot):
    grid.set_picture(picture(rows=60, columns=80))
    grid.zoom(2.0)
    with qtbot.waitSignal(grid.current_changed) as told:
        grid.set_current((60, 80))
    assert told.args[0].place == (60, 80)
    assert grid.accessibleDescription() == "座 (60, 80)"
    assert grid.viewport().rect().contains(grid.rect_of((60, 80)).toRect())
    grid.set_current((1, 1))
    assert grid.rect_of((1, 1)).left() >= 0
    grid.set_current((99, 1))
    assert grid.current().place == (1, 1)


def test_what_was_looked_for_is_framed(grid):
    grid.highlight([(3, 2), (2, 5)])
    assert grid.current().place == (2, 5)
    assert grid.found == {(3, 2), (2, 5)}
    grid.highlight([])
    assert grid.found == frozenset()
    assert not grid.grab().isNull()


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_pointer_is_told_what_a_cell_is(grid):
    point = grid.rect_of((2, 2)).center().toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, grid.viewport().mapToGlobal(point))
    QApplication.sendEvent(grid.viewport(), event)
    assert QToolTip.text() == "座 (2, 2)"
    QToolTip.hideText()


def test_an_empty_picture_has_no_current_cell(grid):
    grid.set_picture(GridPicture())
    assert grid.current() is None
    assert grid.accessibleDescription() == ""
    assert not grid.grab().isNull()
