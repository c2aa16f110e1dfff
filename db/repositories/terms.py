"""The term and the rules that the record is set to."""

from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.rows import QuorumRow, SpeakingRuleRow, TermRow
from db.domain.vocabulary import OrderPattern
from db.models import JournalEntry, QuorumRule, SpeakingRule, StrokeChoice, Term


def term(session: Session) -> TermRow:
    """Return the one term of the record."""
    row = session.get_one(Term, 1)
    return TermRow(row.city, row.number, row.starts_on, row.ends_on)


def beginning(session: Session) -> str:
    """Return the first action of the record and its moment: the same in all copies of one file."""
    first = session.get(JournalEntry, 1)
    return f"{first.at.isoformat()} {first.label}" if first else ""


def set_term(session: Session, value: TermRow) -> None:
    """Write the one term of the record."""
    row = session.get(Term, 1) or Term(id=1)
    row.city, row.number = value.city, value.number
    row.starts_on, row.ends_on = value.starts_on, value.ends_on
    session.add(row)


def speaking_rule(session: Session) -> SpeakingRuleRow:
    """Return the record's speaking rule."""
    row = session.get_one(SpeakingRule, 1)
    return SpeakingRuleRow(
        pattern=OrderPattern(row.pattern),
        share=Fraction(row.share_parts, row.share_whole),
        max_run=row.max_run,
        priority_rounds=row.priority_rounds,
        separate=row.separate,
        default_minutes=row.default_minutes,
        pause_seconds=row.pause_seconds,
        quota=row.quota,
        counts_nonparty=row.counts_nonparty,
        source=row.source,
    )


def set_speaking_rule(session: Session, value: SpeakingRuleRow) -> None:
    """Write the record's speaking rule."""
    row = session.get(SpeakingRule, 1) or SpeakingRule(id=1)
    row.pattern = value.pattern.value
    row.share_parts, row.share_whole = value.share.numerator, value.share.denominator
    row.max_run, row.priority_rounds = value.max_run, value.priority_rounds
    row.separate, row.quota = value.separate, value.quota
    row.default_minutes, row.pause_seconds = value.default_minutes, value.pause_seconds
    row.counts_nonparty, row.source = value.counts_nonparty, value.source
    session.add(row)


def quorum(session: Session) -> QuorumRow:
    """Return the record's quorum rule."""
    row = session.get_one(QuorumRule, 1)
    return QuorumRow(Fraction(row.parts, row.whole), row.source)


def set_quorum(session: Session, value: QuorumRow) -> None:
    """Write the record's quorum rule."""
    row = session.get(QuorumRule, 1) or QuorumRule(id=1)
    row.parts, row.whole = value.fraction.numerator, value.fraction.denominator
    row.source = value.source
    session.add(row)


def stroke_choices(session: Session) -> dict[str, str]:
    """Return the decided characters: each stands right after the other."""
    rows = session.scalars(select(StrokeChoice).order_by(StrokeChoice.character))
    return {row.character: row.after for row in rows}


def set_stroke_choice(session: Session, character: str, after: str | None) -> None:
    """Decide where a character stands; None takes the decision back."""
    row = session.get(StrokeChoice, character)
    if after is None:
        if row is not None:
            session.delete(row)
        return
    row = row or StrokeChoice(character=character)
    row.after = after
    session.add(row)
