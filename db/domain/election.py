"""Who is elected: presence, papers that add up, more than half of all, the most votes, ties.

Sources: 全国政协十二届一次会议选举办法 (2013): more than two thirds must take part; elected is who
has more than half of ALL members; 另选他人 no more than were opposed; more papers back than out is
void. 铜仁 2011: where more reach it than there are seats the most votes decide, equals vote again.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation
from db.domain.poll import (
    BallotPapers,
    NegativeVotes,
    PollTerms,
    Roll,
    VoteCount,
    base_of,
    check_papers,
    needed_votes,
)
from db.domain.vote_vocabulary import CandidateOutcome, OfficialRole, PollBase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(eq=False)
class TooFewCandidates(RuleViolation):
    """Fewer candidates than seats."""

    ballot: str
    candidates: int
    seats: int


@dataclass(eq=False)
class NoSeats(RuleViolation):
    """A ballot for no seat at all."""

    ballot: str


@dataclass(eq=False)
class CandidateTwice(RuleViolation):
    """One name stands twice on a ballot."""

    name: str


@dataclass(eq=False)
class QuorumNotReached(RuleViolation):
    """Too few have come to elect."""

    present: int
    entitled: int
    needed: int


@dataclass(eq=False)
class CandidateVotesDoNotAddUp(RuleViolation):
    """赞成 + 反对 + 弃权 of a candidate is not 有效票."""

    name: str
    total: int
    valid: int


@dataclass(eq=False)
class CandidateWithoutVotes(RuleViolation):
    """A candidate of the ballot has not been counted."""

    name: str


@dataclass(eq=False)
class NotACandidate(RuleViolation):
    """Votes for a name that neither stands on the ballot nor was written in."""

    name: str


@dataclass(eq=False)
class WriteInExceedsPapers(RuleViolation):
    """A name written in has more votes than there are valid papers."""

    name: str
    votes: int
    valid: int


@dataclass(eq=False)
class TooManyWriteIns(RuleViolation):
    """More names were written in than candidates were opposed."""

    votes: int
    opposed: int


@dataclass(eq=False)
class TooManyChoices(RuleViolation):
    """More choices than the valid papers can hold: such papers are spoiled."""

    choices: int
    most: int


@dataclass(eq=False)
class CandidateAsOfficial(RuleViolation):
    """A candidate cannot be scrutineer or teller."""

    name: str


@dataclass(eq=False)
class OneScrutineerAGroup(RuleViolation):
    """A group has more than one scrutineer, besides the chief one."""

    group: str


@dataclass(eq=False)
class OfficialTwice(RuleViolation):
    """An official stands twice on the list."""

    name: str


@dataclass(frozen=True, slots=True)
class Presence:
    """到会门槛 of an election: at least a share of all, or more than it."""

    share: Fraction = Fraction(2, 3)
    must_exceed: bool = False

    def needed(self, entitled: int) -> int:
        """Return how many must be present; of nobody, one."""
        exact = self.share * entitled
        if self.must_exceed:
            return int(exact) + 1
        return max(1, -int(-exact // 1))

    def is_reached(self, roll: Roll) -> bool:
        """Return whether enough are present."""
        return roll.present >= self.needed(roll.entitled)


@dataclass(frozen=True, slots=True)
class CandidateVotes:
    """What one candidate got; of one written in, only 赞成."""

    name: str
    yes: int
    no: int = 0
    abstain: int = 0
    is_write_in: bool = False


@dataclass(frozen=True, slots=True)
class Official:
    """A scrutineer or teller, and the group (界别) he or she is of."""

    name: str
    role: OfficialRole
    group: str = ""


@dataclass(frozen=True, slots=True)
class ElectionResult:
    """The outcome of each candidate in the order given; who votes again for which seats."""

    needed: int
    outcomes: tuple[CandidateOutcome, ...]
    vacant: int
    is_void: bool = False

    @property
    def needs_second_ballot(self) -> bool:
        """Return whether equals must be voted on again."""
        return CandidateOutcome.TIED in self.outcomes


def check_nomination(ballot: str, names: "Sequence[str]", seats: int) -> None:
    """Refuse a ballot that cannot be voted on.

    Raises NoSeats, TooFewCandidates, CandidateTwice. 等额 has as many names as seats, 差额 more.
    """
    if seats < 1:
        raise NoSeats(ballot)
    if len(names) < seats:
        raise TooFewCandidates(ballot, len(names), seats)
    _refuse_twice(names)


def check_presence(roll: Roll, presence: Presence) -> None:
    """Refuse an election that too few have come to. Raises QuorumNotReached."""
    if not presence.is_reached(roll):
        raise QuorumNotReached(roll.present, roll.entitled, presence.needed(roll.entitled))


def check_officials(officials: "Iterable[Official]", candidates: "Iterable[str]") -> None:
    """Refuse officials that may not count this election.

    Raises CandidateAsOfficial, OneScrutineerAGroup, OfficialTwice.
    """
    standing = set(candidates)
    names: set[str] = set()
    groups: set[str] = set()
    for official in officials:
        if official.name in standing:
            raise CandidateAsOfficial(official.name)
        if official.name in names:
            raise OfficialTwice(official.name)
        names.add(official.name)
        if official.role is not OfficialRole.SCRUTINEER or not official.group:
            continue
        if official.group in groups:
            raise OneScrutineerAGroup(official.group)
        groups.add(official.group)


def is_spoiled(choices: int, seats: int) -> bool:
    """Return whether a paper chooses more than the seats (每票所选多于应选的无效)."""
    return choices > seats


def check_names(votes: "Iterable[CandidateVotes]", nominated: "Sequence[str]") -> None:
    """Refuse votes that leave a candidate out, or are for somebody who does not stand.

    Raises CandidateWithoutVotes, NotACandidate.
    """
    counted = {each.name for each in votes if not each.is_write_in}
    for name in nominated:
        if name not in counted:
            raise CandidateWithoutVotes(name)
    for name in sorted(counted.difference(nominated)):
        raise NotACandidate(name)


def check_votes(votes: "Sequence[CandidateVotes]", papers: BallotPapers, seats: int) -> None:
    """Refuse votes that the valid papers cannot hold.

    Raises CandidateTwice, CandidateVotesDoNotAddUp, WriteInExceedsPapers, TooManyWriteIns,
    TooManyChoices, NegativeVotes.
    """
    _refuse_twice([each.name for each in votes])
    for each in votes:
        _check_candidate(each, papers.valid)
    written = sum(each.yes for each in votes if each.is_write_in)
    opposed = sum(each.no for each in votes)
    if written > opposed:
        raise TooManyWriteIns(written, opposed)
    chosen = sum(each.yes for each in votes)
    if chosen > papers.valid * seats:
        raise TooManyChoices(chosen, papers.valid * seats)


def elect(
    votes: "Sequence[CandidateVotes]",
    papers: BallotPapers,
    roll: Roll,
    *,
    seats: int,
    base: PollBase = PollBase.ALL,
) -> ElectionResult:
    """Return who is elected. Raises what ``check_papers`` and ``check_votes`` raise.

    Base 投票数 takes the valid papers. A void ballot elects nobody.
    """
    is_void = check_papers(papers, roll)
    count = VoteCount(papers.valid, 0, 0)
    needed = needed_votes(base_of(roll, count, base), PollTerms(base))
    if is_void:
        nobody = (CandidateOutcome.NOT_ELECTED,) * len(votes)
        return ElectionResult(needed, nobody, seats, is_void=True)
    check_votes(votes, papers, seats)
    outcomes = _outcomes([each.yes for each in votes], needed, seats)
    return ElectionResult(needed, outcomes, seats - outcomes.count(CandidateOutcome.ELECTED))


def _outcomes(yes: "Sequence[int]", needed: int, seats: int) -> tuple[CandidateOutcome, ...]:
    """The last seat's count decides: above it elected, at it elected unless more hold it."""
    reached = sorted((each for each in yes if each >= needed), reverse=True)
    if not reached:
        return (CandidateOutcome.NOT_ELECTED,) * len(yes)
    line = reached[min(seats, len(reached)) - 1]
    is_tied = len(reached) > seats and reached[seats] == line
    at_line = CandidateOutcome.TIED if is_tied else CandidateOutcome.ELECTED
    return tuple(_outcome(each, line, at_line) for each in yes)


def _outcome(yes: int, line: int, at_line: CandidateOutcome) -> CandidateOutcome:
    if yes == line:
        return at_line
    return CandidateOutcome.ELECTED if yes > line else CandidateOutcome.NOT_ELECTED


def _check_candidate(each: CandidateVotes, valid: int) -> None:
    if min(each.yes, each.no, each.abstain) < 0:
        raise NegativeVotes(min(each.yes, each.no, each.abstain))
    if each.is_write_in:
        if each.yes > valid:
            raise WriteInExceedsPapers(each.name, each.yes, valid)
        return
    total = each.yes + each.no + each.abstain
    if total != valid:
        raise CandidateVotesDoNotAddUp(each.name, total, valid)


def _refuse_twice(names: "Iterable[str]") -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise CandidateTwice(name)
        seen.add(name)
