"""提案 lists and Word forms: each motion matched to its people and to the record, and judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.domain.motion_fate import NO_FATE
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import KIND_OF_UNIT, MotionKind
from desktop.exchange.motion_fates import FateDesk
from desktop.exchange.motion_lines import KnownMotion, MotionLine, MotionsPreview, Names
from desktop.exchange.motion_merges import resolved_merges
from desktop.exchange.motion_rows import (
    MOTION_COLUMNS,
    TITLES,
    MotionDefaults,
    MotionDraft,
    MotionReading,
    read_motion,
)
from desktop.exchange.previews import FieldChange, Problem, Verdict, changes_between
from desktop.exchange.tables import TableChoice, data_rows
from desktop.exchange.unit_names import UnitIndex, guess_unit_kind
from desktop.exchange.workbook import Workbook

__all__ = [
    "MOTION_COLUMNS",
    "KnownMotion",
    "MotionDraft",
    "MotionLine",
    "MotionReading",
    "MotionsPreview",
    "Names",
    "judge_motions",
    "read_list",
]

_KIND_NAMES: Mapping[MotionKind, str] = {
    MotionKind.INDIVIDUAL: "个人",
    MotionKind.JOINT: "联名",
    MotionKind.PARTY: "党派",
    MotionKind.PEOPLE_ORG: "团体",
    MotionKind.COMMITTEE: "专委会",
    MotionKind.SECTOR: "界别",
    MotionKind.GROUP: "小组",
}
_COLUMN_OF: Mapping[str, str] = {
    "title": "title",
    "submitters": "submitters",
    "category": "category",
    "is_livelihood": "livelihood",
    "is_plenary": "plenary",
    "is_public": "public",
    "submitted_on": "submitted_on",
    "phone": "phone",
    "wanted_handlers": "wanted_handlers",
    "situation": "situation",
    "analysis": "analysis",
    "suggestion": "suggestion",
}
"""The column that speaks of each field that an import changes."""
_FIELDS: Mapping[str, str] = {key: TITLES[column] for key, column in _COLUMN_OF.items()}


def read_list(
    workbook: Workbook, choice: TableChoice, *, year: int, day: date, plenary: bool = True
) -> tuple[MotionReading, ...]:
    """Read every row of a list; ``year``, ``day`` and ``plenary`` stand where a row gives none.

    Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    defaults = MotionDefaults(year=year, day=day, is_plenary=plenary)
    return tuple(read_motion(row, defaults) for row in data_rows(workbook, choice, MOTION_COLUMNS))


def judge_motions(
    readings: Sequence[MotionReading], known: Sequence[KnownMotion], names: Names
) -> MotionsPreview:
    """Return the verdict on every motion.

    A motion is recognised by its year and number, else by year, title and first submitter.
    """
    desk = _Desk(known, names)
    lines = [desk.line_of(reading) for reading in readings]
    return MotionsPreview(tuple(resolved_merges(lines, known)), tuple(readings))


@dataclass(frozen=True, slots=True)
class _Person:
    """Whom a name calls; without a submitter, ``problem`` says why nobody."""

    name: str
    submitter: Submitter | None = None
    kind: MotionKind | None = None
    problem: str = ""


class _People:
    """Finds members and units by their names, each name once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._units = UnitIndex(names.units)
        self._longest = max((unit.count("、") + 1 for unit in names.units), default=1)
        self._found: dict[tuple[str, str], _Person] = {}

    def of(self, name: str, aside: str) -> _Person:
        """Return whom a name calls, if need be by the note behind it."""
        key = (name, aside)
        if key not in self._found:
            self._found[key] = self._member(name, aside) or self._unit(name)
        return self._found[key]

    def whole(self, names: tuple[str, ...]) -> Sequence[str]:
        """Return names with those put together again that are one unit's: 文艺、体育界."""
        if self._longest == 1 or len(names) == 1:
            return names
        found, place = [], 0
        while place < len(names):
            ends = range(min(len(names), place + self._longest), place + 1, -1)
            joined = ("、".join(names[place:end]) for end in ends)
            unit = next((name for name in joined if self._units.find(name)), names[place])
            found.append(unit)
            place += unit.count("、") + 1
        return found

    def _member(self, name: str, aside: str) -> _Person | None:
        members = self._names.members
        called = members.get(f"{name}（{aside}）", ()) if aside else ()
        called = called or members.get(name, ())
        if len(called) > 1 and aside:
            # Of “文化艺术、新闻出版、体育界” a note keeps the first part.
            begun = [key for key in members if key.startswith(f"{name}（{aside}、")]
            called = members[begun[0]] if len(begun) == 1 else called
        if len(called) > 1:
            message = f"有 {len(called)} 位同名委员“{name}”，请在姓名后注明界别"
            return _Person(name, problem=message)
        return _Person(name.partition("（")[0], called[0]) if called else None

    def _unit(self, name: str) -> _Person:
        unit = self._units.find(name)
        if unit is None:
            message = f"委员名单和参加单位中没有“{name}”，请更正或先新增"
            return _Person(name, problem=message)
        kind = self._names.unit_kinds.get(unit) or guess_unit_kind(unit)
        return _Person(unit, self._names.units[unit], KIND_OF_UNIT[kind])


