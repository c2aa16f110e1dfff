"""What attendance goes by in this record: notice of leave, and the sentence of the chair."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.chair_sentence import SENTENCES
from db.domain.leave_notice import NoticeRule
from db.domain.vocabulary import MeetingKind
from db.models.attendance_rule import LeaveNotice
from db.repositories import wordings


def notices(session: Session) -> tuple[NoticeRule, ...]:
    """Return the rules of notice, in the order of the kinds of meeting."""
    rows = {row.kind: row for row in session.scalars(select(LeaveNotice))}
    return tuple(
        NoticeRule(kind, rows[kind].days, rows[kind].source) for kind in MeetingKind if kind in rows
    )


def notice(session: Session, kind: MeetingKind) -> NoticeRule | None:
    """Return the rule of notice of a kind of meeting, or None."""
    row = session.get(LeaveNotice, kind.value)
    return NoticeRule(kind, row.days, row.source) if row else None


def set_notice(session: Session, rule: NoticeRule) -> None:
    """Write the rule of notice of a kind of meeting."""
    row = session.get(LeaveNotice, rule.kind.value) or LeaveNotice(kind=rule.kind.value)
    row.days, row.source = rule.days, rule.source
    session.add(row)


def template(session: Session, kind: MeetingKind) -> str:
    """Return the template of the chair's sentence for a kind of meeting."""
    return wordings.wordings(session).text(SENTENCES[kind])


def set_template(session: Session, kind: MeetingKind, text: str | None) -> None:
    """Write the template for a kind of meeting; None returns it to the default."""
    wordings.change(session, SENTENCES[kind].key, text)
