import pytest
from PySide6.QtCore import QBuffer, QMarginsF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QToolButton
from shiboken6 import isValid

from desktop.ui.widgets.pdf_preview import LEAST_ZOOM, MOST_ZOOM, PdfPreview


def pdf(pages):
    """Write a PDF of empty A4 pages."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for _ in range(pages - 1):
        writer.newPage()
    painter.end()
    return buffer.data().data()


@pytest.fixture
def preview(shown):
    return shown(PdfPreview)


@pytest.fixture
def press(preview, qtbot):
    def find_and_press(name):
        buttons = {each.accessibleName(): each for each in preview.findChildren(QToolButton)}
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)

    return find_and_press


def pages_text(preview):
    return preview._pages.text()


def test_a_pdf_is_shown_and_counted(preview, qtbot):
    with qtbot.waitSignal(preview.loaded) as loaded:
        preview.show_pdf(pdf(3))
    assert loaded.args == [3]
    assert pages_text(preview) == "第 1 页 共 3 页"


def test_the_page_in_view_is_named(preview, qtbot):
    preview.show_pdf(pdf(3))
    bar = preview._view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert pages_text(preview) == "第 3 页 共 3 页"


def test_another_pdf_replaces_the_first_and_frees_its_bytes(preview, qtbot):
    preview.show_pdf(pdf(3))
    first = preview._buffer
    preview.show_pdf(pdf(1))
    assert preview.page_count == 1
    qtbot.waitUntil(lambda: not isValid(first))


def test_what_is_no_pdf_shows_nothing(preview):
    preview.show_pdf(pdf(2))
    preview.show_pdf(b"no pdf")
    assert preview.page_count == 0
    assert pages_text(preview) == ""


def test_the_page_fits_the_width_at_first(preview):
    preview.show_pdf(pdf(1))
    assert preview._view.zoomMode() == QPdfView.ZoomMode.FitToWidth
    assert preview._view.horizontalScrollBar().maximum() == 0


def test_enlarging_begins_at_the_size_shown(preview, press):
    preview.show_pdf(pdf(1))
    fitted = preview.zoom_factor()
    press("放大")
    assert preview.zoom_factor() == pytest.approx(fitted * 1.25)
    press("缩小")
    assert preview.zoom_factor() == pytest.approx(fitted)


def test_the_width_can_be_fitted_again(preview, press):
    preview.show_pdf(pdf(1))
    fitted = preview.zoom_factor()
    press("放大")
    press("适合宽度")
    assert preview.zoom_factor() == pytest.approx(fitted)


@pytest.mark.parametrize(("button", "limit"), [("放大", MOST_ZOOM), ("缩小", LEAST_ZOOM)])
def test_size_has_its_limits(preview, press, button, limit):
    preview.show_pdf(pdf(1))
    for _ in range(14):
        press(button)
    assert preview.zoom_factor() == limit


def test_without_a_pdf_the_buttons_do_no_harm(preview, press):
    press("放大")
    assert preview.page_count == 0


def test_every_part_has_a_name(preview):
    names = [each.accessibleName() for each in preview.findChildren(QToolButton)]
    assert all(names)
    assert preview._view.accessibleName() == "预览"
    assert preview.findChild(QLabel) is preview._pages