class _Desk:
    """Recognises motions and people, and remembers which rows came before."""

    def __init__(self, known: Sequence[KnownMotion], names: Names) -> None:
        self._people = _People(names)
        self._fates = FateDesk(names.organisations, names.letters)
        self._categories = names.categories
        self._by_number = {_number_key(each.draft): each for each in known if each.draft.number}
        self._by_title = {_title_key(each.draft): each for each in known}
        self._first: dict[object, MotionReading] = {}

    def line_of(self, reading: MotionReading) -> MotionLine:
        """Return the verdict on a motion."""
        draft, people, known = self._matched(reading)
        problems = reading.problems + _wrong_people(reading, people)
        problems += self._repeated(reading, draft, known)
        warnings = reading.warnings + self._oddities(reading, draft, known)
        warnings += _kind_differs(reading, draft.kind)
        changes: tuple[FieldChange, ...] = ()
        fate = NO_FATE
        if known is None:
            judged = self._fates.of_new(reading, draft)
            fate = judged.fate
            problems, warnings = problems + judged.problems, warnings + judged.warnings
        else:
            warnings += self._fates.of_known(reading, known.fate)
            draft = _laid_over(reading, draft, known.draft)
            changes = changes_between(known.draft, draft, _FIELDS) if not problems else ()
        return MotionLine(
            row=reading.row,
            verdict=_verdict(problems, known, changes),
            draft=draft,
            people=tuple(person.submitter for person in people if person.submitter is not None),
            motion_id=known.id if known else None,
            changes=changes,
            problems=problems,
            warnings=warnings,
            fate=fate,
        )

    def _matched(
        self, reading: MotionReading
    ) -> tuple[MotionDraft, tuple[_Person, ...], KnownMotion | None]:
        """Return a motion in the record's names, whom they call, and which motion it is there."""
        people = self._called(reading)
        draft = replace(
            reading.draft,
            submitters=_named(people),
            category=self._category(reading.draft.category),
            kind=_kind_of(people),
        )
        known = self._recognised(draft)
        if known is not None:
            recorded = self._as_recorded(reading, people, known)
            if recorded != people:
                people = recorded
                draft = replace(draft, submitters=_named(people), kind=_kind_of(people))
        return draft, people, known

    def _as_recorded(
        self, reading: MotionReading, people: tuple[_Person, ...], known: KnownMotion
    ) -> tuple[_Person, ...]:
        """Return whom the names call, now that the motion is known.

        “王芳等3人” are all three that the record has; of two 王芳 it is the one that it has.
        """
        whole = known.draft.submitters
        if reading.has_others and whole[: len(people)] == _named(people):
            people += tuple(self._people.of(name, "") for name in whole[len(people) :])
        if _named(people) != whole or len(known.people) != len(whole):
            return people
        return tuple(
            replace(person, submitter=recorded, problem="") if person.problem else person
            for person, recorded in zip(people, known.people, strict=True)
        )

    def _called(self, reading: MotionReading) -> tuple[_Person, ...]:
        asides = reading.asides
        names = self._people.whole(reading.draft.submitters)
        return tuple(dict.fromkeys(self._people.of(name, asides.get(name, "")) for name in names))

    def _category(self, word: str) -> str:
        """Return the category of the record that a word means; the last one for any other."""
        if not self._categories:
            return word
        return self._called_category(word) or self._categories[-1]

    def _called_category(self, word: str) -> str | None:
        if not word or word in self._categories:
            return word or None
        alike = [name for name in self._categories if name.startswith(word) or word in name]
        return alike[0] if len(alike) == 1 else None

    def _recognised(self, draft: MotionDraft) -> KnownMotion | None:
        known = self._by_number.get(_number_key(draft)) if draft.number else None
        if known is not None:
            return known
        alike = self._by_title.get(_title_key(draft))
        is_other = alike is not None and draft.number and alike.draft.number
        return None if is_other else alike

    def _repeated(
        self, reading: MotionReading, draft: MotionDraft, known: KnownMotion | None
    ) -> tuple[Problem, ...]:
        """Refuse a motion that came before, and remember this one.

        Two numbers are two motions, whatever their titles.
        """
        if not draft.title:
            return ()
        title = _title_key(draft)
        own: list[object] = [(title, bool(draft.number))]
        same: list[object] = [(title, False)]
        if draft.number:
            own.append(_number_key(draft))
        same.append(own[1] if draft.number else (title, True))
        if known is not None:
            own.append(known.id)
            same.append(known.id)
        first = next((self._first[key] for key in same if key in self._first), None)
        for key in own:
            self._first.setdefault(key, reading)
        if first is None:
            return ()
        message = f"与{_place(first)}重复，请删去一{'份' if reading.source else '行'}"
        return (_problem(reading, "title", message),)

    def _oddities(
        self, reading: MotionReading, draft: MotionDraft, known: KnownMotion | None
    ) -> tuple[Problem, ...]:
        odd = []
        word = reading.draft.category
        if self._categories and word and self._called_category(word) is None:
            message = f"没有“{word}”这一类，归入“{draft.category}”"
            odd.append(_problem(reading, "category", message))
        if reading.has_others and known is None:
            message = f"写有“等”，只读入了 {len(draft.submitters)} 个提案者，请补上其余的"
            odd.append(_problem(reading, "submitters", message))
        if known is not None and draft.number and not known.draft.number:
            message = f"记录中这件提案还没有案号，“{draft.number}”没有导入，请在审查立案时给号"
            odd.append(_problem(reading, "number", message))
        return tuple(odd)


