"""Frozen rows of polls and elections: what leaves the tables, all that screens and paper see."""

from dataclasses import dataclass
from datetime import datetime

from db.domain.election import CandidateVotes, ElectionResult, Official, Presence
from db.domain.ids import (
    AgendaItemId,
    CandidateId,
    ElectionBallotId,
    ElectionId,
    MeetingId,
    MemberId,
    MotionId,
    PollId,
    SittingId,
)
from db.domain.poll import BallotPapers, PollTerms, Roll, VoteCount
from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import (
    CandidateOutcome,
    FollowKind,
    PollBase,
    PollMethod,
    PollOutcome,
    SubjectKind,
    VoteChoice,
)


@dataclass(frozen=True, slots=True)
class PollPresetRow:
    """What a poll of a kind of meeting goes by, and the source of the rule."""

    kind: MeetingKind
    terms: PollTerms
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PollSubject:
    """表决事项: its kind, its words, a longer text (a resolution, names), and what it is about."""

    kind: SubjectKind = SubjectKind.TEXT
    title: str
    text: str = ""
    agenda_item: AgendaItemId | None = None
    motion: MotionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PollRow:
    """表决. ``count`` and ``outcome`` are None while it is open; an acclamation has no count."""

    id: PollId
    meeting_id: MeetingId
    sitting_id: SittingId
    subject: PollSubject
    method: PollMethod
    terms: PollTerms
    roll: Roll
    opened_at: datetime
    count: VoteCount | None = None
    outcome: PollOutcome | None = None
    closed_at: datetime | None = None
    corrects_id: PollId | None = None
    correction_reason: str = ""
    corrected_by: PollId | None = None

    @property
    def is_closed(self) -> bool:
        """Return whether it is an official act already."""
        return self.closed_at is not None

    @property
    def is_in_force(self) -> bool:
        """Return whether no later entry corrects it."""
        return self.corrected_by is None


@dataclass(frozen=True, slots=True)
class PollVoteRow:
    """What one member did in a named poll."""

    member_id: MemberId
    choice: VoteChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionRuleRow:
    """选举规则: threshold, base of more than half, the marks on a paper, and the source."""

    presence: Presence
    base: PollBase
    yes_mark: str
    no_mark: str
    abstain_mark: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """候选人 (or 另选人) of a ballot with votes and outcome, None before it is counted."""

    id: CandidateId
    place: int
    name: str
    note: str
    is_write_in: bool
    votes: CandidateVotes | None
    outcome: CandidateOutcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionBallotRow:
    """选票 of one kind; ``papers`` is None while it is open."""

    id: ElectionBallotId
    election_id: ElectionId
    place: int
    title: str
    seats: int
    candidates: tuple[CandidateRow, ...]
    papers: BallotPapers | None
    closed_at: datetime | None
    follows_id: ElectionBallotId | None
    follow_kind: FollowKind | None
    reason: str

    @property
    def is_equal(self) -> bool:
        """等额: as many candidates as seats; otherwise 差额."""
        return len(self.nominated) == self.seats

    @property
    def nominated(self) -> tuple[CandidateRow, ...]:
        """The candidates, without the names that were written in."""
        return tuple(each for each in self.candidates if not each.is_write_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionRow:
    """选举 with its ballots and officials; ``roll`` is None before it has begun."""

    id: ElectionId
    meeting_id: MeetingId
    sitting_id: SittingId
    title: str
    presence: Presence
    base: PollBase
    roll: Roll | None
    begun_at: datetime | None
    ballots: tuple[ElectionBallotRow, ...]
    officials: tuple[Official, ...]


@dataclass(frozen=True, slots=True)
class BallotClosing:
    """What closes a ballot: its papers, the votes of each name, and who is elected."""

    papers: BallotPapers
    votes: tuple[CandidateVotes, ...]
    result: ElectionResult
