"""Frozen rows of motions: what leaves the tables, and all that screens and paper ever see."""

from dataclasses import dataclass
from datetime import date, datetime

from db.domain.ids import (
    HandlingId,
    MemberId,
    MotionCategoryId,
    MotionFileId,
    MotionFilterId,
    MotionId,
    MotionReplyId,
    OrganisationId,
    ReplyCategoryId,
    UnitId,
)
from db.domain.motion_vocabulary import (
    ContactStage,
    Destination,
    HandlingRole,
    MotionKind,
    MotionState,
    NotFiledReason,
    Satisfaction,
    SupervisionForm,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionRuleRow:
    """提案工作规则 of the record: periods in months and days, the number's form, its source.

    ``number_template`` knows 年 and 序: “{年}{序:04d}”. ``collective_percent`` is the least share
    of 集体提案 among the excellent ones.
    """

    number_template: str
    reply_months: int
    hard_months: int
    co_months: int
    objection_days: int
    feedback_days: int
    soon_days: int
    is_two_stage: bool
    collective_percent: int
    rounds_to_hundred: bool
    source: str


@dataclass(frozen=True, slots=True)
class MotionCategoryRow:
    """提案类别 at its rank, with the number of its motions."""

    id: MotionCategoryId
    name: str
    rank: int
    motions: int = 0


@dataclass(frozen=True, slots=True)
class ReplyCategoryRow:
    """答复分类: its letter and what the letter means here."""

    id: ReplyCategoryId
    letter: str
    meaning: str
    rank: int


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """承办单位, with the number of motions that it has been given."""

    id: OrganisationId
    name: str
    rank: int
    motions: int = 0


@dataclass(frozen=True, slots=True)
class Submitter:
    """A member or a unit that submits a motion."""

    member_id: MemberId | None = None
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class SubmitterRow:
    """提案者 at a place (1 = 第一提案人): a member or a unit; ``search`` finds a member."""

    place: int
    name: str
    member_id: MemberId | None
    unit_id: UnitId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionRow:
    """提案 as a list shows it; dates None and texts empty where there is nothing yet."""

    id: MotionId
    year: int
    number: str
    title: str
    kind: MotionKind
    state: MotionState
    category: str
    is_livelihood: bool
    is_plenary: bool
    is_public: bool
    is_hard: bool
    is_key: bool
    is_supervised: bool
    is_excellent: bool
    submitters: str
    handlers: str
    submitted_on: date
    decided_on: date | None
    assigned_on: date | None
    due_on: date | None
    reply_letter: str
    result: Satisfaction | None
    merged_into: MotionId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingRow:
    """承办单位 of one motion; returned (退回) ones stay with their reason."""

    id: HandlingId
    organisation_id: OrganisationId
    organisation: str
    role: HandlingRole
    assigned_on: date
    due_on: date
    opinion_on: date | None
    returned_on: date | None
    return_reason: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """沟通记录."""

    on: date
    stage: ContactStage
    organisation: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRow:
    """答复 of one organisation in one round, with the submitter's feedback once it is there."""

    id: MotionReplyId
    organisation: str
    round: int
    replied_on: date
    document: str
    letter: str
    text: str
    attitude: Satisfaction | None
    result: Satisfaction | None
    feedback_on: date | None
    feedback_note: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """附件 kept inside the record; ``digest`` is its SHA-256 in hexadecimal, ``size`` in bytes."""

    id: MotionFileId
    name: str
    size: int
    digest: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class SupervisionRow:
    """督办记录 of a key motion."""

    on: date
    form: SupervisionForm
    note: str


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """评分 of one reviewer, 0 to 100."""

    reviewer: str
    score: int


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """查重: the other motion, how far both say the same in per cent, and why they stay apart."""

    other: MotionId
    likeness: int
    note: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionLife:
    """One motion whole: everything that is known of it."""

    row: MotionRow
    category_id: MotionCategoryId
    situation: str
    analysis: str
    suggestion: str
    phone: str
    wanted_handlers: str
    submitters: tuple[SubmitterRow, ...]
    reason: NotFiledReason | None
    destination: Destination | None
    decision_note: str
    amend_by: date | None
    pre_reviewed_on: date | None
    archived_on: date | None
    round: int
    key_leader: str
    key_report: str
    lead: MotionRow | None
    merged: tuple[MotionRow, ...]
    handlers: tuple[HandlingRow, ...]
    contacts: tuple[ContactRow, ...]
    replies: tuple[ReplyRow, ...]
    files: tuple[FileRow, ...]
    supervisions: tuple[SupervisionRow, ...]
    scores: tuple[ScoreRow, ...]

    @property
    def body(self) -> str:
        """Its three parts as one text, without the empty ones."""
        return "\n".join(filter(None, (self.situation, self.analysis, self.suggestion)))


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """A column that a step changed: before and after as the journal keeps them."""

    column: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One step in a motion's life: what was done, when, by whom, from the audit trail.

    ``changes`` are the columns of its row and of its text that the step changed.
    """

    at: datetime
    who: str
    label: str
    changes: tuple[ColumnChange, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedFilterRow:
    """A named choice of motions; ``query`` is its JSON."""

    id: MotionFilterId
    name: str
    query: str