def _verdict(
    problems: Sequence[Problem], known: KnownMotion | None, changes: Sequence[FieldChange]
) -> Verdict:
    if problems:
        return Verdict.PROBLEM
    if known is None:
        return Verdict.NEW
    return Verdict.CHANGED if changes else Verdict.SAME


def _laid_over(reading: MotionReading, draft: MotionDraft, known: MotionDraft) -> MotionDraft:
    """Return the record's motion with what the row changes; what it does not speak of stays."""
    changed = {
        key: getattr(draft, key)
        for key, column in _COLUMN_OF.items()
        if column in reading.given and getattr(draft, key) != getattr(known, key)
    }
    return replace(known, **changed, kind=draft.kind) if changed else known


def _named(people: Sequence[_Person]) -> tuple[str, ...]:
    return tuple(person.name for person in people)


def _wrong_people(reading: MotionReading, people: Sequence[_Person]) -> tuple[Problem, ...]:
    wrong = [each.problem for each in people if each.problem]
    units = sum(each.kind is not None for each in people)
    if not wrong and 0 < units < len(people):
        wrong = ["委员和单位不能同是一件提案的提案者，请只留委员或者只留单位"]
    return tuple(_problem(reading, "submitters", message) for message in wrong)


def _kind_of(people: Sequence[_Person]) -> MotionKind | None:
    """Return whose motion it is; None where a name calls nobody."""
    if not people or any(person.problem for person in people):
        return None
    own = MotionKind.INDIVIDUAL if len(people) == 1 else MotionKind.JOINT
    return people[0].kind or own


def _kind_differs(reading: MotionReading, kind: MotionKind | None) -> tuple[Problem, ...]:
    # Where 等 leaves submitters out, one name may well be a 联名.
    is_open = reading.has_others and kind is MotionKind.INDIVIDUAL
    if kind is None or kind in reading.kinds or is_open:
        return ()
    words = "、".join(name for each, name in _KIND_NAMES.items() if each in reading.kinds)
    message = f"写的是{words}，按提案者应为{_KIND_NAMES[kind]}，以提案者为准"
    return (_problem(reading, "kind", message),)


def _problem(reading: MotionReading, column: str, message: str) -> Problem:
    """Return a problem in a column of a list, or in a field of a Word file under its name."""
    title = TITLES[column]
    if reading.source:
        return Problem(reading.row, reading.source, f"{title}：{message}")
    return Problem(reading.row, title, message)


def _place(reading: MotionReading) -> str:
    return f"“{reading.source}”" if reading.source else f"第 {reading.row} 行"


def _number_key(draft: MotionDraft) -> tuple[int, str]:
    """Return a number as it is compared: a sheet turns 0007 into 7."""
    return draft.year, draft.number.lstrip("0")


def _title_key(draft: MotionDraft) -> tuple[int, str, str]:
    return draft.year, draft.title, draft.submitters[0] if draft.submitters else ""
