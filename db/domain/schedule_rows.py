"""Frozen rows of a schedule: what leaves its tables."""

from dataclasses import dataclass
from datetime import date

from db.domain.ids import MeetingId, ScheduleEntryId, SittingId
from db.domain.schedule import Slot
from db.domain.vocabulary import SittingKind


@dataclass(frozen=True, slots=True)
class SchedulePassed:
    """When a schedule was passed, and by whom: “主席团第一次会议”."""

    on: date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleEntryRow:
    """One thing of a schedule; ``kind`` None: no sitting (报到), ``sitting_id``: the one it is."""

    id: ScheduleEntryId
    meeting_id: MeetingId
    slot: Slot
    content: str
    host: str = ""
    participants: str = ""
    place: str = ""
    kind: SittingKind | None = None
    sitting_id: SittingId | None = None

    @property
    def is_sitting(self) -> bool:
        """Whether it is a sitting of the meeting, which needs a host."""
        return self.kind is not None
