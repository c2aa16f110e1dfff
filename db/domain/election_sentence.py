"""What the chief scrutineer reports after a ballot, in the words of published elections."""

from typing import TYPE_CHECKING

from db.domain.poll_sentence import base_words, share_words
from db.domain.vote_vocabulary import CandidateOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.domain.election import ElectionResult, Presence
    from db.domain.poll import BallotPapers, Roll
    from db.domain.vocabulary import MeetingKind
    from db.domain.vote_vocabulary import PollBase

NAMED_ALL = 3
"""Up to so many names are said one by one, more as “丁一等5人”."""


def presence_sentence(roll: "Roll", presence: "Presence") -> str:
    """Return “应到委员2237人，实到委员2194人，达到三分之二，符合选举的规定人数。”."""
    verb = "超过" if presence.must_exceed else "达到"
    head = f"应到委员{roll.entitled}人，实到委员{roll.present}人，"
    share = f"{verb}全体委员的{share_words(presence.share)}"
    if presence.is_reached(roll):
        return f"{head}{share}，符合选举的规定人数。"
    return f"{head}没有{share}，不得选举。"


def papers_sentence(papers: "BallotPapers") -> str:
    """Return “发出选票358张，收回358张，其中有效票357张，废票1张，选举有效。”."""
    head = f"发出选票{papers.issued}张，收回{papers.returned}张，"
    if papers.is_void:
        return f"{head}收回的选票多于发出的选票，选举无效，重新投票。"
    return f"{head}其中有效票{papers.valid}张，废票{papers.spoiled}张，选举有效。"


def outcome_sentence(
    names: "Sequence[str]", result: "ElectionResult", base: "PollBase", kind: "MeetingKind"
) -> str:
    """Return who is elected and who is voted on again; a void ballot has nothing to add."""
    if result.is_void:
        return ""
    of = {
        outcome: [
            name for name, each in zip(names, result.outcomes, strict=True) if each is outcome
        ]
        for outcome in CandidateOutcome
    }
    elected, tied = of[CandidateOutcome.ELECTED], of[CandidateOutcome.TIED]
    half = f"得赞成票超过{base_words(base, kind)}的半数"
    parts = [f"{_listed(elected)}{half}，当选。" if elected else f"没有候选人{half}。"]
    if tied:
        parts.append(
            f"{'、'.join(tied)}得票相等，就其余{result.vacant}个名额对以上{len(tied)}人另行投票。"
        )
    elif result.vacant:
        parts.append(f"缺额{result.vacant}人。")
    return "".join(parts)


def _listed(names: "Sequence[str]") -> str:
    if len(names) <= NAMED_ALL:
        return "、".join(names)
    return f"{names[0]}等{len(names)}人"
