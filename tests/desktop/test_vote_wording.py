"""Every word of the vocabulary of votes has its Chinese."""

import pytest

from db.domain import vote_vocabulary as words
from desktop import vote_wording as wording

WORDED = [
    (wording.method_word, words.PollMethod),
    (wording.subject_kind_word, words.SubjectKind),
    (wording.base_word, words.PollBase),
    (wording.rule_word, words.PollRule),
    (wording.poll_outcome_word, words.PollOutcome),
    (wording.choice_word, words.VoteChoice),
    (wording.candidate_outcome_word, words.CandidateOutcome),
    (wording.official_role_word, words.OfficialRole),
]


@pytest.mark.parametrize(("say", "vocabulary"), WORDED)
def test_every_word_is_said_and_differs_from_the_others(say, vocabulary):
    said = [say(each) for each in vocabulary]
    assert len(set(said)) == len(said)
    assert all(said)


def test_what_is_not_decided_yet_says_so_or_nothing():
    assert wording.poll_outcome_word(None) == "未关闭"
    assert wording.candidate_outcome_word(None) == ""
