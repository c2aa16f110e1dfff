from db.domain.ids import MeetingId
from desktop.ui.models.sitting_table_model import SittingTableModel, sitting_list_row


def test_a_sitting_shows_purpose_time_and_break(sample, qapp, picture):
    model = SittingTableModel()
    sittings = sample.meetings.view(MeetingId(1)).sittings
    model.set_rows([sitting_list_row(sitting) for sitting in sittings])
    assert picture(model) == "1 | 开幕会 | 开幕 | 2021-01-06 | 09:00—11:30 | "
    assert picture(model, 1).endswith("14:30—17:30 | 16:00 休息 15 分钟")
