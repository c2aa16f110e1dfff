import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from desktop.settings import TEXT_SCALE, column_widths
from desktop.ui.widgets.column_widths import SETTLE_MS, ColumnWidths

USUAL = [("name", 160), ("count", 90), ("note", 120)]
OPTION = column_widths("entries")


@pytest.fixture
def view(shown):
    view = shown(QTableView)
    view.setModel(QStandardItemModel(2, 3, view))
    view.horizontalHeader().setStretchLastSection(True)
    return view


@pytest.fixture
def keep(view, settings):
    return lambda: ColumnWidths(view, USUAL, name="entries", settings=settings)


def test_columns_begin_with_their_usual_widths(view, keep):
    keep()
    assert [view.columnWidth(place) for place in (0, 1)] == [160, 90]


def test_they_grow_with_the_text(view, keep, settings):
    settings.set(TEXT_SCALE, 1.5)
    keep()
    assert [view.columnWidth(place) for place in (0, 1)] == [240, 135]


def test_a_width_drawn_with_the_mouse_is_kept_once_settled(view, keep, settings, qtbot):
    keep()
    header = view.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(1) - 1, header.height() // 2)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(header.viewport(), edge + QPoint(40, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(40, 0))
    assert settings.get(OPTION) == {}
    qtbot.waitUntil(lambda: settings.get(OPTION) == {"name": 200, "count": 90})


def test_it_waits_its_full_time_whichever_column_moves(view, keep):
    keeper = keep()
    view.setColumnWidth(1, 77)
    assert keeper._settle.interval() == SETTLE_MS
    assert keeper._settle.isActive()


def test_kept_widths_come_back(view, keep, settings):
    settings.set(OPTION, {"name": 222})
    keep()
    assert [view.columnWidth(place) for place in (0, 1)] == [222, 90]
