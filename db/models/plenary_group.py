"""分组: groups and joint groups of a plenary, and whose group a member is in."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.organs import GroupLevel
from db.models.base import Base, not_blank, one_of


class PlenaryGroup(Base):
    """小组, or 联组 over some of them; only a 联组 has its conveners by name alone."""

    __tablename__ = "plenary_groups"
    __table_args__ = (
        UniqueConstraint("meeting_id", "name"),
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(one_of("level", GroupLevel), name="level_known"),
        CheckConstraint("rank >= 1", name="rank_positive"),
        CheckConstraint("joint_id IS NULL OR level = 'group'", name="joint_is_top"),
        CheckConstraint("level = 'joint' OR conveners = ''", name="group_marks_conveners"),
        Index("ix_plenary_groups_joint_id", "joint_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    level: Mapped[str] = mapped_column(String(8))
    rank: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    room: Mapped[str] = mapped_column(String(120), default="")
    liaison: Mapped[str] = mapped_column(String(120), default="")
    conveners: Mapped[str] = mapped_column(String(120), default="")
    joint_id: Mapped[int | None] = mapped_column(
        ForeignKey("plenary_groups.id", ondelete="RESTRICT")
    )


class PlenaryGroupMember(Base):
    """A member's one group in a meeting; ``convener_rank`` is of its 召集人, the first is 1."""

    __tablename__ = "plenary_group_members"
    __table_args__ = (
        CheckConstraint(
            "convener_rank IS NULL OR convener_rank >= 1", name="convener_rank_positive"
        ),
        Index("ix_plenary_group_members_group_id", "group_id"),
        Index("ix_plenary_group_members_member_id", "member_id"),
    )

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="RESTRICT"), primary_key=True
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), primary_key=True
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("plenary_groups.id", ondelete="RESTRICT"))
    convener_rank: Mapped[int | None]
