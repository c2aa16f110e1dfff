"""Frozen rows of the record: what leaves the tables, and all that screens and paper ever see."""

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from db.domain.agenda import AgendaItemKind, guess_kind
from db.domain.ids import (
    AgendaItemId,
    CommitteeId,
    LeaveId,
    MeetingId,
    MeetingTemplateId,
    MemberId,
    PartyId,
    SectorId,
    SittingId,
    SpeechRequestId,
    UnitId,
)
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.domain.vocabulary import (
    LeaveKind,
    MeetingKind,
    OrderPattern,
    Sex,
    SittingKind,
    SpeechForm,
    UnitKind,
)


@dataclass(frozen=True, slots=True)
class TermRow:
    """届: city, number, first and last day (None: not entered)."""

    city: str
    number: int
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingRuleRow:
    """发言规则 of the record; ``pause_seconds`` between speakers, ``source`` the rule's source."""

    pattern: OrderPattern
    share: Fraction
    max_run: int
    priority_rounds: int | None
    separate: bool
    default_minutes: int
    pause_seconds: int
    quota: int
    counts_nonparty: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRuleRow:
    """会场规则: warning before the end, the live list, and the time budgets of groups.

    ``equal`` is the part of the time shared equally under MIXED; ``budget_unit`` seconds is what
    budgets are rounded to; ``budget_minutes`` None: the whole sitting without its breaks.
    """

    warning_seconds: int = 60
    live_minutes: int = 8
    allows_twice: bool = False
    only_present: bool = False
    budget_rule: BudgetRule = BudgetRule.NONE
    budget_group: BudgetGroup = BudgetGroup.PARTY
    equal: Fraction = Fraction(1, 2)
    budget_unit: int = 30
    budget_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class QuorumRow:
    """到会规则: the fraction of expected members that makes a sitting valid, and its source."""

    fraction: Fraction
    source: str


@dataclass(frozen=True, slots=True)
class PartyRow:
    """党派 at its rank in protocol order, with the number of its members."""

    id: PartyId
    name: str
    rank: int
    members: int = 0


@dataclass(frozen=True, slots=True)
class SectorRow:
    """界别 at its rank, with the number of its members."""

    id: SectorId
    name: str
    rank: int
    members: int = 0


@dataclass(frozen=True, slots=True)
class CommitteeRow:
    """专委会 at its rank, with the number of its members."""

    id: CommitteeId
    name: str
    rank: int
    members: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """委员. ``birth`` is "YYYY-MM" or empty; ``parties`` in the member's own order."""

    id: MemberId
    number: str
    name: str
    sex: Sex | None
    ethnicity: str
    birth: str
    parties: tuple[str, ...]
    sector: str
    sector_rank: int
    party_rank: int
    committee: str
    duty: str
    is_standing: bool
    office_from: date | None
    office_to: date | None
    search: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """代表单位; ``priority_rank`` is its place among the units that speak first, or None."""

    id: UnitId
    name: str
    kind: UnitKind
    rank: int
    priority_rank: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """会议; its key is the number that the command line calls it by."""

    id: MeetingId
    kind: MeetingKind
    name: str
    sequence: int | None
    starts_on: date
    ends_on: date
    place: str


@dataclass(frozen=True, slots=True)
class BreakRow:
    """A fixed break of a sitting."""

    starts_at: datetime
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingRow:
    """场次 of a meeting."""

    id: SittingId
    meeting_id: MeetingId
    ordinal: int
    kind: SittingKind
    name: str
    starts_at: datetime
    ends_at: datetime
    breaks: tuple[BreakRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemRow:
    """议程项 in tree order: ``level`` 0 is the top, ``ordinal`` its number under its parent.

    That is its place in a draft, and the announced ``number``, kept for good, once the agenda has
    passed. ``kind`` None is guessed from the title; ``sitting_id`` None follows the item before.
    """

    id: AgendaItemId
    parent_id: AgendaItemId | None
    level: int
    ordinal: int
    title: str
    presenter: str
    minutes: int | None
    kind: AgendaItemKind | None = None
    sitting_id: SittingId | None = None
    papers: tuple[str, ...] = ()
    number: int | None = None
    is_supplement: bool = False
    is_withdrawn: bool = False
    decision: str = ""

    @property
    def shown_kind(self) -> AgendaItemKind | None:
        """What is done with it: as entered, or as the title says."""
        return self.kind or guess_kind(self.title)


@dataclass(frozen=True, slots=True)
class AgendaPassingRow:
    """议程的通过: on which day, by which meeting (预备会议)."""

    passed_on: date
    body: str


@dataclass(frozen=True, slots=True)
class OwnTemplateRow:
    """自己的会议模板: its name, and its plan as the record keeps it."""

    id: MeetingTemplateId
    name: str
    plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRow:
    """发言申请 with the name of its unit."""

    id: SpeechRequestId
    meeting_id: MeetingId
    unit_id: UnitId
    unit: str
    unit_kind: UnitKind
    speaker: str
    speaker_id: MemberId | None
    reader: str
    title: str
    theme: str
    form: SpeechForm
    minutes: int
    submitted_at: datetime
    pinned_position: int | None
    pin_reason: str


@dataclass(frozen=True, slots=True)
class OrderPlaceRow:
    """A place of the applied speaking order."""

    request_id: SpeechRequestId
    position: int
    is_priority: bool
    reason: str


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """请假 of one member from one sitting, or from the whole meeting; None: day not noted."""

    id: LeaveId
    member_id: MemberId
    kind: LeaveKind
    reason: str
    approver: str
    asked_on: date | None = None
    is_oral: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class UndoStatus:
    """The labels of the action that undo and redo would take; None: there is none."""

    undo_label: str | None
    redo_label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One line of the audit trail: who did what, and when."""

    number: int
    at: datetime
    who: str
    label: str
    is_undo: bool
    is_redo: bool
