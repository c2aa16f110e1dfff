"""The scrutineer's report is worded as published elections word it."""

from db.domain.election import ElectionResult, Presence
from db.domain.election_sentence import outcome_sentence, papers_sentence, presence_sentence
from db.domain.poll import BallotPapers, Roll
from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import CandidateOutcome, PollBase

E, N, T = CandidateOutcome.ELECTED, CandidateOutcome.NOT_ELECTED, CandidateOutcome.TIED


def said(names, outcomes, vacant, *, is_void=False):
    result = ElectionResult(51, outcomes, vacant, is_void)
    return outcome_sentence(names, result, PollBase.ALL, MeetingKind.PLENARY)


def test_presence_says_whether_the_election_may_be_held():
    assert presence_sentence(Roll(2237, 2194), Presence()) == (
        "应到委员2237人，实到委员2194人，达到全体委员的三分之二，符合选举的规定人数。"
    )
    text = presence_sentence(Roll(100, 50), Presence(must_exceed=True))
    assert text.endswith("没有超过全体委员的三分之二，不得选举。")


def test_papers_are_valid_or_the_election_is_taken_again():
    assert papers_sentence(BallotPapers(358, 358, 357, 1)) == (
        "发出选票358张，收回358张，其中有效票357张，废票1张，选举有效。"
    )
    assert papers_sentence(BallotPapers(358, 359, 0, 0)).endswith("选举无效，重新投票。")


def test_the_elected_are_named_or_counted():
    assert said(["丁一"], (E,), 0) == "丁一得赞成票超过全体委员的半数，当选。"
    names = ["丁一", "王二", "张三", "李四"]
    assert said(names, (E, E, E, E), 0).startswith("丁一等4人得赞成票")


def test_equals_are_voted_on_again_and_empty_seats_are_told():
    assert said(["丁一", "王二", "张三"], (E, T, T), 1).endswith(
        "王二、张三得票相等，就其余1个名额对以上2人另行投票。"
    )
    assert said(["丁一"], (N,), 1) == "没有候选人得赞成票超过全体委员的半数。缺额1人。"


def test_a_void_ballot_has_no_outcome():
    assert said(["丁一"], (N,), 1, is_void=True) == ""
