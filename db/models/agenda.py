"""That an agenda has been passed, and meetings kept as templates."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, not_blank


class AgendaPassing(Base):
    """议程的通过: on which day, and by which meeting (预备会议); an official act."""

    __tablename__ = "agenda_passings"
    __table_args__ = (CheckConstraint(not_blank("body"), name="body_not_blank"),)

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="RESTRICT"), primary_key=True
    )
    passed_on: Mapped[date]
    body: Mapped[str] = mapped_column(String(60))


class MeetingTemplate(Base):
    """自己的模板: ``plan`` is the plan of a meeting as JSON (db.domain.meeting_plan)."""

    __tablename__ = "meeting_templates"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(not_blank("plan"), name="plan_not_blank"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    plan: Mapped[str] = mapped_column(Text)
