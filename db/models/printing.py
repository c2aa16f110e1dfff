"""What was printed or saved of which paper, when, by whom and how it looked."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.print_rows import PrintTarget
from db.models.base import Base, not_blank, one_of


class PaperPrinting(Base):
    """打印登记: one paper handed on once; ``listed`` is what a later printing compares with.

    ``meeting_id`` is no foreign key: what was printed stays printed, and stands in nobody's way
    who takes a meeting back.
    """

    __tablename__ = "paper_printings"
    __table_args__ = (
        CheckConstraint(not_blank("paper"), name="paper_not_blank"),
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        CheckConstraint(one_of("target", PrintTarget), name="target_known"),
        CheckConstraint("copies BETWEEN 1 AND 9999", name="copies_in_range"),
        CheckConstraint("length(fingerprint) = 64", name="fingerprint_is_sha256"),
        Index("ix_paper_printings_meeting_id", "meeting_id", "paper"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int]
    paper: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(200))
    options: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    target: Mapped[str] = mapped_column(String(8))
    place: Mapped[str] = mapped_column(Text)
    copies: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(String(64))
    listed: Mapped[str] = mapped_column(Text)
