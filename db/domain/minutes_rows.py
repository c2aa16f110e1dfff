"""会议记录 as values: its sections, what the secretary wrote, and its versions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.domain.ids import MeetingId, MinutesId, SittingId


class SectionKind(StrEnum):
    """A part of the minutes; a sitting has one of its own."""

    GENERAL = "general"
    OPENING = "opening"
    AGENDA = "agenda"
    SITTING = "sitting"
    DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class SectionKey:
    """Which section: its kind, and the sitting that it is about."""

    kind: SectionKind
    sitting: SittingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesText:
    """What is kept of a section: its text, and what the record said when it was written."""

    key: SectionKey
    title: str
    text: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSection:
    """A section as it stands: what the record says now, over it what the secretary wrote."""

    key: SectionKey
    title: str
    generated: str
    written: str | None = None
    basis: str = ""

    @property
    def text(self) -> str:
        """What is printed."""
        return self.generated if self.written is None else self.written

    @property
    def is_edited(self) -> bool:
        """Whether the secretary's text stands instead of the record's."""
        return self.written is not None and self.written != self.basis

    @property
    def has_moved(self) -> bool:
        """Whether the record says something else since the text was written."""
        return self.written not in (None, self.generated) and self.basis != self.generated


@dataclass(frozen=True, slots=True)
class MinutesPeople:
    """Who was in the chair, who kept the minutes, and the number of the 纪要."""

    chair: str = ""
    recorder: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesRow:
    """会议记录 of a meeting; ``former`` is the ordinal of the version that it corrects."""

    id: MinutesId
    meeting_id: MeetingId
    ordinal: int
    former: int | None
    people: MinutesPeople
    reason: str = ""
    signed_at: datetime | None = None
    signed_by: str = ""

    @property
    def is_signed(self) -> bool:
        """Whether it is an official act: only a new version corrects it."""
        return self.signed_at is not None
