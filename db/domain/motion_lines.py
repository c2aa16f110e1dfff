"""The wording of the year's figures: heading, label and 口径, in the report's order."""

from dataclasses import dataclass
from enum import StrEnum

from db.domain.motion_tally import FigureKey
from db.domain.motion_vocabulary import MotionKind, Satisfaction


class FigureGroup(StrEnum):
    """The headings under which the figures stand, in the order of the report."""

    REVIEW = "审查立案"
    SUBMITTERS = "提案者"
    KINDS = "提案种类"
    CATEGORIES = "内容分类"
    PEOPLE = "民生和参与"
    UNITS = "党派和单位"
    HANDLING = "交办答复"
    LETTERS = "答复分类"
    FEEDBACK = "反馈"
    ATTITUDES = "办理态度"
    RESULTS = "办理结果"
    HONOURS = "重点和优秀"


@dataclass(frozen=True, slots=True)
class Line:
    """A figure whose value is the number of its motions."""

    key: str
    group: FigureGroup
    label: str
    base: FigureKey | None
    basis: str


_K, _G = FigureKey, FigureGroup
REVIEW = (
    Line(_K.RECEIVED, _G.REVIEW, "收到提案", None, "本年度收到的全部提案，以件计"),
    Line(_K.FILED, _G.REVIEW, "立案", _K.RECEIVED, "立案率＝立案÷收到；立案不含并案"),
    Line(_K.MERGED, _G.REVIEW, "并案", _K.RECEIVED, "占比＝并案÷收到；只计并入他案的件，不计主案"),
    Line(_K.MERGED_CASES, _G.REVIEW, "并成案数", None, "以案计：并案后的主案数，主案另计在立案内"),
    Line(_K.MERGED_PIECES, _G.REVIEW, "并案涉及", None, "以件计：并入他案的件＋主案"),
    Line(_K.NOT_FILED, _G.REVIEW, "不立案", _K.RECEIVED, "占比＝不立案÷收到"),
    Line(_K.WITHDRAWN, _G.REVIEW, "撤案", _K.RECEIVED, "占比＝撤案÷收到"),
    Line(_K.PENDING, _G.REVIEW, "待审", _K.RECEIVED, "占比＝待审÷收到；含退回修改的"),
)
SUBMITTERS = (
    Line(
        _K.COLLECTIVE,
        _G.SUBMITTERS,
        "集体提案",
        _K.FILED,
        "占比＝集体÷立案；集体＝党派、团体、专委会、界别、小组",
    ),
    Line(
        _K.PERSONAL,
        _G.SUBMITTERS,
        "委员个人和联名提案",
        _K.FILED,
        "占比＝（委员个人＋委员联名）÷立案",
    ),
)
HONOURS = (
    Line(_K.KEY, _G.HONOURS, "重点提案", _K.FILED, "占比＝重点÷立案"),
    Line(_K.EXCELLENT, _G.HONOURS, "优秀提案", _K.FILED, "占比＝优秀÷立案"),
    Line(_K.EXCELLENT_COLLECTIVE, _G.HONOURS, "优秀集体提案", _K.EXCELLENT, "占比＝优秀集体÷优秀"),
)
HANDLING = (
    Line(_K.ASSIGNED, _G.HANDLING, "交办", _K.FILED, "交办率＝交办÷立案；交办含已答复、已归档的"),
    Line(_K.REPLIED, _G.HANDLING, "办复", _K.ASSIGNED, "办复率＝办复÷交办；办复＝有答复分类的"),
)
FEEDBACK = Line(
    _K.FEEDBACK, _G.FEEDBACK, "收到反馈", _K.REPLIED, "反馈率＝反馈÷办复；反馈＝评了办理结果的"
)
CONTENT = Line(
    _K.CONTENT,
    _G.RESULTS,
    "满意和基本满意",
    _K.FEEDBACK,
    "满意率＝（结果满意＋结果基本满意）÷反馈",
)
KIND_LABELS = {
    MotionKind.INDIVIDUAL: "委员个人提案",
    MotionKind.JOINT: "委员联名提案",
    MotionKind.PARTY: "党派提案",
    MotionKind.PEOPLE_ORG: "人民团体提案",
    MotionKind.COMMITTEE: "专委会提案",
    MotionKind.SECTOR: "界别提案",
    MotionKind.GROUP: "小组提案",
}
SATISFACTION_LABELS = {
    Satisfaction.SATISFIED: "满意",
    Satisfaction.BASICALLY: "基本满意",
    Satisfaction.UNSATISFIED: "不满意",
}
