"""主席台座次: places by rank, the first in the middle, the second at the first one's left hand.

Source: 单数 1 居中，2 在 1 的左手，3 在 1 的右手，依次左右；双数 1、2 同时居中，2 仍在 1 的左手。
"""

from collections.abc import Sequence
from typing import TypeVar

from db.domain.seating import NotEnoughSeats

Item = TypeVar("Item")


def rostrum_row(people: Sequence[Item], *, second_at_left_hand: bool = True) -> tuple[Item, ...]:
    """Return people given by rank as the audience sees them: seven as 7 5 3 1 2 4 6.

    The left hand of those who face the audience is the audience's right. Some houses seat the
    second at the right hand: ``second_at_left_hand`` False turns the row about.
    """
    odd, even = people[0::2], people[1::2]
    seen = (*reversed(odd), *even)
    return seen if second_at_left_hand else tuple(reversed(seen))


def rostrum_rows(
    people: Sequence[Item], sizes: Sequence[int], *, second_at_left_hand: bool = True
) -> tuple[tuple[Item, ...], ...]:
    """Return several rows, the front one first: each takes the next of the people by rank.

    Raises:
        NotEnoughSeats: the rows have fewer places than there are people.
    """
    if len(people) > sum(sizes):
        raise NotEnoughSeats(len(people), sum(sizes))
    rows: list[tuple[Item, ...]] = []
    start = 0
    for size in sizes:
        part = people[start : start + size]
        if part:
            rows.append(rostrum_row(part, second_at_left_hand=second_at_left_hand))
        start += size
    return tuple(rows)
