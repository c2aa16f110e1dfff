"""主持词 of a sitting as the secretary wrote it."""

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, not_blank


class WrittenScript(Base):
    """What the chair reads out instead of the draft; ``basis`` is the draft it was written over."""

    __tablename__ = "chair_scripts"
    __table_args__ = (CheckConstraint(not_blank("text"), name="text_not_blank"),)

    sitting_id: Mapped[int] = mapped_column(
        ForeignKey("sittings.id", ondelete="RESTRICT"), primary_key=True
    )
    text: Mapped[str] = mapped_column(Text)
    basis: Mapped[str] = mapped_column(Text)
