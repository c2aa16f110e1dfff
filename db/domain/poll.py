"""Is a resolution adopted? Counts that add up, a base, a rule: one verdict, never a guess.

政协章程 第二十六条: 全体会议的议案，应经全体委员过半数通过；常务委员会的议案，应经常务委员会
全体组成人员过半数通过. The base is all in office, not who has come, unless the record says so.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation
from db.domain.vote_vocabulary import PollBase, PollOutcome, PollRule, TieRule, VoteChoice

if TYPE_CHECKING:
    from collections.abc import Iterable

HALF = Fraction(1, 2)
TWO_THIRDS = Fraction(2, 3)


@dataclass(eq=False)
class NegativeVotes(RuleViolation):
    """A count is below zero."""

    count: int


@dataclass(eq=False)
class MorePresentThanEntitled(RuleViolation):
    """More have come than there are."""

    present: int
    entitled: int


@dataclass(eq=False)
class MoreVotesThanPresent(RuleViolation):
    """赞成 + 反对 + 弃权 is more than 到会."""

    yes: int
    no: int
    abstain: int
    present: int

    @property
    def total(self) -> int:
        """The sum that is too large."""
        return self.yes + self.no + self.abstain


@dataclass(eq=False)
class MorePapersThanPresent(RuleViolation):
    """More ballot papers were issued than there are members to take one."""

    issued: int
    present: int


@dataclass(eq=False)
class PapersDoNotAddUp(RuleViolation):
    """有效票 + 废票 is not 收回."""

    valid: int
    spoiled: int
    returned: int

    @property
    def total(self) -> int:
        """The sum that should be the returned papers."""
        return self.valid + self.spoiled


@dataclass(eq=False)
class VotesAreNotValidPapers(RuleViolation):
    """赞成 + 反对 + 弃权 is not 有效票."""

    yes: int
    no: int
    abstain: int
    valid: int

    @property
    def total(self) -> int:
        """The sum that should be the valid papers."""
        return self.yes + self.no + self.abstain


@dataclass(eq=False)
class ShareOutOfReach(RuleViolation):
    """A rule that asks for nothing, or for more than all."""

    share: Fraction


@dataclass(frozen=True, slots=True)
class BallotPapers:
    """表决票: issued, returned, valid, spoiled."""

    issued: int
    returned: int
    valid: int
    spoiled: int

    @property
    def is_void(self) -> bool:
        """收回多于发出: the whole vote is void and is taken again (选举办法)."""
        return self.returned > self.issued


@dataclass(frozen=True, slots=True)
class VoteCount:
    """赞成, 反对, 弃权 as counted, and the papers of a 无记名投票."""

    yes: int
    no: int
    abstain: int
    papers: BallotPapers | None = None

    @property
    def cast(self) -> int:
        """投票数: all that were cast for, against or as an abstention."""
        return self.yes + self.no + self.abstain


@dataclass(frozen=True, slots=True)
class PollTerms:
    """What a poll is decided by; ``share`` is only asked for with 至少. Raises ShareOutOfReach."""

    base: PollBase = PollBase.ALL
    rule: PollRule = PollRule.MAJORITY
    share: Fraction = HALF
    tie: TieRule = TieRule.REJECT

    def __post_init__(self) -> None:
        if not 0 < self.share <= 1:
            raise ShareOutOfReach(self.share)


@dataclass(frozen=True, slots=True)
class Roll:
    """应到 (everybody entitled) and 实到 (到会). Raises NegativeVotes, MorePresentThanEntitled."""

    entitled: int
    present: int

    def __post_init__(self) -> None:
        _refuse_negative((self.entitled, self.present))
        if self.present > self.entitled:
            raise MorePresentThanEntitled(self.present, self.entitled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The result; ``margin`` is 赞成 less what was needed. None: nothing was counted."""

    outcome: PollOutcome
    base: int
    needed: int
    not_voted: int | None = None
    margin: int | None = None

    @property
    def is_adopted(self) -> bool:
        """Return whether it is adopted."""
        return self.outcome is PollOutcome.ADOPTED


