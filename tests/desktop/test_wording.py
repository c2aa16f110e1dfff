import pytest

from db.domain.speaking_order import Reason, ReasonCode
from db.domain.vocabulary import (
    LeaveKind,
    MeetingKind,
    MemberOrder,
    OrderPattern,
    Sex,
    SittingKind,
    SpeechForm,
    UnitKind,
)
from desktop import wording


@pytest.mark.parametrize(
    ("word", "vocabulary"),
    [
        (wording.sex_word, Sex),
        (wording.form_word, SpeechForm),
        (wording.unit_kind_word, UnitKind),
        (wording.meeting_kind_word, MeetingKind),
        (wording.sitting_kind_word, SittingKind),
        (wording.leave_kind_word, LeaveKind),
        (wording.member_order_word, MemberOrder),
        (wording.pattern_word, OrderPattern),
        (wording.pattern_sentence, OrderPattern),
    ],
)
def test_every_value_of_a_vocabulary_has_a_word_of_its_own(word, vocabulary):
    words = [word(value) for value in vocabulary]
    assert all(words)
    assert len(set(words)) == len(words)


def test_how_leave_was_asked_for_is_worded_when_the_record_says_it():
    words = [wording.application_word(is_oral=each) for each in (True, False, None)]
    assert words == ["口头", "书面", ""]


def test_no_sex_has_no_word():
    assert wording.sex_word(None) == ""


def test_a_reason_says_round_rule_and_rank():
    reason = Reason(code=ReasonCode.PRIORITY, round=1, rank=3, speeches_before=0)
    assert wording.reason_text("民建", reason) == "民建第 1 次发言 · 党派优先 · 官方序第 3"


@pytest.mark.parametrize("code", list(ReasonCode))
def test_every_reason_has_words_and_says_when_units_were_kept_apart(code):
    reason = Reason(code=code, round=2, rank=None, speeches_before=1, separated=True)
    text = wording.reason_text("教育界", reason)
    assert text.startswith("教育界第 2 次发言 · ")
    assert text.endswith("同单位不相邻")


def test_the_windows_translate_every_word():
    assert wording.sex_word(Sex.MALE, lambda context, source: f"{context}:{source}") == "wording:男"
