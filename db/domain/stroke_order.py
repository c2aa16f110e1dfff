"""笔画序 of names: the order of published lists, which no ready-made collation gives.

Rule (verified on the 2,296 names of the 二十大 list, no inversion): the first character by strokes,
then by stroke shapes 横竖撇点折; names of two characters before longer ones; then character by
character; characters of equal strokes by code point. 姓名笔画 leaves out the step about length.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from db.domain.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NOTE = re.compile(r"[（(][^（）()]*[）)]?")
_NOT_SORTED = re.compile("[\\s·•‧・･⋅∙\u200b\ufeff]+")
_ROOM = 1 << 20  # places between two characters of the table, for overrides
_SHORT_NAME = 2


class UnknownStroke(RuleViolation):
    """Characters that neither the table nor an override places: they must be asked for."""

    def __init__(self, characters: "Sequence[str]") -> None:
        super().__init__(f"no stroke order for {''.join(characters)}")
        self.characters = tuple(characters)


class OverrideCycle(RuleViolation):
    """Overrides that place characters after one another in a ring."""

    def __init__(self, characters: "Sequence[str]") -> None:
        super().__init__(f"overrides in a ring: {''.join(characters)}")
        self.characters = tuple(characters)


@dataclass(frozen=True, slots=True)
class StrokeOverride:
    """A character that stands directly after another: a tie decided, or one outside the table."""

    character: str
    after: str


class StrokeTable:
    """Every character's place in the stroke order.

    Several overrides after one character stand in the order they are given in. A character that is
    moved keeps its own number of strokes; one outside the table has that of the one before it.
    """

    __slots__ = ("_characters", "_first_index", "_ranks", "_strokes")

    def __init__(
        self, strokes: "Sequence[tuple[int, str]]", overrides: "Iterable[StrokeOverride]" = ()
    ) -> None:
        """Build from (strokes, characters in order) in ascending order; see from_lines."""
        self._characters = "".join(characters for _, characters in strokes)
        self._strokes = [count for count, _ in strokes]
        self._first_index = _starts([len(characters) for _, characters in strokes])
        self._ranks = _Ranks(self._characters)
        self._apply(tuple(overrides))

    @classmethod
    def from_lines(cls, lines: "Iterable[str]", overrides: "Iterable[StrokeOverride]" = ()) -> Self:
        """Read lines of `strokes TAB characters in order`, as in stroke_order.txt.

        Empty lines are passed over; lines may come in any order and a number of strokes may have
        several, which then follow one another.

        Raises:
            UnknownStroke, OverrideCycle: an override that cannot be placed.
        """
        strokes: list[tuple[int, str]] = []
        for line in lines:
            count, _, characters = line.rstrip("\r\n").partition("\t")
            if characters:
                strokes.append((int(count), characters))
        strokes.sort(key=lambda entry: entry[0])
        return cls(strokes, overrides)

    def rank(self, character: str) -> int:
        """Return the place of a character; only the comparison of two ranks means anything.

        Raises:
            UnknownStroke: neither the table nor an override has it.
        """
        try:
            return self._ranks[character]
        except KeyError:
            raise UnknownStroke((character,)) from None

    def stroke_count(self, character: str) -> int:
        """Return the number of strokes of a character; raises UnknownStroke."""
        index = self._characters.find(character)
        if index < 0 or not character:
            index = self.rank(character) // _ROOM
        return self._strokes[bisect_right(self._first_index, index) - 1]

    def unknown_characters(self, names: "Iterable[str]") -> tuple[str, ...]:
        """Return the characters of `names` that must be asked for, each once, as they come."""
        characters = dict.fromkeys("".join(map(clean_name, names)))
        return tuple(each for each in characters if not self._ranks.has(each))

    def surname_key(self, name: str) -> tuple[int, ...]:
        """Return the sort key of 姓氏笔画: first character, short names first, the rest.

        Raises:
            UnknownStroke: with every character of the name that has no place.
        """
        ranks = self.full_key(name)
        return (*ranks[:1], len(ranks) > _SHORT_NAME, *ranks[1:])

    def full_key(self, name: str) -> tuple[int, ...]:
        """Return the sort key of 姓名笔画: character by character; raises UnknownStroke."""
        ranks = self._ranks
        try:
            return tuple([ranks[character] for character in clean_name(name)])
        except KeyError:
            raise UnknownStroke(self.unknown_characters((name,))) from None

    def sort_names(self, names: "Iterable[str]", *, full: bool = False) -> tuple[str, ...]:
        """Sort names by 姓氏笔画, or 姓名笔画 if `full`.

        Namesakes stand by what is noted after them, so that the result never depends on the order
        given. Sort records by surname_key instead to keep namesakes in an order of their own.

        Raises:
            UnknownStroke: with every character of all names that has no place.
        """
        listed = sorted(names)
        unknown = self.unknown_characters(listed)
        if unknown:
            raise UnknownStroke(unknown)
        return tuple(sorted(listed, key=self.full_key if full else self.surname_key))

    def _apply(self, overrides: "tuple[StrokeOverride, ...]") -> None:
        followers: dict[str, list[str]] = {}
        last_word = {override.character: override.after for override in overrides}
        for character, after in last_word.items():
            followers.setdefault(after, []).append(character)
        pending = set(last_word)
        roots = [after for after in followers if after not in pending]
        for root in roots:
            base = self.rank(root)
            for offset, character in enumerate(_following(root, followers), start=1):
                self._ranks[character] = base + offset
                pending.discard(character)
        if pending:
            raise OverrideCycle(sorted(pending))


class _Ranks(dict[str, int]):
    """Each character's rank, looked for when first asked: names use a hundredth of the table."""

    def __init__(self, characters: str) -> None:
        super().__init__()
        self._characters = characters

    def has(self, character: str) -> bool:
        return character in self or character in self._characters

    def __missing__(self, character: str) -> int:
        place = self._characters.find(character) if len(character) == 1 else -1
        if place < 0:
            raise KeyError(character)
        self[character] = place * _ROOM
        return self[character]


def clean_name(name: str) -> str:
    """Return the characters of a name that are sorted: no notes in brackets, no ·, no spaces."""
    if name.isalpha():
        return name
    return _NOT_SORTED.sub("", _NOTE.sub("", name))


def _starts(lengths: "Iterable[int]") -> list[int]:
    starts, total = [], 0
    for length in lengths:
        starts.append(total)
        total += length
    return starts


def _following(root: str, followers: dict[str, list[str]]) -> "Iterable[str]":
    """Yield everything that stands after `root` through overrides, nearest first."""
    waiting = list(reversed(followers[root]))
    while waiting:
        character = waiting.pop()
        yield character
        waiting.extend(reversed(followers.get(character, [])))
