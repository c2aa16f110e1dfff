"""Speech requests and the order that was decided for them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import SpeechForm
from db.models.base import Base, not_blank, one_of, truth


class SpeechRequest(Base):
    """发言申请: a speech that a unit has handed in for a meeting."""

    __tablename__ = "speech_requests"
    __table_args__ = (
        UniqueConstraint("meeting_id", "pinned_position"),
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        CheckConstraint(not_blank("speaker"), name="speaker_not_blank"),
        CheckConstraint(one_of("form", SpeechForm), name="form_known"),
        CheckConstraint("minutes BETWEEN 1 AND 60", name="minutes_in_range"),
        CheckConstraint(
            "pinned_position IS NULL OR (pinned_position >= 1 AND form = 'oral')",
            name="pin_of_oral_speech",
        ),
        Index("ix_speech_requests_meeting_id", "meeting_id"),
        Index("ix_speech_requests_unit_id", "unit_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="RESTRICT"))
    speaker: Mapped[str] = mapped_column(String(60))
    speaker_id: Mapped[int | None] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), index=True
    )
    reader: Mapped[str] = mapped_column(String(60), default="")
    title: Mapped[str] = mapped_column(String(300))
    theme: Mapped[str] = mapped_column(String(60), default="")
    form: Mapped[str] = mapped_column(String(8))
    minutes: Mapped[int]
    submitted_at: Mapped[datetime]
    pinned_position: Mapped[int | None]
    pin_reason: Mapped[str] = mapped_column(String(200), default="")


class OrderPlace(Base):
    """发言顺序: the place of a request in the applied order of its meeting."""

    __tablename__ = "order_places"
    __table_args__ = (
        UniqueConstraint("meeting_id", "position"),
        CheckConstraint("position >= 1", name="position_positive"),
    )

    request_id: Mapped[int] = mapped_column(
        ForeignKey("speech_requests.id", ondelete="RESTRICT"), primary_key=True
    )
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    position: Mapped[int]
    is_priority: Mapped[bool] = mapped_column(truth("is_priority"))
    reason: Mapped[str] = mapped_column(String(200))
