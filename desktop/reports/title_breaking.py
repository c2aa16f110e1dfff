"""Cuts titles into lines where a reader would pause: no word in two, 梯形 or 菱形 in outline."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop import paths
from desktop.reports.line_breaking import LATIN_RUN, TOLERANCE, Measure, break_lines, may_part

PHRASE_ENDS = ("会议", "委员会", "政协", "，")
"""After these a title has a pause (“回行时词意完整”, GB/T 9704-2012, 7.3.1)."""

PLACES, MOST_IN_NAME = "省市县区州盟旗", 3
"""What names of places end with, and how many unknown characters may stand before it."""

HALF_PAUSES = tuple(f"{PLACES}届年")
"""After these there is a smaller one."""

NEVER_BEFORE = "的和与及或等了之地得们者性化届次号"
"""These characters lean on the word before them: a line does not start with one."""

NEVER_AFTER = "和与及或对在以向从为把被将关第"
"""These characters lean on the word after them: a line does not end with one."""

IN_WORD, LEANING, NO_PAUSE, HALF_PAUSE, SPACE = 60.0, 25.0, 8.0, 3.0, -30.0
"""What it costs to end a line inside a word, at a leaning one, at any other word, at a pause."""

HOURGLASS, ONE_MORE = 40.0, 25.0
"""What a line costs that is shorter than both its neighbours, and a line more than are needed."""

SHORTEST = 0.4
"""The least share of its part of a title that a line holds."""

LONGEST_WORD, UNKNOWN = 6, 11
"""Characters of the longest word that is known, and what a single character costs."""

MOST_LINES = 5
"""A longer title than this is a paragraph: it is cut as one."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where a line may end, what that costs, and the widths on both sides of it."""

    place: int
    cost: float
    end: float
    start: float


def balanced_lines(text: str, measure: Measure) -> list[str]:
    """Return the lines of a centred title: few, of fair length, no word cut in two."""
    if measure.fits(text):
        return [text.strip(" ")]
    plain = break_lines(text, measure)
    if len(plain) > MOST_LINES:
        return plain
    found = [
        lines
        for count in (len(plain), len(plain) + 1)
        if (lines := _fairest(text, measure, count, ONE_MORE * (count - len(plain))))
    ]
    return min(found, key=lambda each: each[0])[1] if found else plain


def words_of(text: str) -> list[str]:
    """Return a text cut into its likeliest words; what no one knows is single characters."""
    known = known_words()
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        costs = [(best[end - 1][0] + UNKNOWN, end - 1)]
        for start in range(max(end - LONGEST_WORD, 0), end - 1):
            cost = known.get(text[start:end])
            if cost is not None:
                costs.append((best[start][0] + cost, start))
        best.append(min(costs))
    words: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        words.append(text[start:end])
        end = start
    return _with_places(words[::-1])


@functools.cache
def known_words() -> dict[str, int]:
    """Return the words of resources/data/words.txt with their class: the smaller the commoner."""
    known: dict[str, int] = {}
    with paths.resource("data", "words.txt").open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                number, words = line.rstrip("\n").split("\t")
                known |= dict.fromkeys(words.split(" "), int(number))
    return known


def _with_places(words: list[str]) -> list[str]:
    """Join what stands before 省, 市, 县 to it: 临 江 市 is one name; so are digits in a row."""
    joined: list[str] = []
    for word in words:
        name = word
        count = 1 if LATIN_RUN.fullmatch(word) else MOST_IN_NAME if word in PLACES else 0
        while count and joined and _leans_on(joined[-1], word):
            name, count = joined.pop() + name, count - 1
        joined.append(name)
    return joined


def _leans_on(before: str, word: str) -> bool:
    if LATIN_RUN.fullmatch(word):
        return LATIN_RUN.fullmatch(before) is not None
    return len(before) == 1 and before.isalpha() and before not in NEVER_AFTER + NEVER_BEFORE


def _fairest(
    text: str, measure: Measure, count: int, extra: float
) -> tuple[float, list[str]] | None:
    """Return the cheapest cut into so many lines with its cost, None when there is none."""
    cuts, whole = tuple(_cuts(text, measure)), measure.of(text)
    between = tuple(cut for cut in cuts if cut.cost < IN_WORD)
    best: tuple[float, tuple[_Cut, ...]] | None = None
    for allowed in (between, cuts):
        best = best or min(
            (
                (sum(cut.cost for cut in chosen) + _unfairness(chosen, whole, measure.size), chosen)
                for chosen in _choices(allowed, count - 1, whole, measure.width)
            ),
            key=lambda each: each[0],
            default=None,
        )
    if best is None:
        return None
    places = (0, *(cut.place for cut in best[1]), len(text))
    return best[0] + extra, [text[start:end].strip(" ") for start, end in pairwise(places)]


def _choices(
    cuts: tuple[_Cut, ...], count: int, whole: float, width: float, start: float = 0.0
) -> Iterator[tuple[_Cut, ...]]:
    """Yield the ways to end `count` more lines, none too long or far too short for its place."""
    if count == 0:
        yield ()
        return
    least = start + SHORTEST * (whole - start) / (count + 1)
    for number, cut in enumerate(cuts):
        if cut.end - start > width + TOLERANCE:
            return
        if cut.end >= least and whole - cut.start <= count * width + TOLERANCE:
            for rest in _choices(cuts[number + 1 :], count - 1, whole, width, cut.start):
                yield (cut, *rest)


def _unfairness(chosen: Sequence[_Cut], whole: float, size: float) -> float:
    """Return what the outline of the lines costs: uneven ones, and an hourglass."""
    starts, ends = (0.0, *(cut.start for cut in chosen)), (*(cut.end for cut in chosen), whole)
    lengths = [end - start for start, end in zip(starts, ends, strict=True)]
    mean = sum(lengths) / len(lengths)
    uneven = sum(((length - mean) / size) ** 2 for length in lengths)
    waists = sum(
        middle < min(before, after) - size / 2
        for before, middle, after in zip(lengths, lengths[1:], lengths[2:], strict=False)
    )
    return uneven + HOURGLASS * waists


def _cuts(text: str, measure: Measure) -> Iterator[_Cut]:
    """Yield the places where a line may end."""
    place, depth = 0, 0.0
    ends: set[int] = set()
    for word in words_of(text):
        place += len(word)
        ends.add(place)
    widths = measure.each(text)
    for place in range(1, len(text)):
        depth += widths[place - 1]
        before, after = text[place - 1], text[place]
        if before != " " and after == " ":
            yield _Cut(place, SPACE, depth, depth + widths[place])
        elif before != " " and may_part(before, after):
            yield _Cut(place, _cost(text, place, ends), depth, depth)


def _cost(text: str, place: int, ends: set[int]) -> float:
    """Return what it costs to end a line at a place of a text."""
    if place not in ends:
        return IN_WORD
    if text[place] in NEVER_BEFORE or text[place - 1] in NEVER_AFTER:
        return LEANING
    if text[place - 1] == "次" and text.startswith("会议", place):
        return LEANING
    if text[:place].endswith(PHRASE_ENDS):
        return 0.0
    return HALF_PAUSE if text[place - 1] in HALF_PAUSES else NO_PAUSE
