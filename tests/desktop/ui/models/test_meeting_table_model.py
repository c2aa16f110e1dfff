from desktop.ui.models.meeting_table_model import MeetingTableModel, meeting_list_row


def test_a_meeting_shows_number_name_kind_and_days(sample, qapp, picture):
    model = MeetingTableModel()
    model.set_rows([meeting_list_row(meeting) for meeting in sample.meetings.meetings()])
    assert (
        picture(model)
        == "1 | 政协临江市第七届委员会第六次会议 | 全体会议 | 2021-01-06 | 2021-01-08 | "
    )
    assert "2021" in model.row_at(0).search.split()
