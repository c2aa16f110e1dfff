"""Tables of the record, one file per aggregate; importing this package knows them all."""

from db.models.attendance import Leave, SignIn
from db.models.base import Base
from db.models.group import Committee, Party, Sector
from db.models.journal import JournalChange, JournalEntry
from db.models.meeting import AgendaItem, Meeting, Sitting, SittingBreak
from db.models.member import Member, PartyMembership
from db.models.motion import FileContent, Motion, MotionFile, MotionSubmitter, MotionText
from db.models.motion_handling import (
    HandlingOrganisation,
    MotionContact,
    MotionReply,
    MotionScore,
    MotionSupervision,
)
from db.models.motion_rule import (
    MotionCategory,
    MotionFilter,
    MotionRule,
    MotionSerial,
    Organisation,
    ReplyCategory,
)
from db.models.speech import OrderPlace, SpeechRequest
from db.models.term import QuorumRule, SpeakingRule, StrokeChoice, Term
from db.models.unit import Unit

__all__ = [
    "AgendaItem",
    "Base",
    "Committee",
    "FileContent",
    "HandlingOrganisation",
    "JournalChange",
    "JournalEntry",
    "Leave",
    "Meeting",
    "Member",
    "Motion",
    "MotionCategory",
    "MotionContact",
    "MotionFile",
    "MotionFilter",
    "MotionReply",
    "MotionRule",
    "MotionScore",
    "MotionSerial",
    "MotionSubmitter",
    "MotionSupervision",
    "MotionText",
    "OrderPlace",
    "Organisation",
    "Party",
    "PartyMembership",
    "QuorumRule",
    "ReplyCategory",
    "Sector",
    "SignIn",
    "Sitting",
    "SittingBreak",
    "SpeakingRule",
    "SpeechRequest",
    "StrokeChoice",
    "Term",
    "Unit",
]
