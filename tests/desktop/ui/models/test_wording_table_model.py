from db.domain.minutes_wordings import TIME
from desktop.services.wordings import WordingRow
from desktop.ui.models.wording_table_model import WordingListRow, WordingTableModel


def test_a_sentence_shows_its_paper_and_whether_it_is_changed(picture, badge):
    model = WordingTableModel()
    rows = [WordingRow(TIME, TIME.text), WordingRow(TIME, "于{时间}")]
    model.set_rows([WordingListRow(rows[0], 0)])
    assert picture(model) == "会议记录、纪要 | 时间 |  | 时间：{时间}"
    model.set_rows([WordingListRow(rows[1], 0)])
    assert picture(model) == "会议记录、纪要 | 时间 | 已改 | 于{时间}"
    assert badge(model, 2) == "accent"
    assert "于{时间}" in model.row_at(0).search
