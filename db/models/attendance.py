"""What was noted of who came to a sitting, and who is on leave from it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.attendance_vocabulary import EventKind
from db.domain.vocabulary import LeaveKind, SignInSource
from db.models.base import Base, not_blank, one_of, truth


class AttendanceEvent(Base):
    """到会、离会、返回、更正: noted once and never changed; ``uuid`` lets desks merge.

    ``slot`` numbers the arrivals of a member at a sitting in this file (1, 2…): the first one is
    always 1, so that the UNIQUE refuses a second scan. It does not travel; ``step`` does.
    """

    __tablename__ = "attendance_events"
    __table_args__ = (
        UniqueConstraint("sitting_id", "member_id", "slot"),
        CheckConstraint(one_of("kind", EventKind), name="kind_known"),
        CheckConstraint(one_of("source", SignInSource), name="source_known"),
        CheckConstraint("length(uuid) = 32", name="uuid_is_hex"),
        CheckConstraint("step >= 1", name="step_positive"),
        CheckConstraint("(kind = 'arrive') = (slot IS NOT NULL)", name="slot_of_arrival"),
        CheckConstraint("(kind = 'correct') = (corrects IS NOT NULL)", name="correction_of_one"),
        CheckConstraint("kind <> 'correct' OR reason <> ''", name="correction_with_reason"),
        CheckConstraint(not_blank("desk"), name="desk_not_blank"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(32), unique=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), index=True
    )
    kind: Mapped[str] = mapped_column(String(8))
    step: Mapped[int]
    slot: Mapped[int | None]
    at: Mapped[datetime]
    merged_at: Mapped[datetime | None]
    desk: Mapped[str] = mapped_column(String(40))
    source: Mapped[str] = mapped_column(String(8))
    corrects: Mapped[str | None] = mapped_column(String(32))
    reason: Mapped[str] = mapped_column(String(200), default="")
    who: Mapped[str] = mapped_column(String(60), default="")


class Leave(Base):
    """请假: from one sitting, or from the whole meeting (no sitting); who approved it.

    Noted once and never changed but by being taken back (``ended_at``); ``uuid`` lets desks merge.
    Of several of one member from one thing that noted last holds.
    """

    __tablename__ = "leaves"
    __table_args__ = (
        CheckConstraint(one_of("kind", LeaveKind), name="kind_known"),
        CheckConstraint("length(uuid) = 32", name="uuid_is_hex"),
        CheckConstraint(not_blank("desk"), name="desk_not_blank"),
        Index("ix_leaves_member_id", "member_id"),
        Index("ix_leaves_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(32), unique=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    sitting_id: Mapped[int | None] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
    kind: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(200), default="")
    approver: Mapped[str] = mapped_column(String(60), default="")
    asked_on: Mapped[date | None]
    is_oral: Mapped[bool] = mapped_column(truth("is_oral"), default=False)
    noted_at: Mapped[datetime]
    desk: Mapped[str] = mapped_column(String(40))
    ended_at: Mapped[datetime | None]
