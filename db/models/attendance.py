"""Who came to a sitting, and who is on leave from it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import LeaveKind, SignInSource
from db.models.base import Base, one_of


class SignIn(Base):
    """签到: a member arrived at a sitting; ``uuid`` lets two desks' events merge."""

    __tablename__ = "sign_ins"
    __table_args__ = (
        UniqueConstraint("sitting_id", "member_id"),
        CheckConstraint(one_of("source", SignInSource), name="source_known"),
        CheckConstraint("length(uuid) = 32", name="uuid_is_hex"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(32), unique=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), index=True
    )
    at: Mapped[datetime]
    source: Mapped[str] = mapped_column(String(8))


class Leave(Base):
    """请假: a member asked to be away from a sitting, and who approved it."""

    __tablename__ = "leaves"
    __table_args__ = (
        UniqueConstraint("sitting_id", "member_id"),
        CheckConstraint(one_of("kind", LeaveKind), name="kind_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), index=True
    )
    kind: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(200), default="")
    approver: Mapped[str] = mapped_column(String(60), default="")
