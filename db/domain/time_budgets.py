"""Speaking time budgets of groups: equal, by seats, or a mixture, rounded once (Sainte-Laguë).

Source: the two parts of the speaking time of political groups in the European Parliament (Rules of
Procedure, Rule 171): one shared equally, one by the number of their members.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from heapq import heapify, heapreplace

from db.domain.errors import RuleViolation


class BudgetRule(StrEnum):
    """How the time of a sitting is shared out among groups."""

    NONE = "none"
    EQUAL = "equal"
    SEATS = "seats"
    MIXED = "mixed"


class BudgetGroup(StrEnum):
    """What a speech is charged to."""

    PARTY = "party"
    SECTOR = "sector"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class GroupSeats:
    """A group and how many members it has."""

    group: str
    seats: int


class BadBudget(RuleViolation):
    """A budget needs a positive unit of time, a share from 0 to 1, and no negative seats."""


def time_budgets(
    total: int, groups: Sequence[GroupSeats], *, unit: int = 30, equal: Fraction = Fraction(1, 2)
) -> tuple[int, ...]:
    """Share `total` seconds out among groups; return the seconds of each, in their order.

    `equal` is the part α that is shared equally (1: all equal, 0: all by seats). The exact quota
    of every group is rounded once to whole units by Sainte-Laguë, so that the sum is the total;
    seconds that make no whole unit go to whom the next unit would go to. Of equal quotients the
    earlier group is served. Nobody has seats: all equal.

    Raises:
        BadBudget: a unit below 1, α outside 0…1, negative seats or a negative total.
    """
    if unit < 1 or total < 0 or not 0 <= equal <= 1 or any(each.seats < 0 for each in groups):
        raise BadBudget
    if not groups:
        return ()
    given, following = _sainte_lague(total // unit, _weights(groups, equal))
    seconds = [units * unit for units in given]
    seconds[following] += total % unit
    return tuple(seconds)


def _weights(groups: Sequence[GroupSeats], equal: Fraction) -> list[Fraction]:
    seats = sum(each.seats for each in groups)
    if seats == 0:
        equal, seats = Fraction(1), 1
    return [equal / len(groups) + (1 - equal) * Fraction(each.seats, seats) for each in groups]


def _sainte_lague(units: int, weights: Sequence[Fraction]) -> tuple[list[int], int]:
    """Give every unit to the lowest (2·given + 1) / weight; say who would get one more."""
    given = [0] * len(weights)
    heap = [(1 / weight, index) for index, weight in enumerate(weights) if weight]
    heapify(heap)
    for _ in range(units):
        index = heap[0][1]
        given[index] += 1
        heapreplace(heap, ((2 * given[index] + 1) / weights[index], index))
    return given, heap[0][1]
