"""What an import would do with one line: the words that every preview uses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from db.domain.vocabulary import Sex, SpeechForm


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


class JudgedLine(Protocol):
    """A line of any preview, as far as counting needs it."""

    @property
    def verdict(self) -> Verdict:
        """What an import would do with it."""
        ...

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps it from being imported."""
        ...


def count_of(lines: Iterable[JudgedLine], verdict: Verdict) -> int:
    """Return how many lines have a verdict."""
    return sum(line.verdict is verdict for line in lines)


def problems_of(lines: Iterable[JudgedLine]) -> tuple[Problem, ...]:
    """Return the problems of every line in order."""
    return tuple(problem for line in lines for problem in line.problems)


def changes_between(
    before: object, after: object, titles: Mapping[str, str]
) -> tuple[FieldChange, ...]:
    """Return the fields in which two drafts of one kind differ, in the order of the columns."""
    if before is after:
        return ()
    return tuple(
        FieldChange(title, shown(getattr(before, key)), shown(getattr(after, key)))
        for key, title in titles.items()
        if getattr(before, key) != getattr(after, key)
    )


def shown(value: object) -> str:
    """Return a value of a draft as the list writes it; 空 for nothing."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return "、".join(value) or "空"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return _WORDS.get(value) or str(value if value is not None else "") or "空"


_WORDS: Mapping[object, str] = {
    Sex.MALE: "男",
    Sex.FEMALE: "女",
    SpeechForm.ORAL: "口头",
    SpeechForm.WRITTEN: "书面",
}
