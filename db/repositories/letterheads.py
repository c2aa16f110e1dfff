"""The letterhead of the record, with the names of its committee in full, and its logo."""

import hashlib

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db.domain import letterhead as domain
from db.domain.letterhead import NAMES, Letterhead, LetterheadRow, Logo
from db.models.motion import FileContent
from db.models.paper_rule import LetterheadRule
from db.repositories import terms


def row(session: Session) -> LetterheadRow:
    """Return the letterhead as it is kept; the usual one where it was never changed."""
    found = session.get(LetterheadRule, 1)
    if found is None:
        return LetterheadRow()
    return LetterheadRow(
        full_name=found.full_name,
        short_name=found.short_name,
        office=found.office,
        motion_office=found.motion_office,
        red_head=found.red_head,
        number=found.number,
        heads_letters=found.heads_letters,
        heads_minutes=found.heads_minutes,
    )


def letterhead(session: Session, value: LetterheadRow | None = None) -> Letterhead:
    """Return the letterhead as papers use it; of another row, to try it."""
    term = terms.term(session)
    return domain.letterhead(value or row(session), term.city, term.number, logo(session))


def logo(session: Session) -> Logo | None:
    """Return the picture beside the head, or None."""
    found = session.get(LetterheadRule, 1)
    if found is None or found.logo_digest is None:
        return None
    content = session.get_one(FileContent, found.logo_digest).content
    return Logo(found.logo_name, content)


def change(session: Session, value: LetterheadRow) -> None:
    """Write the letterhead; its logo stays."""
    found = _stored(session)
    for name in NAMES:
        setattr(found, name, getattr(value, name))
    found.heads_letters, found.heads_minutes = value.heads_letters, value.heads_minutes
    session.flush()


def set_logo(session: Session, value: Logo | None) -> None:
    """Keep a picture inside the record, or take it away; the bytes stay, so it can be undone."""
    found = _stored(session)
    found.logo_name, found.logo_digest = "", None
    if value is not None:
        digest = hashlib.sha256(value.content).hexdigest()
        if session.get(FileContent, digest) is None:
            values = {"digest": digest, "content": value.content}
            session.connection().execute(insert(FileContent.__table__), values)  # type: ignore[arg-type]
        found.logo_name, found.logo_digest = value.name, digest
    session.flush()


def _stored(session: Session) -> LetterheadRule:
    found = session.get(LetterheadRule, 1)
    if found is None:
        usual = LetterheadRow()
        names = {name: getattr(usual, name) for name in NAMES}
        found = LetterheadRule(
            id=1,
            **names,
            heads_letters=usual.heads_letters,
            heads_minutes=usual.heads_minutes,
            logo_name="",
        )
        session.add(found)
    return found
