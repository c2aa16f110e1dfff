"""Which papers 提案 work has: about a year or about one motion, and to whom each can be sent."""

from dataclasses import dataclass
from enum import StrEnum

from db.domain.ids import OrganisationId
from db.domain.motion_vocabulary import HandlingRole


class MotionPaper(StrEnum):
    """A paper about many motions, or about one."""

    CATALOGUE = "catalogue"
    BY_CATEGORY = "by-category"
    BY_HANDLER = "by-handler"
    BY_SUBMITTER = "by-submitter"
    DUE = "due"
    DUE_SOON = "due-soon"
    FIGURES = "figures"
    BOOK = "book"
    FORM = "form"
    TEXT = "text"
    NOTICE = "notice"
    HAND_OVER = "hand-over"
    REMINDER = "reminder"
    ANSWER = "answer"
    OPINION = "opinion"
    FEEDBACK = "feedback"


ABOUT_ONE = frozenset(
    {
        MotionPaper.FORM,
        MotionPaper.TEXT,
        MotionPaper.NOTICE,
        MotionPaper.HAND_OVER,
        MotionPaper.REMINDER,
        MotionPaper.ANSWER,
        MotionPaper.OPINION,
        MotionPaper.FEEDBACK,
    }
)
"""The papers that are about one motion; the others are about a year."""
HAS_WORD = frozenset((ABOUT_ONE - {MotionPaper.FORM, MotionPaper.FEEDBACK}) | {MotionPaper.BOOK})
"""The papers that an office edits further."""
GROUPED = frozenset(
    {
        MotionPaper.BY_CATEGORY,
        MotionPaper.BY_HANDLER,
        MotionPaper.BY_SUBMITTER,
        MotionPaper.DUE,
        MotionPaper.DUE_SOON,
    }
)
"""The papers of a year whose groups can be printed apart."""
HAS_TABLE = frozenset(GROUPED | {MotionPaper.CATALOGUE, MotionPaper.FIGURES})
"""The papers of a year that are also a workbook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChoice:
    """What to print of a year: the whole, one group of it, or every group from a new page."""

    paper: MotionPaper
    year: int
    group: str | None = None
    is_split: bool = False


@dataclass(frozen=True, slots=True)
class Addressee:
    """An organisation that a paper about one motion is made for."""

    organisation: OrganisationId
    name: str
    role: HandlingRole


@dataclass(frozen=True, slots=True)
class OfferedPaper:
    """A paper that a motion has now; without addressees it is the same for everyone."""

    paper: MotionPaper
    addressees: tuple[Addressee, ...] = ()


class NoSuchPaper(LookupError):
    """The motion has no such paper at its state, or none for that organisation."""
