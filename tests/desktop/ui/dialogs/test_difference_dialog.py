from PySide6.QtWidgets import QLabel

from db.domain.ids import MeetingId
from db.domain.vocabulary import OrderPattern
from desktop.services.speaking_order import RuleChoice
from desktop.ui.dialogs.difference_dialog import DifferenceDialog


def test_the_moves_are_counted_or_said_to_be_none(desk, parent):
    choice = RuleChoice(pattern=OrderPattern.FEWEST)
    moves = desk.workspace.orders.difference(MeetingId(1), choice)
    some = DifferenceDialog(desk, moves, parent)
    none = DifferenceDialog(desk, [], parent)
    assert f"{len(moves)} 位" in some.findChild(QLabel).text()
    assert "次序不变" in none.findChild(QLabel).text()
