import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.widgets.drag_table import DragTable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(shown, model, settings, entries):
    table = shown(
        lambda parent: DragTable(
            model, name="order", title="顺序", settings=settings, parent=parent
        )
    )
    table.set_rows(entries)
    return table


@pytest.fixture
def dropped(table):
    told = []
    table.row_dropped.connect(lambda row_id, place: told.append((row_id, place)))
    return told


def point(table, row, share=0.5):
    """Return a point of a row; share 0 is its upper edge, 1 its lower."""
    view = table.view
    return QPoint(20, view.rowViewportPosition(row) + round(view.rowHeight(row) * share))


def drag(qtbot, table, row, to):
    ground = table.view.viewport()
    qtbot.mousePress(ground, LEFT, pos=point(table, row))
    qtbot.mouseMove(ground, (point(table, row) + to) / 2)
    qtbot.mouseMove(ground, to)
    qtbot.mouseRelease(ground, LEFT, pos=to)


@pytest.mark.parametrize(
    ("row", "over", "share", "expected"),
    [
        (0, 2, 0.9, (1, 2)),
        (0, 2, 0.1, (1, 1)),
        (4, 0, 0.1, (5, 0)),
        (4, 0, 0.9, (5, 1)),
        (1, 4, 0.9, (2, 4)),
    ],
)
def test_a_row_is_dropped_into_the_nearest_gap(table, qtbot, dropped, row, over, share, expected):
    drag(qtbot, table, row, point(table, over, share))
    assert dropped == [expected]


def test_below_the_last_row_is_the_end(table, qtbot, dropped):
    drag(qtbot, table, 0, point(table, 4) + QPoint(0, 100))
    assert dropped == [(1, 4)]


def test_above_the_list_is_its_beginning(table, qtbot, dropped):
    drag(qtbot, table, 3, QPoint(20, -30))
    assert dropped == [(4, 0)]


def test_a_row_dropped_where_it_was_stays(table, qtbot, dropped):
    drag(qtbot, table, 2, point(table, 1, 0.9))
    assert dropped == []


def test_after_a_drop_the_view_is_at_rest(table, qtbot):
    drag(qtbot, table, 0, point(table, 2, 0.9))
    assert table.view.state() == QAbstractItemView.State.NoState
    assert not table._line.isVisible()


def test_the_line_shows_where_the_row_would_go(table, qtbot):
    ground = table.view.viewport()
    qtbot.mousePress(ground, LEFT, pos=point(table, 0))
    qtbot.mouseMove(ground, point(table, 2, 0.9))
    assert table._line.isVisible()
    assert table._line.geometry().center().y() == pytest.approx(point(table, 3, 0).y(), abs=1)
    qtbot.mouseRelease(ground, LEFT, pos=point(table, 0))


def test_a_click_moves_nothing_and_selects(table, qtbot, dropped):
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=point(table, 2))
    assert dropped == []
    assert [row.name for row in table.selected_rows()] == ["gamma"]


def test_dragging_with_another_button_moves_nothing(table, qtbot, dropped):
    ground = table.view.viewport()
    qtbot.mousePress(ground, Qt.MouseButton.RightButton, pos=point(table, 0))
    qtbot.mouseMove(ground, point(table, 3))
    qtbot.mouseRelease(ground, Qt.MouseButton.RightButton, pos=point(table, 3))
    assert dropped == []


@pytest.mark.parametrize(
    ("row_id", "key", "expected"),
    [
        (2, Qt.Key.Key_Up, [(2, 0)]),
        (2, Qt.Key.Key_Down, [(2, 2)]),
        (1, Qt.Key.Key_Up, []),
        (5, Qt.Key.Key_Down, []),
    ],
)
def test_alt_and_an_arrow_move_the_current_row(table, qtbot, dropped, row_id, key, expected):
    table.select_id(row_id)
    qtbot.keyClick(table.view, key, Qt.KeyboardModifier.AltModifier)
    assert dropped == expected


def test_an_arrow_alone_only_walks(table, qtbot, dropped):
    table.select_id(2)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert dropped == []
    assert table.current_row().name == "gamma"


@pytest.mark.parametrize(
    "disorder",
    [
        lambda table: table.set_filter_text("a"),
        lambda table: table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder),
    ],
    ids=["filtered", "sorted"],
)
def test_only_the_own_order_can_be_changed(table, qtbot, dropped, disorder):
    disorder(table)
    table.view.selectRow(0)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    drag(qtbot, table, 0, point(table, 2, 0.9))
    assert dropped == []


def test_near_an_edge_the_list_scrolls_along(table, qtbot, entry, dropped):
    table.set_rows([entry(number, f"row {number}") for number in range(100)])
    bar, ground = table.view.verticalScrollBar(), table.view.viewport()
    qtbot.mousePress(ground, LEFT, pos=point(table, 1))
    for _ in range(4):
        qtbot.mouseMove(ground, QPoint(20, ground.height() - 5))
        qtbot.mouseMove(ground, QPoint(20, ground.height() - 4))
    scrolled = bar.value()
    qtbot.mouseMove(ground, QPoint(20, 3))
    assert 0 < bar.value() < scrolled
    qtbot.mouseRelease(ground, LEFT, pos=QPoint(20, 3))
    assert dropped[0][0] == 1
