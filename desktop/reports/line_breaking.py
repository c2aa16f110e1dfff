"""Cuts Chinese text into lines: no 、。， at a line's start, no （“ at its end."""

import re
from dataclasses import dataclass, replace

from desktop.reports.fonts import text_width
from desktop.reports.styles import FontRole

NEVER_FIRST = frozenset("、。，；：？！）》〉”’】〕」』〗］｝…—～·,.;:?!)]}%％‰℃°")
NEVER_LAST = frozenset("（《〈“‘【〔「『〖［｛([{￥$№")
TOLERANCE = 0.01
"""Points by which a line may be too wide: rounding of widths."""

PHRASE_ENDS = (
    "会议",
    "委员会",
    "政协",
    "届",
    "省",
    "市",
    "县",
    "区",
    "州",
    "盟",
    "旗",
    "年",
    "，",
    " ",
)
SHORTEST_LAST_LINE = 3
PHRASE_WEIGHT = 8
"""How many characters longer one line of a title may be for the sake of a whole phrase."""

_TOKEN = re.compile(r"[A-Za-z0-9À-ɏ.,:/%+\-–_@]+|[（《〈“‘【〔「『]?.", re.DOTALL)


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


def break_lines(text: str, measure: Measure, first_width: float | None = None) -> list[str]:
    """Return the lines of a text, at least one; words of Latin letters and digits stay whole.

    `first_width` is the width of the first line when it is indented, in points.
    """
    limit = measure.width if first_width is None else first_width
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for token in _pieces(text, measure):
        width = measure.of(token)
        if line and used + width > limit + TOLERANCE:
            line, carried = _legal_cut(line, token)
            lines.append("".join(line).rstrip(" "))
            limit, line = measure.width, [piece for piece in carried if piece.strip(" ")]
            used = measure.of("".join(line))
            if not line and token == " ":
                continue
        line.append(token)
        used += width
    return [*lines, "".join(line).rstrip(" ")]


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


def balanced_lines(text: str, measure: Measure) -> list[str]:
    """Return the lines of a centred title: as few as possible, and of nearly equal length.

    Two lines part after a word that ends a phrase (会议, 委员会, 市 …) where one is near:
    “回行时词意完整” (GB/T 9704-2012, 7.3.1).
    """
    lines = break_lines(text, measure)
    if len(lines) == 2:
        return _two_lines(text, measure) or lines
    if len(lines) == 1:
        return lines
    narrow, wide = measure.of(text) / len(lines), measure.width
    while wide - narrow > measure.size / 4:
        middle = (narrow + wide) / 2
        if len(break_lines(text, replace(measure, width=middle))) > len(lines):
            narrow = middle
        else:
            wide = middle
    return break_lines(text, replace(measure, width=wide))


def _two_lines(text: str, measure: Measure) -> list[str]:
    """Return the fairest cut in two, [] when there is none."""
    fairest: list[str] = []
    least = float("inf")
    for cut in range(1, len(text)):
        upper, lower = text[:cut].rstrip(" "), text[cut:].lstrip(" ")
        may_cut = lower and _may_part(text[cut - 1], text[cut])
        if not (may_cut and measure.fits(upper) and measure.fits(lower)):
            continue
        unfair = abs(measure.of(upper) - measure.of(lower))
        if not upper.endswith(PHRASE_ENDS):
            unfair += PHRASE_WEIGHT * measure.size
        if unfair < least:
            fairest, least = [upper, lower], unfair
    return fairest


def _may_part(before: str, after: str) -> bool:
    is_word = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    return not is_word and before not in NEVER_LAST and after not in NEVER_FIRST


def _pieces(text: str, measure: Measure) -> list[str]:
    pieces: list[str] = []
    for token in _TOKEN.findall(text):
        if len(token) > 1 and not measure.fits(token):
            pieces += token
        else:
            pieces.append(token)
    return pieces


def _legal_cut(line: list[str], following: str) -> tuple[list[str], list[str]]:
    """Return the line up to the last place where it may end, and what goes to the next line."""
    end = len(line)
    while end > 0:
        head = following[0] if end == len(line) else line[end][0]
        if head not in NEVER_FIRST and line[end - 1][-1] not in NEVER_LAST:
            return line[:end], line[end:]
        end -= 1
    return line, []
