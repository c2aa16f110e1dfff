"""Polls: opened at a sitting, closed for good, corrected only by an entry that cites them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MemberId, PollId, SittingId
from db.domain.poll import (
    PollTerms,
    Roll,
    Verdict,
    VoteCount,
    acclaimed,
    count_choices,
    decide,
)
from db.domain.poll_sentence import Announced, attendance_sentence, result_sentence
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.vocabulary import MemberOrder
from db.domain.vote_rows import PollPresetRow, PollRow, PollSubject, PollVoteRow
from db.domain.vote_vocabulary import PollMethod, VoteChoice
from db.domain.wording_templates import Wordings
from db.repositories import attendance, meetings, members, polls, terms, wordings
from db.repositories.polls import PollValues
from db.session import UnitOfWork
from desktop.exchange.votes import Roster, Voter, read_votes
from desktop.exchange.workbook import Workbook
from desktop.services.attendance import freeze_for_vote
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.sign_in import SignInService
from desktop.services.strokes import stroke_table


@dataclass(eq=False)
class NoSuchPoll(RuleViolation):
    """The record has no poll of this number."""

    number: int


@dataclass(eq=False)
class PollClosed(RuleViolation):
    """A closed poll is an official act: it is corrected by a new entry."""

    subject: str


@dataclass(eq=False)
class PollStillOpen(RuleViolation):
    """Only a closed poll is corrected."""

    subject: str


@dataclass(eq=False)
class CorrectedAlready(RuleViolation):
    """The entry has been corrected: correct the one that is in force."""

    subject: str


class PollWithoutSubject(RuleViolation):
    """A poll says what is voted on."""


class PollWithoutNumbers(RuleViolation):
    """Only an acclamation is closed without numbers."""


class PapersMissing(RuleViolation):
    """A 无记名投票 is closed with issued, returned, valid and spoiled papers."""


class CorrectionWithoutReason(RuleViolation):
    """A correction says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PollForm:
    """What a poll is opened with; terms and roll left out are the meeting's own."""

    meeting: MeetingId
    sitting: SittingId
    subject: PollSubject
    method: PollMethod
    terms: PollTerms | None = None
    roll: Roll | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PollView:
    """A poll as read: the verdict is None while it is open; named votes with their members."""

    poll: PollRow
    meeting: MeetingRow
    sitting: SittingRow
    verdict: Verdict | None
    attendance: str
    sentence: str
    votes: tuple[tuple[MemberRow, VoteChoice], ...] = field(default=())

    @property
    def id(self) -> PollId:
        """The key of the row: the poll's."""
        return self.poll.id


