from db.domain.vote_vocabulary import CandidateOutcome
from desktop.ui.models.candidate_table_model import CandidateCountRow, CandidateTableModel


def test_a_candidate_shows_figures_and_marks(qapp, picture, badge):
    model = CandidateTableModel()
    rows = [
        CandidateCountRow(place=1, name="丁一", yes=8, no=1, outcome=CandidateOutcome.ELECTED),
        CandidateCountRow(place=2, name="李四", is_write_in=True, yes=1),
    ]
    model.set_rows(rows)
    assert picture(model) == "1 | 丁一 | 8　正下 | 1　一 | 0 | 当选"
    assert picture(model, 1) == "2 | 李四（另选） | 1　一 | 0 | 0 | "
    assert badge(model, 5) == "green"
    assert "dingyi" in model.row_at(0).search
