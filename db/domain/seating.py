"""Who sits where: blocks of people in official order, turned on each year, with fixed seats.

Source: 委员座位按界别或小组分区，区内按姓氏笔画；每年轮换，避免总坐后排。
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import gcd
from typing import Generic, TypeVar

from db.domain.errors import RuleViolation
from db.domain.hall import Hall, NoSuchSeat, Seat
from db.domain.seat_vocabulary import BlockFill

Person = TypeVar("Person", bound=Hashable)
Item = TypeVar("Item")

YEARS_OF_TERM = 5
"""A 届 has five years: within them the front goes once through the whole order."""


@dataclass(eq=False)
class NotEnoughSeats(RuleViolation):
    """More people than chairs outside the reserved rows."""

    people: int
    seats: int


@dataclass(eq=False)
class SeatPinnedTwice(RuleViolation):
    """Two people are pinned to one chair."""

    row: int
    place: int


@dataclass(eq=False)
class SeatedTwice(RuleViolation):
    """Somebody stands in two blocks, or twice in one."""

    person: object


@dataclass(frozen=True, slots=True)
class Block(Generic[Person]):
    """People who sit together, already in their order (姓氏笔画)."""

    name: str
    people: tuple[Person, ...]


def rotated(items: Sequence[Item], rotation: int) -> tuple[Item, ...]:
    """Return the items in their order, begun with another: 2 puts the third one first."""
    if not items:
        return ()
    first = rotation % len(items)
    return (*items[first:], *items[:first])


def yearly_step(count: int) -> int:
    """Return by how many blocks to turn each year: the front reaches all within a term or so.

    It is the least number from a fifth of the blocks on that has no divisor in common with their
    number, so that over as many years as there are blocks each one begins once.
    """
    step = max(-(-count // YEARS_OF_TERM), 1)
    while gcd(step, max(count, 1)) != 1:
        step += 1
    return step


def next_rotation(last: int | None, count: int) -> int:
    """Return the rotation to propose after last year's; None: there was none yet."""
    if last is None or count < 1:
        return 0
    return (last + yearly_step(count)) % count


def seat_order(hall: Hall, fill: BlockFill) -> tuple[Seat, ...]:
    """Return the free chairs in the order in which blocks take them."""
    if fill is BlockFill.ROWS:
        return hall.free_seats()
    if fill is BlockFill.COLUMNS:
        return tuple(sorted(hall.free_seats(), key=lambda seat: (seat.place, seat.row)))
    return tuple(sorted(hall.free_seats(), key=lambda seat: (hall.section(seat.place), seat)))


def seat_blocks(
    hall: Hall,
    blocks: Sequence[Block[Person]],
    *,
    fill: BlockFill,
    rotation: int = 0,
    pins: Mapping[Person, Seat] | None = None,
) -> dict[Person, Seat]:
    """Seat everyone once: pinned people where they are pinned, the others block after block.

    The blocks begin with the one at ``rotation``; each takes the next chairs of ``seat_order``,
    a strip being read row by row from the front. People may be pinned into reserved rows; whoever
    is pinned and stands in no block is left out.

    Raises:
        SeatedTwice, NoSuchSeat, SeatPinnedTwice, NotEnoughSeats.
    """
    known = _everyone(blocks)
    held = {person: seat for person, seat in (pins or {}).items() if person in known}
    _check_pins(hall, held)
    taken = frozenset(held.values())
    chairs = [seat for seat in seat_order(hall, fill) if seat not in taken]
    if len(known) - len(held) > len(chairs):
        raise NotEnoughSeats(len(known), len(chairs) + len(held))
    supply = iter(chairs)
    seated = dict(held)
    for block in rotated(blocks, rotation):
        waiting = [person for person in block.people if person not in held]
        taking = list(islice(supply, len(waiting)))
        # A strip is taken column by column, but read as a block: row by row from the front.
        places = sorted(taking) if fill is BlockFill.COLUMNS else taking
        seated.update(zip(waiting, places, strict=True))
    return seated


def exchanged(
    seated: Mapping[Person, Seat], hall: Hall, person: Person, seat: Seat
) -> dict[Person, Seat]:
    """Return the seating after a person has taken a chair; whoever sat there takes the person's.

    One who had no chair yet leaves the other without one. Raises NoSuchSeat.
    """
    if not hall.has(seat):
        raise NoSuchSeat(*seat)
    after = dict(seated)
    former = after.pop(person, None)
    sitting = next((other for other, place in after.items() if place == seat), None)
    if sitting is not None:
        del after[sitting]
        if former is not None:
            after[sitting] = former
    after[person] = seat
    return after


def _everyone(blocks: Sequence[Block[Person]]) -> set[Person]:
    found: set[Person] = set()
    for block in blocks:
        for person in block.people:
            if person in found:
                raise SeatedTwice(person)
            found.add(person)
    return found


def _check_pins(hall: Hall, pins: Mapping[Person, Seat]) -> None:
    taken: set[Seat] = set()
    for seat in pins.values():
        if not hall.has(seat):
            raise NoSuchSeat(*seat)
        if seat in taken:
            raise SeatPinnedTwice(*seat)
        taken.add(seat)
