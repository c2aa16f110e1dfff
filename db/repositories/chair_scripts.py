"""The scripts of the chair that were written over their drafts."""

from sqlalchemy.orm import Session

from db.domain.ids import SittingId
from db.models.chair_script import WrittenScript


def find(session: Session, sitting: SittingId) -> tuple[str, str] | None:
    """Return what was written for a sitting, and the draft it was written over; None: nothing."""
    row = session.get(WrittenScript, sitting)
    return None if row is None else (row.text, row.basis)


def write(session: Session, sitting: SittingId, text: str, basis: str) -> None:
    """Let the script of a sitting say a text, whatever it said."""
    row = session.get(WrittenScript, sitting) or WrittenScript(sitting_id=sitting)
    row.text, row.basis = text, basis
    session.add(row)
    session.flush()


def forget(session: Session, sitting: SittingId) -> None:
    """Let the script of a sitting be its draft again."""
    row = session.get(WrittenScript, sitting)
    if row is not None:
        session.delete(row)
        session.flush()
