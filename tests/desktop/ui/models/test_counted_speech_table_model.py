from datetime import date

import pytest

from db.domain.share_rule import CountedForm, CountedSpeech, GivenSpeech
from db.domain.vocabulary import MeetingKind, UnitKind
from desktop.ui.models.counted_speech_table_model import (
    CountedSpeechTableModel,
    counted_speech_rows,
)


@pytest.fixture
def model(parent, qtmodeltester):
    model = CountedSpeechTableModel(parent)
    speech = GivenSpeech(
        meeting="六次会议",
        meeting_kind=MeetingKind.PLENARY,
        day=date(2021, 1, 6),
        form=CountedForm.ORAL,
        unit="民建市委会",
        unit_kind=UnitKind.PARTY,
        speaker="王芳",
        title="关于制造业",
    )
    model.set_rows(counted_speech_rows((CountedSpeech(speech, True), CountedSpeech(speech, False))))
    qtmodeltester.check(model)
    return model


def test_a_speech_says_whether_it_is_of_the_part(model, picture, badge):
    whole = "民建市委会 | 王芳 | 口头 | 2021-01-06 | 六次会议 | 关于制造业"
    assert picture(model, 0) == f"1 | 计入 | {whole}"
    assert picture(model, 1) == f"2 |  | {whole}"
    assert [badge(model, 1, row) for row in range(2)] == ["amber", ""]


def test_a_speech_is_found_by_initials(model):
    assert "wf" in model.rows()[0].search
