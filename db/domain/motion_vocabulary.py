"""The closed words of 提案 work (条例 2018; 各地工作规则): the same in table, page and paper."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum

from db.domain.vocabulary import UnitKind


class MotionKind(StrEnum):
    """种类: whose motion it is."""

    INDIVIDUAL = "individual"
    JOINT = "joint"
    PARTY = "party"
    PEOPLE_ORG = "people_org"
    COMMITTEE = "committee"
    SECTOR = "sector"
    GROUP = "group"

    @property
    def is_collective(self) -> bool:
        """Whether it is a 集体提案 (党派, 团体, 专委会, 界别, 小组)."""
        return self not in (MotionKind.INDIVIDUAL, MotionKind.JOINT)


KIND_OF_UNIT: Mapping[UnitKind, MotionKind] = {
    UnitKind.PARTY: MotionKind.PARTY,
    UnitKind.NONPARTY: MotionKind.PARTY,
    UnitKind.FIC: MotionKind.PEOPLE_ORG,
    UnitKind.PEOPLE_ORG: MotionKind.PEOPLE_ORG,
    UnitKind.SECTOR: MotionKind.SECTOR,
    UnitKind.COMMITTEE: MotionKind.COMMITTEE,
    UnitKind.COUNTY: MotionKind.GROUP,
    UnitKind.GROUP: MotionKind.GROUP,
}
"""工商联 is a people's organisation here; a county's committee submits like a group."""


class MotionState(StrEnum):
    """Where a motion stands in its life."""

    RECEIVED = "received"
    AMENDING = "amending"
    FILED = "filed"
    MERGED = "merged"
    NOT_FILED = "not_filed"
    WITHDRAWN = "withdrawn"
    ASSIGNED = "assigned"
    REPLIED = "replied"
    ARCHIVED = "archived"

    @property
    def is_filed(self) -> bool:
        """Whether it counts as 立案: filed, at whatever stage of handling."""
        return self in _FILED

    @property
    def is_pending(self) -> bool:
        """Whether the review has not decided yet (待审)."""
        return self in (MotionState.RECEIVED, MotionState.AMENDING)


_FILED = frozenset(
    {MotionState.FILED, MotionState.ASSIGNED, MotionState.REPLIED, MotionState.ARCHIVED}
)


class NotFiledReason(IntEnum):
    """不予立案的十种情形 (全国政协提案工作条例), by their numbers in the rule."""

    SECRET = 1
    FORBIDDEN = 2
    INNER_CPC = 3
    INNER_PARTY = 4
    LAWSUIT = 5
    ACADEMIC = 6
    PRIVATE = 7
    ADVERTISING = 8
    ACCUSATION = 9
    EMPTY = 10


class Destination(StrEnum):
    """Where a motion goes that is not filed: 社情民意, 委员来信, 有关方面参考."""

    OPINION = "opinion"
    LETTER = "letter"
    REFERENCE = "reference"


class HandlingRole(StrEnum):
    """主办, 会办, 分办."""

    LEAD = "lead"
    CO = "co"
    SEPARATE = "separate"


class ContactStage(StrEnum):
    """办前, 办中, 办后."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Satisfaction(StrEnum):
    """满意, 基本满意, 不满意."""

    SATISFIED = "satisfied"
    BASICALLY = "basically"
    UNSATISFIED = "unsatisfied"


class SupervisionForm(StrEnum):
    """督办形式: 协商座谈, 实地考察, 专题调研, 走访."""

    CONSULTATION = "consultation"
    VISIT = "visit"
    RESEARCH = "research"
    CALL = "call"


class Urgency(StrEnum):
    """How near a due date is."""

    NONE = "none"
    FAR = "far"
    SOON = "soon"
    OVERDUE = "overdue"