class PollService:
    """Opens, closes and corrects polls; every closing is an official act."""

    def __init__(self, uow: UnitOfWork, sign_ins: SignInService) -> None:
        self._uow = uow
        self._sign_ins = sign_ins

    def polls(self, meeting: MeetingId) -> tuple[PollView, ...]:
        """Return the polls of a meeting in the order they were opened, without named votes."""
        with self._uow.read() as session:
            words = wordings.wordings(session)
            return tuple(_view(session, row, words) for row in polls.of_meeting(session, meeting))

    def view(self, key: PollId) -> PollView:
        """Return a poll with its named votes. Raises NoSuchPoll."""
        with self._uow.read() as session:
            words = wordings.wordings(session)
            return _view(session, _require(session, key), words, with_votes=True)

    def preset(self, meeting: MeetingId) -> PollPresetRow:
        """Return what polls of a meeting go by (政协章程 第二十六条). Raises NoSuchMeeting."""
        with self._uow.read() as session:
            return polls.preset(session, require_meeting(session, meeting).kind)

    def presets(self) -> tuple[PollPresetRow, ...]:
        """Return what polls go by, a row for each kind of meeting."""
        with self._uow.read() as session:
            return polls.presets(session)

    def change_preset(self, value: PollPresetRow) -> None:
        """Write what polls of a kind of meeting go by; polls that are open keep their own."""
        with self._uow.write("修改表决规则") as tx:
            polls.set_preset(tx.session, value)

    def roll(self, sitting: SittingId) -> Roll:
        """Return 应到 and 实到 as the sign-in desk counts them now."""
        counts = self._sign_ins.counts(sitting)
        return Roll(counts.expected, counts.present)

    def present_members(self, sitting: SittingId) -> tuple[MemberRow, ...]:
        """Return who is in the hall, by 姓氏笔画: the order of a 唱名."""
        with self._uow.read() as session:
            came = attendance.present(session, sitting)
            here = {member for member, found in came.items() if found.is_present}
            rows = [row for row in members.all_members(session) if row.id in here]
            strokes = stroke_table(terms.stroke_choices(session))
        return in_order(rows, MemberOrder.STROKE, strokes)

    def open_poll(self, form: PollForm) -> PollId:
        """Open a poll; return its key. Raises PollWithoutSubject, NoSuchSitting."""
        form = self._completed(form)
        with self._uow.write(f"新建表决：{form.subject.title}") as tx:
            return polls.add(tx.session, self._values(form))

    def discard_poll(self, key: PollId) -> None:
        """Remove a poll that was never closed. Raises PollClosed."""
        with self._uow.write("删除表决") as tx:
            row = _require_open(tx.session, key)
            tx.label = f"删除表决：{row.subject.title}"
            polls.remove(tx.session, key)

    def close_poll(
        self, key: PollId, count: VoteCount | None, *, roll: Roll | None = None
    ) -> PollView:
        """Close a poll with its numbers, for good; ``roll`` left out is the desk's of now.

        Raises PollClosed, PollWithoutNumbers, PapersMissing and what ``poll.decide`` raises.
        """
        sitting = self.view(key).poll.sitting_id
        return self._close(key, count, roll or self.roll(sitting), ())

    def close_named(
        self, key: PollId, choices: Mapping[MemberId, VoteChoice], *, roll: Roll | None = None
    ) -> PollView:
        """Close a poll with each member's choice, for good; the numbers follow from them."""
        sitting = self.view(key).poll.sitting_id
        votes = tuple(PollVoteRow(member, choice) for member, choice in sorted(choices.items()))
        count = count_choices(choices.values())
        return self._close(key, count, roll or self.roll(sitting), votes)

    def record_poll(self, form: PollForm, count: VoteCount | None) -> PollView:
        """Open and close a poll as one official act."""
        form = self._completed(form)
        with self._uow.write(f"表决：{form.subject.title}") as tx:
            key = polls.add(tx.session, self._values(form))
            row = _require(tx.session, key)
            self._finish(tx.session, row, count, row.roll)
        return self.view(key)

    def correct_poll(
        self, key: PollId, count: VoteCount | None, *, reason: str, roll: Roll | None = None
    ) -> PollView:
        """Correct a closed poll by a new closed entry that cites it and says why.

        Raises PollStillOpen, CorrectedAlready, CorrectionWithoutReason, and those of closing.
        """
        if not reason.strip():
            raise CorrectionWithoutReason
        with self._uow.write("更正表决") as tx:
            row = _require(tx.session, key)
            if not row.is_closed:
                raise PollStillOpen(row.subject.title)
            if not row.is_in_force:
                raise CorrectedAlready(row.subject.title)
            tx.label = f"更正表决：{row.subject.title}"
            values = self._values(_form_of(row, roll))
            new = polls.add(tx.session, replace(values, corrects=key, reason=reason.strip()))
            self._finish(tx.session, _require(tx.session, new), count, roll or row.roll)
        return self.view(new)

    def read_keypads(
        self, workbook: Workbook, seats: Mapping[str, MemberId] | None = None
    ) -> dict[MemberId, VoteChoice]:
        """Return each member's choice of the voting system's list. Raises VotesRefused.

        ``seats`` says who sits where (“3排5号”, as SeatingService.places); without it the
        keypads go by the numbers of the badges.
        """
        with self._uow.read() as session:
            known = members.all_members(session)
        roster = Roster((Voter(row.id, row.number, row.name) for row in known), seats or {})
        return {vote.member: vote.choice for vote in read_votes(workbook, roster)}

    def judged(self, poll: PollView, count: VoteCount | None, roll: Roll) -> tuple[Verdict, str]:
        """Return verdict and sentence of numbers before they are final; raises as closing does."""
        verdict = _judge(poll.poll.method, count, roll, poll.poll.terms)
        announced = Announced(poll.poll.method, poll.poll.terms, poll.meeting.kind)
        with self._uow.read() as session:
            words = wordings.wordings(session)
        return verdict, result_sentence(announced, count, verdict, words)

    def _close(
        self, key: PollId, count: VoteCount | None, roll: Roll, votes: tuple[PollVoteRow, ...]
    ) -> PollView:
        with self._uow.write("关闭表决") as tx:
            row = _require_open(tx.session, key)
            tx.label = f"关闭表决：{row.subject.title}"
            self._finish(tx.session, row, count, roll)
            polls.set_votes(tx.session, key, votes)
        return self.view(key)

    def _finish(self, session: Session, row: PollRow, count: VoteCount | None, roll: Roll) -> None:
        verdict = _judge(row.method, count, roll, row.terms)
        if count is not None and count.papers is not None and count.papers.is_void:
            count = VoteCount(0, 0, 0, count.papers)
        polls.close(
            session,
            row.id,
            count=count,
            roll=roll,
            outcome=verdict.outcome,
            at=self._uow.clock(),
        )
        counted = (roll.entitled, roll.present)
        freeze_for_vote(session, self._uow, row.sitting_id, row.subject.title, counted)

    def _completed(self, form: PollForm) -> PollForm:
        title = form.subject.title.strip()
        if not title:
            raise PollWithoutSubject
        return replace(
            form,
            subject=replace(form.subject, title=title, text=form.subject.text.strip()),
            terms=form.terms or self.preset(form.meeting).terms,
            roll=form.roll or self.roll(form.sitting),
        )

    def _values(self, form: PollForm) -> PollValues:
        return PollValues(
            meeting=form.meeting,
            sitting=form.sitting,
            subject=form.subject,
            method=form.method,
            terms=form.terms or PollTerms(),
            roll=form.roll or Roll(0, 0),
            opened_at=self._uow.clock(),
        )


