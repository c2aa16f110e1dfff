import pytest
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from desktop.theme import DARK, LIGHT, ThemeMode, apply_theme, tone_colours
from desktop.ui.delegates.badge_delegate import BadgeDelegate
from desktop.ui.models.row_table_model import Role


@pytest.fixture
def view(qtbot):
    view = QTableView()
    view.setModel(QStandardItemModel(1, 1, view))
    view.setItemDelegate(BadgeDelegate(view))
    view.horizontalHeader().setDefaultSectionSize(160)
    view.verticalHeader().setDefaultSectionSize(36)
    qtbot.addWidget(view)
    return view


@pytest.fixture
def colours(view):
    """Draw a cell and return the colours in it."""

    def draw(text, tone, *, selected=False):
        item = QStandardItem(text)
        item.setData(tone, Role.BADGE)
        view.model().setItem(0, 0, item)
        view.setCurrentIndex(view.model().index(0, 0))
        view.selectAll() if selected else view.clearSelection()
        picture = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
        return {
            QColor(picture.pixel(x, y)).name()
            for x in range(picture.width())
            for y in range(picture.height())
        }

    return draw


@pytest.mark.parametrize("tone", ["amber", "red", "green", "accent", "muted"])
def test_a_badge_is_drawn_in_the_ground_of_its_tone(colours, tone):
    assert tone_colours(LIGHT, tone)[1] in colours("党派", tone)


def test_a_badge_follows_the_theme(colours, qapp):
    apply_theme(qapp, ThemeMode.DARK)
    drawn = colours("党派", "amber")
    apply_theme(qapp, ThemeMode.LIGHT)
    assert DARK.amber_soft in drawn


@pytest.mark.parametrize(("text", "tone"), [("党派", ""), ("党派", None), ("", "amber")])
def test_without_a_tone_or_a_text_there_is_no_badge(colours, text, tone):
    assert LIGHT.amber_soft not in colours(text, tone)


def test_a_selected_badge_stands_on_the_selection(colours):
    assert {LIGHT.selection, LIGHT.red_soft} <= colours("已超时", "red", selected=True)


def test_a_long_badge_keeps_within_its_column(view, colours):
    view.setColumnWidth(0, 90)
    assert LIGHT.amber_soft in colours("中国国民党革命委员会临江市委员会", "amber")
    edge = view.viewport().grab().toImage().pixelColor(85, 18).name()
    assert edge != LIGHT.amber_soft


def test_a_badge_needs_more_room_than_its_text(view, colours):
    colours("党派优先", "")
    plain = view.sizeHintForColumn(0)
    colours("党派优先", "amber")
    assert view.sizeHintForColumn(0) > plain
