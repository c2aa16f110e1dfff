"""Percentages of the record: exact decimals, half up, because published reports get them wrong."""

from decimal import Decimal
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence


class NoBase(RuleViolation):
    """There is nothing to take a percentage of."""

    def __init__(self, part: int) -> None:
        super().__init__(f"{part} of nothing")
        self.part = part


class NegativeCount(RuleViolation):
    """A count below zero."""

    def __init__(self, count: int) -> None:
        super().__init__(f"a count of {count}")
        self.count = count


class PartsDoNotAddUp(RuleViolation):
    """Only parts that make up the whole can be rounded to 100 (勾稽)."""

    def __init__(self, total: int, whole: int) -> None:
        super().__init__(f"the parts make {total}, the whole is {whole}")
        self.total = total
        self.whole = whole


def percentage(part: int, whole: int, places: int = 2) -> Decimal:
    """Return `part` of `whole` in per cent, rounded half up to `places` decimals.

    str() gives the printed form: percentage(23, 38) is "60.53". Exact for counts of any size.

    Raises:
        NoBase: the whole is 0.
        NegativeCount: a count is below 0.
    """
    _check(part, whole)
    return _decimal((200 * 10**places * part + whole) // (2 * whole), places)


def percentages(
    parts: "Sequence[int]", *, whole: int | None = None, places: int = 2, to_hundred: bool = False
) -> tuple[Decimal, ...]:
    """Return every part in per cent of `whole` (default: their sum), each rounded half up.

    With `to_hundred` the last digits are set by largest remainder (最大余额法) so that they make
    exactly 100; of equal remainders the earlier part is raised.

    Raises:
        NoBase: the whole is 0 and there are parts.
        NegativeCount: a count is below 0.
        PartsDoNotAddUp: `to_hundred` for parts that do not make the whole.
    """
    base = sum(parts) if whole is None else whole
    if not to_hundred:
        return tuple(percentage(part, base, places) for part in parts)
    if sum(parts) != base:
        raise PartsDoNotAddUp(sum(parts), base)
    for part in parts:
        _check(part, base)
    return _to_hundred(parts, base, places)


def _to_hundred(parts: "Sequence[int]", whole: int, places: int) -> tuple[Decimal, ...]:
    units = 100 * 10**places
    shares = [divmod(units * part, whole) for part in parts]
    missing = units - sum(floor for floor, _ in shares)
    by_remainder = sorted(range(len(shares)), key=lambda index: (-shares[index][1], index))
    raised = set(by_remainder[:missing])
    return tuple(
        _decimal(floor + (index in raised), places) for index, (floor, _) in enumerate(shares)
    )


def _check(part: int, whole: int) -> None:
    if whole == 0:
        raise NoBase(part)
    for count in (part, whole):
        if count < 0:
            raise NegativeCount(count)


def _decimal(units: int, places: int) -> Decimal:
    """Return `units` of the last place as a Decimal, with no context to round it."""
    return Decimal((0, tuple(int(digit) for digit in str(units)), -places))