def _judge(
    method: PollMethod, count: VoteCount | None, roll: Roll, poll_terms: PollTerms
) -> Verdict:
    if count is None:
        if method is not PollMethod.ACCLAMATION:
            raise PollWithoutNumbers
        return acclaimed(roll, poll_terms)
    if (method is PollMethod.BALLOT) is not (count.papers is not None):
        raise PapersMissing
    return decide(count, roll, poll_terms)


def _form_of(row: PollRow, roll: Roll | None) -> PollForm:
    return PollForm(
        meeting=row.meeting_id,
        sitting=row.sitting_id,
        subject=row.subject,
        method=row.method,
        terms=row.terms,
        roll=roll or row.roll,
    )


def _require(session: Session, key: PollId) -> PollRow:
    row = polls.find(session, key)
    if row is None:
        raise NoSuchPoll(key)
    return row


def _require_open(session: Session, key: PollId) -> PollRow:
    row = _require(session, key)
    if row.is_closed:
        raise PollClosed(row.subject.title)
    return row


def _view(session: Session, row: PollRow, words: Wordings, *, with_votes: bool = False) -> PollView:
    meeting = require_meeting(session, row.meeting_id)
    sittings = meetings.sittings(session, row.meeting_id)
    sitting = next(each for each in sittings if each.id == row.sitting_id)
    verdict = _judge(row.method, row.count, row.roll, row.terms) if row.is_closed else None
    announced = Announced(row.method, row.terms, meeting.kind)
    return PollView(
        poll=row,
        meeting=meeting,
        sitting=sitting,
        verdict=verdict,
        attendance=attendance_sentence(meeting.kind, row.roll.entitled, row.roll.present, words),
        sentence=result_sentence(announced, row.count, verdict, words) if verdict else "",
        votes=_named_votes(session, row.id) if with_votes else (),
    )


def _named_votes(session: Session, key: PollId) -> tuple[tuple[MemberRow, VoteChoice], ...]:
    found = {row.member_id: row.choice for row in polls.votes(session, key)}
    if not found:
        return ()
    rows = [row for row in members.all_members(session) if row.id in found]
    ordered = in_order(rows, MemberOrder.STROKE, stroke_table(terms.stroke_choices(session)))
    return tuple((row, found[row.id]) for row in ordered)
