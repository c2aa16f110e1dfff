"""The card of the first page says how the motions stand."""

from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.tabs.motions_card import MotionsCard


def test_the_year_is_counted_once_the_card_is_seen(desk, parent, qtbot):
    card = MotionsCard(desk, parent)
    card._on_due()
    assert card.text() == ""
    parent.show()
    qtbot.waitUntil(lambda: bool(card.text()))
    assert card.text() == "2021 年收到 333 件，立案 314 件，待审查 0 件\n将到期和超期 16 件"


def test_a_new_record_says_how_motions_come_in(workspace, parent, qtbot):
    card = MotionsCard(Desk(workspace, DictSettings(), parent), parent)
    parent.show()
    card.refresh()
    qtbot.waitUntil(lambda: bool(card.text()))
    assert "还没有提案" in card.text()
