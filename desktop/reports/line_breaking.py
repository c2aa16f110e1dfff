"""Cuts Chinese text into lines: no 、。， at a line's start, no （“ at its end."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from desktop.reports.fonts import text_width, widths
from desktop.reports.styles import FontRole

NEVER_FIRST = frozenset("、。，；：？！）》〉”’】〕」』〗］｝…—～·,.;:?!)]}%％‰℃°")
NEVER_LAST = frozenset("（《〈“‘【〔「『〖［｛([{￥$№")
TOLERANCE = 0.01
"""Points by which a line may be too wide: rounding of widths."""

SHORTEST_LAST_LINE = 3

_LETTERS = "A-Za-z0-9À-ɏ.,:/%+\\-–_@"
LATIN_RUN = re.compile(f"[{_LETTERS}]+")
"""What stays in one piece: a word of Latin letters, a number with its sign."""

_LATIN = re.compile(f"[{_LETTERS}]")


@dataclass(frozen=True, slots=True)
class Measure:
    """The typeface and size that widths are taken in, and the width of a line, in points."""

    role: FontRole
    size: float
    width: float

    def of(self, text: str) -> float:
        """Return the width of a text, in points."""
        return text_width(text, self.role, self.size)

    def fits(self, text: str) -> bool:
        """Say whether a text fits in one line."""
        return self.of(text) <= self.width + TOLERANCE

    def each(self, text: str) -> list[float]:
        """Return the width of each character, in points."""
        return [width * self.size for width in widths(text, self.role)]


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """A text with the width of each of its characters, ready to be cut into lines."""

    text: str
    widths: Sequence[float]

    def cut(self, width: float, first_width: float | None = None) -> list[tuple[int, int]]:
        """Return where each line starts and ends in the text, at least one; widths in points."""
        text, depths = self.text, [0.0, *accumulate(self.widths)]
        loose = self._inside_long_words(width)
        spans: list[tuple[int, int]] = []
        start, limit = 0, width if first_width is None else first_width
        while depths[-1] - depths[start] > limit + TOLERANCE:
            reach = bisect_right(depths, depths[start] + limit + TOLERANCE) - 1
            end = self._legal_end(start, max(reach, start + 1), loose)
            spans.append((start, _before_blanks(text, start, end)))
            start, limit = _after_blanks(text, end), width
        if start < len(text) or not spans:
            spans.append((start, _before_blanks(text, start, len(text))))
        return spans

    def _legal_end(self, start: int, reach: int, loose: frozenset[int]) -> int:
        """Return the last place at or before `reach` where a line may end, else `reach`."""
        text = self.text
        if reach < len(text) and text[reach] == " ":
            return reach
        for end in range(reach, start, -1):
            if end == len(text) or end in loose or may_part(text[end - 1], text[end]):
                return end
        return reach

    def _inside_long_words(self, width: float) -> frozenset[int]:
        """Return the places inside words that fit in no line: only those are cut."""
        return frozenset(
            place
            for match in LATIN_RUN.finditer(self.text)
            if sum(self.widths[match.start() : match.end()]) > width + TOLERANCE
            for place in range(match.start() + 1, match.end())
        )


def may_part(before: str, after: str) -> bool:
    """Say whether a line may end between two characters."""
    if after in NEVER_FIRST or before in NEVER_LAST:
        return False
    return not (_LATIN.match(before) and _LATIN.match(after))


def gaps_in(line: str) -> int:
    """Return between how many characters of a line justification adds space: not in words."""
    inside = sum(match.end() - match.start() - 1 for match in LATIN_RUN.finditer(line))
    return len(line) - 1 - inside


def break_lines(text: str, measure: Measure, first_width: float | None = None) -> list[str]:
    """Return the lines of a text, at least one; words of Latin letters and digits stay whole.

    `first_width` is the width of the first line when it is indented, in points.
    """
    spans = MeasuredText(text, measure.each(text)).cut(measure.width, first_width)
    return [text[start:end] for start, end in spans]


def cell_lines(text: str, measure: Measure) -> list[str]:
    """Return the lines of a table cell, the last not of one or two characters if it can be."""
    lines = break_lines(text, measure)
    narrower = measure
    while len(lines) > 1 and len(lines[-1]) < SHORTEST_LAST_LINE:
        if narrower.width < 2 * measure.size:
            break  # one character a line: no width makes the last line longer
        narrower = replace(narrower, width=narrower.width - measure.size)
        trial = break_lines(text, narrower)
        if len(trial) > len(lines):
            break
        lines = trial
    return lines


def _before_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _after_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start] == " ":
        start += 1
    return start
