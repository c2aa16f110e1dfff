"""The halls that a committee meets in: their rows, aisles, pillars and the way chairs count."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.hall import Hall
from db.domain.ids import HallId
from db.domain.seat_rows import HallRow
from db.repositories import seating
from db.session import UnitOfWork
from desktop.services.naming import require_name, unique_name, unused


@dataclass(eq=False)
class NoSuchHall(RuleViolation):
    """The record has no hall of this key."""

    number: int


@dataclass(eq=False)
class HallHoldsSeated(RuleViolation):
    """A hall is not changed so that chairs vanish on which people are seated."""

    name: str
    people: int


class HallService:
    """Reads and writes halls."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def halls(self) -> tuple[HallRow, ...]:
        """Return the halls in the order of entry."""
        with self._uow.read() as session:
            return seating.halls(session)

    def add(self, name: str, hall: Hall) -> HallId:
        """Add a hall; return its key. Raises EmptyName, NameTaken."""
        require_name(name)
        with unique_name(name), self._uow.write(f"新增会场：{name.strip()}") as tx:
            return seating.add_hall(tx.session, name.strip(), hall)

    def change(self, row: HallRow) -> None:
        """Write a hall anew. Raises EmptyName, NameTaken, HallHoldsSeated."""
        require_name(row.name)
        with unique_name(row.name), self._uow.write(f"修改会场：{row.name.strip()}") as tx:
            lost = _seated_outside(tx.session, row)
            if lost:
                raise HallHoldsSeated(row.name, lost)
            seating.change_hall(tx.session, HallRow(row.id, row.name.strip(), row.hall))

    def remove(self, row: HallRow) -> None:
        """Remove a hall without seat plans. Raises StillUsed."""
        with unused(row.name), self._uow.write(f"删除会场：{row.name}") as tx:
            seating.remove_hall(tx.session, row.id)


def require_hall(session: Session, key: HallId) -> HallRow:
    """Return a hall or raise NoSuchHall."""
    row = seating.find_hall(session, key)
    if row is None:
        raise NoSuchHall(key)
    return row


def _seated_outside(session: Session, row: HallRow) -> int:
    """Count the people of all plans who would lose their chairs."""
    plans = seating.plans_in(session, row.id)
    seated = (taken for plan in plans for taken in seating.seats(session, plan.id))
    return sum(not row.hall.has(taken.seat) for taken in seated)
