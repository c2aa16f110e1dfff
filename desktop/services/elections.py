"""Elections: drawn up, begun when enough have come, counted ballot by ballot for good."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.election import (
    CandidateVotes,
    ElectionResult,
    Official,
    check_names,
    check_nomination,
    check_officials,
    check_presence,
    elect,
)
from db.domain.election_sentence import outcome_sentence, papers_sentence, presence_sentence
from db.domain.errors import RuleViolation
from db.domain.ids import ElectionBallotId, ElectionId, MeetingId, SittingId
from db.domain.poll import BallotPapers, Roll
from db.domain.rows import MeetingRow, SittingRow
from db.domain.stroke_order import StrokeTable
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import BallotClosing, ElectionBallotRow, ElectionRow, ElectionRuleRow
from db.domain.vote_vocabulary import CandidateOutcome, FollowKind
from db.domain.wording_templates import USUAL, Wordings
from db.repositories import elections, meetings, terms, wordings
from db.repositories.elections import BallotValues, Follow
from db.session import UnitOfWork
from desktop.services.attendance import freeze_for_vote
from desktop.services.meetings import require_meeting
from desktop.services.sign_in import SignInService
from desktop.services.strokes import stroke_table


@dataclass(eq=False)
class NoSuchElection(RuleViolation):
    """The record has no election, or no ballot, of this number."""

    number: int


@dataclass(eq=False)
class ElectionNotBegun(RuleViolation):
    """A ballot is counted after presence has been taken."""

    title: str


@dataclass(eq=False)
class ElectionBegun(RuleViolation):
    """What has begun is neither begun again nor removed."""

    title: str


@dataclass(eq=False)
class BallotClosed(RuleViolation):
    """A counted ballot is an official act: it is corrected by a new one."""

    title: str


@dataclass(eq=False)
class BallotStillOpen(RuleViolation):
    """Only a counted ballot is corrected or followed."""

    title: str


@dataclass(eq=False)
class NothingToVoteAgain(RuleViolation):
    """Neither equals at the last seat nor a void ballot."""

    title: str


@dataclass(eq=False)
class FollowedAlready(RuleViolation):
    """Such a ballot has been drawn up already."""

    title: str


class ElectionWithoutTitle(RuleViolation):
    """An election, and each of its ballots, has a title."""


class BallotReasonMissing(RuleViolation):
    """A correction says why."""


@dataclass(frozen=True, slots=True)
class Nominee:
    """A candidate with what is noted after the name (sex, post)."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotForm:
    """A ballot as it is drawn up: what for, how many seats, who stands."""

    title: str
    seats: int
    nominees: tuple[Nominee, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionForm:
    """An election as it is drawn up: one ballot or two at once, scrutineers and tellers."""

    meeting: MeetingId
    sitting: SittingId
    title: str
    ballots: tuple[BallotForm, ...]
    officials: tuple[Official, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotView:
    """A ballot with its result (None while it is open) and the scrutineer's sentence."""

    ballot: ElectionBallotRow
    result: ElectionResult | None
    sentence: str
    is_corrected: bool

    @property
    def id(self) -> ElectionBallotId:
        """The key of the row: the ballot's."""
        return self.ballot.id

    @property
    def is_in_force(self) -> bool:
        """Return whether no later ballot corrects it."""
        return not self.is_corrected


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionView:
    """An election as read, with the sentence about presence."""

    election: ElectionRow
    meeting: MeetingRow
    sitting: SittingRow
    presence: str
    ballots: tuple[BallotView, ...]
    words: Wordings = USUAL

    def ballot(self, key: ElectionBallotId) -> BallotView:
        """Return one of its ballots."""
        return next(each for each in self.ballots if each.id == key)


class ElectionService:
    """Draws up, begins and counts elections; every count is an official act."""

    def __init__(self, uow: UnitOfWork, sign_ins: SignInService) -> None:
        self._uow = uow
        self._sign_ins = sign_ins

    def rule(self) -> ElectionRuleRow:
        """Return the record's election rule."""
        with self._uow.read() as session:
            return elections.rule(session)

    def change_rule(self, value: ElectionRuleRow) -> None:
        """Write the record's election rule; elections drawn up before keep theirs."""
        with self._uow.write("修改选举规则") as tx:
            elections.set_rule(tx.session, value)

    def elections(self, meeting: MeetingId) -> tuple[ElectionView, ...]:
        """Return the elections of a meeting in the order they were drawn up."""
        with self._uow.read() as session:
            words = wordings.wordings(session)
            rows = elections.of_meeting(session, meeting)
            return tuple(_view(session, row, words) for row in rows)

    def view(self, key: ElectionId) -> ElectionView:
        """Return one election. Raises NoSuchElection."""
        with self._uow.read() as session:
            return _view(session, _require(session, key), wordings.wordings(session))

    def draw_up(self, form: ElectionForm) -> ElectionId:
        """Draw up an election; candidates stand by 姓氏笔画. Return its key.

        Raises ElectionWithoutTitle, what ``check_nomination`` and ``check_officials`` raise, and
        UnknownStroke for a character that has no place in the order.
        """
        if not form.title.strip():
            raise ElectionWithoutTitle
        names = [each.name for ballot in form.ballots for each in ballot.nominees]
        check_officials(form.officials, names)
        with self._uow.write(f"新建选举：{form.title.strip()}") as tx:
            rule = elections.rule(tx.session)
            title = form.title.strip()
            key = elections.add(tx.session, form.meeting, form.sitting, title, rule)
            for ballot in form.ballots:
                elections.add_ballot(tx.session, key, _values(tx.session, ballot))
            elections.set_officials(tx.session, key, form.officials)
        return key

    def add_ballot(self, key: ElectionId, form: BallotForm) -> ElectionBallotId:
        """Add a ballot to an election. Raises what ``draw_up`` raises."""
        with self._uow.write(f"新增选票：{form.title}") as tx:
            election = _require(tx.session, key)
            check_officials(election.officials, [each.name for each in form.nominees])
            return elections.add_ballot(tx.session, key, _values(tx.session, form))

    def change_ballot(self, key: ElectionBallotId, form: BallotForm) -> None:
        """Write an open ballot anew. Raises BallotClosed and what ``draw_up`` raises."""
        with self._uow.write(f"修改选票：{form.title}") as tx:
            ballot = _require_open(tx.session, key)
            officials = _require(tx.session, ballot.election_id).officials
            check_officials(officials, [each.name for each in form.nominees])
            elections.change_ballot(tx.session, key, _values(tx.session, form))

    def set_officials(self, key: ElectionId, officials: Sequence[Official]) -> None:
        """Write the scrutineers and tellers. Raises what ``check_officials`` raises."""
        with self._uow.write("监票人、计票人") as tx:
            election = _require(tx.session, key)
            names = (each.name for ballot in election.ballots for each in ballot.nominated)
            check_officials(officials, names)
            elections.set_officials(tx.session, key, officials)

    def remove(self, key: ElectionId) -> None:
        """Remove an election that has not begun. Raises ElectionBegun."""
        with self._uow.write("删除选举") as tx:
            election = _require(tx.session, key)
            if election.roll is not None:
                raise ElectionBegun(election.title)
            tx.label = f"删除选举：{election.title}"
            elections.remove(tx.session, key)

    def roll(self, sitting: SittingId) -> Roll:
        """Return 应到 and 实到 as the sign-in desk counts them now."""
        counts = self._sign_ins.counts(sitting)
        return Roll(counts.expected, counts.present)

    def begin(self, key: ElectionId, roll: Roll | None = None) -> ElectionView:
        """Take presence; below the threshold nothing can be elected.

        Raises QuorumNotReached, ElectionBegun.
        """
        election = self.view(key).election
        roll = roll or self.roll(election.sitting_id)
        with self._uow.write(f"开始选举：{election.title}") as tx:
            election = _require(tx.session, key)
            if election.roll is not None:
                raise ElectionBegun(election.title)
            check_presence(roll, election.presence)
            elections.begin(tx.session, key, roll, self._uow.clock())
            counted = (roll.entitled, roll.present)
            freeze_for_vote(tx.session, self._uow, election.sitting_id, election.title, counted)
        return self.view(key)

    def judged(
        self, key: ElectionBallotId, papers: BallotPapers, votes: Sequence[CandidateVotes]
    ) -> ElectionResult:
        """Return the result of numbers before they are final; raises as closing does."""
        with self._uow.read() as session:
            ballot = _require_ballot(session, key)
            return _judge(_require(session, ballot.election_id), ballot, papers, votes)

    def close_ballot(
        self, key: ElectionBallotId, papers: BallotPapers, votes: Sequence[CandidateVotes]
    ) -> BallotView:
        """Close a ballot with its numbers, for good.

        Raises BallotClosed, ElectionNotBegun and what ``election.elect`` raises.
        """
        with self._uow.write("选举计票") as tx:
            ballot = _require_open(tx.session, key)
            tx.label = f"选举计票：{ballot.title}"
            self._finish(tx.session, ballot, papers, votes)
        return self.view(ballot.election_id).ballot(key)

    def correct_ballot(
        self,
        key: ElectionBallotId,
        papers: BallotPapers,
        votes: Sequence[CandidateVotes],
        *,
        reason: str,
    ) -> BallotView:
        """Correct a counted ballot by a new one that cites it and says why.

        Raises BallotStillOpen, BallotReasonMissing, FollowedAlready and those of closing.
        """
        if not reason.strip():
            raise BallotReasonMissing
        follow = Follow(key, FollowKind.CORRECTION, reason.strip())
        with self._uow.write("更正选举计票") as tx:
            ballot = _require_counted(tx.session, key, FollowKind.CORRECTION)
            tx.label = f"更正选举计票：{ballot.title}"
            nominees = tuple((each.name, each.note) for each in ballot.nominated)
            values = BallotValues(ballot.title, ballot.seats, nominees, follow)
            new = elections.add_ballot(tx.session, ballot.election_id, values)
            self._finish(tx.session, _require_ballot(tx.session, new), papers, votes)
        return self.view(ballot.election_id).ballot(new)

    def vote_again(self, key: ElectionBallotId) -> ElectionBallotId:
        """Draw up the ballot that follows: the equals for the seats left, or a void one anew.

        Raises BallotStillOpen, NothingToVoteAgain, FollowedAlready.
        """
        with self._uow.write("再次投票") as tx:
            ballot = _require_ballot(tx.session, key)
            if ballot.papers is None:
                raise BallotStillOpen(ballot.title)
            kind = FollowKind.AGAIN if ballot.papers.is_void else FollowKind.SECOND
            ballot = _require_counted(tx.session, key, kind)
            tx.label = f"再次投票：{ballot.title}"
            election = _require(tx.session, ballot.election_id)
            values = replace(_following(election, ballot, kind), follow=Follow(key, kind))
            return elections.add_ballot(tx.session, election.id, values)

    def _finish(
        self,
        session: Session,
        ballot: ElectionBallotRow,
        papers: BallotPapers,
        votes: Sequence[CandidateVotes],
    ) -> None:
        election = _require(session, ballot.election_id)
        result = _judge(election, ballot, papers, votes)
        kept = () if result.is_void else _in_printed_order(ballot, votes)
        outcomes = dict(zip((each.name for each in votes), result.outcomes, strict=True))
        result = replace(result, outcomes=tuple(outcomes[each.name] for each in kept))
        closing = BallotClosing(papers, kept, result)
        elections.close_ballot(session, ballot.id, closing, self._uow.clock())


def votes_of(ballot: ElectionBallotRow) -> tuple[CandidateVotes, ...]:
    """Return the votes of a counted ballot, in printed order."""
    return tuple(each.votes for each in ballot.candidates if each.votes is not None)


def _values(session: Session, form: BallotForm) -> BallotValues:
    title = form.title.strip()
    if not title:
        raise ElectionWithoutTitle
    nominees = [Nominee(each.name.strip(), each.note.strip()) for each in form.nominees]
    check_nomination(title, [each.name for each in nominees], form.seats)
    ordered = _by_strokes(nominees, stroke_table(terms.stroke_choices(session)))
    return BallotValues(title, form.seats, tuple((each.name, each.note) for each in ordered))


def _by_strokes(nominees: Iterable[Nominee], strokes: StrokeTable) -> list[Nominee]:
    return sorted(nominees, key=lambda each: (strokes.surname_key(each.name), each.name))


def _following(election: ElectionRow, ballot: ElectionBallotRow, kind: FollowKind) -> BallotValues:
    if kind is FollowKind.AGAIN:
        nominees = tuple((each.name, each.note) for each in ballot.nominated)
        return BallotValues(f"{ballot.title}（重新投票）", ballot.seats, nominees)
    tied = tuple(
        (each.name, each.note)
        for each in ballot.candidates
        if each.outcome is CandidateOutcome.TIED
    )
    if not tied:
        raise NothingToVoteAgain(ballot.title)
    won = sum(each.outcome is CandidateOutcome.ELECTED for each in ballot.candidates)
    return BallotValues(f"{ballot.title}（另行投票）", ballot.seats - won, tied)


def _judge(
    election: ElectionRow,
    ballot: ElectionBallotRow,
    papers: BallotPapers,
    votes: Sequence[CandidateVotes],
) -> ElectionResult:
    if election.roll is None:
        raise ElectionNotBegun(election.title)
    if not papers.is_void:
        check_names(votes, [each.name for each in ballot.nominated])
    return elect(votes, papers, election.roll, seats=ballot.seats, base=election.base)


def _in_printed_order(
    ballot: ElectionBallotRow, votes: Sequence[CandidateVotes]
) -> tuple[CandidateVotes, ...]:
    places = {each.name: each.place for each in ballot.nominated}
    return tuple(sorted(votes, key=lambda each: places.get(each.name, len(places) + 1)))


def _require(session: Session, key: ElectionId) -> ElectionRow:
    row = elections.find(session, key)
    if row is None:
        raise NoSuchElection(key)
    return row


def _require_ballot(session: Session, key: ElectionBallotId) -> ElectionBallotRow:
    row = elections.find_ballot(session, key)
    if row is None:
        raise NoSuchElection(key)
    return row


def _require_open(session: Session, key: ElectionBallotId) -> ElectionBallotRow:
    row = _require_ballot(session, key)
    if row.closed_at is not None:
        raise BallotClosed(row.title)
    return row


def _require_counted(
    session: Session, key: ElectionBallotId, kind: FollowKind
) -> ElectionBallotRow:
    row = _require_ballot(session, key)
    if row.closed_at is None:
        raise BallotStillOpen(row.title)
    siblings = _require(session, row.election_id).ballots
    if any(each.follows_id == key and each.follow_kind is kind for each in siblings):
        raise FollowedAlready(row.title)
    return row


def _view(session: Session, row: ElectionRow, words: Wordings) -> ElectionView:
    meeting = require_meeting(session, row.meeting_id)
    sittings = meetings.sittings(session, row.meeting_id)
    corrected = {
        each.follows_id for each in row.ballots if each.follow_kind is FollowKind.CORRECTION
    }
    return ElectionView(
        election=row,
        meeting=meeting,
        sitting=next(each for each in sittings if each.id == row.sitting_id),
        presence=presence_sentence(row.roll, row.presence, words) if row.roll else "",
        ballots=tuple(
            _ballot_view(row, each, meeting.kind, words, is_corrected=each.id in corrected)
            for each in row.ballots
        ),
        words=words,
    )


def _ballot_view(
    election: ElectionRow,
    ballot: ElectionBallotRow,
    kind: MeetingKind,
    words: Wordings,
    *,
    is_corrected: bool,
) -> BallotView:
    result, sentence = None, ""
    if ballot.papers is not None:
        votes = votes_of(ballot)
        result = _judge(election, ballot, ballot.papers, votes)
        names = [each.name for each in votes]
        sentence = papers_sentence(ballot.papers, words) + outcome_sentence(
            names, result, election.base, kind, words
        )
    return BallotView(ballot=ballot, result=result, sentence=sentence, is_corrected=is_corrected)
