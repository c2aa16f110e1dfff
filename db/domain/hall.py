"""A hall as a grid of chairs: its aisles, the chairs that are not there, and the chairs' numbers.

Everything is seen by one who faces the stage: row 1 is the nearest to it, place 1 the leftmost.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from db.domain.errors import RuleViolation
from db.domain.seat_vocabulary import SeatNumbering

MOST_ROWS = 120
MOST_PLACES = 160


class Seat(NamedTuple):
    """A chair by its row and its place in the row; the place is where it stands, not its 号."""

    row: int
    place: int


@dataclass(eq=False)
class HallOutOfRange(RuleViolation):
    """A hall with no row or no chair, or with more than any hall has."""

    rows: int
    places: int


@dataclass(eq=False)
class NoSuchSeat(RuleViolation):
    """The hall has no chair there."""

    row: int
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A hall: rows of places, aisles after some places, gaps (pillars), rows kept free.

    Aisles, gaps and reserved rows outside the hall are left out, so that a hall may shrink.

    Raises:
        HallOutOfRange: fewer than 1, more than 120 rows or more than 160 places a row.
    """

    rows: int
    places: int
    aisles: frozenset[int] = frozenset()
    gaps: frozenset[Seat] = frozenset()
    reserved: frozenset[int] = frozenset()
    numbering: SeatNumbering = SeatNumbering.LEFT
    _numbers: dict[Seat, int] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        if not (1 <= self.rows <= MOST_ROWS and 1 <= self.places <= MOST_PLACES):
            raise HallOutOfRange(self.rows, self.places)
        within = frozenset(seat for seat in self.gaps if self._spans(seat))
        rows = frozenset(row for row in self.reserved if 1 <= row <= self.rows)
        aisles = frozenset(place for place in self.aisles if 1 <= place < self.places)
        for name, value in (("gaps", within), ("reserved", rows), ("aisles", aisles)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_numbers", _numbers(self))

    def seats(self) -> tuple[Seat, ...]:
        """Return every chair, row after row from the stage, each from the left."""
        return tuple(sorted(self._numbers))

    def free_seats(self) -> tuple[Seat, ...]:
        """Return the chairs outside the reserved rows, in the same order."""
        return tuple(seat for seat in self.seats() if seat.row not in self.reserved)

    def has(self, seat: Seat) -> bool:
        """Return whether there is a chair."""
        return seat in self._numbers

    def number(self, seat: Seat) -> int:
        """Return the 号 of a chair in its row; a missing chair has none, the numbers run on.

        Raises NoSuchSeat.
        """
        try:
            return self._numbers[seat]
        except KeyError:
            raise NoSuchSeat(*seat) from None

    def section(self, place: int) -> int:
        """Return which part between the aisles a place is in, 0 the leftmost."""
        return bisect_left(sorted(self.aisles), place)

    def _spans(self, seat: Seat) -> bool:
        return 1 <= seat.row <= self.rows and 1 <= seat.place <= self.places


def _numbers(hall: Hall) -> dict[Seat, int]:
    found: dict[Seat, int] = {}
    for row in range(1, hall.rows + 1):
        chairs = [place for place in range(1, hall.places + 1) if Seat(row, place) not in hall.gaps]
        for place, number in _row_numbers(chairs, hall):
            found[Seat(row, place)] = number
    return found


def _row_numbers(chairs: list[int], hall: Hall) -> Iterable[tuple[int, int]]:
    if hall.numbering is SeatNumbering.LEFT:
        return zip(chairs, range(1, len(chairs) + 1), strict=True)
    odd_is_left = hall.numbering is SeatNumbering.ODD_LEFT
    # A row of an odd number of places has its middle chair on the odd side: it is number 1.
    middle = (hall.places + 1) // 2 if odd_is_left else hall.places // 2
    left = [place for place in reversed(chairs) if place <= middle]
    right = [place for place in chairs if place > middle]
    odd, even = (left, right) if odd_is_left else (right, left)
    return [
        *zip(odd, range(1, 2 * len(odd), 2), strict=True),
        *zip(even, range(2, 2 * len(even) + 1, 2), strict=True),
    ]
