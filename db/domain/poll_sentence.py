"""What the chair announces after a poll, in the words of published minutes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.domain.numbering import chinese_number
from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import PollBase, PollMethod, PollOutcome, PollRule

if TYPE_CHECKING:
    from fractions import Fraction

    from db.domain.poll import PollTerms, Verdict, VoteCount

_HALF_DENOMINATOR = 2
NOT_VOTED = {
    PollMethod.SHOW_OF_HANDS: "未举手",
    PollMethod.KEYPAD: "未按表决器",
    PollMethod.BALLOT: "未投票",
    PollMethod.ROLL_CALL: "未应答",
    PollMethod.ACCLAMATION: "未表示",
}
WHOM = {
    MeetingKind.PLENARY: "全体委员",
    MeetingKind.PREPARATORY: "全体委员",
    MeetingKind.PRESIDIUM: "主席团全体成员",
    MeetingKind.STANDING: "常委会全体组成人员",
    MeetingKind.CHAIRPERSONS: "主席会议全体成员",
    MeetingKind.COMMITTEE: "专委会全体委员",
    MeetingKind.CONSULTATION: "全体应到人员",
}
ATTENDS = {
    MeetingKind.PRESIDIUM: "主席团成员",
    MeetingKind.STANDING: "常委会组成人员",
    MeetingKind.CHAIRPERSONS: "主席会议成员",
    MeetingKind.CONSULTATION: "人员",
}


@dataclass(frozen=True, slots=True)
class Announced:
    """What a result is announced with: the method, what decided it, and of which meeting."""

    method: PollMethod
    terms: "PollTerms"
    kind: MeetingKind


def attendance_sentence(kind: MeetingKind, entitled: int, present: int) -> str:
    """Return “应到委员2227人，实到2114人。”."""
    return f"应到{ATTENDS.get(kind, '委员')}{entitled}人，实到{present}人。"


def result_sentence(announced: Announced, count: "VoteCount | None", verdict: "Verdict") -> str:
    """Return the counts and the result.

    “赞成2102票，反对1票，弃权4票，未按表决器7人。赞成票超过全体委员的半数，通过。”
    """
    if count is None:
        return "以鼓掌方式通过。"
    papers = _papers(count)
    if verdict.outcome is PollOutcome.VOID:
        return f"{papers}收回的票多于发出的票，本次投票无效，重新投票。"
    return f"{papers}{_counts(announced.method, count, verdict)}{_result(announced, verdict)}"


def share_words(share: "Fraction") -> str:
    """Return a share in words: 半数, 三分之二, 四分之三."""
    if share.denominator == _HALF_DENOMINATOR:
        return "半数"
    if share == 1:
        return "全数"
    return f"{chinese_number(share.denominator)}分之{chinese_number(share.numerator)}"


def base_words(base: PollBase, kind: MeetingKind) -> str:
    """Return of whom the share is taken: 全体委员, 到会委员, 投票总数."""
    return {
        PollBase.ALL: WHOM[kind],
        PollBase.PRESENT: f"到会{ATTENDS.get(kind, '委员')}",
        PollBase.CAST: "投票总数",
    }[base]


def condition_words(terms: "PollTerms", kind: MeetingKind) -> str:
    """Return what must be reached: “超过全体委员的半数”."""
    verb, share = _condition(terms)
    return f"{verb}{base_words(terms.base, kind)}的{share}"


def _condition(terms: "PollTerms") -> tuple[str, str]:
    if terms.rule is PollRule.MAJORITY:
        return "超过", "半数"
    if terms.rule is PollRule.TWO_THIRDS:
        return "达到", "三分之二"
    return "达到", share_words(terms.share)


def _papers(count: "VoteCount") -> str:
    papers = count.papers
    if papers is None:
        return ""
    text = f"发出表决票{papers.issued}张，收回{papers.returned}张"
    if papers.is_void:
        return f"{text}。"
    return f"{text}，其中有效票{papers.valid}张，废票{papers.spoiled}张。"


def _counts(method: PollMethod, count: "VoteCount", verdict: "Verdict") -> str:
    parts = [f"赞成{count.yes}票", f"反对{count.no}票", f"弃权{count.abstain}票"]
    if verdict.not_voted:
        parts.append(f"{NOT_VOTED[method]}{verdict.not_voted}人")
    return "，".join(parts) + "。"


def _result(announced: Announced, verdict: "Verdict") -> str:
    condition = condition_words(announced.terms, announced.kind)
    if verdict.outcome is PollOutcome.ADOPTED:
        return f"赞成票{condition}，通过。"
    if verdict.outcome is PollOutcome.TIED:
        base = base_words(announced.terms.base, announced.kind)
        return f"赞成票恰为{base}的半数，再次表决。"
    return f"赞成票没有{condition}，未通过。"
