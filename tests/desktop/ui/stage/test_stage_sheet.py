import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.theme import contrast
from desktop.ui.stage import stage_sheet
from desktop.ui.stage.stage_sheet import StageSheet, least_px


@pytest.fixture
def image(qapp):
    return QImage(640, 360, QImage.Format.Format_RGB32)


@pytest.fixture
def sheet(image):
    painter = QPainter(image)
    yield StageSheet(painter, 640, 360)
    painter.end()


@pytest.mark.parametrize("ink", ["WHITE", "QUIET", "GOLD", "RED", "GREEN"])
def test_every_ink_stands_out_from_the_ground_of_the_stage(ink):
    assert contrast(getattr(stage_sheet, ink), stage_sheet.GROUND) >= 7


def test_the_title_stands_out_from_its_curtain():
    assert contrast(stage_sheet.WHITE, stage_sheet.CURTAIN) >= 7


def test_a_line_stays_within_its_rectangle_however_long(sheet):
    rect = QRectF(20, 20, 200, 40)
    sheet.line("社会福利和社会保障界别活动组" * 2, rect, px=30, colour="#ffffff")
    [placed] = sheet.placed
    assert placed.rect.right() <= rect.right() + 0.5


def test_a_line_may_stand_at_the_right_or_in_the_middle(sheet):
    rect = QRectF(0, 0, 600, 40)
    sheet.line("第九位", rect, px=20, colour="#ffffff", align=Qt.AlignmentFlag.AlignRight)
    sheet.line("第九位", rect, px=20, colour="#ffffff", align=Qt.AlignmentFlag.AlignHCenter)
    right, middle = (placed.rect for placed in sheet.placed)
    assert right.right() == pytest.approx(600, abs=1)
    assert middle.center().x() == pytest.approx(300, abs=1)


def test_an_empty_line_draws_nothing(sheet):
    sheet.line("", QRectF(0, 0, 100, 20), px=20, colour="#ffffff")
    assert sheet.placed == []


def test_figures_of_a_clock_take_the_same_room(sheet, image):
    sheet.fill("#000000")
    sheet.digits("11:11", QRectF(0, 0, 640, 360), px=100, colour="#ffffff")
    narrow = ink_span(image)
    sheet.fill("#000000")
    sheet.digits("00:00", QRectF(0, 0, 640, 360), px=100, colour="#ffffff")
    assert ink_span(image) == pytest.approx(narrow, abs=60)


def test_the_smallest_text_is_an_eighteenth_of_the_height():
    assert least_px(1080) == pytest.approx(60)


def ink_span(image):
    """Return the width of what is drawn, in pixels."""
    columns = [
        x for x in range(640) if any(image.pixel(x, y) & 0xFF > 128 for y in range(0, 360, 8))
    ]
    return columns[-1] - columns[0]
