"""The sentences of papers that this record has changed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.wording_templates import Wordings
from db.models.paper_rule import ChangedWording


def wordings(session: Session) -> Wordings:
    """Return the sentences of the record: read once for a whole paper."""
    return Wordings({row.key: row.text for row in session.scalars(select(ChangedWording))})


def change(session: Session, key: str, text: str | None) -> None:
    """Write what a sentence says; None returns it to what it usually says."""
    row = session.get(ChangedWording, key)
    if text is not None:
        row = row or ChangedWording(key=key)
        row.text = text
        session.add(row)
    elif row is not None:
        session.delete(row)
    session.flush()
