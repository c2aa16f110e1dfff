"""The plan that a meeting is made from: its sittings by day, its agenda as a tree, its papers.

Titles carry named fields, so that one plan serves every year: 「{届次}」 is “七届六次” there.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from db.domain.agenda import AgendaItemKind
from db.domain.errors import RuleViolation
from db.domain.numbering import chinese_number, session_name
from db.domain.vocabulary import MeetingKind, SittingKind


class UnreadablePlan(RuleViolation):
    """What is kept of a template is not the plan of a meeting."""


@dataclass(frozen=True, slots=True)
class SittingPlan:
    """A sitting of a plan: its day (0 is the first), from when to when, its breaks in minutes."""

    kind: SittingKind
    name: str
    day: int
    start: time
    end: time
    breaks: tuple[tuple[time, int], ...] = ()

    def span(self, first_day: date) -> tuple[datetime, datetime]:
        """Return when the sitting starts and ends in a meeting that begins on ``first_day``.

        One that ends at an hour before it starts ends on the day after.
        """
        day = first_day + timedelta(days=self.day)
        is_overnight = self.end <= self.start
        return (
            datetime.combine(day, self.start),
            datetime.combine(day + timedelta(days=is_overnight), self.end),
        )

    def break_starts(self, first_day: date) -> tuple[tuple[datetime, int], ...]:
        """Return when each break starts, and its minutes."""
        starts_at, _ = self.span(first_day)
        found = []
        for moment, minutes in self.breaks:
            is_next_day = moment < self.start
            day = starts_at.date() + timedelta(days=is_next_day)
            found.append((datetime.combine(day, moment), minutes))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class ItemPlan:
    """An agenda item of a plan; ``sitting`` is the place of its own sitting, counted from 0."""

    title: str
    kind: AgendaItemKind | None = None
    presenter: str = ""
    minutes: int | None = None
    papers: tuple[str, ...] = ()
    sitting: int | None = None
    parts: "tuple[ItemPlan, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """What a meeting of a kind begins with; ``name`` with fields, ``scope`` says who is expected.

    ``documents`` are the papers that such a meeting usually needs; ``length`` is its days where
    they are more than its sittings say.
    """

    kind: MeetingKind
    name: str
    sittings: tuple[SittingPlan, ...]
    agenda: tuple[ItemPlan, ...]
    scope: str = ""
    documents: tuple[str, ...] = ()
    length: int = 1
    place: str = ""

    @property
    def days(self) -> int:
        """How many days the meeting takes."""
        return max(self.length, *(sitting.day + 1 for sitting in self.sittings), 1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Which meeting of which committee a plan is filled in for."""

    city: str
    term: int
    sequence: int
    year: int

    def fields(self) -> dict[str, str]:
        """Return what each field stands for; the meeting before the first one is of this term."""
        body = f"政协{self.city}第{chinese_number(self.term)}届委员会"
        return {
            "{市}": self.city,
            "{全称}": body,
            "{上届全称}": f"政协{self.city}第{chinese_number(max(self.term - 1, 1))}届委员会",
            "{届次}": session_name(self.term, self.sequence),
            "{上次届次}": session_name(self.term, max(self.sequence - 1, 1)),
            "{次}": chinese_number(self.sequence),
            "{上年}": f"{self.year - 1}年",
            "{本年}": f"{self.year}年",
        }


def filled(text: str, occasion: Occasion) -> str:
    """Return a text of a plan with its fields filled in; other braces stay as they are."""
    for name, value in occasion.fields().items():
        text = text.replace(name, value)
    return text


def with_fields(text: str, occasion: Occasion) -> str:
    """Return a text of a meeting with fields where it names its session and year."""
    fields = occasion.fields()
    session = f"{fields['{全称}']}第{fields['{次}']}次"
    text = text.replace(session, "{全称}第{次}次")
    former = ("{上次届次}",) if occasion.sequence > 1 else ()
    names = ("{全称}", "{届次}", *former, "{市}", "{上年}", "{本年}")
    for name in names:
        text = text.replace(fields[name], name)
    return text


def generalised(plan: MeetingPlan, occasion: Occasion) -> MeetingPlan:
    """Return the plan of one meeting with fields instead of its own session."""
    return replace(
        plan,
        name=with_fields(plan.name, occasion),
        agenda=_each(plan.agenda, lambda text: with_fields(text, occasion)),
    )


def filled_plan(plan: MeetingPlan, occasion: Occasion) -> MeetingPlan:
    """Return a plan with its fields filled in for one meeting."""
    return replace(
        plan,
        name=filled(plan.name, occasion),
        agenda=_each(plan.agenda, lambda text: filled(text, occasion)),
        scope=filled(plan.scope, occasion),
    )


