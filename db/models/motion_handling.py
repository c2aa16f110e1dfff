"""What became of a motion: handlers, contacts, replies and feedback, supervision, scores."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.motion_vocabulary import (
    ContactStage,
    HandlingRole,
    Satisfaction,
    SupervisionForm,
)
from db.models.base import Base, not_blank, one_of

_IN_FORCE = text("returned_on IS NULL")


class HandlingOrganisation(Base):
    """承办单位 of a motion: 主办, 会办 or 分办; one that returned it keeps its row."""

    __tablename__ = "motion_handlers"
    __table_args__ = (
        CheckConstraint(one_of("role", HandlingRole), name="role_known"),
        CheckConstraint("due_on >= assigned_on", name="days_in_order"),
        CheckConstraint(
            "(returned_on IS NULL) = (return_reason = '')", name="returned_with_reason"
        ),
        CheckConstraint("opinion_on IS NULL OR role = 'co'", name="opinion_of_co_handler"),
        Index(
            "uq_motion_handlers_motion_id_organisation_id",
            "motion_id",
            "organisation_id",
            unique=True,
            sqlite_where=_IN_FORCE,
            postgresql_where=_IN_FORCE,
        ),
        Index(
            "uq_motion_handlers_lead",
            "motion_id",
            unique=True,
            sqlite_where=text("returned_on IS NULL AND role = 'lead'"),
            postgresql_where=text("returned_on IS NULL AND role = 'lead'"),
        ),
        Index("ix_motion_handlers_organisation_id", "organisation_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    motion_id: Mapped[int] = mapped_column(ForeignKey("motions.id", ondelete="RESTRICT"))
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisations.id", ondelete="RESTRICT")
    )
    role: Mapped[str] = mapped_column(String(16))
    assigned_on: Mapped[date]
    due_on: Mapped[date]
    opinion_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    return_reason: Mapped[str] = mapped_column(String(300), default="")


class MotionContact(Base):
    """沟通: 办前, 办中, 办后."""

    __tablename__ = "motion_contacts"
    __table_args__ = (
        CheckConstraint(one_of("stage", ContactStage), name="stage_known"),
        CheckConstraint(not_blank("note"), name="note_not_blank"),
        Index("ix_motion_contacts_motion_id", "motion_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    motion_id: Mapped[int] = mapped_column(ForeignKey("motions.id", ondelete="RESTRICT"))
    on: Mapped[date]
    stage: Mapped[str] = mapped_column(String(16))
    organisation: Mapped[str] = mapped_column(String(100), default="")
    note: Mapped[str] = mapped_column(String(1000))


class MotionReply(Base):
    """答复 of one organisation in one round, with the submitter's feedback once it is there."""

    __tablename__ = "motion_replies"
    __table_args__ = (
        UniqueConstraint("motion_id", "organisation_id", "round"),
        CheckConstraint("round >= 1", name="round_positive"),
        CheckConstraint(
            f"attitude IS NULL OR {one_of('attitude', Satisfaction)}", name="attitude_known"
        ),
        CheckConstraint(f"result IS NULL OR {one_of('result', Satisfaction)}", name="result_known"),
        CheckConstraint("(attitude IS NULL) = (result IS NULL)", name="feedback_whole"),
        CheckConstraint("(feedback_on IS NULL) = (result IS NULL)", name="feedback_dated"),
        Index("ix_motion_replies_organisation_id", "organisation_id"),
        Index("ix_motion_replies_category_id", "category_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    motion_id: Mapped[int] = mapped_column(ForeignKey("motions.id", ondelete="RESTRICT"))
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisations.id", ondelete="RESTRICT")
    )
    round: Mapped[int]
    replied_on: Mapped[date]
    document: Mapped[str] = mapped_column(String(100), default="")
    category_id: Mapped[int] = mapped_column(ForeignKey("reply_categories.id", ondelete="RESTRICT"))
    text: Mapped[str] = mapped_column(Text, default="")
    attitude: Mapped[str | None] = mapped_column(String(16))
    result: Mapped[str | None] = mapped_column(String(16))
    feedback_on: Mapped[date | None]
    feedback_note: Mapped[str] = mapped_column(String(500), default="")


class MotionSupervision(Base):
    """督办记录."""

    __tablename__ = "motion_supervisions"
    __table_args__ = (
        CheckConstraint(one_of("form", SupervisionForm), name="form_known"),
        Index("ix_motion_supervisions_motion_id", "motion_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    motion_id: Mapped[int] = mapped_column(ForeignKey("motions.id", ondelete="RESTRICT"))
    on: Mapped[date]
    form: Mapped[str] = mapped_column(String(16))
    note: Mapped[str] = mapped_column(String(1000), default="")


class MotionScore(Base):
    """评分 of a reviewer for 优秀提案."""

    __tablename__ = "motion_scores"
    __table_args__ = (
        CheckConstraint("score BETWEEN 0 AND 100", name="score_in_range"),
        CheckConstraint(not_blank("reviewer"), name="reviewer_not_blank"),
    )

    motion_id: Mapped[int] = mapped_column(
        ForeignKey("motions.id", ondelete="RESTRICT"), primary_key=True
    )
    reviewer: Mapped[str] = mapped_column(String(60), primary_key=True)
    score: Mapped[int]


class MotionComparison(Base):
    """查重: two motions that were laid side by side and kept apart, and why."""

    __tablename__ = "motion_comparisons"
    __table_args__ = (
        CheckConstraint("motion_id <> other_id", name="two_motions"),
        CheckConstraint("likeness BETWEEN 0 AND 100", name="likeness_in_range"),
        CheckConstraint(not_blank("note"), name="note_not_blank"),
        Index("ix_motion_comparisons_other_id", "other_id"),
    )

    motion_id: Mapped[int] = mapped_column(
        ForeignKey("motions.id", ondelete="RESTRICT"), primary_key=True
    )
    other_id: Mapped[int] = mapped_column(
        ForeignKey("motions.id", ondelete="RESTRICT"), primary_key=True
    )
    likeness: Mapped[int]
    note: Mapped[str] = mapped_column(String(300))
    on: Mapped[date]
