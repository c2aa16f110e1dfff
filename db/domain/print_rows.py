"""What is on record of a paper that was printed, saved or bound into a book."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.domain.ids import MeetingId


class PrintTarget(StrEnum):
    """Where a paper went."""

    PRINTER = "printer"
    FILE = "file"
    FOLDER = "folder"
    BOOK = "book"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingRow:
    """One paper handed on once.

    ``options`` is the wish it was made by, as JSON; ``place`` the printer's name or the path;
    ``fingerprint`` that of its values with the clock standing at ``at``; ``listed`` the order of
    the speakers that it gives, as JSON, and empty for other papers.
    """

    meeting_id: MeetingId
    paper: str
    title: str
    options: str
    at: datetime
    who: str
    target: PrintTarget
    place: str
    copies: int
    fingerprint: str
    listed: str = ""
