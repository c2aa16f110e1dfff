"""A burst of keys that ends with Enter is a scan; typing by hand, or into a field, is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.scan_listener import ScanListener


class Hand:
    """A clock that goes on by one gap with each key."""

    def __init__(self, gap):
        self.gap = gap
        self.now = 0

    def __call__(self):
        self.now += self.gap
        return self.now


@pytest.fixture
def page(qtbot):
    page = QWidget()
    page.button, page.field = QPushButton("是", page), QLineEdit(page)
    layout = QVBoxLayout(page)
    layout.addWidget(page.button)
    layout.addWidget(page.field)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.button.setFocus()
    qtbot.waitUntil(page.button.hasFocus)
    return page


@pytest.fixture
def listen(page):
    def start(gap):
        listener = ScanListener(lambda code: code == "07001", page, Hand(gap))
        heard = []
        listener.scanned.connect(heard.append)
        page.windowHandle().installEventFilter(listener)
        return heard

    return start


def scan(page, text, end=Qt.Key.Key_Return):
    for each in text:
        QTest.keyClick(page.windowHandle(), each)
    QTest.keyClick(page.windowHandle(), end)


def test_a_burst_is_a_scan_and_its_enter_presses_nothing(page, listen):
    heard, pressed = listen(10), []
    page.button.clicked.connect(lambda: pressed.append(1))
    scan(page, "07001")
    scan(page, "07001", Qt.Key.Key_Enter)
    assert (heard, pressed) == (["07001", "07001"], [])


def test_a_hand_is_too_slow_to_be_a_scanner(page, listen):
    heard = listen(400)
    scan(page, "07001")
    assert heard == []


@pytest.mark.parametrize("text", ["99999", "07", ""])
def test_an_unknown_code_is_left_alone(page, listen, text):
    heard = listen(10)
    scan(page, text)
    assert heard == []


def test_a_key_between_that_is_no_text_breaks_the_burst(page, listen):
    heard = listen(10)
    QTest.keyClick(page.windowHandle(), "9")
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F9)
    scan(page, "07001")
    assert heard == ["07001"]


def test_what_is_typed_into_a_field_stays_there(page, listen):
    heard = listen(10)
    page.field.setFocus()
    scan(page, "07001")
    assert (heard, page.field.text()) == ([], "07001")
