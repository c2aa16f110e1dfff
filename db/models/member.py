"""Members and the parties that each belongs to."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import Sex
from db.models.base import Base, not_blank, one_of, truth


class Member(Base):
    """委员: in one sector, in any number of parties, with the dates of office."""

    __tablename__ = "members"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(f"sex IS NULL OR {one_of('sex', Sex)}", name="sex_known"),
        CheckConstraint("number IS NULL OR length(trim(number)) > 0", name="number_not_blank"),
        CheckConstraint("birth IS NULL OR length(birth) = 7", name="birth_is_month"),
        CheckConstraint("office_to >= office_from", name="office_in_order"),
        Index("ix_members_sector_id", "sector_id"),
        Index("ix_members_name", "name"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str | None] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(60))
    sex: Mapped[str | None] = mapped_column(String(8))
    ethnicity: Mapped[str] = mapped_column(String(20), default="")
    birth: Mapped[str | None] = mapped_column(String(7))
    duty: Mapped[str] = mapped_column(String(300), default="")
    is_standing: Mapped[bool] = mapped_column(truth("is_standing"), default=False)
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id", ondelete="RESTRICT"))
    committee_id: Mapped[int | None] = mapped_column(
        ForeignKey("committees.id", ondelete="RESTRICT")
    )
    office_from: Mapped[date | None]
    office_to: Mapped[date | None]
    phone: Mapped[str | None] = mapped_column(String(40))
    search: Mapped[str] = mapped_column(Text, default="")


class PartyMembership(Base):
    """A member's party, at its place among the member's parties (“民建、中共”: 1, 2)."""

    __tablename__ = "party_memberships"
    __table_args__ = (CheckConstraint("place >= 1", name="place_positive"),)

    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), primary_key=True
    )
    party_id: Mapped[int] = mapped_column(
        ForeignKey("parties.id", ondelete="RESTRICT"), primary_key=True, index=True
    )
    place: Mapped[int]
