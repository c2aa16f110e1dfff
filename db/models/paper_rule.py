"""What papers go by in this record: the letterhead, and the sentences that were changed."""

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, not_blank, truth

_NAMES = ("full_name", "short_name", "office", "motion_office", "red_head", "number")


class LetterheadRule(Base):
    """版头 (a single row; a record without it has the usual one); its logo by its bytes."""

    __tablename__ = "letterheads"
    __table_args__ = (
        CheckConstraint("id = 1", name="single_row"),
        *(CheckConstraint(not_blank(name), name=f"{name}_not_blank") for name in _NAMES),
        CheckConstraint("(logo_digest IS NULL) = (logo_name = '')", name="logo_has_name"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    full_name: Mapped[str] = mapped_column(String(120))
    short_name: Mapped[str] = mapped_column(String(120))
    office: Mapped[str] = mapped_column(String(120))
    motion_office: Mapped[str] = mapped_column(String(120))
    red_head: Mapped[str] = mapped_column(String(120))
    number: Mapped[str] = mapped_column(String(120))
    heads_letters: Mapped[bool] = mapped_column(truth("heads_letters"))
    heads_minutes: Mapped[bool] = mapped_column(truth("heads_minutes"))
    logo_name: Mapped[str] = mapped_column(String(200), default="")
    logo_digest: Mapped[str | None] = mapped_column(
        ForeignKey("file_contents.digest", ondelete="RESTRICT")
    )


class ChangedWording(Base):
    """文字: a sentence of a paper that says something else in this record; a checked template."""

    __tablename__ = "wordings"
    __table_args__ = (
        CheckConstraint(not_blank("key"), name="key_not_blank"),
        CheckConstraint(not_blank("text"), name="text_not_blank"),
    )

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    text: Mapped[str] = mapped_column(String(300))
