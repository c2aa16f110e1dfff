"""The usual sentences of 发言须知 check, and read as sentences."""

import pytest

from db.domain.speaker_note_wordings import LIMIT, NOTE_WORDINGS, NOTES_PAPER


@pytest.mark.parametrize("wording", NOTE_WORDINGS, ids=lambda wording: wording.key)
def test_a_usual_sentence_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert wording.paper == NOTES_PAPER
    assert not set("{}") & set(wording.example(wording.text))


def test_an_example_reads_as_the_speaker_is_told():
    assert LIMIT.example(LIMIT.text) == (
        "发言时限。每位发言6至8分钟，以发言顺序表所列为准。"
        "时间到之前1分钟会场给出提示，请抓紧结束。超过时限，由主持人提醒。"
    )
