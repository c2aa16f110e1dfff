import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.theme import DARK, LIGHT, contrast, palette_of
from desktop.ui.widgets.cell_grid import GridCell
from desktop.ui.widgets.cell_painter import HUES, CellPainter

RECT = QRectF(0, 0, 60, 40)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def tokens(request, qapp):
    before = QApplication.palette()
    qapp.setPalette(palette_of(request.param))
    yield request.param
    qapp.setPalette(before)


def drawn(cell, qapp, zoom=1.0):
    """Return the picture of a cell."""
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    font = qapp.font()
    font.setPixelSize(14)
    with QPainter(image) as painter:
        CellPainter(painter, font, zoom).draw_cell(RECT, cell, is_found=False)
    return image


def ground(image):
    return image.pixelColor(30, 4).name()


@pytest.mark.parametrize("tint", range(len(HUES)))
def test_a_name_is_readable_on_every_ground_in_both_themes(tokens, qapp, tint):
    cell = GridCell(place=(1, 1), label="", tint=tint)
    assert contrast(ground(drawn(cell, qapp)), tokens.text) >= 4.5


def test_grounds_tell_blocks_and_kept_cells_apart(tokens, qapp):
    cells = [GridCell(place=(1, 1), label="", tint=tint) for tint in range(len(HUES))]
    cells += [GridCell(place=(1, 1), label="", is_kept=kept) for kept in (False, True)]
    assert len({ground(drawn(cell, qapp)) for cell in cells}) == len(HUES) + 2


def test_a_pin_shows_and_very_small_text_is_left_out(qapp):
    plain = GridCell(place=(1, 1), label="12", text="王芳")
    pinned = GridCell(place=(1, 1), label="12", text="王芳", is_pinned=True)
    assert drawn(plain, qapp) != drawn(pinned, qapp)
    empty = GridCell(place=(1, 1), label="")
    assert drawn(plain, qapp, zoom=0.3) == drawn(empty, qapp, zoom=0.3)
