"""Frozen rows of attendance: snapshots with their names, and who takes part by name."""

from dataclasses import dataclass
from datetime import datetime

from db.domain.attendance import Attendance
from db.domain.attendance_vocabulary import Occasion, ParticipantRole, PresenceState
from db.domain.ids import MemberId, SittingId, SnapshotId
from db.domain.vocabulary import LeaveKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotName:
    """An expected member in a snapshot, as he was called and where he was."""

    member_id: MemberId
    name: str
    number: str
    sector: str
    state: PresenceState
    left_at: datetime | None = None
    leave_kind: LeaveKind | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRow:
    """A frozen attendance; ``former`` is the ordinal of the one that it follows, or None."""

    id: SnapshotId
    sitting_id: SittingId
    ordinal: int
    former: int | None
    occasion: Occasion
    subject: str
    at: datetime
    who: str
    attendance: Attendance
    is_quorate: bool
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantValues:
    """What is written of a participant: a member's key, or a name; ``post``, ``badge`` as given."""

    role: ParticipantRole
    member_id: MemberId | None = None
    name: str = ""
    post: str = ""
    badge: str = ""
