import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics

from desktop.ui.widgets.day_layout import DayCard, DayPicture, card_height, lay_out

ROWS = (("1月6日", "星期三"), ("1月7日", "星期四"))
COLUMNS = ("上午", "下午", "晚上")


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(QFont(qapp.font()))


def card(key, cell, text="会议"):
    return DayCard(key=key, cell=cell, label="9:00", text=text, foot="大会堂")


cells = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 2)), max_size=8)


@given(cells, st.integers(100, 1600), st.integers(0, 900))
def test_every_card_lies_in_its_cell_and_none_on_another(qapp, places, room, least):
    metrics = QFontMetrics(QFont(qapp.font()))
    cards = tuple(card(key, place) for key, place in enumerate(places))
    layout = lay_out(DayPicture(COLUMNS, ROWS, cards), metrics, room, least)
    assert all(layout.cells[each.cell].contains(layout.cards[each.key]) for each in cards)
    rects = list(layout.cards.values())
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])
    assert layout.height >= least - len(ROWS)


def test_rows_grow_with_their_text(metrics):
    short, long = card(1, (0, 0)), card(2, (0, 0), "听取和审议常务委员会工作报告" * 6)
    assert card_height(long, metrics, 200) > card_height(short, metrics, 200)
    low = lay_out(DayPicture(COLUMNS, ROWS, (short,)), metrics, 900, 0)
    high = lay_out(DayPicture(COLUMNS, ROWS, (long,)), metrics, 900, 0)
    assert high.height > low.height


def test_a_picture_finds_its_cards():
    picture = DayPicture(COLUMNS, ROWS, (card(1, (0, 0)), card(2, (1, 2))))
    assert picture.of_cell((1, 2)) == (picture.card(2),)
    assert picture.card(None) is None


def test_nothing_is_laid_out_of_nothing(metrics):
    assert lay_out(DayPicture(), metrics, 900, 600).cells == {}
