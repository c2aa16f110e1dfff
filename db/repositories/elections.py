"""Elections of a meeting with their ballots, candidates and officials, and the record's rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.election import CandidateVotes, Official, Presence
from db.domain.ids import CandidateId, ElectionBallotId, ElectionId, MeetingId, SittingId
from db.domain.poll import BallotPapers, Roll
from db.domain.vote_rows import (
    BallotClosing,
    CandidateRow,
    ElectionBallotRow,
    ElectionRow,
    ElectionRuleRow,
)
from db.domain.vote_vocabulary import CandidateOutcome, FollowKind, OfficialRole, PollBase
from db.models.election import (
    Election,
    ElectionBallot,
    ElectionCandidate,
    ElectionOfficial,
    ElectionRule,
)


@dataclass(frozen=True, slots=True)
class Follow:
    """Which ballot a new one cites, and why."""

    ballot: ElectionBallotId
    kind: FollowKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BallotValues:
    """What is written of a ballot when it is drawn up; names with notes in printed order."""

    title: str
    seats: int
    candidates: tuple[tuple[str, str], ...]
    follow: Follow | None = None


def rule(session: Session) -> ElectionRuleRow:
    """Return the record's election rule."""
    row = session.get_one(ElectionRule, 1)
    return ElectionRuleRow(
        presence=_presence(row),
        base=PollBase(row.base),
        yes_mark=row.yes_mark,
        no_mark=row.no_mark,
        abstain_mark=row.abstain_mark,
        source=row.source,
    )


def set_rule(session: Session, value: ElectionRuleRow) -> None:
    """Write the record's election rule."""
    row = session.get_one(ElectionRule, 1)
    _write_presence(row, value.presence)
    row.base, row.source = value.base.value, value.source
    row.yes_mark, row.no_mark = value.yes_mark, value.no_mark
    row.abstain_mark = value.abstain_mark
    session.flush()


def of_meeting(session: Session, meeting: MeetingId) -> tuple[ElectionRow, ...]:
    """Return the elections of a meeting in the order they were drawn up."""
    rows = session.scalars(
        select(Election).where(Election.meeting_id == meeting).order_by(Election.id)
    ).all()
    return tuple(_row(session, row) for row in rows)


def find(session: Session, key: ElectionId) -> ElectionRow | None:
    """Return one election, or None."""
    row = session.get(Election, key)
    return _row(session, row) if row else None


def find_ballot(session: Session, key: ElectionBallotId) -> ElectionBallotRow | None:
    """Return one ballot, or None."""
    row = session.get(ElectionBallot, key)
    return _ballot_row(session, row) if row else None


def add(
    session: Session, meeting: MeetingId, sitting: SittingId, title: str, rule: ElectionRuleRow
) -> ElectionId:
    """Add an election that goes by a rule; return its key."""
    row = Election(meeting_id=meeting, sitting_id=sitting, title=title, base=rule.base.value)
    _write_presence(row, rule.presence)
    session.add(row)
    session.flush()
    return ElectionId(row.id)


def begin(session: Session, key: ElectionId, roll: Roll, at: datetime) -> None:
    """Write who has come; from now on the election is held."""
    row = session.get_one(Election, key)
    row.entitled, row.present, row.begun_at = roll.entitled, roll.present, at
    session.flush()


def add_ballot(session: Session, key: ElectionId, values: BallotValues) -> ElectionBallotId:
    """Add a ballot at the end of an election; return its key."""
    mine = select(func.max(ElectionBallot.place)).where(ElectionBallot.election_id == key)
    follow = values.follow
    row = ElectionBallot(
        id=(session.scalar(select(func.max(ElectionBallot.id))) or 0) + 1,
        election_id=key,
        place=(session.scalar(mine) or 0) + 1,
        title=values.title,
        seats=values.seats,
        follows_id=follow.ballot if follow else None,
        follow_kind=follow.kind.value if follow else None,
        reason=follow.reason if follow else "",
    )
    session.add(row)
    session.flush()
    _add_candidates(session, row.id, values.candidates)
    return ElectionBallotId(row.id)


def change_ballot(session: Session, key: ElectionBallotId, values: BallotValues) -> None:
    """Write title, seats and candidates of an open ballot anew."""
    row = session.get_one(ElectionBallot, key)
    row.title, row.seats = values.title, values.seats
    for candidate in _candidates(session, key):
        session.delete(candidate)
    session.flush()
    _add_candidates(session, key, values.candidates)


def remove_ballot(session: Session, key: ElectionBallotId) -> None:
    """Remove an open ballot with its candidates."""
    for candidate in _candidates(session, key):
        session.delete(candidate)
    session.flush()
    session.delete(session.get_one(ElectionBallot, key))
    session.flush()


