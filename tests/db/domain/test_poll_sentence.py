"""Results are announced in the words of published minutes."""

from fractions import Fraction

import pytest

from db.domain.poll import BallotPapers, PollTerms, Roll, VoteCount, acclaimed, decide
from db.domain.poll_sentence import (
    NOT_VOTED,
    WHOM,
    Announced,
    attendance_sentence,
    condition_words,
    result_sentence,
    share_words,
)
from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import PollBase, PollMethod, PollRule, TieRule

KEYPAD = PollMethod.KEYPAD


def said(count, roll, *, method=KEYPAD, terms=None, kind=MeetingKind.PLENARY):
    terms = terms or PollTerms()
    return result_sentence(Announced(method, terms, kind), count, decide(count, roll, terms))


def test_the_sentence_of_2015():
    assert said(VoteCount(2102, 1, 4), Roll(2227, 2114)) == (
        "赞成2102票，反对1票，弃权4票，未按表决器7人。赞成票超过全体委员的半数，通过。"
    )


def test_nobody_who_has_not_voted_is_not_spoken_of():
    hands = said(VoteCount(6, 3, 1), Roll(10, 10), method=PollMethod.SHOW_OF_HANDS)
    assert hands == "赞成6票，反对3票，弃权1票。赞成票超过全体委员的半数，通过。"


def test_a_rejection_says_what_was_not_reached():
    text = said(VoteCount(5, 5, 0), Roll(10, 10), kind=MeetingKind.STANDING)
    assert text.endswith("赞成票没有超过常委会全体组成人员的半数，未通过。")


def test_exactly_half_is_voted_on_again():
    text = said(VoteCount(5, 5, 0), Roll(10, 10), terms=PollTerms(tie=TieRule.REVOTE))
    assert text.endswith("赞成票恰为全体委员的半数，再次表决。")


def test_a_secret_ballot_tells_of_its_papers():
    papers = BallotPapers(100, 98, 97, 1)
    text = said(VoteCount(90, 5, 2, papers), Roll(120, 100), method=PollMethod.BALLOT)
    assert text.startswith("发出表决票100张，收回98张，其中有效票97张，废票1张。赞成90票")
    assert "未投票2人" in text


def test_a_void_ballot_is_taken_again():
    papers = BallotPapers(100, 101, 0, 0)
    text = said(VoteCount(0, 0, 0, papers), Roll(120, 100), method=PollMethod.BALLOT)
    assert text == ("发出表决票100张，收回101张。收回的票多于发出的票，本次投票无效，重新投票。")


def test_acclamation_is_one_short_sentence():
    announced = Announced(PollMethod.ACCLAMATION, PollTerms(), MeetingKind.PLENARY)
    verdict = acclaimed(Roll(10, 9), PollTerms())
    assert result_sentence(announced, None, verdict) == "以鼓掌方式通过。"


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (PollTerms(PollBase.PRESENT), "超过到会委员的半数"),
        (PollTerms(PollBase.CAST, PollRule.TWO_THIRDS), "达到投票总数的三分之二"),
        (PollTerms(PollBase.ALL, PollRule.AT_LEAST, Fraction(3, 4)), "达到全体委员的四分之三"),
    ],
)
def test_the_condition_names_base_and_share(terms, words):
    assert condition_words(terms, MeetingKind.PLENARY) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(Fraction(1, 2), "半数"), (Fraction(1), "全数"), (Fraction(2, 3), "三分之二")],
)
def test_shares_have_words(share, words):
    assert share_words(share) == words


def test_attendance_is_said_with_the_words_of_the_meeting():
    assert attendance_sentence(MeetingKind.PLENARY, 2227, 2114) == "应到委员2227人，实到2114人。"
    assert attendance_sentence(MeetingKind.STANDING, 61, 59).startswith("应到常委会组成人员61人")


def test_every_method_and_every_meeting_has_words():
    assert set(NOT_VOTED) == set(PollMethod)
    assert set(WHOM) == set(MeetingKind)
