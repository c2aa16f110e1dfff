"""What was printed of a meeting's papers."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId
from db.domain.print_rows import PrintingRow, PrintTarget
from db.models.journal import EntryKind, JournalChange, JournalEntry, RowAction
from db.models.printing import PaperPrinting


def add(session: Session, rows: Iterable[PrintingRow]) -> None:
    """Put printings on record."""
    session.add_all(
        PaperPrinting(
            meeting_id=row.meeting_id,
            paper=row.paper,
            title=row.title,
            options=row.options,
            at=row.at,
            who=row.who,
            target=row.target.value,
            place=row.place,
            copies=row.copies,
            fingerprint=row.fingerprint,
            listed=row.listed,
        )
        for row in rows
    )
    session.flush()


def of_meeting(
    session: Session, meeting: MeetingId, *, before: datetime | None = None
) -> Sequence[PrintingRow]:
    """Return what was printed of a meeting, the oldest first; ``before`` a moment, or all.

    A meeting that was made under the number of one that was taken back begins anew.
    """
    wanted = select(PaperPrinting).where(PaperPrinting.meeting_id == meeting)
    began = _made_at(session, meeting)
    if began is not None:
        wanted = wanted.where(PaperPrinting.at >= began)
    if before is not None:
        wanted = wanted.where(PaperPrinting.at < before)
    return [_row(each) for each in session.scalars(wanted.order_by(PaperPrinting.id))]


def revision(session: Session) -> int:
    """Return the number of the newest journal entry: it tells one state from another."""
    return session.scalar(select(func.max(JournalEntry.id))) or 0


def _made_at(session: Session, meeting: MeetingId) -> datetime | None:
    return session.scalar(
        select(func.max(JournalEntry.at))
        .join(JournalChange, JournalChange.entry_id == JournalEntry.id)
        .where(
            JournalChange.table_name == "meetings",
            JournalChange.row_key == str(meeting),
            JournalChange.action == RowAction.INSERT.value,
            JournalEntry.kind == EntryKind.DO.value,
        )
    )


def _row(row: PaperPrinting) -> PrintingRow:
    return PrintingRow(
        meeting_id=MeetingId(row.meeting_id),
        paper=row.paper,
        title=row.title,
        options=row.options,
        at=row.at,
        who=row.who,
        target=PrintTarget(row.target),
        place=row.place,
        copies=row.copies,
        fingerprint=row.fingerprint,
        listed=row.listed,
    )
