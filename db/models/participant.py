"""Who takes part in a meeting beside those whom its kind expects."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.attendance_vocabulary import ParticipantRole
from db.models.base import Base, not_blank, one_of


class Participant(Base):
    """参会人员: a member, or somebody else by name and post; only 出席 counts in 应到."""

    __tablename__ = "participants"
    __table_args__ = (
        UniqueConstraint("meeting_id", "member_id"),
        UniqueConstraint("meeting_id", "badge"),
        CheckConstraint(one_of("role", ParticipantRole), name="role_known"),
        CheckConstraint(
            "(member_id IS NULL) = (length(trim(name)) > 0)", name="named_unless_member"
        ),
        CheckConstraint("role <> 'expected' OR member_id IS NOT NULL", name="expected_is_member"),
        CheckConstraint(f"badge IS NULL OR {not_blank('badge')}", name="badge_not_blank"),
        Index("ix_participants_member_id", "member_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
    role: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(60), default="")
    post: Mapped[str] = mapped_column(String(200), default="")
    badge: Mapped[str | None] = mapped_column(String(40))
