"""What attendance goes by in this record: notice of leave."""

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import MeetingKind
from db.models.base import Base, one_of


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
