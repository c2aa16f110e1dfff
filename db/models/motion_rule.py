"""What the work with motions goes by: rule, categories, letters, organisations, filters."""

from sqlalchemy import CheckConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, not_blank, truth


class MotionRule(Base):
    """提案工作规则: one row."""

    __tablename__ = "motion_rules"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("number_template LIKE '%{序%'", name="template_has_serial"),
        CheckConstraint("reply_months BETWEEN 1 AND 24", name="reply_months_in_range"),
        CheckConstraint("hard_months BETWEEN reply_months AND 36", name="hard_months_in_range"),
        CheckConstraint("co_months BETWEEN 1 AND 24", name="co_months_in_range"),
        CheckConstraint("objection_days BETWEEN 1 AND 90", name="objection_days_in_range"),
        CheckConstraint("feedback_days BETWEEN 1 AND 180", name="feedback_days_in_range"),
        CheckConstraint("soon_days BETWEEN 1 AND 90", name="soon_days_in_range"),
        CheckConstraint("collective_percent BETWEEN 0 AND 100", name="percent_in_range"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number_template: Mapped[str] = mapped_column(String(60))
    reply_months: Mapped[int]
    hard_months: Mapped[int]
    co_months: Mapped[int]
    objection_days: Mapped[int]
    feedback_days: Mapped[int]
    soon_days: Mapped[int]
    is_two_stage: Mapped[bool] = mapped_column(truth("is_two_stage"))
    collective_percent: Mapped[int]
    rounds_to_hundred: Mapped[bool] = mapped_column(truth("rounds_to_hundred"))
    source: Mapped[str] = mapped_column(String(300))


class MotionCategory(Base):
    """提案类别, ordered."""

    __tablename__ = "motion_categories"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint("rank >= 1", name="rank_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    rank: Mapped[int]


class ReplyCategory(Base):
    """答复分类: what a letter means differs from city to city."""

    __tablename__ = "reply_categories"
    __table_args__ = (
        CheckConstraint(not_blank("letter"), name="letter_not_blank"),
        CheckConstraint("rank >= 1", name="rank_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    letter: Mapped[str] = mapped_column(String(4), unique=True)
    meaning: Mapped[str] = mapped_column(String(120))
    rank: Mapped[int]


class Organisation(Base):
    """承办单位."""

    __tablename__ = "organisations"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint("rank >= 1", name="rank_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    rank: Mapped[int]


class MotionSerial(Base):
    """The last number given in a year: numbers are never given twice."""

    __tablename__ = "motion_serials"
    __table_args__ = (CheckConstraint("last >= 1", name="last_positive"),)

    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class MotionFilter(Base):
    """A saved choice of motions, as JSON."""

    __tablename__ = "motion_filters"
    __table_args__ = (CheckConstraint(not_blank("name"), name="name_not_blank"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    query: Mapped[str] = mapped_column(Text)