def moved_plan(plan: MeetingPlan, *, sessions: int, years: int) -> MeetingPlan:
    """Return the plan of a meeting for a later one: “七届六次” and “2021年” go on.

    The titles of a plenary and of what belongs to it name its own session; those of any other
    meeting name a plenary, which does not go on with it.
    """
    in_titles = sessions_in_titles(plan.kind, sessions)
    return replace(
        plan,
        name=advanced(plan.name, sessions=sessions, years=years),
        agenda=_each(plan.agenda, lambda text: advanced_title(text, in_titles, years)),
    )


def sessions_in_titles(kind: MeetingKind, sessions: int) -> int:
    """Return how many sessions the titles within a meeting go on when its name goes on."""
    return sessions if kind in _OF_A_PLENARY else 0


_OF_A_PLENARY = (MeetingKind.PLENARY, MeetingKind.PREPARATORY, MeetingKind.PRESIDIUM)
_BODIES = r"届委员会(?:常务委员会)?第|届(?:人大|人民代表大会)?第?"
_NUMBER = r"([零一二三四五六七八九十百]+|\d+)(?=次)"
_NAMED_SESSION = re.compile(f"({_BODIES}){_NUMBER}")
_SESSION = re.compile(f"({_BODIES}|第){_NUMBER}")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年)")
_CHINESE: Mapping[str, int] = {chinese_number(number): number for number in range(1, 1000)}


def sequence_in(name: str) -> int | None:
    """Read the 次 out of a meeting's name: “七届六次会议” and “第六次会议” are both 6."""
    match = _NAMED_SESSION.search(name) or _SESSION.search(name)
    return None if match is None else _number(match.group(2))


def sessions_between(name: str, later: str) -> int:
    """Return how many sessions a later meeting's name is after another's; 1 when one says none."""
    first, then = sequence_in(name), sequence_in(later)
    return 1 if first is None or then is None else then - first


def advanced(name: str, *, sessions: int, years: int = 0) -> str:
    """Return a meeting's name some sessions and years later: 第六次会议 → 第七次会议."""
    pattern = _NAMED_SESSION if _NAMED_SESSION.search(name) else _SESSION
    return _advanced(name, pattern, sessions, years)


def advanced_title(title: str, sessions: int, years: int) -> str:
    """Return a title for a later meeting; only a session with its 届 goes on (not 第二次大会)."""
    return _advanced(title, _NAMED_SESSION, sessions, years)


def items_of(agenda: Iterable[ItemPlan], level: int = 0) -> Iterator[tuple[int, int, ItemPlan]]:
    """Yield level, place under its parent (from 1) and item, in the order of the tree."""
    for place, item in enumerate(agenda, start=1):
        yield level, place, item
        yield from items_of(item.parts, level + 1)


def written(plan: MeetingPlan) -> str:
    """Return a plan as the record keeps it."""
    return json.dumps(asdict(plan), ensure_ascii=False, default=lambda value: value.isoformat())


def read_plan(text: str) -> MeetingPlan:
    """Return a plan that the record keeps. Raises UnreadablePlan."""
    try:
        raw = json.loads(text)
        return MeetingPlan(
            kind=MeetingKind(raw["kind"]),
            name=str(raw["name"]),
            sittings=tuple(_read_sitting(each) for each in raw["sittings"]),
            agenda=tuple(_read_item(each) for each in raw["agenda"]),
            scope=str(raw["scope"]),
            documents=tuple(raw["documents"]),
            length=int(raw["length"]),
            place=str(raw["place"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadablePlan from error


def _read_sitting(raw: Any) -> SittingPlan:  # noqa: ANN401 - read from JSON
    return SittingPlan(
        SittingKind(raw["kind"]),
        str(raw["name"]),
        int(raw["day"]),
        time.fromisoformat(raw["start"]),
        time.fromisoformat(raw["end"]),
        tuple((time.fromisoformat(moment), int(minutes)) for moment, minutes in raw["breaks"]),
    )


def _read_item(raw: Any) -> ItemPlan:  # noqa: ANN401 - read from JSON
    return ItemPlan(
        str(raw["title"]),
        AgendaItemKind(raw["kind"]) if raw["kind"] else None,
        str(raw["presenter"]),
        raw["minutes"],
        tuple(raw["papers"]),
        raw["sitting"],
        tuple(_read_item(part) for part in raw["parts"]),
    )


def _each(agenda: tuple[ItemPlan, ...], word: Callable[[str], str]) -> tuple[ItemPlan, ...]:
    return tuple(
        replace(
            item,
            title=word(item.title),
            presenter=word(item.presenter),
            papers=tuple(word(paper) for paper in item.papers),
            parts=_each(item.parts, word),
        )
        for item in agenda
    )


def _advanced(text: str, pattern: re.Pattern[str], sessions: int, years: int) -> str:
    def later(match: re.Match[str]) -> str:
        number = _number(match.group(2))
        if number is None or number + sessions < 1:
            return match.group()
        moved = number + sessions
        digits = match.group(2).isdigit()
        return match.group(1) + (str(moved) if digits else chinese_number(moved))

    text = pattern.sub(later, text)
    return _YEAR.sub(lambda match: str(int(match.group(1)) + years), text)


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else _CHINESE.get(text)
