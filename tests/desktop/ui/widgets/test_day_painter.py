import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from desktop.theme import ThemeMode, apply_theme, current_tokens
from desktop.ui.widgets.day_layout import DayCard, DayPicture, lay_out
from desktop.ui.widgets.day_painter import DayPainter

CARD = DayCard(key=1, cell=(0, 0), label="9:00", text="开幕会", foot="没有主持人", tone="amber")
PICTURE = DayPicture(("上午", "下午"), (("1月6日", "星期三"),), (CARD,))


@pytest.fixture
def painted(qapp):
    """Draw a picture with one card and return the image and the card's place."""

    def paint(mode):
        apply_theme(qapp, mode)
        layout = lay_out(PICTURE, QFontMetrics(qapp.font()), 600, 200)
        image = QImage(600, 240, QImage.Format.Format_RGB32)
        image.fill(QColor(current_tokens().surface))
        with QPainter(image) as painter:
            look = DayPainter(painter, qapp.font(), layout, QPoint(0, 0))
            look.draw_ground(PICTURE)
            look.draw_card(CARD, layout.cards[1], is_current=True, has_focus=True)
            look.draw_current_cell((0, 1), has_focus=False)
            look.draw_head(PICTURE)
        return image, layout

    yield paint
    apply_theme(qapp, ThemeMode.LIGHT)


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_the_stripe_of_a_marked_card_is_amber_in_both_themes(painted, mode):
    image, layout = painted(mode)
    rect = layout.cards[1]
    stripe = image.pixelColor(rect.left() + 4, rect.center().y())
    assert stripe.name() == current_tokens().amber
    ground = image.pixelColor(rect.right() - 8, rect.center().y())
    assert ground.name() == current_tokens().selection


def test_the_head_lies_on_its_own_ground(painted):
    image, _ = painted(ThemeMode.LIGHT)
    assert image.pixelColor(2, 2).name() == current_tokens().sunken


def test_the_target_of_a_carried_card_is_shown(qapp):
    layout = lay_out(PICTURE, QFontMetrics(qapp.font()), 600, 200)
    image = QImage(600, 240, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        DayPainter(painter, qapp.font(), layout, QPoint(0, 0)).draw_target((0, 1))
    centre = layout.cells[0, 1].center()
    assert image.pixelColor(centre).name() == current_tokens().accent_soft