def needed_votes(base: int, terms: PollTerms) -> int:
    """Return the least number of 赞成 that adopts; of a base of nobody, one that nobody can give.

    过半数 is ⌊n/2⌋ + 1, 三分之二以上 is ⌈2n/3⌉.
    """
    if terms.rule is PollRule.MAJORITY:
        return base // 2 + 1
    share = TWO_THIRDS if terms.rule is PollRule.TWO_THIRDS else terms.share
    return max(1, ceil(share * base))


def base_of(roll: Roll, count: VoteCount | None, base: PollBase) -> int:
    """Return the number that the share is taken of; what was not counted has been cast by all."""
    if base is PollBase.ALL:
        return roll.entitled
    if base is PollBase.PRESENT or count is None:
        return roll.present
    return count.cast


def check_count(count: VoteCount, roll: Roll) -> None:
    """Refuse counts that cannot be.

    Raises NegativeVotes, MoreVotesThanPresent, MorePapersThanPresent, PapersDoNotAddUp,
    VotesAreNotValidPapers. The votes of a void ballot are not looked at.
    """
    _refuse_negative((count.yes, count.no, count.abstain))
    is_void = count.papers is not None and count.papers.is_void
    if count.cast > roll.present and not is_void:
        raise MoreVotesThanPresent(count.yes, count.no, count.abstain, roll.present)
    if count.papers is not None and check_papers(count.papers, roll):
        return
    if count.papers is not None and count.cast != count.papers.valid:
        raise VotesAreNotValidPapers(count.yes, count.no, count.abstain, count.papers.valid)


def check_papers(papers: BallotPapers, roll: Roll) -> bool:
    """Refuse papers that cannot be; return whether they make the vote void.

    Raises NegativeVotes, MorePapersThanPresent, PapersDoNotAddUp.
    """
    _refuse_negative((papers.issued, papers.returned, papers.valid, papers.spoiled))
    if papers.issued > roll.present:
        raise MorePapersThanPresent(papers.issued, roll.present)
    if papers.is_void:
        return True
    if papers.valid + papers.spoiled != papers.returned:
        raise PapersDoNotAddUp(papers.valid, papers.spoiled, papers.returned)
    return False


def decide(count: VoteCount, roll: Roll, terms: PollTerms) -> Verdict:
    """Return the verdict on counts. Raises what ``check_count`` raises."""
    check_count(count, roll)
    base = base_of(roll, count, terms.base)
    needed = needed_votes(base, terms)
    spoiled = count.papers.spoiled if count.papers else 0
    if count.papers is not None and count.papers.is_void:
        return Verdict(outcome=PollOutcome.VOID, base=base, needed=needed)
    return Verdict(
        outcome=_outcome(count.yes, base, needed, terms),
        base=base,
        needed=needed,
        not_voted=roll.present - count.cast - spoiled,
        margin=count.yes - needed,
    )


def acclaimed(roll: Roll, terms: PollTerms) -> Verdict:
    """Return the verdict of 鼓掌通过: adopted, and nobody counted."""
    base = base_of(roll, None, terms.base)
    return Verdict(outcome=PollOutcome.ADOPTED, base=base, needed=needed_votes(base, terms))


def count_choices(choices: "Iterable[VoteChoice]") -> VoteCount:
    """Count the choices of a named poll; 未按 is what remains of 到会."""
    listed = list(choices)
    return VoteCount(
        yes=listed.count(VoteChoice.YES),
        no=listed.count(VoteChoice.NO),
        abstain=listed.count(VoteChoice.ABSTAIN),
    )


def _outcome(yes: int, base: int, needed: int, terms: PollTerms) -> PollOutcome:
    if yes >= needed:
        return PollOutcome.ADOPTED
    is_half = terms.rule is PollRule.MAJORITY and yes * 2 == base and base > 0
    if is_half and terms.tie is TieRule.REVOTE:
        return PollOutcome.TIED
    return PollOutcome.REJECTED


def _refuse_negative(counts: "Iterable[int]") -> None:
    for count in counts:
        if count < 0:
            raise NegativeVotes(count)
