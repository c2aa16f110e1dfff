"""提案 lists and Word forms: each motion matched to its people and to the record, and judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.domain.ids import MotionId
from db.domain.motion_rows import Submitter
from desktop.exchange.motion_rows import (
    MOTION_COLUMNS,
    TITLES,
    MotionDraft,
    MotionReading,
    read_motion,
)
from desktop.exchange.previews import (
    FieldChange,
    Problem,
    Verdict,
    changes_between,
    count_of,
    problems_of,
)
from desktop.exchange.tables import TableChoice, data_rows
from desktop.exchange.workbook import Workbook

__all__ = [
    "MOTION_COLUMNS",
    "KnownMotion",
    "MotionDraft",
    "MotionReading",
    "MotionsPreview",
    "judge_motions",
]

_FIELDS: Mapping[str, str] = {
    "title": TITLES["title"],
    "submitters": TITLES["submitters"],
    "category": TITLES["category"],
    "is_livelihood": TITLES["livelihood"],
    "is_plenary": TITLES["plenary"],
    "is_public": TITLES["public"],
    "submitted_on": TITLES["submitted_on"],
    "phone": TITLES["phone"],
    "wanted_handlers": TITLES["wanted_handlers"],
    "situation": TITLES["situation"],
    "analysis": TITLES["analysis"],
    "suggestion": TITLES["suggestion"],
}
_COLUMN_OF: Mapping[str, str] = {
    "is_livelihood": "livelihood",
    "is_plenary": "plenary",
    "is_public": "public",
}


@dataclass(frozen=True, slots=True)
class KnownMotion:
    """A motion that the record has."""

    id: MotionId
    draft: MotionDraft


@dataclass(frozen=True, slots=True)
class Names:
    """Whom names call: members (several of one name), units, and the record's categories."""

    members: Mapping[str, tuple[Submitter, ...]]
    units: Mapping[str, Submitter]
    categories: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionLine:
    """A motion of the file with its verdict, and the people that its names call."""

    row: int
    verdict: Verdict
    draft: MotionDraft
    people: tuple[Submitter, ...] = ()
    motion_id: MotionId | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class MotionsPreview:
    """The verdict on every motion of a file."""

    lines: tuple[MotionLine, ...]

    @property
    def new(self) -> int:
        """How many motions would be added."""
        return count_of(self.lines, Verdict.NEW)

    @property
    def changed(self) -> int:
        """How many motions would be changed."""
        return count_of(self.lines, Verdict.CHANGED)

    @property
    def same(self) -> int:
        """How many rows say what the record has."""
        return count_of(self.lines, Verdict.SAME)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being imported."""
        return problems_of(self.lines)


def read_list(
    workbook: Workbook, choice: TableChoice, *, year: int, day: date
) -> tuple[MotionReading, ...]:
    """Read every row of a list; ``year`` and ``day`` stand where a row gives none."""
    rows = data_rows(workbook, choice, MOTION_COLUMNS)
    return tuple(read_motion(row, year=year, day=day) for row in rows)


def judge_motions(
    readings: Sequence[MotionReading], known: Sequence[KnownMotion], names: Names
) -> MotionsPreview:
    """Return the verdict on every motion.

    A motion is recognised by its year and number, else by year, title and first submitter.
    """
    desk = _Desk(known, names)
    return MotionsPreview(tuple(map(desk.line_of, readings)))


class _Desk:
    """Recognises motions and people, and remembers which rows came before."""

    def __init__(self, known: Sequence[KnownMotion], names: Names) -> None:
        self._names = names
        self._by_number = {
            (each.draft.year, each.draft.number): each for each in known if each.draft.number
        }
        self._by_title = {_title_key(each.draft): each for each in known}
        self._rows: dict[object, int] = {}

    def line_of(self, reading: MotionReading) -> MotionLine:
        """Return the verdict on a motion."""
        named = replace(reading.draft, submitters=self._whole(reading.draft.submitters))
        people, wrong = self._people(reading.row, named.submitters)
        draft = self._with_category(named)
        known = self._recognised(draft)
        problems = reading.problems + wrong + self._repeated(reading, draft)
        warnings = reading.warnings + self._odd_category(reading)
        changes: tuple[FieldChange, ...] = ()
        if known is not None:
            draft = _laid_over(reading, draft, known.draft)
            changes = changes_between(known.draft, draft, _FIELDS) if not problems else ()
        return MotionLine(
            row=reading.row,
            verdict=_verdict(problems, known, changes),
            draft=draft,
            people=people,
            motion_id=known.id if known else None,
            changes=changes,
            problems=problems,
            warnings=warnings,
        )

    def _whole(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names with those put together again that are one unit's: “文艺、体育界”."""
        whole: list[str] = []
        place = 0
        while place < len(names):
            ends = range(len(names), place + 1, -1)
            joined = (("、".join(names[place:end]), end) for end in ends)
            single = (names[place], place + 1)
            name, place = next((each for each in joined if each[0] in self._names.units), single)
            whole.append(name)
        return tuple(whole)

    def _people(
        self, row: int, names: tuple[str, ...]
    ) -> tuple[tuple[Submitter, ...], tuple[Problem, ...]]:
        found: list[Submitter] = []
        wrong = []
        for name in names:
            members = self._names.members.get(name, ())
            unit = self._names.units.get(name)
            if unit is not None:
                found.append(unit)
            elif len(members) == 1:
                found.append(members[0])
            else:
                message = (
                    f"有 {len(members)} 位同名委员“{name}”，请导入后在提案里指明"
                    if members
                    else f"委员名单和参加单位中没有“{name}”，请更正或先新增"
                )
                wrong.append(Problem(row, TITLES["submitters"], message))
        return tuple(found), tuple(wrong)

    def _with_category(self, draft: MotionDraft) -> MotionDraft:
        for name in self._names.categories:
            if draft.category and (name.startswith(draft.category) or draft.category in name):
                return replace(draft, category=name)
        return replace(draft, category=self._names.categories[-1])

    def _odd_category(self, reading: MotionReading) -> tuple[Problem, ...]:
        word = reading.draft.category
        if not word or any(word in name for name in self._names.categories):
            return ()
        message = f"没有“{word}”这一类，归入“{self._names.categories[-1]}”"
        return (Problem(reading.row, TITLES["category"], message),)

    def _recognised(self, draft: MotionDraft) -> KnownMotion | None:
        if draft.number:
            return self._by_number.get((draft.year, draft.number))
        return self._by_title.get(_title_key(draft))

    def _repeated(self, reading: MotionReading, draft: MotionDraft) -> tuple[Problem, ...]:
        key = (draft.year, draft.number) if draft.number else _title_key(draft)
        first = self._rows.setdefault(key, reading.row)
        if first == reading.row or not draft.title:
            return ()
        message = f"与第 {first} 行重复，请删去一行"
        return (Problem(reading.row, TITLES["title"], message),)


def _title_key(draft: MotionDraft) -> tuple[int, str, str]:
    return draft.year, draft.title, draft.submitters[0] if draft.submitters else ""


def _laid_over(reading: MotionReading, draft: MotionDraft, known: MotionDraft) -> MotionDraft:
    """Return the record's motion with what the row changes; what it does not speak of stays."""
    changed = {
        key: getattr(draft, key) for key in _FIELDS if _COLUMN_OF.get(key, key) in reading.given
    }
    return replace(known, **changed)


def _verdict(
    problems: Sequence[Problem], known: KnownMotion | None, changes: Sequence[FieldChange]
) -> Verdict:
    if problems:
        return Verdict.PROBLEM
    if known is None:
        return Verdict.NEW
    return Verdict.CHANGED if changes else Verdict.SAME
