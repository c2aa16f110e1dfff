"""Meetings, their sittings and their agenda."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.agenda import AgendaItemKind
from db.domain.vocabulary import MeetingKind, SittingKind
from db.models.base import Base, not_blank, one_of, truth

_TOP = text("parent_id IS NULL")


class Meeting(Base):
    """会议. Its key is the number that the command line calls it by."""

    __tablename__ = "meetings"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(one_of("kind", MeetingKind), name="kind_known"),
        CheckConstraint("sequence IS NULL OR sequence BETWEEN 1 AND 999", name="sequence_in_range"),
        CheckConstraint("ends_on >= starts_on", name="days_in_order"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(120))
    sequence: Mapped[int | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    place: Mapped[str] = mapped_column(String(120), default="")


class Sitting(Base):
    """场次: one sitting of a meeting; sign-in and speeches belong to one."""

    __tablename__ = "sittings"
    __table_args__ = (
        UniqueConstraint("meeting_id", "ordinal"),
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(one_of("kind", SittingKind), name="kind_known"),
        CheckConstraint("ordinal >= 1", name="ordinal_positive"),
        CheckConstraint("ends_at > starts_at", name="times_in_order"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    ordinal: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(60))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]


class SittingBreak(Base):
    """A fixed break of a sitting (茶歇): nobody speaks through it."""

    __tablename__ = "sitting_breaks"
    __table_args__ = (
        CheckConstraint("minutes BETWEEN 1 AND 240", name="minutes_in_range"),
        Index("ix_sitting_breaks_sitting_id", "sitting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    starts_at: Mapped[datetime]
    minutes: Mapped[int]


class AgendaItem(Base):
    """议程项, in a tree; ``rank`` orders the items of one parent.

    ``number`` is what was announced, and stays; ``papers`` are names, a line each.
    """

    __tablename__ = "agenda_items"
    __table_args__ = (
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        CheckConstraint("rank >= 1", name="rank_positive"),
        CheckConstraint("minutes IS NULL OR minutes BETWEEN 1 AND 1440", name="minutes_in_range"),
        CheckConstraint("parent_id IS NULL OR parent_id <> id", name="not_its_own_parent"),
        CheckConstraint("kind IS NULL OR " + one_of("kind", AgendaItemKind), name="kind_known"),
        CheckConstraint("number IS NULL OR number >= 1", name="number_positive"),
        CheckConstraint("NOT is_supplement OR number IS NOT NULL", name="supplement_is_announced"),
        CheckConstraint("NOT is_withdrawn OR number IS NOT NULL", name="withdrawn_is_announced"),
        UniqueConstraint("parent_id", "number"),
        Index(
            "uq_agenda_items_top_number",
            "meeting_id",
            "number",
            unique=True,
            sqlite_where=_TOP,
            postgresql_where=_TOP,
        ),
        Index("ix_agenda_items_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("agenda_items.id", ondelete="RESTRICT"), index=True
    )
    rank: Mapped[int]
    title: Mapped[str] = mapped_column(String(300))
    presenter: Mapped[str] = mapped_column(String(120), default="")
    minutes: Mapped[int | None]
    kind: Mapped[str | None] = mapped_column(String(8))
    sitting_id: Mapped[int | None] = mapped_column(
        ForeignKey("sittings.id", ondelete="RESTRICT"), index=True
    )
    papers: Mapped[str] = mapped_column(Text, default="")
    number: Mapped[int | None]
    is_supplement: Mapped[bool] = mapped_column(truth("is_supplement"), default=False)
    is_withdrawn: Mapped[bool] = mapped_column(truth("is_withdrawn"), default=False)
    decision: Mapped[str] = mapped_column(String(300), default="")