def close_ballot(
    session: Session, key: ElectionBallotId, closing: BallotClosing, at: datetime
) -> None:
    """Write papers, votes and outcomes of an open ballot; names that are new were written in."""
    row = session.get_one(ElectionBallot, key)
    papers = closing.papers
    row.issued, row.returned = papers.issued, papers.returned
    row.valid, row.spoiled, row.closed_at = papers.valid, papers.spoiled, at
    known = {each.name: each for each in _candidates(session, key)}
    for votes, outcome in zip(closing.votes, closing.result.outcomes, strict=True):
        candidate = known.get(votes.name)
        if candidate is None:
            candidate = ElectionCandidate(
                ballot_id=key, place=len(known) + 1, name=votes.name, is_write_in=True
            )
            known[votes.name] = candidate
        candidate.yes, candidate.no, candidate.abstain = votes.yes, votes.no, votes.abstain
        candidate.outcome = outcome.value
        session.add(candidate)
    session.flush()


def remove(session: Session, key: ElectionId) -> None:
    """Remove an election with its ballots and officials."""
    set_officials(session, key, ())
    for ballot in _ballots(session, key)[::-1]:
        remove_ballot(session, ElectionBallotId(ballot.id))
    session.delete(session.get_one(Election, key))
    session.flush()


def set_officials(session: Session, key: ElectionId, officials: Sequence[Official]) -> None:
    """Write the scrutineers and tellers of an election anew."""
    for row in _officials(session, key):
        session.delete(row)
    session.flush()
    session.add_all(
        ElectionOfficial(
            election_id=key, name=each.name, role=each.role.value, group_name=each.group
        )
        for each in officials
    )
    session.flush()


def _add_candidates(session: Session, ballot: int, candidates: Sequence[tuple[str, str]]) -> None:
    session.add_all(
        ElectionCandidate(ballot_id=ballot, place=place, name=name, note=note, is_write_in=False)
        for place, (name, note) in enumerate(candidates, start=1)
    )
    session.flush()


def _ballots(session: Session, key: int) -> Sequence[ElectionBallot]:
    return session.scalars(
        select(ElectionBallot)
        .where(ElectionBallot.election_id == key)
        .order_by(ElectionBallot.place)
    ).all()


def _candidates(session: Session, key: int) -> Sequence[ElectionCandidate]:
    return session.scalars(
        select(ElectionCandidate)
        .where(ElectionCandidate.ballot_id == key)
        .order_by(ElectionCandidate.place)
    ).all()


def _officials(session: Session, key: int) -> Sequence[ElectionOfficial]:
    return session.scalars(
        select(ElectionOfficial)
        .where(ElectionOfficial.election_id == key)
        .order_by(ElectionOfficial.id)
    ).all()


def _presence(row: Election | ElectionRule) -> Presence:
    return Presence(Fraction(row.quorum_parts, row.quorum_whole), row.must_exceed)


def _write_presence(row: Election | ElectionRule, presence: Presence) -> None:
    row.quorum_parts, row.quorum_whole = presence.share.numerator, presence.share.denominator
    row.must_exceed = presence.must_exceed


def _row(session: Session, row: Election) -> ElectionRow:
    has_begun = row.entitled is not None and row.present is not None
    return ElectionRow(
        id=ElectionId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        sitting_id=SittingId(row.sitting_id),
        title=row.title,
        presence=_presence(row),
        base=PollBase(row.base),
        roll=Roll(row.entitled or 0, row.present or 0) if has_begun else None,
        begun_at=row.begun_at,
        ballots=tuple(_ballot_row(session, each) for each in _ballots(session, row.id)),
        officials=tuple(
            Official(each.name, OfficialRole(each.role), each.group_name)
            for each in _officials(session, row.id)
        ),
    )


def _ballot_row(session: Session, row: ElectionBallot) -> ElectionBallotRow:
    papers = None
    if row.issued is not None and row.returned is not None:
        papers = BallotPapers(row.issued, row.returned, row.valid or 0, row.spoiled or 0)
    return ElectionBallotRow(
        id=ElectionBallotId(row.id),
        election_id=ElectionId(row.election_id),
        place=row.place,
        title=row.title,
        seats=row.seats,
        candidates=tuple(_candidate_row(each) for each in _candidates(session, row.id)),
        papers=papers,
        closed_at=row.closed_at,
        follows_id=ElectionBallotId(row.follows_id) if row.follows_id else None,
        follow_kind=FollowKind(row.follow_kind) if row.follow_kind else None,
        reason=row.reason,
    )


def _candidate_row(row: ElectionCandidate) -> CandidateRow:
    votes = None
    if row.yes is not None:
        votes = CandidateVotes(
            row.name, row.yes, row.no or 0, row.abstain or 0, is_write_in=row.is_write_in
        )
    return CandidateRow(
        id=CandidateId(row.id),
        place=row.place,
        name=row.name,
        note=row.note,
        is_write_in=row.is_write_in,
        votes=votes,
        outcome=CandidateOutcome(row.outcome) if row.outcome else None,
    )
