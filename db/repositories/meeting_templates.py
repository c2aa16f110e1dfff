"""Meetings kept as templates of one's own."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingTemplateId
from db.domain.rows import OwnTemplateRow
from db.models.agenda import MeetingTemplate


def all_templates(session: Session) -> tuple[OwnTemplateRow, ...]:
    """Return the templates in the order of entry."""
    rows = session.scalars(select(MeetingTemplate).order_by(MeetingTemplate.id))
    return tuple(_row(row) for row in rows)


def find(session: Session, key: MeetingTemplateId) -> OwnTemplateRow | None:
    """Return one template, or None."""
    row = session.get(MeetingTemplate, key)
    return _row(row) if row else None


def add(session: Session, name: str, plan: str) -> MeetingTemplateId:
    """Add a template; return its key."""
    row = MeetingTemplate(name=name, plan=plan)
    session.add(row)
    session.flush()
    return MeetingTemplateId(row.id)


def rename(session: Session, key: MeetingTemplateId, name: str) -> None:
    """Give a template another name."""
    session.get_one(MeetingTemplate, key).name = name
    session.flush()


def remove(session: Session, key: MeetingTemplateId) -> None:
    """Remove a template; the meetings made from it stay."""
    session.delete(session.get_one(MeetingTemplate, key))
    session.flush()


def _row(row: MeetingTemplate) -> OwnTemplateRow:
    return OwnTemplateRow(MeetingTemplateId(row.id), row.name, row.plan)
