"""Cuts a hall into the parts that a sheet of paper can show readably, at aisles if it can."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.domain.hall import Hall


@dataclass(frozen=True, slots=True)
class Tile:
    """The part of a hall on one page; `aisles` are those inside it, after which place."""

    first_row: int
    last_row: int
    first_place: int
    last_place: int
    aisles: tuple[int, ...]
    title: str


def tiles_of(hall: Hall, *, chairs: int, rows: int) -> tuple[Tile, ...]:
    """Return the pages of a hall, row parts from the stage, in each the left part first.

    `chairs` and `rows` are the most that one page can show; an aisle counts as half a chair.
    """
    across = tuple(_cut_places(hall, max(chairs, 1)))
    down = tuple(_even_parts(hall.rows, max(rows, 1)))
    return tuple(
        Tile(
            first_row=top,
            last_row=bottom,
            first_place=left,
            last_place=right,
            aisles=tuple(sorted(a for a in hall.aisles if left <= a < right)),
            title=_title(hall, (top, bottom), (left, right)),
        )
        for top, bottom in down
        for left, right in across
    )


def _cut_places(hall: Hall, chairs: int) -> Iterator[tuple[int, int]]:
    """Yield first and last places: as few parts as may be, of equal width or ending at an aisle."""
    room = max(chairs - (len(hall.aisles) + 1) // 2, 1)
    left = 1
    while left <= hall.places:
        rest = hall.places - left + 1
        parts = -(-rest // room)
        right = left + -(-rest // parts) - 1
        # An aisle is as good a place to cut if the pages after it can hold what it leaves.
        last = min(left + room - 1, hall.places)
        fitting = [a for a in hall.aisles if left <= a <= last]
        near = [a for a in fitting if hall.places - a <= (parts - 1) * room]
        if parts > 1 and near:
            right = min(near, key=lambda aisle: (abs(aisle - right), aisle))
        yield left, right
        left = right + 1


def _even_parts(count: int, most: int) -> Iterator[tuple[int, int]]:
    parts = -(-count // most)
    for part in range(parts):
        yield part * count // parts + 1, (part + 1) * count // parts


def _title(hall: Hall, rows: tuple[int, int], places: tuple[int, int]) -> str:
    words = [f"第{rows[0]}至{rows[1]}排"] if rows != (1, hall.rows) else []
    if places != (1, hall.places):
        words.append(f"左起第{places[0]}至{places[1]}座")
    return "，".join(words)
