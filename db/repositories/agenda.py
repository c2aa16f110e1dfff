"""The agenda of a meeting: its items as a tree, and whether it has been passed."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.agenda import AgendaItemKind
from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.rows import AgendaItemRow, AgendaPassingRow
from db.models import AgendaItem
from db.models.agenda import AgendaPassing


def items(session: Session, meeting: MeetingId) -> tuple[AgendaItemRow, ...]:
    """Return the agenda of a meeting in tree order, with level and ordinal."""
    rows = session.scalars(
        select(AgendaItem)
        .where(AgendaItem.meeting_id == meeting)
        .order_by(AgendaItem.rank, AgendaItem.id)
    ).all()
    children: dict[int | None, list[AgendaItem]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    found: list[AgendaItemRow] = []
    _walk(children, None, 0, found)
    return tuple(found)


def meeting_of(session: Session, key: AgendaItemId) -> MeetingId | None:
    """Return the meeting of an item, or None when there is no such item."""
    found = session.scalar(select(AgendaItem.meeting_id).where(AgendaItem.id == key))
    return None if found is None else MeetingId(found)


def add(session: Session, meeting: MeetingId, value: AgendaItemRow) -> AgendaItemId:
    """Add an agenda item at the end of its parent; return its key."""
    last = session.scalar(
        select(func.max(AgendaItem.rank)).where(
            AgendaItem.meeting_id == meeting, AgendaItem.parent_id.is_(value.parent_id)
        )
    )
    row = AgendaItem(meeting_id=meeting, parent_id=value.parent_id, rank=(last or 0) + 1)
    row.number, row.is_supplement = value.number, value.is_supplement
    _write(row, value)
    session.add(row)
    session.flush()
    return AgendaItemId(row.id)


def change(session: Session, value: AgendaItemRow) -> None:
    """Write what an agenda item says; its place and its number stay."""
    _write(session.get_one(AgendaItem, value.id), value)


def place(session: Session, parent: AgendaItemId | None, keys: Sequence[AgendaItemId]) -> None:
    """Put the items under one parent, in the order of ``keys``."""
    for rank, key in enumerate(keys, start=1):
        row = session.get_one(AgendaItem, key)
        row.parent_id, row.rank = parent, rank


def set_numbers(session: Session, numbers: Mapping[AgendaItemId, int | None]) -> None:
    """Write the announced number of each item; None takes it back."""
    for key, number in numbers.items():
        session.get_one(AgendaItem, key).number = number


def remove(session: Session, key: AgendaItemId) -> None:
    """Remove an agenda item and everything under it."""
    for child in session.scalars(select(AgendaItem.id).where(AgendaItem.parent_id == key)).all():
        remove(session, AgendaItemId(child))
    session.delete(session.get_one(AgendaItem, key))
    session.flush()


def remove_all(session: Session, meeting: MeetingId) -> None:
    """Remove the agenda of a meeting; that it was passed must be gone."""
    for item in items(session, meeting):
        if item.parent_id is None:
            remove(session, item.id)


def leave_sitting(session: Session, sitting: SittingId) -> None:
    """Let the items of a sitting follow the item before them instead."""
    for row in session.scalars(select(AgendaItem).where(AgendaItem.sitting_id == sitting)):
        row.sitting_id = None
    session.flush()


def passing(session: Session, meeting: MeetingId) -> AgendaPassingRow | None:
    """Return when and by whom the agenda of a meeting was passed; None for a draft."""
    row = session.get(AgendaPassing, meeting)
    return AgendaPassingRow(row.passed_on, row.body) if row else None


def set_passing(session: Session, meeting: MeetingId, value: AgendaPassingRow | None) -> None:
    """Write that an agenda was passed, or with None that it was not."""
    row = session.get(AgendaPassing, meeting)
    if value is None:
        if row is not None:
            session.delete(row)
        return
    row = row or AgendaPassing(meeting_id=meeting)
    row.passed_on, row.body = value.passed_on, value.body
    session.add(row)
    session.flush()


def _write(row: AgendaItem, value: AgendaItemRow) -> None:
    row.title, row.presenter, row.minutes = value.title, value.presenter, value.minutes
    row.kind = value.kind.value if value.kind else None
    row.sitting_id, row.papers = value.sitting_id, "\n".join(value.papers)
    row.is_withdrawn, row.decision = value.is_withdrawn, value.decision


def _walk(
    children: dict[int | None, list[AgendaItem]],
    parent: int | None,
    level: int,
    found: list[AgendaItemRow],
) -> None:
    for place_now, row in enumerate(children.get(parent, []), start=1):
        found.append(_row(row, level, row.number or place_now))
        _walk(children, row.id, level + 1, found)


def _row(row: AgendaItem, level: int, ordinal: int) -> AgendaItemRow:
    return AgendaItemRow(
        id=AgendaItemId(row.id),
        parent_id=AgendaItemId(row.parent_id) if row.parent_id else None,
        level=level,
        ordinal=ordinal,
        title=row.title,
        presenter=row.presenter,
        minutes=row.minutes,
        kind=AgendaItemKind(row.kind) if row.kind else None,
        sitting_id=SittingId(row.sitting_id) if row.sitting_id else None,
        papers=tuple(row.papers.splitlines()),
        number=row.number,
        is_supplement=row.is_supplement,
        is_withdrawn=row.is_withdrawn,
        decision=row.decision,
    )
