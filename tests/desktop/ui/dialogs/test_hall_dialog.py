import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.hall import Hall, Seat
from db.domain.ids import HallId
from db.domain.seat_rows import HallRow
from db.domain.seat_vocabulary import SeatNumbering
from desktop.ui.dialogs.hall_dialog import HallDialog


@pytest.fixture
def dialog(desk, parent):
    dialog = HallDialog(desk, None, parent)
    dialog.show()
    return dialog


def test_a_hall_is_typed_and_written(dialog, desk):
    dialog._name.setText("大会堂")
    dialog._rows.setValue(12)
    dialog._places.setValue(20)
    dialog._aisles.setText("6, 14")
    dialog._reserved.setText("1")
    dialog._numbering.setCurrentIndex(1)
    point = dialog._preview.rect_of((2, 3)).center().toPoint()
    QTest.mouseClick(dialog._preview.viewport(), Qt.MouseButton.LeftButton, pos=point)
    dialog.accept()
    assert desk.workspace.halls.halls()[0].hall == Hall(
        rows=12,
        places=20,
        aisles=frozenset({6, 14}),
        gaps=frozenset({Seat(2, 3)}),
        reserved=frozenset({1}),
        numbering=SeatNumbering.ODD_LEFT,
    )


def test_a_second_click_puts_the_chair_back(dialog):
    for gaps in ({Seat(1, 1)}, set()):
        point = dialog._preview.rect_of((1, 1)).center().toPoint()
        QTest.mouseClick(dialog._preview.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert dialog.typed().gaps == gaps


def test_a_nameless_hall_is_refused_at_the_form(dialog, desk):
    dialog.accept()
    assert "请填写名称" in dialog._refusal.text()
    assert desk.workspace.halls.halls() == ()


def test_a_hall_is_changed(desk, parent):
    key = desk.workspace.halls.add("大会堂", Hall(rows=3, places=4, aisles=frozenset({2})))
    row = desk.workspace.halls.halls()[0]
    dialog = HallDialog(desk, row, parent)
    assert (dialog._aisles.text(), dialog.windowTitle()) == ("2", "修改会场")
    dialog._rows.setValue(5)
    dialog.accept()
    assert desk.workspace.halls.halls() == (
        HallRow(HallId(key), "大会堂", Hall(rows=5, places=4, aisles=frozenset({2}))),
    )
