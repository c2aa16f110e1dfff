"""What attendance goes by in this record: notice of leave, and the sentence of the chair."""

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import MeetingKind
from db.models.base import Base, not_blank, one_of


class LeaveNotice(Base):
    """请假规则: so many days before a kind of meeting, in writing; with its source."""

    __tablename__ = "leave_notices"
    __table_args__ = (
        CheckConstraint(one_of("kind", MeetingKind), name="kind_known"),
        CheckConstraint("days BETWEEN 0 AND 60", name="days_in_range"),
    )

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    days: Mapped[int]
    source: Mapped[str] = mapped_column(String(400), default="")


class ChairSentence(Base):
    """主持词模板 of a kind of meeting; a kind without a row has the default one."""

    __tablename__ = "chair_sentences"
    __table_args__ = (
        CheckConstraint(one_of("kind", MeetingKind), name="kind_known"),
        CheckConstraint(not_blank("template"), name="template_not_blank"),
    )

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    template: Mapped[str] = mapped_column(String(300))
