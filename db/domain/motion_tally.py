"""Every motion of a year under all the headings that count it, entered in one pass."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from db.domain.ids import MemberId, MotionId
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionFact:
    """What the statistics ask of one motion.

    ``first_unit`` is empty when the first submitter is a member, ``reply_letter`` when there is
    no reply; ``members`` are the signers who are members, ``handlers`` the names of the
    organisations in force.
    """

    id: MotionId
    kind: MotionKind
    state: MotionState
    category: str
    is_livelihood: bool
    is_key: bool
    is_excellent: bool
    first_unit: str
    members: tuple[MemberId, ...]
    handlers: tuple[str, ...]
    reply_letter: str
    attitude: Satisfaction | None
    result: Satisfaction | None
    merged_into: MotionId | None


class FigureKey(StrEnum):
    """The figures by name; the upper six are split by names: see ``part_key``."""

    KIND = "kind"
    CATEGORY = "category"
    UNIT = "unit"
    LETTER = "letter"
    ATTITUDE = "attitude"
    RESULT = "result"
    RECEIVED = "received"
    FILED = "filed"
    MERGED = "merged"
    MERGED_CASES = "merged_cases"
    MERGED_PIECES = "merged_pieces"
    NOT_FILED = "not_filed"
    WITHDRAWN = "withdrawn"
    PENDING = "pending"
    COLLECTIVE = "collective"
    PERSONAL = "personal"
    UNLISTED_CATEGORY = "unlisted_category"
    LIVELIHOOD = "livelihood"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    ASSIGNED = "assigned"
    REPLIED = "replied"
    UNLISTED_LETTER = "unlisted_letter"
    FEEDBACK = "feedback"
    CONTENT = "content"
    KEY = "key"
    EXCELLENT = "excellent"
    EXCELLENT_COLLECTIVE = "excellent_collective"


def part_key(key: FigureKey, name: str) -> str:
    """Return the key of one part: “category:经济建设” of FigureKey.CATEGORY."""
    return f"{key}:{name}"


@dataclass(slots=True)
class Tally:
    """The motions of every key; ``categories`` and ``letters`` are those that there should be."""

    categories: tuple[str, ...]
    letters: tuple[str, ...]
    lists: dict[str, list[MotionId]] = field(default_factory=dict)
    members: set[MemberId] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    leads: dict[MotionId, None] = field(default_factory=dict)

    def enter(self, fact: MotionFact) -> None:
        """Count one motion under every key that it belongs to."""
        for key in _keys(fact):
            self.lists.setdefault(key, []).append(fact.id)
        self.members.update(fact.members)
        if fact.state.is_filed:
            self._enter_filed(fact)
        elif fact.state is MotionState.MERGED and fact.merged_into is not None:
            self.leads[fact.merged_into] = None

    def _enter_filed(self, fact: MotionFact) -> None:
        self.organisations.update(fact.handlers)
        if fact.kind.is_collective:
            self.units.add(fact.first_unit)
        if fact.category not in self.categories:
            self.lists.setdefault(FigureKey.UNLISTED_CATEGORY, []).append(fact.id)
        if _is_replied(fact) and fact.reply_letter not in self.letters:
            self.lists.setdefault(FigureKey.UNLISTED_LETTER, []).append(fact.id)

    def motions(self, key: str) -> tuple[MotionId, ...]:
        """Return the motions of a key in the order entered; of merged cases, their leads."""
        if key == FigureKey.MERGED_CASES:
            return tuple(self.leads)
        if key == FigureKey.MERGED_PIECES:
            return tuple(dict.fromkeys((*self.motions(FigureKey.MERGED), *self.leads)))
        return tuple(self.lists.get(key, ()))

    def count(self, key: str) -> int:
        """Return the number of motions of a key."""
        return len(self.motions(key))

    def total(self, key: FigureKey, names: Iterable[str]) -> int:
        """Return the number of motions of all these parts of a key."""
        return sum(self.count(part_key(key, name)) for name in names)


_ASSIGNED = frozenset({MotionState.ASSIGNED, MotionState.REPLIED, MotionState.ARCHIVED})
_OUTCOMES = {
    MotionState.MERGED: FigureKey.MERGED,
    MotionState.NOT_FILED: FigureKey.NOT_FILED,
    MotionState.WITHDRAWN: FigureKey.WITHDRAWN,
}


def _is_replied(fact: MotionFact) -> bool:
    return fact.state in _ASSIGNED and fact.reply_letter != ""


def _keys(fact: MotionFact) -> Iterator[str]:
    yield FigureKey.RECEIVED
    if fact.members:
        yield FigureKey.MEMBERS
    if fact.state.is_filed:
        yield FigureKey.FILED
        yield from _filed_keys(fact)
    elif fact.state.is_pending:
        yield FigureKey.PENDING
    else:
        yield _OUTCOMES[fact.state]


def _filed_keys(fact: MotionFact) -> Iterator[str]:
    yield FigureKey.COLLECTIVE if fact.kind.is_collective else FigureKey.PERSONAL
    yield part_key(FigureKey.KIND, fact.kind)
    yield part_key(FigureKey.CATEGORY, fact.category)
    if fact.is_livelihood:
        yield FigureKey.LIVELIHOOD
    if fact.kind.is_collective:
        yield part_key(FigureKey.UNIT, fact.first_unit)
    if fact.handlers:
        yield FigureKey.ORGANISATIONS
    if fact.state in _ASSIGNED:
        yield from _handling_keys(fact)
    yield from _honour_keys(fact)


def _handling_keys(fact: MotionFact) -> Iterator[str]:
    yield FigureKey.ASSIGNED
    if fact.reply_letter:
        yield FigureKey.REPLIED
        yield part_key(FigureKey.LETTER, fact.reply_letter)
    if fact.result is None:
        return
    yield FigureKey.FEEDBACK
    yield part_key(FigureKey.RESULT, fact.result)
    if fact.attitude is not None:
        yield part_key(FigureKey.ATTITUDE, fact.attitude)
    if fact.result is not Satisfaction.UNSATISFIED:
        yield FigureKey.CONTENT


def _honour_keys(fact: MotionFact) -> Iterator[str]:
    if fact.is_key:
        yield FigureKey.KEY
    if fact.is_excellent:
        yield FigureKey.EXCELLENT
        if fact.kind.is_collective:
            yield FigureKey.EXCELLENT_COLLECTIVE
