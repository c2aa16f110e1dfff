"""The words of polls and elections, in Chinese; the windows pass their own translator."""

from db.domain.vote_vocabulary import (
    CandidateOutcome,
    OfficialRole,
    PollBase,
    PollMethod,
    PollOutcome,
    PollRule,
    SubjectKind,
    VoteChoice,
)
from desktop.wording import Translate, plain


def method_word(method: PollMethod, translate: Translate = plain) -> str:
    """Word a method of voting."""
    return {
        PollMethod.SHOW_OF_HANDS: translate("wording", "举手表决"),
        PollMethod.KEYPAD: translate("wording", "按表决器"),
        PollMethod.BALLOT: translate("wording", "无记名投票"),
        PollMethod.ACCLAMATION: translate("wording", "鼓掌通过"),
        PollMethod.ROLL_CALL: translate("wording", "唱名表决"),
    }[method]


def subject_kind_word(kind: SubjectKind, translate: Translate = plain) -> str:
    """Word what is voted on."""
    return {
        SubjectKind.TEXT: translate("wording", "其他事项"),
        SubjectKind.AGENDA_ITEM: translate("wording", "议程"),
        SubjectKind.RESOLUTION: translate("wording", "决议"),
        SubjectKind.NAMES: translate("wording", "名单"),
        SubjectKind.MOTION: translate("wording", "一件提案"),
    }[kind]


def base_word(base: PollBase, translate: Translate = plain) -> str:
    """Word of whom a share is taken."""
    return {
        PollBase.ALL: translate("wording", "全体（应到）"),
        PollBase.PRESENT: translate("wording", "到会（实到）"),
        PollBase.CAST: translate("wording", "投票数"),
    }[base]


def rule_word(rule: PollRule, translate: Translate = plain) -> str:
    """Word what must be reached."""
    return {
        PollRule.MAJORITY: translate("wording", "过半数"),
        PollRule.TWO_THIRDS: translate("wording", "三分之二以上"),
        PollRule.AT_LEAST: translate("wording", "至少一定比例"),
    }[rule]


def poll_outcome_word(outcome: PollOutcome | None, translate: Translate = plain) -> str:
    """Word a result; one that is open has none yet."""
    if outcome is None:
        return translate("wording", "未关闭")
    return {
        PollOutcome.ADOPTED: translate("wording", "通过"),
        PollOutcome.REJECTED: translate("wording", "未通过"),
        PollOutcome.TIED: translate("wording", "再次表决"),
        PollOutcome.VOID: translate("wording", "无效"),
    }[outcome]


def choice_word(choice: VoteChoice, translate: Translate = plain) -> str:
    """Word what a member did."""
    return {
        VoteChoice.YES: translate("wording", "赞成"),
        VoteChoice.NO: translate("wording", "反对"),
        VoteChoice.ABSTAIN: translate("wording", "弃权"),
        VoteChoice.NOT_VOTED: translate("wording", "未表决"),
    }[choice]


def candidate_outcome_word(outcome: CandidateOutcome | None, translate: Translate = plain) -> str:
    """Word what became of a candidate; nothing before the count."""
    if outcome is None:
        return ""
    return {
        CandidateOutcome.ELECTED: translate("wording", "当选"),
        CandidateOutcome.NOT_ELECTED: translate("wording", "未当选"),
        CandidateOutcome.TIED: translate("wording", "另行投票"),
    }[outcome]


def official_role_word(role: OfficialRole, translate: Translate = plain) -> str:
    """Word the office of a scrutineer or teller."""
    return {
        OfficialRole.CHIEF_SCRUTINEER: translate("wording", "总监票人"),
        OfficialRole.SCRUTINEER: translate("wording", "监票人"),
        OfficialRole.TELLER: translate("wording", "计票人"),
    }[role]
