"""Motions: what was handed in, by whom, and what the review decided."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.motion_vocabulary import Destination, MotionKind, MotionState
from db.models.base import Base, not_blank, one_of, truth

TITLE_LENGTH = 200


class Motion(Base):
    """提案. ``submitters`` and ``handlers`` are the names as lists show them, kept with the row."""

    __tablename__ = "motions"
    __table_args__ = (
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        CheckConstraint("year BETWEEN 1949 AND 2199", name="year_in_range"),
        CheckConstraint(one_of("kind", MotionKind), name="kind_known"),
        CheckConstraint(one_of("state", MotionState), name="state_known"),
        CheckConstraint("number IS NULL OR length(trim(number)) > 0", name="number_not_blank"),
        CheckConstraint(
            "number IS NOT NULL OR state NOT IN ('filed', 'assigned', 'replied', 'archived')",
            name="filed_has_number",
        ),
        CheckConstraint("(state = 'merged') = (merged_into_id IS NOT NULL)", name="merged_into"),
        CheckConstraint(
            "merged_into_id IS NULL OR merged_into_id <> id", name="not_merged_into_itself"
        ),
        CheckConstraint("(state = 'not_filed') = (reason IS NOT NULL)", name="reason_if_not_filed"),
        CheckConstraint("reason IS NULL OR reason BETWEEN 1 AND 10", name="reason_known"),
        CheckConstraint(
            "(state = 'not_filed') = (destination IS NOT NULL)", name="destination_if_not_filed"
        ),
        CheckConstraint(
            f"destination IS NULL OR {one_of('destination', Destination)}",
            name="destination_known",
        ),
        CheckConstraint(
            "(state = 'amending') = (amend_by IS NOT NULL)", name="amend_by_if_amending"
        ),
        CheckConstraint("round >= 1", name="round_positive"),
        Index("uq_motions_year_number", "year", "number", unique=True),
        Index("ix_motions_state_due_on", "state", "due_on"),
        Index("ix_motions_category_id", "category_id"),
        Index("ix_motions_merged_into_id", "merged_into_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    number: Mapped[str | None] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    kind: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    category_id: Mapped[int] = mapped_column(
        ForeignKey("motion_categories.id", ondelete="RESTRICT")
    )
    is_livelihood: Mapped[bool] = mapped_column(truth("is_livelihood"), default=False)
    is_plenary: Mapped[bool] = mapped_column(truth("is_plenary"), default=True)
    is_public: Mapped[bool] = mapped_column(truth("is_public"), default=True)
    is_hard: Mapped[bool] = mapped_column(truth("is_hard"), default=False)
    is_key: Mapped[bool] = mapped_column(truth("is_key"), default=False)
    is_supervised: Mapped[bool] = mapped_column(truth("is_supervised"), default=False)
    is_excellent: Mapped[bool] = mapped_column(truth("is_excellent"), default=False)
    submitters: Mapped[str] = mapped_column(Text, default="")
    handlers: Mapped[str] = mapped_column(Text, default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    wanted_handlers: Mapped[str] = mapped_column(String(200), default="")
    submitted_on: Mapped[date]
    pre_reviewed_on: Mapped[date | None]
    decided_on: Mapped[date | None]
    assigned_on: Mapped[date | None]
    due_on: Mapped[date | None]
    archived_on: Mapped[date | None]
    reason: Mapped[int | None]
    destination: Mapped[str | None] = mapped_column(String(16))
    decision_note: Mapped[str] = mapped_column(String(500), default="")
    amend_by: Mapped[date | None]
    merged_into_id: Mapped[int | None] = mapped_column(
        ForeignKey("motions.id", ondelete="RESTRICT")
    )
    round: Mapped[int] = mapped_column(default=1)
    reply_letter: Mapped[str] = mapped_column(String(4), default="")
    attitude: Mapped[str | None] = mapped_column(String(16))
    result: Mapped[str | None] = mapped_column(String(16))
    key_leader: Mapped[str] = mapped_column(String(60), default="")
    key_report: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int] = mapped_column(default=1)


class MotionText(Base):
    """The three parts of a motion, and the words that it is found by (lower case)."""

    __tablename__ = "motion_texts"

    motion_id: Mapped[int] = mapped_column(
        ForeignKey("motions.id", ondelete="RESTRICT"), primary_key=True
    )
    situation: Mapped[str] = mapped_column(Text, default="")
    analysis: Mapped[str] = mapped_column(Text, default="")
    suggestion: Mapped[str] = mapped_column(Text, default="")
    head: Mapped[str] = mapped_column(Text, default="")


class MotionSubmitter(Base):
    """提案者 at a place: 1 is the first submitter (第一提案人)."""

    __tablename__ = "motion_submitters"
    __table_args__ = (
        CheckConstraint("place >= 1", name="place_positive"),
        CheckConstraint("(member_id IS NULL) <> (unit_id IS NULL)", name="member_or_unit"),
        Index("uq_motion_submitters_motion_id_member_id", "motion_id", "member_id", unique=True),
        Index("uq_motion_submitters_motion_id_unit_id", "motion_id", "unit_id", unique=True),
        Index("ix_motion_submitters_member_id", "member_id"),
        Index("ix_motion_submitters_unit_id", "unit_id"),
    )

    motion_id: Mapped[int] = mapped_column(
        ForeignKey("motions.id", ondelete="RESTRICT"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id", ondelete="RESTRICT"))


class FileContent(Base):
    """The bytes of an attachment by their SHA-256: written once, never changed, not journaled."""

    __tablename__ = "file_contents"
    __table_args__ = (CheckConstraint("length(digest) = 64", name="digest_is_sha256"),)

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class MotionFile(Base):
    """附件 of a motion, kept inside the record."""

    __tablename__ = "motion_files"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint("size >= 0", name="size_not_negative"),
        Index("ix_motion_files_motion_id", "motion_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    motion_id: Mapped[int] = mapped_column(ForeignKey("motions.id", ondelete="RESTRICT"))
    name: Mapped[str] = mapped_column(String(200))
    size: Mapped[int]
    digest: Mapped[str] = mapped_column(ForeignKey("file_contents.digest", ondelete="RESTRICT"))
    added_at: Mapped[datetime]
