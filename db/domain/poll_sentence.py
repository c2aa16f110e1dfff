"""What the chair announces after a poll, in the words of published minutes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.domain import vote_wordings
from db.domain.numbering import chinese_number
from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import PollBase, PollMethod, PollOutcome, PollRule
from db.domain.wording_templates import USUAL, Wordings

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


def attendance_sentence(
    kind: MeetingKind, entitled: int, present: int, words: Wordings = USUAL
) -> str:
    """Return “应到委员2227人，实到2114人。”."""
    whom = ATTENDS.get(kind, "委员")
    return words.say(vote_wordings.ATTENDANCE, 对象=whom, 应到=entitled, 实到=present)


def result_sentence(
    announced: Announced,
    count: "VoteCount | None",
    verdict: "Verdict",
    words: Wordings = USUAL,
) -> str:
    """Return the counts and the result.

    “赞成2102票，反对1票，弃权4票，未按表决器7人。赞成票超过全体委员的半数，通过。”
    """
    if count is None:
        return words.say(vote_wordings.ACCLAIMED)
    papers = _papers(count, words)
    if verdict.outcome is PollOutcome.VOID:
        return papers
    counts = _counts(announced.method, count, verdict, words)
    return f"{papers}{counts}{_result(announced, verdict, words)}"


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


def _papers(count: "VoteCount", words: Wordings) -> str:
    papers = count.papers
    if papers is None:
        return ""
    if papers.is_void:
        return words.say(vote_wordings.VOID, 发出=papers.issued, 收回=papers.returned)
    return words.say(
        vote_wordings.PAPERS,
        发出=papers.issued,
        收回=papers.returned,
        有效=papers.valid,
        废票=papers.spoiled,
    )


def _counts(method: PollMethod, count: "VoteCount", verdict: "Verdict", words: Wordings) -> str:
    others = ""
    if verdict.not_voted:
        others = words.say(vote_wordings.OTHERS, 方式=NOT_VOTED[method], 人数=verdict.not_voted)
    return words.say(
        vote_wordings.COUNTS, 赞成=count.yes, 反对=count.no, 弃权=count.abstain, 其余=others
    )


def _result(announced: Announced, verdict: "Verdict", words: Wordings) -> str:
    if verdict.outcome is PollOutcome.TIED:
        base = base_words(announced.terms.base, announced.kind)
        return words.say(vote_wordings.TIED, 全体=base)
    condition = condition_words(announced.terms, announced.kind)
    is_adopted = verdict.outcome is PollOutcome.ADOPTED
    wording = vote_wordings.ADOPTED if is_adopted else vote_wordings.REJECTED
    return words.say(wording, 条件=condition)
