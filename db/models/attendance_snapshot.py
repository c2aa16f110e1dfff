"""The attendance of a sitting as it was frozen: an official act that stays."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.attendance_vocabulary import Occasion, PresenceState
from db.domain.vocabulary import LeaveKind
from db.models.base import Base, not_blank, one_of, truth


class AttendanceSnapshot(Base):
    """到会情况 frozen at an occasion: counts and the sentence; a later one cites the former."""

    __tablename__ = "attendance_snapshots"
    __table_args__ = (
        UniqueConstraint("sitting_id", "ordinal"),
        CheckConstraint(one_of("occasion", Occasion), name="occasion_known"),
        CheckConstraint("ordinal >= 1", name="ordinal_positive"),
        CheckConstraint("(former_id IS NULL) = (ordinal = 1)", name="cites_the_former"),
        CheckConstraint("present >= 0 AND on_leave >= 0 AND absent >= 0", name="counts_positive"),
        CheckConstraint("expected = present + on_leave + absent", name="counts_add_up"),
        CheckConstraint(not_blank("sentence"), name="sentence_not_blank"),
        Index("ix_attendance_snapshots_former_id", "former_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    ordinal: Mapped[int]
    former_id: Mapped[int | None] = mapped_column(
        ForeignKey("attendance_snapshots.id", ondelete="RESTRICT")
    )
    occasion: Mapped[str] = mapped_column(String(8))
    subject: Mapped[str] = mapped_column(String(200), default="")
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(60))
    expected: Mapped[int]
    present: Mapped[int]
    on_leave: Mapped[int]
    absent: Mapped[int]
    is_quorate: Mapped[bool] = mapped_column(truth("is_quorate"))
    sentence: Mapped[str] = mapped_column(String(500))


class SnapshotMember(Base):
    """An expected member at that moment; ``left_at`` of one who had come and gone."""

    __tablename__ = "snapshot_members"
    __table_args__ = (
        CheckConstraint(one_of("state", PresenceState), name="state_known"),
        CheckConstraint(
            "(state = 'on_leave') = (leave_kind IS NOT NULL)", name="leave_kind_of_leave"
        ),
        CheckConstraint(
            f"leave_kind IS NULL OR {one_of('leave_kind', LeaveKind)}", name="leave_kind_known"
        ),
        CheckConstraint("left_at IS NULL OR state <> 'present'", name="left_is_not_present"),
        Index("ix_snapshot_members_member_id", "member_id"),
    )

    snapshot_id: Mapped[int] = mapped_column(
        ForeignKey("attendance_snapshots.id", ondelete="RESTRICT"), primary_key=True
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), primary_key=True
    )
    name: Mapped[str] = mapped_column(String(60))
    number: Mapped[str] = mapped_column(String(40), default="")
    sector: Mapped[str] = mapped_column(String(60), default="")
    state: Mapped[str] = mapped_column(String(8))
    left_at: Mapped[datetime | None]
    leave_kind: Mapped[str | None] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(200), default="")
