from db.domain.ids import MeetingId
from desktop.ui.models.speech_table_model import SpeechTableModel, speech_list_row


def test_a_request_shows_when_who_and_what(sample, qapp, picture):
    model = SpeechTableModel()
    speeches = sample.speeches.requests(MeetingId(1))
    model.set_rows([speech_list_row(speech) for speech in speeches])
    assert picture(model).startswith("2020-12-01 10:11 | 市工商联 | 单成芳 | 白辉博 | ")
    assert picture(model).endswith(" | 口头 | 8 | 社会")
    assert "scf" in model.row_at(0).search.split()
