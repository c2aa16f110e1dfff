"""日程: what a meeting does on each half day, and whether the 主席团 has passed it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.schedule import HalfDay
from db.domain.vocabulary import SittingKind
from db.models.base import Base, not_blank, one_of


class MeetingSchedule(Base):
    """A schedule that was passed: when and by whom. Without a row it is a draft (草案)."""

    __tablename__ = "schedules"
    __table_args__ = (CheckConstraint(not_blank("passed_by"), name="passed_by_not_blank"),)

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="RESTRICT"), primary_key=True
    )
    passed_on: Mapped[date]
    passed_by: Mapped[str] = mapped_column(String(60))


class ScheduleEntry(Base):
    """One thing on a half day; times are minutes of the day, ``kind`` is of what is a sitting."""

    __tablename__ = "schedule_entries"
    __table_args__ = (
        CheckConstraint(not_blank("content"), name="content_not_blank"),
        CheckConstraint(one_of("half", HalfDay), name="half_known"),
        CheckConstraint("starts IS NULL OR starts BETWEEN 0 AND 1439", name="starts_in_day"),
        CheckConstraint(
            "ends IS NULL OR (starts IS NOT NULL AND ends > starts AND ends <= 1440)",
            name="ends_after_start",
        ),
        CheckConstraint(f"kind IS NULL OR {one_of('kind', SittingKind)}", name="kind_known"),
        CheckConstraint("sitting_id IS NULL OR kind IS NOT NULL", name="linked_is_sitting"),
        Index("ix_schedule_entries_meeting_id", "meeting_id"),
        Index("uq_schedule_entries_sitting_id", "sitting_id", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    day: Mapped[date]
    half: Mapped[str] = mapped_column(String(16))
    starts: Mapped[int | None]
    ends: Mapped[int | None]
    content: Mapped[str] = mapped_column(String(500))
    host: Mapped[str] = mapped_column(String(120), default="")
    participants: Mapped[str] = mapped_column(String(300), default="")
    place: Mapped[str] = mapped_column(String(120), default="")
    kind: Mapped[str | None] = mapped_column(String(16))
    sitting_id: Mapped[int | None] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
