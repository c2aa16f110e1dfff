"""What lies between two orders of keys, as the few steps that views can follow."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import compress, count
from operator import is_not
from typing import Protocol

MOST_STEPS = 24
"""Above this many separate steps one layout change is quicker than following them."""


class Keyed(Protocol):
    """A row with a key that it keeps when its contents change."""

    @property
    def id(self) -> Hashable:
        """The key."""


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Join ascending numbers into (first, last) of unbroken runs."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def renewed_places(present: Sequence[Keyed], wanted: Sequence[Keyed]) -> list[int] | None:
    """Return where rows have other contents when the same rows stand in the same places; else None.

    This is what most actions come to; only rows that are other objects are looked at closely.
    """
    if len(present) != len(wanted):
        return None
    others = list(compress(count(), map(is_not, present, wanted)))
    if any(present[place].id != wanted[place].id for place in others):
        return None
    return [place for place in others if present[place] != wanted[place]]


def moves(present: Sequence[Hashable], wanted: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the fewest moves (from, to) that turn one order of the same keys into another.

    ``to`` is the place of the moved key after its move. Keys of a longest common ascending run
    never move.
    """
    order = list(present)
    settled = _staying(present, wanted)
    steps: list[tuple[int, int]] = []
    for target, key in enumerate(wanted):
        if key in settled:
            continue
        source = order.index(key)
        place = 0 if target == 0 else order.index(wanted[target - 1]) + 1
        place -= place > source
        settled.add(key)
        if source != place:
            order.insert(place, order.pop(source))
            steps.append((source, place))
    return steps


def is_gentle(present: Sequence[Hashable], wanted: Sequence[Hashable]) -> bool:
    """Tell whether few enough steps (removals, moves, insertions) lie between two orders."""
    wanted_keys, present_keys = set(wanted), set(present)
    gone = [i for i, key in enumerate(present) if key not in wanted_keys]
    new = [i for i, key in enumerate(wanted) if key not in present_keys]
    kept_before = [key for key in present if key in wanted_keys]
    kept_after = [key for key in wanted if key in present_keys]
    moved = len(kept_after) - len(_staying(kept_before, kept_after))
    return len(runs(gone)) + len(runs(new)) + moved <= MOST_STEPS


def _staying(present: Sequence[Hashable], wanted: Sequence[Hashable]) -> set[Hashable]:
    """Return the keys of a longest ascending run: those that need not move."""
    places = {key: place for place, key in enumerate(wanted)}
    lengths: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, key in enumerate(present):
        place = places[key]
        length = bisect_left(lengths, place)
        before.append(ends[length - 1] if length else -1)
        if length == len(lengths):
            lengths.append(place)
            ends.append(at)
        else:
            lengths[length], ends[length] = place, at
    staying: set[Hashable] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        staying.add(present[at])
        at = before[at]
    return staying
