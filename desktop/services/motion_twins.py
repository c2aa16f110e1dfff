"""Older motions that say the same as a new one: thousands come in a term, and nobody has read all.

Titles are compared by the characters and pairs of characters that they share, each weighing the
more the fewer titles it stands in; bodies by the threes that they share, in whatever order.
"""

import heapq
import itertools
import math
import operator
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.domain.ids import MotionId

# Measured by tests/benchmarks/twins.py on 60,000 titles: 99 planted twins in a hundred reach 35,
# motions on foreign subjects 30 at most; the same title over another body comes to some 40.
TITLE_CUTOFF = 20
SHOWN_FROM = 35

FRAME = re.compile(r"^关于|的?(?:几点|若干)?(?:提案|建议案|建议|议案|意见)$")
BOILERPLATE = re.compile(
    "进一步|下大力气|高度重视|加强|加快|加大|加速|推进|推动|促进|完善|提升|提高|强化|深化|健全"
    "|优化|改进|落实|抓实|做好|大力|切实|着力|深入|积极|尽快|全面|持续|依法|力度|水平|工作|问题"
    "|高质量发展|[我本全][省市区县州](?![场域])|的|以及|和(?![谐平])|(?<!参)与"
)
NOT_WORDS = re.compile(r"[\W_]+")
FREE = re.compile(rb"\0+")
SINGLE_WEIGHS = 0.4
# The body tells more: by their titles alone, hundreds on one subject look alike.
TITLE_SHARE = 1 / 3
FEWEST_PIECES = 30
MOST_PLACES = 64

Passage = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Twin:
    """An older motion that says the same, and how far, in per cent."""

    id: MotionId
    title_score: int
    body_score: int
    score: int


class TwinIndex:
    """The titles of all motions, kept in memory by the pieces that they share."""

    def __init__(self, titles: Iterable[tuple[MotionId, str]] = ()) -> None:
        self._pieces: dict[MotionId, tuple[str, ...]] = {}
        self._places: dict[str, list[MotionId]] = {}
        self._weights = _Weights(self._pieces, self._places)
        for key, title in titles:
            self.add(key, title)

    def __len__(self) -> int:
        return len(self._pieces)

    def add(self, key: MotionId, title: str) -> None:
        """Take a title in, or put it in the place of the one that the motion had."""
        self.remove(key)
        self._weights.clear()
        # Interned: a piece is kept once, in however many titles it stands.
        self._pieces[key] = pieces = tuple(map(sys.intern, title_pieces(title)))
        for piece in pieces:
            self._places.setdefault(piece, []).append(key)

    def remove(self, key: MotionId) -> None:
        """Forget a motion; one that is not there is passed over."""
        self._weights.clear()
        for piece in self._pieces.pop(key, ()):
            places = self._places[piece]
            places.remove(key)
            if not places:
                del self._places[piece]

    def candidates(
        self, title: str, limit: int = 200, *, body: str = "", cutoff: float = TITLE_CUTOFF
    ) -> tuple[tuple[MotionId, float], ...]:
        """Return the motions whose titles are most alike, and how far (0–100), best first.

        Of hundreds on one subject, a body brings those first whose titles it has the words of.
        """
        pieces = title_pieces(title)
        near = self._near(pieces, cutoff)
        if body:
            said = pieces | _pieces(_spaced(NOT_WORDS, _folded(body)))
            near = [((score + self._covered(key, said)) / 2, key) for score, key in near]
        return tuple((key, score) for score, key in heapq.nlargest(limit, near))

    def rank(
        self,
        title: str,
        body: str,
        *,
        among: Iterable[tuple[MotionId, str, str]],
        limit: int = 10,
        cutoff: int = SHOWN_FROM,
    ) -> tuple[Twin, ...]:
        """Return those of some motions that say the same, by title and body, best first."""
        pieces, said = title_pieces(title), body_pieces(body)
        found = []
        for key, other_title, other_body in among:
            by_title = self._title_score(pieces, title_pieces(other_title))
            found.append(_twin(key, by_title, _body_score(said, body_pieces(other_body))))
        shown = (twin for twin in found if twin.score >= cutoff)
        return tuple(heapq.nlargest(limit, shown, key=lambda twin: (twin.score, twin.id)))

    def _near(self, pieces: frozenset[str], cutoff: float) -> list[tuple[float, MotionId]]:
        whole = self._weight(pieces)
        # What is shared is never more than the other title weighs: most need no second look.
        least = whole * (cutoff / 100) ** 2
        scores = (
            (alike(shared, whole, self._weight(self._pieces[key])), key)
            for key, shared in self._shared(pieces).items()
            if shared >= least
        )
        return [pair for pair in scores if pair[0] >= cutoff]

    def _covered(self, key: MotionId, said: frozenset[str]) -> float:
        """Return how much of a title is said somewhere in a text (0–100)."""
        pieces = self._pieces[key]
        return round(100 * self._weight(said.intersection(pieces)) / self._weight(pieces), 1)

    def _shared(self, pieces: frozenset[str]) -> dict[MotionId, float]:
        """Return what each title that shares a piece has in common with these pieces."""
        shared: dict[MotionId, float] = {}
        for piece in sorted(pieces):
            weight = self._weights[piece]
            for key in self._places.get(piece, ()):
                shared[key] = shared.get(key, 0.0) + weight
        return shared

    def _title_score(self, one: frozenset[str], other: frozenset[str]) -> float:
        return alike(self._weight(one & other), self._weight(one), self._weight(other))

    def _weight(self, pieces: Iterable[str]) -> float:
        # fsum: the order of a set differs from run to run, the sum must not.
        return math.fsum(map(self._weights.__getitem__, pieces))


