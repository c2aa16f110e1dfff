"""The closed words of polls and elections: the same in table, class, page and report."""

from enum import StrEnum


class PollMethod(StrEnum):
    """表决方式: 举手, 按键, 无记名投票, 鼓掌通过, 唱名; the values are the command line's words."""

    SHOW_OF_HANDS = "hands"
    KEYPAD = "keypad"
    BALLOT = "ballot"
    ACCLAMATION = "acclamation"
    ROLL_CALL = "roll-call"


class SubjectKind(StrEnum):
    """表决事项: what is put to the vote."""

    TEXT = "text"
    AGENDA_ITEM = "agenda_item"
    RESOLUTION = "resolution"
    NAMES = "names"
    MOTION = "motion"


class PollBase(StrEnum):
    """表决基数: of whom the share is taken: 全体, 到会, 投票数."""

    ALL = "all"
    PRESENT = "present"
    CAST = "cast"


class PollRule(StrEnum):
    """通过条件: 过半数, 三分之二以上, or at least a share that the record names."""

    MAJORITY = "majority"
    TWO_THIRDS = "two-thirds"
    AT_LEAST = "at-least"


class TieRule(StrEnum):
    """What exactly half means: 不通过, or 再次表决."""

    REJECT = "reject"
    REVOTE = "revote"


class PollOutcome(StrEnum):
    """通过, 未通过, 再次表决 (exactly half), 无效 (more papers returned than issued)."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    TIED = "tied"
    VOID = "void"


class VoteChoice(StrEnum):
    """赞成, 反对, 弃权, 未按: what one member did in a named poll."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    NOT_VOTED = "not_voted"


class CandidateOutcome(StrEnum):
    """当选, 未当选, or tied for the last seat (另行投票)."""

    ELECTED = "elected"
    NOT_ELECTED = "not_elected"
    TIED = "tied"


class OfficialRole(StrEnum):
    """总监票人, 监票人, 计票人."""

    CHIEF_SCRUTINEER = "chief_scrutineer"
    SCRUTINEER = "scrutineer"
    TELLER = "teller"


class FollowKind(StrEnum):
    """Why a ballot cites an earlier one: 另行投票, 重新投票, 更正."""

    SECOND = "second"
    AGAIN = "again"
    CORRECTION = "correction"
