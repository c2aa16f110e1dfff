"""勾稽 of a published table: which percentage is wrong and why, and what does not add up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from db.domain.figure_runs import runs
from db.domain.percentages import percentage


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One published number: ``n`` of ``total``, with its percentage as printed (34 is not 34.0)."""

    row: int
    who: str
    total_kind: str
    total: int
    part: str
    n: int
    published: Decimal | None


class RowVerdict(StrEnum):
    """Whether a percentage is right, was not published, or is wrong."""

    OK = "ok"
    UNCHECKED = "unchecked"
    WRONG = "wrong"


class RowCause(StrEnum):
    """The likely cause of a wrong percentage, the better proven first."""

    ADJUSTED = "adjusted"
    WRONG_BASE = "wrong_base"
    TRUNCATED = "truncated"
    LAST_PLACE = "last_place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What is to say of one row.

    ``right`` has as many decimals as were published (None: nothing published, or a total of 0);
    ``base_kind`` and ``base`` name the total that would give the published value.
    """

    row: PublishedRow
    verdict: RowVerdict
    right: Decimal | None = None
    cause: RowCause | None = None
    base_kind: str = ""
    base: int | None = None


class SumVerdict(StrEnum):
    """Whether parts make their total; one part alone claims a share, not a sum."""

    ADDS_UP = "adds_up"
    LONE = "lone"
    SHORT = "short"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class SumFinding:
    """Consecutive parts of one total, and what they make."""

    who: str
    total_kind: str
    total: int
    rows: tuple[PublishedRow, ...]

    @property
    def sum(self) -> int:
        """Return what the parts make."""
        return sum(each.n for each in self.rows)

    @property
    def difference(self) -> int:
        """Return by how much the parts are more than the total."""
        return self.sum - self.total

    @property
    def verdict(self) -> SumVerdict:
        """Whether the parts make the total."""
        if self.difference == 0:
            return SumVerdict.ADDS_UP
        if self.difference > 0:
            return SumVerdict.OVER
        return SumVerdict.LONE if len(self.rows) == 1 else SumVerdict.SHORT


def check_sums(rows: Iterable[PublishedRow]) -> tuple[SumFinding, ...]:
    """Split the parts of every total, in the order of the table, into runs that make it.

    A total may be split twice (立案 314 by submitter and by content): the two are kept apart. As
    many parts as possible are put into runs that add up; what is left is named with its difference.
    """
    groups: dict[tuple[str, str, int, bool], list[PublishedRow]] = {}
    for each in rows:
        key = (each.who, each.total_kind, each.total, says_who(each.part))
        groups.setdefault(key, []).append(each)
    return tuple(
        SumFinding(*key[:3], tuple(group[start:end]))
        for key, group in groups.items()
        for start, end in runs([each.n for each in group], key[2])
    )


def says_who(part: str) -> bool:
    """Return whether a part says whose motions they are: it adds to no category and no outcome."""
    return any(word in part for word in _SUBMITTERS)


_SUBMITTERS = ("集体", "个人", "联名", "委员提案", "党派", "团体", "界别", "专委会")


def check_table(rows: Sequence[PublishedRow]) -> tuple[RowFinding, ...]:
    """Return one finding per row, in their order.

    Raises:
        NegativeCount: a row with a percentage has a count or a total below 0.
    """
    adjusted = _adjusted_rows(rows)
    totals = _totals(rows)
    return tuple(_finding(each, adjusted, totals[each.who]) for each in rows)


def _adjusted_rows(rows: Sequence[PublishedRow]) -> frozenset[PublishedRow]:
    """Return the rows of runs that add up and whose published percentages make exactly 100."""
    return frozenset(
        row
        for run in check_sums(rows)
        if run.verdict is SumVerdict.ADDS_UP and _makes_hundred(run.rows)
        for row in run.rows
    )


def _makes_hundred(rows: Sequence[PublishedRow]) -> bool:
    shares = [each.published for each in rows if each.published is not None]
    return len(shares) == len(rows) and sum(shares) == 100


def _totals(rows: Iterable[PublishedRow]) -> Mapping[str, Sequence[tuple[str, int]]]:
    """Return the totals of every table that percentages can be taken of, in their order."""
    found: dict[str, dict[tuple[str, int], None]] = {each.who: {} for each in rows}
    for each in rows:
        if each.total > 0:
            found[each.who][each.total_kind, each.total] = None
    return {who: tuple(totals) for who, totals in found.items()}


def _finding(
    row: PublishedRow, adjusted: frozenset[PublishedRow], totals: Iterable[tuple[str, int]]
) -> RowFinding:
    if row.published is None:
        return RowFinding(row, RowVerdict.UNCHECKED)
    if row.total == 0:
        return RowFinding(row, RowVerdict.WRONG, None, RowCause.OTHER)
    places = _places(row.published)
    right = percentage(row.n, row.total, places)
    if right == row.published:
        return RowFinding(row, RowVerdict.OK, right)
    is_near = abs(right - row.published) == Decimal(1).scaleb(-places)
    if is_near and row in adjusted:
        return RowFinding(row, RowVerdict.WRONG, right, RowCause.ADJUSTED)
    for kind, total in totals:
        if percentage(row.n, total, places) == row.published:
            return RowFinding(row, RowVerdict.WRONG, right, RowCause.WRONG_BASE, kind, total)
    return RowFinding(row, RowVerdict.WRONG, right, _rounding(row, row.published, places, is_near))


def _rounding(row: PublishedRow, published: Decimal, places: int, is_near: bool) -> RowCause:
    if published.scaleb(places) == 100 * 10**places * row.n // row.total:
        return RowCause.TRUNCATED
    return RowCause.LAST_PLACE if is_near else RowCause.OTHER


def _places(published: Decimal) -> int:
    """Return the number of decimals as printed."""
    exponent = published.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
