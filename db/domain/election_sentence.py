"""What the chief scrutineer reports after a ballot, in the words of published elections."""

from typing import TYPE_CHECKING

from db.domain import vote_wordings
from db.domain.poll_sentence import base_words, share_words
from db.domain.vote_vocabulary import CandidateOutcome
from db.domain.wording_templates import USUAL, Wordings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.domain.election import ElectionResult, Presence
    from db.domain.poll import BallotPapers, Roll
    from db.domain.vocabulary import MeetingKind
    from db.domain.vote_vocabulary import PollBase

NAMED_ALL = 3
"""Up to so many names are said one by one, more as “丁一等5人”."""


def presence_sentence(roll: "Roll", presence: "Presence", words: Wordings = USUAL) -> str:
    """Return “应到委员2237人，实到委员2194人，达到三分之二，符合选举的规定人数。”."""
    verb = "超过" if presence.must_exceed else "达到"
    share = f"{verb}全体委员的{share_words(presence.share)}"
    is_reached = presence.is_reached(roll)
    wording = vote_wordings.PRESENT if is_reached else vote_wordings.NOT_PRESENT
    return words.say(wording, 应到=roll.entitled, 实到=roll.present, 比例=share)


def papers_sentence(papers: "BallotPapers", words: Wordings = USUAL) -> str:
    """Return “发出选票358张，收回358张，其中有效票357张，废票1张，选举有效。”."""
    return words.say(
        vote_wordings.BALLOTS_VOID if papers.is_void else vote_wordings.BALLOTS,
        发出=papers.issued,
        收回=papers.returned,
        有效=papers.valid,
        废票=papers.spoiled,
    )


def outcome_sentence(
    names: "Sequence[str]",
    result: "ElectionResult",
    base: "PollBase",
    kind: "MeetingKind",
    words: Wordings = USUAL,
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
    half = f"超过{base_words(base, kind)}的半数"
    wording = vote_wordings.ELECTED if elected else vote_wordings.NOBODY
    parts = [words.say(wording, 姓名=_listed(elected), 比例=half)]
    if tied:
        seats, names_tied = result.vacant, "、".join(tied)
        parts.append(words.say(vote_wordings.EQUAL, 姓名=names_tied, 名额=seats, 人数=len(tied)))
    elif result.vacant:
        parts.append(words.say(vote_wordings.VACANT, 人数=result.vacant))
    return "".join(parts)


def _listed(names: "Sequence[str]") -> str:
    if len(names) <= NAMED_ALL:
        return "、".join(names)
    return f"{names[0]}等{len(names)}人"
