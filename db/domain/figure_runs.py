"""Where one partition of a total ends and the next begins: published tables do not say."""

from collections.abc import Sequence
from itertools import accumulate

_Cost = tuple[int, int, int]
"""What a split leaves open: parts in runs that do not add up, by how much; then its runs."""


def runs(parts: Sequence[int], total: int) -> tuple[tuple[int, int], ...]:
    """Return the bounds (start, end) of consecutive runs, as many of them as can making ``total``.

    Of all splits that one is taken that leaves the fewest parts in runs that do not add up, then
    the least difference, then the fewest runs. Takes time by the square of the parts.
    """
    sums = [0, *accumulate(parts)]
    costs: list[_Cost] = [(0, 0, 0)]
    starts = [0]
    for end in range(1, len(sums)):
        cost, start = min(
            (_plus(costs[start], end - start, abs(sums[end] - sums[start] - total)), start)
            for start in range(end)
        )
        costs.append(cost)
        starts.append(start)
    return _walk(starts)


def _plus(cost: _Cost, parts: int, difference: int) -> _Cost:
    strays, differences, number = cost
    return (strays + parts if difference else strays, differences + difference, number + 1)


def _walk(starts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    end = len(starts) - 1
    while end > 0:
        found.append((starts[end], end))
        end = starts[end]
    return tuple(reversed(found))