class _Weights(dict[str, float]):
    """What each piece weighs: the more, the fewer titles it stands in. Filled when asked."""

    def __init__(
        self, titles: Mapping[MotionId, Sequence[str]], places: Mapping[str, Sequence[MotionId]]
    ) -> None:
        super().__init__()
        self._titles = titles
        self._places = places

    def __missing__(self, piece: str) -> float:
        rarity = math.log1p(len(self._titles) / max(1, len(self._places.get(piece, ()))))
        weight = self[piece] = rarity * (SINGLE_WEIGHS if len(piece) == 1 else 1)
        return weight


def core(title: str) -> str:
    """Return what a title is about: folded, without its frame, boilerplate and punctuation."""
    bare = _spaced(NOT_WORDS, _folded(title))
    return _spaced(BOILERPLATE, FRAME.sub("", bare)) or bare


def title_pieces(title: str) -> frozenset[str]:
    """Return the characters and the pairs of neighbours that a title is compared by."""
    return _pieces(core(title))


def body_pieces(body: str) -> frozenset[str]:
    """Return the threes of neighbouring characters that a body is compared by.

    Bodies on other matters share 10–15 % of them, but a quarter of the pairs.
    """
    text = _spaced(NOT_WORDS, _folded(body))
    threes = map("".join, zip(text, text[1:], text[2:], strict=False))
    return frozenset(three for three in threes if " " not in three)


def alike(shared: float, one: float, other: float) -> float:
    """Return how far two things that weigh so much agree (0–100), the shorter not punished."""
    both = math.sqrt(one * other)
    return round(100 * shared / both, 1) if both else 0.0


def shared_passages(a: str, b: str, *, least: int = 8) -> tuple[Passage, ...]:
    """Return (start in a, start in b, length) of the passages that agree, in the order of a.

    The longest are taken first; none overlaps another, in either text. Moved passages count.
    """
    waiting = [(-size, i, j) for i, j, size in _runs(_letters(a), _letters(b), least)]
    heapq.heapify(waiting)
    used_a, used_b = bytearray(len(a)), bytearray(len(b))
    taken: list[Passage] = []
    while waiting:
        less, i, j = heapq.heappop(waiting)
        here, there = slice(i, i - less), slice(j, j - less)
        for start, end in _free(used_a[here], used_b[there]):
            if end - start == -less:
                taken.append((i, j, -less))
                used_a[here] = used_b[there] = b"\1" * -less
            elif end - start >= least:
                heapq.heappush(waiting, (start - end, i + start, j + start))
    return tuple(sorted(taken))


def _runs(a: str, b: str, least: int) -> Iterator[Passage]:
    """Yield every agreement that can be made longer on neither side, once."""
    places = _places(b, least)
    for i in range(len(a) - least + 1):
        before = places.get(a[i - 1 : i - 1 + least], ()) if i else ()
        for j in places.get(a[i : i + least], ()):
            if j - 1 not in before:
                yield i, j, _agreeing(a[i:], b[j:])


def _agreeing(a: str, b: str) -> int:
    """Return how many characters agree from the start."""
    return sum(1 for _ in itertools.takewhile(bool, map(operator.eq, a, b)))


def _places(text: str, least: int) -> dict[str, set[int]]:
    """Return where each stretch of a text starts, without the filling: blanks, rows of dots."""
    places: dict[str, set[int]] = {}
    for start in range(len(text) - least + 1):
        places.setdefault(text[start : start + least], set()).add(start)
    return {
        stretch: starts
        for stretch, starts in places.items()
        if len(starts) <= MOST_PLACES and any(map(str.isalnum, stretch))
    }


def _free(used: bytearray, also_used: bytearray) -> list[tuple[int, int]]:
    """Return the stretches that are taken in neither text."""
    both = bytes(map(operator.or_, used, also_used))
    return [found.span() for found in FREE.finditer(both)]


def _letters(text: str) -> str:
    """Return a text folded character by character, so that every place stays where it is."""
    return "".join(map(_letter, text))


@lru_cache(maxsize=10_000)
def _letter(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char).casefold()
    return folded if len(folded) == 1 else char


def _pieces(spaced: str) -> frozenset[str]:
    words = spaced.split()
    return frozenset(map("".join, itertools.chain(*words, *map(itertools.pairwise, words))))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _spaced(pattern: re.Pattern[str], text: str) -> str:
    return " ".join(pattern.sub(" ", text).split())


def _twin(key: MotionId, by_title: float, by_body: float | None) -> Twin:
    """Return what is shown of a motion; where one has no body, the title says it all."""
    if by_body is None:
        return Twin(key, round(by_title), 0, round(by_title))
    both = TITLE_SHARE * by_title + (1 - TITLE_SHARE) * by_body
    return Twin(key, round(by_title), round(by_body), round(both))


def _body_score(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Return how much of the shorter body stands in the longer one (0–100); None without one."""
    shorter = min(len(one), len(other))
    return 100 * len(one & other) / max(shorter, FEWEST_PIECES) if shorter else None
