"""Tables of the record, a file an aggregate; motions and floor wait until they are used."""

from db.models.attendance import Leave, SignIn
from db.models.base import Base
from db.models.group import Committee, Party, Sector
from db.models.journal import JournalChange, JournalEntry
from db.models.meeting import AgendaItem, Meeting, Sitting, SittingBreak
from db.models.member import Member, PartyMembership
from db.models.speech import OrderPlace, SpeechRequest
from db.models.term import QuorumRule, SpeakingRule, StrokeChoice, Term
from db.models.unit import Unit

__all__ = [
    "AgendaItem",
    "Base",
    "Committee",
    "JournalChange",
    "JournalEntry",
    "Leave",
    "Meeting",
    "Member",
    "OrderPlace",
    "Party",
    "PartyMembership",
    "QuorumRule",
    "Sector",
    "SignIn",
    "Sitting",
    "SittingBreak",
    "SpeakingRule",
    "SpeechRequest",
    "StrokeChoice",
    "Term",
    "Unit",
    "load_all",
]


def load_all() -> None:
    """Make every table known: a start does without those of motions and of the floor."""
    from db.models import floor, motion, motion_handling, motion_rule  # noqa: F401
