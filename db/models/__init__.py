"""Tables of the record, one file per aggregate; most of them wait until they are used."""

from db.models.attendance import AttendanceEvent, Leave
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
    "AttendanceEvent",
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
    """Make every table known: a start does without most of them."""
    from db.models import (  # noqa: F401
        agenda,
        attendance_rule,
        attendance_snapshot,
        chair_script,
        election,
        floor,
        minutes,
        motion,
        motion_handling,
        motion_rule,
        organ,
        paper_rule,
        participant,
        plenary_group,
        poll,
        printing,
        schedule,
        seating,
    )
