"""Every refusal of a vote shows its sum and says what to do."""

import pytest

from db.domain import election, poll
from db.domain.errors import RuleViolation
from desktop.errors import explain
from desktop.vote_refusals import vote_texts
from desktop.wording import plain


def violations(module):
    return {
        each
        for each in vars(module).values()
        if isinstance(each, type)
        and issubclass(each, RuleViolation)
        and each.__module__ == module.__name__
    }


@pytest.mark.parametrize("module", [poll, election])
def test_every_rule_of_votes_has_words(module):
    assert violations(module) - set(vote_texts(plain)) == set()


def test_a_sum_that_does_not_come_out_is_shown():
    text = explain(poll.MoreVotesThanPresent(90, 8, 3, 100))
    assert "赞成 90 + 反对 8 + 弃权 3 = 101，多于实到 100 人" in text
    assert "97 + 废票 2 = 99，不等于收回 98 张" in explain(poll.PapersDoNotAddUp(97, 2, 98))
    assert "= 97，不等于有效票 98 张" in explain(poll.VotesAreNotValidPapers(90, 5, 2, 98))


def test_an_election_says_how_many_are_missing():
    text = explain(election.QuorumNotReached(66, 100, 67))
    assert text == "应到 100 人，实到 66 人，至少须有 67 人到会才能选举。"
    assert "只有 1 名候选人，应选 2 名" in explain(election.TooFewCandidates("常委", 1, 2))
