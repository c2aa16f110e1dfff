"""Halls, who sits where in them, and who sits on the rostrum."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.seat_vocabulary import BlockFill, HallMark, SeatGrouping, SeatNumbering
from db.models.base import Base, not_blank, one_of, truth

_WHOLE_MEETING = text("sitting_id IS NULL")
_ONE_SITTING = text("sitting_id IS NOT NULL")


class SeatingHall(Base):
    """会场: a grid of ``rows`` with ``places`` chairs each; its marks make it more than that."""

    __tablename__ = "halls"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint("rows BETWEEN 1 AND 120", name="rows_in_range"),
        CheckConstraint("places BETWEEN 1 AND 160", name="places_in_range"),
        CheckConstraint(one_of("numbering", SeatNumbering), name="numbering_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    rows: Mapped[int]
    places: Mapped[int]
    numbering: Mapped[str] = mapped_column(String(16))


class SeatingHallMark(Base):
    """An aisle after a place, a chair that is not there, or a row kept free; 0 where not meant."""

    __tablename__ = "hall_marks"
    __table_args__ = (
        CheckConstraint(one_of("kind", HallMark), name="kind_known"),
        CheckConstraint("row >= 0 AND place >= 0", name="not_negative"),
        CheckConstraint("(kind = 'aisle') = (row = 0)", name="aisle_has_no_row"),
        CheckConstraint("(kind = 'reserved') = (place = 0)", name="reserved_is_a_row"),
    )

    hall_id: Mapped[int] = mapped_column(
        ForeignKey("halls.id", ondelete="RESTRICT"), primary_key=True
    )
    row: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))


class SeatPlan(Base):
    """座次 of a meeting, or of one sitting that has its own; and how it was made."""

    __tablename__ = "seat_plans"
    __table_args__ = (
        CheckConstraint(one_of("grouping", SeatGrouping), name="grouping_known"),
        CheckConstraint(one_of("fill", BlockFill), name="fill_known"),
        CheckConstraint("rotation BETWEEN 0 AND 999", name="rotation_in_range"),
        Index(
            "uq_seat_plans_meeting_id",
            "meeting_id",
            unique=True,
            sqlite_where=_WHOLE_MEETING,
            postgresql_where=_WHOLE_MEETING,
        ),
        Index(
            "uq_seat_plans_sitting_id",
            "sitting_id",
            unique=True,
            sqlite_where=_ONE_SITTING,
            postgresql_where=_ONE_SITTING,
        ),
        Index("ix_seat_plans_hall_id", "hall_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    sitting_id: Mapped[int | None] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    hall_id: Mapped[int] = mapped_column(ForeignKey("halls.id", ondelete="RESTRICT"))
    grouping: Mapped[str] = mapped_column(String(16))
    fill: Mapped[str] = mapped_column(String(16))
    rotation: Mapped[int]


class SeatTaken(Base):
    """座位: a chair of a plan and the one member who sits on it."""

    __tablename__ = "seats"
    __table_args__ = (
        UniqueConstraint("plan_id", "member_id"),
        CheckConstraint("row >= 1 AND place >= 1", name="chair_positive"),
        Index("ix_seats_member_id", "member_id"),
    )

    plan_id: Mapped[int] = mapped_column(
        ForeignKey("seat_plans.id", ondelete="RESTRICT"), primary_key=True
    )
    row: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
    is_pinned: Mapped[bool] = mapped_column(truth("is_pinned"))


class RostrumSeat(Base):
    """主席台: somebody by rank in a row of it; a guest is no member."""

    __tablename__ = "rostrum_seats"
    __table_args__ = (
        UniqueConstraint("plan_id", "member_id"),
        CheckConstraint("rank >= 1", name="rank_positive"),
        CheckConstraint("row BETWEEN 1 AND 9", name="row_in_range"),
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        Index("ix_rostrum_seats_member_id", "member_id"),
    )

    plan_id: Mapped[int] = mapped_column(
        ForeignKey("seat_plans.id", ondelete="RESTRICT"), primary_key=True
    )
    rank: Mapped[int] = mapped_column(primary_key=True)
    row: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    post: Mapped[str] = mapped_column(String(120), default="")
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
