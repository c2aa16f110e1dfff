"""The committee and its term, and what the record itself is set to."""

from datetime import date

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import OrderPattern
from db.models.base import Base, not_blank, one_of, truth


class Term(Base):
    """届: the one committee and the one term that this file is about (a single row)."""

    __tablename__ = "terms"
    __table_args__ = (
        CheckConstraint("id = 1", name="single_row"),
        CheckConstraint(not_blank("city"), name="city_not_blank"),
        CheckConstraint("number BETWEEN 1 AND 99", name="number_in_range"),
        CheckConstraint("ends_on IS NULL OR ends_on > starts_on", name="ends_after_start"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    city: Mapped[str] = mapped_column(String(60))
    number: Mapped[int]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]


class SpeakingRule(Base):
    """发言规则: the record's speaking policy with the source of the rule (a single row)."""

    __tablename__ = "speaking_rules"
    __table_args__ = (
        CheckConstraint("id = 1", name="single_row"),
        CheckConstraint(one_of("pattern", OrderPattern), name="pattern_known"),
        CheckConstraint(
            "share_parts > 0 AND share_whole > share_parts", name="share_between_0_and_1"
        ),
        CheckConstraint("max_run >= 1", name="max_run_positive"),
        CheckConstraint(
            "priority_rounds IS NULL OR priority_rounds >= 1", name="priority_rounds_positive"
        ),
        CheckConstraint("default_minutes BETWEEN 1 AND 60", name="default_minutes_in_range"),
        CheckConstraint("pause_seconds BETWEEN 0 AND 3600", name="pause_in_range"),
        CheckConstraint("quota >= 1", name="quota_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    pattern: Mapped[str] = mapped_column(String(16))
    share_parts: Mapped[int]
    share_whole: Mapped[int]
    max_run: Mapped[int]
    priority_rounds: Mapped[int | None]
    separate: Mapped[bool] = mapped_column(truth("separate"))
    default_minutes: Mapped[int]
    pause_seconds: Mapped[int]
    quota: Mapped[int]
    counts_nonparty: Mapped[bool] = mapped_column(truth("counts_nonparty"))
    source: Mapped[str] = mapped_column(String(400))


class QuorumRule(Base):
    """到会规则: the fraction of expected members that makes a sitting valid (a single row)."""

    __tablename__ = "quorum_rules"
    __table_args__ = (
        CheckConstraint("id = 1", name="single_row"),
        CheckConstraint("parts > 0 AND whole >= parts", name="fraction_up_to_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    parts: Mapped[int]
    whole: Mapped[int]
    source: Mapped[str] = mapped_column(String(400))


class StrokeChoice(Base):
    """笔画次序的人工指定: a character that ties, or that the stroke table does not know."""

    __tablename__ = "stroke_choices"
    __table_args__ = (
        CheckConstraint("length(character) = 1", name="one_character"),
        CheckConstraint("length(after) = 1", name="after_one_character"),
        CheckConstraint("character <> after", name="not_after_itself"),
    )

    character: Mapped[str] = mapped_column(String(2), primary_key=True)
    after: Mapped[str] = mapped_column(String(2))
