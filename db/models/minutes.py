"""会议记录 of a meeting: its versions, and the sections that the secretary wrote or signed."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.minutes_rows import SectionKind
from db.models.base import Base, not_blank, one_of

_DRAFT = text("signed_at IS NULL")
_WHOLE_MEETING = text("sitting_id IS NULL")
_ONE_SITTING = text("sitting_id IS NOT NULL")


class Minutes(Base):
    """A version of the minutes: one draft at most; a signed one is corrected by the next."""

    __tablename__ = "minutes"
    __table_args__ = (
        UniqueConstraint("meeting_id", "ordinal"),
        UniqueConstraint("former_id"),
        CheckConstraint("ordinal >= 1", name="ordinal_positive"),
        CheckConstraint("(former_id IS NULL) = (ordinal = 1)", name="cites_the_former"),
        CheckConstraint(f"ordinal = 1 OR {not_blank('reason')}", name="correction_has_reason"),
        CheckConstraint(
            f"signed_at IS NULL OR ({not_blank('chair')} AND {not_blank('recorder')})",
            name="signed_by_both",
        ),
        Index(
            "uq_minutes_draft",
            "meeting_id",
            unique=True,
            sqlite_where=_DRAFT,
            postgresql_where=_DRAFT,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    ordinal: Mapped[int]
    former_id: Mapped[int | None] = mapped_column(ForeignKey("minutes.id", ondelete="RESTRICT"))
    chair: Mapped[str] = mapped_column(String(120), default="")
    recorder: Mapped[str] = mapped_column(String(60), default="")
    number: Mapped[str] = mapped_column(String(60), default="")
    reason: Mapped[str] = mapped_column(String(200), default="")
    signed_at: Mapped[datetime | None]
    signed_by: Mapped[str] = mapped_column(String(60), default="")


class MinutesPart(Base):
    """A section as written, with what the record said then; a signed version has them all."""

    __tablename__ = "minutes_sections"
    __table_args__ = (
        CheckConstraint(one_of("kind", SectionKind), name="kind_known"),
        CheckConstraint("(kind = 'sitting') = (sitting_id IS NOT NULL)", name="sitting_of_sitting"),
        CheckConstraint("place >= 1", name="place_positive"),
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        Index(
            "uq_minutes_sections_kind",
            "minutes_id",
            "kind",
            unique=True,
            sqlite_where=_WHOLE_MEETING,
            postgresql_where=_WHOLE_MEETING,
        ),
        Index(
            "uq_minutes_sections_sitting_id",
            "minutes_id",
            "sitting_id",
            unique=True,
            sqlite_where=_ONE_SITTING,
            postgresql_where=_ONE_SITTING,
        ),
        Index("ix_minutes_sections_sitting_id", "sitting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    minutes_id: Mapped[int] = mapped_column(ForeignKey("minutes.id", ondelete="RESTRICT"))
    place: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    sitting_id: Mapped[int | None] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str]
    basis: Mapped[str]
