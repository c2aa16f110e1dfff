"""What an import would do with one line: the words that every preview uses."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """新增, 更新, 不变 or 有问题."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that an import changes; ``field`` is the column's title, the rest as shown."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong (or odd) at a row of the file (1-based) in the column of that title."""

    row: int
    column: str
    message: str


def tally(verdicts: Iterable[Verdict]) -> tuple[int, int, int]:
    """Count (new, changed, same)."""
    listed = list(verdicts)
    return listed.count(Verdict.NEW), listed.count(Verdict.CHANGED), listed.count(Verdict.SAME)
