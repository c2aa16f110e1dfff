"""大会机构: who sits in 主席团, 秘书处 and 提案审查委员会 of a plenary."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.organs import OrganPost
from db.models.base import Base, one_of

_ONE_OF_A_KIND = text("post IN ('secretary-general', 'review-chair')")


class OrganSeat(Base):
    """A post in an organ and its holder: a member, or somebody else by name and duty."""

    __tablename__ = "organ_seats"
    __table_args__ = (
        UniqueConstraint("meeting_id", "post", "member_id"),
        CheckConstraint(one_of("post", OrganPost), name="post_known"),
        CheckConstraint("rank >= 1", name="rank_positive"),
        CheckConstraint(
            "(member_id IS NULL) = (length(trim(name)) > 0)", name="named_unless_member"
        ),
        Index("ix_organ_seats_member_id", "member_id"),
        Index(
            "uq_organ_seats_single_post",
            "meeting_id",
            "post",
            unique=True,
            sqlite_where=_ONE_OF_A_KIND,
            postgresql_where=_ONE_OF_A_KIND,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    post: Mapped[str] = mapped_column(String(32))
    rank: Mapped[int]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
    name: Mapped[str] = mapped_column(String(60), default="")
    duty: Mapped[str] = mapped_column(String(120), default="")
