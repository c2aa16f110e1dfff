import pytest
from PySide6.QtWidgets import QPushButton

from desktop.ui.widgets.flow_row import GAP, FlowRow


@pytest.fixture
def row(shown):
    row = shown(FlowRow)
    row.set_widgets([QPushButton(f"按钮 {place}", row) for place in range(5)])
    return row


def lines(row):
    return len({button.y() for button in row.findChildren(QPushButton)})


def test_a_wide_row_is_one_line(row):
    row.resize(620, 100)
    assert lines(row) == 1


def test_a_narrow_row_goes_on_below_and_cuts_nothing(row):
    row.resize(200, 100)
    assert lines(row) > 1
    assert row.minimumHeight() >= 2 * row.findChild(QPushButton).height() + GAP
    buttons = row.findChildren(QPushButton)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_a_longer_text_takes_its_room(row, qtbot):
    button = row.findChild(QPushButton)
    before = button.width()
    button.setText("一个长得多的按钮")
    qtbot.waitUntil(lambda: button.width() > before)
    assert button.width() >= button.sizeHint().width()


def test_an_empty_row_takes_no_height(shown):
    row = shown(FlowRow)
    assert (row.sizeHint().height(), row.minimumSizeHint().width()) == (0, 0)
