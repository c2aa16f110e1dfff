"""Polls of a meeting, their named votes, and what each kind of meeting goes by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from db.domain.ids import AgendaItemId, MeetingId, MemberId, MotionId, PollId, SittingId
from db.domain.poll import BallotPapers, PollTerms, Roll, VoteCount
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollPresetRow, PollRow, PollSubject, PollVoteRow
from db.domain.vote_vocabulary import (
    PollBase,
    PollMethod,
    PollOutcome,
    PollRule,
    SubjectKind,
    TieRule,
    VoteChoice,
)
from db.models.poll import Poll, PollPreset, PollVote


@dataclass(frozen=True, slots=True, kw_only=True)
class PollValues:
    """What is written of a poll when it is opened."""

    meeting: MeetingId
    sitting: SittingId
    subject: PollSubject
    method: PollMethod
    terms: PollTerms
    roll: Roll
    opened_at: datetime
    corrects: PollId | None = None
    reason: str = ""


def of_meeting(session: Session, meeting: MeetingId) -> tuple[PollRow, ...]:
    """Return the polls of a meeting in the order they were opened."""
    later = aliased(Poll)
    found = session.execute(
        select(Poll, later.id)
        .outerjoin(later, later.corrects_id == Poll.id)
        .where(Poll.meeting_id == meeting)
        .order_by(Poll.opened_at, Poll.id)
    )
    return tuple(_row(poll, corrected) for poll, corrected in found)


def find(session: Session, key: PollId) -> PollRow | None:
    """Return one poll, or None."""
    row = session.get(Poll, key)
    if row is None:
        return None
    return _row(row, session.scalar(select(Poll.id).where(Poll.corrects_id == key)))


def add(session: Session, values: PollValues) -> PollId:
    """Add an open poll; return its key."""
    row = Poll(
        id=(session.scalar(select(func.max(Poll.id))) or 0) + 1,
        meeting_id=values.meeting,
        sitting_id=values.sitting,
        agenda_item_id=values.subject.agenda_item,
        motion_id=values.subject.motion,
        subject_kind=values.subject.kind.value,
        subject=values.subject.title,
        text=values.subject.text,
        method=values.method.value,
        opened_at=values.opened_at,
        corrects_id=values.corrects,
        correction_reason=values.reason,
    )
    _write_terms(row, values.terms)
    _write_roll(row, values.roll)
    session.add(row)
    session.flush()
    return PollId(row.id)


def close(
    session: Session,
    key: PollId,
    *,
    count: VoteCount | None,
    roll: Roll,
    outcome: PollOutcome,
    at: datetime,
) -> None:
    """Write the result of an open poll."""
    row = session.get_one(Poll, key)
    _write_roll(row, roll)
    if count is not None:
        row.yes, row.no, row.abstain = count.yes, count.no, count.abstain
        papers = count.papers
        if papers is not None:
            row.issued, row.returned = papers.issued, papers.returned
            row.valid, row.spoiled = papers.valid, papers.spoiled
    row.outcome, row.closed_at = outcome.value, at
    session.flush()


def remove(session: Session, key: PollId) -> None:
    """Remove a poll that is still open, with its votes."""
    set_votes(session, key, ())
    session.delete(session.get_one(Poll, key))
    session.flush()


def votes(session: Session, key: PollId) -> tuple[PollVoteRow, ...]:
    """Return the named votes of a poll by the member's key."""
    rows = session.scalars(
        select(PollVote).where(PollVote.poll_id == key).order_by(PollVote.member_id)
    )
    return tuple(PollVoteRow(MemberId(row.member_id), VoteChoice(row.choice)) for row in rows)


def set_votes(session: Session, key: PollId, values: Iterable[PollVoteRow]) -> None:
    """Write the named votes of a poll anew."""
    wanted = {value.member_id: value.choice.value for value in values}
    for row in session.scalars(select(PollVote).where(PollVote.poll_id == key)).all():
        choice = wanted.pop(MemberId(row.member_id), None)
        if choice is None:
            session.delete(row)
        else:
            row.choice = choice
    session.add_all(
        PollVote(poll_id=key, member_id=member, choice=choice) for member, choice in wanted.items()
    )
    session.flush()


def preset(session: Session, kind: MeetingKind) -> PollPresetRow:
    """Return what polls of a kind of meeting go by."""
    return _preset(session.get_one(PollPreset, kind.value))


def presets(session: Session) -> tuple[PollPresetRow, ...]:
    """Return what polls go by, in the order of the kinds of meeting."""
    found = {row.kind: _preset(row) for row in session.scalars(select(PollPreset))}
    return tuple(found[kind] for kind in MeetingKind if kind in found)


def set_preset(session: Session, value: PollPresetRow) -> None:
    """Write what polls of a kind of meeting go by."""
    row = session.get(PollPreset, value.kind.value) or PollPreset(kind=value.kind.value)
    _write_terms(row, value.terms)
    row.source = value.source
    session.add(row)
    session.flush()


def _preset(row: PollPreset) -> PollPresetRow:
    return PollPresetRow(MeetingKind(row.kind), _terms(row), row.source)


def _terms(row: Poll | PollPreset) -> PollTerms:
    return PollTerms(
        base=PollBase(row.base),
        rule=PollRule(row.rule),
        share=Fraction(row.share_parts, row.share_whole),
        tie=TieRule(row.tie),
    )


def _write_terms(row: Poll | PollPreset, terms: PollTerms) -> None:
    row.base, row.rule, row.tie = terms.base.value, terms.rule.value, terms.tie.value
    row.share_parts, row.share_whole = terms.share.numerator, terms.share.denominator


def _write_roll(row: Poll, roll: Roll) -> None:
    row.entitled, row.present = roll.entitled, roll.present


def _row(row: Poll, corrected_by: int | None) -> PollRow:
    return PollRow(
        id=PollId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        sitting_id=SittingId(row.sitting_id),
        subject=_subject(row),
        method=PollMethod(row.method),
        terms=_terms(row),
        roll=Roll(row.entitled, row.present),
        count=_count(row),
        outcome=PollOutcome(row.outcome) if row.outcome else None,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        corrects_id=PollId(row.corrects_id) if row.corrects_id else None,
        correction_reason=row.correction_reason,
        corrected_by=PollId(corrected_by) if corrected_by else None,
    )


def _subject(row: Poll) -> PollSubject:
    return PollSubject(
        kind=SubjectKind(row.subject_kind),
        title=row.subject,
        text=row.text,
        agenda_item=AgendaItemId(row.agenda_item_id) if row.agenda_item_id else None,
        motion=MotionId(row.motion_id) if row.motion_id else None,
    )


def _count(row: Poll) -> VoteCount | None:
    if row.yes is None or row.no is None or row.abstain is None:
        return None
    papers = None
    if row.issued is not None and row.returned is not None:
        papers = BallotPapers(row.issued, row.returned, row.valid or 0, row.spoiled or 0)
    return VoteCount(row.yes, row.no, row.abstain, papers)
