from db.domain.ids import MeetingId
from db.domain.vocabulary import OrderPattern
from desktop.services.speaking_order import MoveRow, RuleChoice
from desktop.ui.models.move_table_model import MoveTableModel, move_list_row


def test_a_move_shows_old_and_new_place_and_why(sample, qapp, picture):
    moves = sample.orders.difference(MeetingId(1), RuleChoice(pattern=OrderPattern.FEWEST))
    first = moves[0]
    new = MoveRow(moves[1].request, None, 9, first.reason)
    model = MoveTableModel()
    model.set_rows([move_list_row(first), move_list_row(new)])
    assert picture(model).startswith(f"{first.before} → {first.after} | {first.request.speaker}")
    assert picture(model, 1).startswith("新 → 9")
