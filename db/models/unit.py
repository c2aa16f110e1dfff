"""Units in whose name a speech is given."""

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import UnitKind
from db.models.base import Base, not_blank, one_of


class Unit(Base):
    """代表单位, with its kind and its rank in protocol order.

    ``priority_rank`` orders the units that speak first (党派优先); NULL stands outside.
    """

    __tablename__ = "units"
    __table_args__ = (
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(one_of("kind", UnitKind), name="kind_known"),
        CheckConstraint("rank >= 1", name="rank_positive"),
        CheckConstraint(
            "priority_rank IS NULL OR priority_rank >= 1", name="priority_rank_positive"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    rank: Mapped[int]
    priority_rank: Mapped[int | None]
