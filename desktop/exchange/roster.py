"""委员名单: each row compared with the record and with the rows before it, and its verdict."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from db.domain.ids import MemberId
from desktop.exchange.member_rows import (
    MEMBER_COLUMNS,
    TITLES,
    MemberDraft,
    MemberReading,
    bare_number,
    laid_over,
    normal_member,
    read_member,
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
    "MEMBER_COLUMNS",
    "KnownMember",
    "MemberDraft",
    "RosterLine",
    "RosterPreview",
    "preview_roster",
]


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A member that the record has."""

    id: MemberId
    draft: MemberDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """A row of the workbook with its verdict; ``draft`` is what would be written."""

    row: int
    verdict: Verdict
    draft: MemberDraft | None
    member_id: MemberId | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """The verdict on every row."""

    lines: tuple[RosterLine, ...]

    @property
    def new(self) -> int:
        """How many members would be added."""
        return count_of(self.lines, Verdict.NEW)

    @property
    def changed(self) -> int:
        """How many members would be changed."""
        return count_of(self.lines, Verdict.CHANGED)

    @property
    def same(self) -> int:
        """How many rows say what the record has."""
        return count_of(self.lines, Verdict.SAME)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being imported."""
        return problems_of(self.lines)


def preview_roster(
    workbook: Workbook, choice: TableChoice, known: Sequence[KnownMember]
) -> RosterPreview:
    """Return the verdict on every row of a roster.

    A member is recognised by 证号, else by name and sector: two people of one name in two sectors
    stay two. A column that is absent and a cell that is empty never erase what the record has.
    Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    desk = _Desk(known, choice.columns)
    rows = data_rows(workbook, choice, MEMBER_COLUMNS)
    return RosterPreview(tuple(desk.line_of(row.number, read_member(row)) for row in rows))


_Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    """A member of the record, and the same cleaned as a row would be."""

    id: MemberId
    draft: MemberDraft
    normal: MemberDraft


@dataclass(frozen=True, slots=True)
class _Recognition:
    """Whom a row means: a member, nobody yet, or somebody who cannot be told from others."""

    member: _Known | None = None
    problem: tuple[str, str] | None = None


class _Desk:
    """Recognises members, and remembers which rows came before."""

    def __init__(self, known: Sequence[KnownMember], columns: Collection[str]) -> None:
        self._columns = columns
        everyone = [_Known(each.id, each.draft, normal_member(each.draft)) for each in known]
        numbered = [each for each in everyone if each.normal.number]
        # A number as the record writes it goes before one that only looks alike.
        self._by_number = {bare_number(each.normal.number): each for each in numbered}
        self._by_number |= {each.normal.number: each for each in numbered}
        self._by_place: dict[_Place, list[_Known]] = {}
        self._sectors: dict[str, list[str]] = {}
        for each in everyone:
            self._by_place.setdefault(self._place(each.normal), []).append(each)
            self._sectors.setdefault(each.normal.name, []).append(each.normal.sector)
        self._rows_by_number: dict[str, int] = {}
        self._rows_by_member: dict[MemberId, int] = {}
        self._rows_by_place: dict[_Place, list[tuple[int, str]]] = {}

    def line_of(self, row: int, reading: MemberReading) -> RosterLine:
        """Return the verdict on a row."""
        recognised = self._recognise(reading.draft) if reading.draft.name else _Recognition()
        known = recognised.member
        draft = laid_over(reading, known.draft, known.normal) if known else reading.draft
        problems = reading.problems + self._identity_problems(row, reading.draft, recognised)
        problems += _office_problems(row, draft)
        changes: tuple[FieldChange, ...] = ()
        warnings = reading.warnings
        if not problems:
            changes = changes_between(known.draft, draft, TITLES) if known else ()
            warnings += self._second_thoughts(row, reading, known)
        return RosterLine(
            row=row,
            verdict=_verdict(problems, known, changes),
            draft=draft,
            member_id=known.id if known else None,
            changes=changes,
            problems=problems,
            warnings=warnings,
        )

    def _place(self, draft: MemberDraft) -> _Place:
        return (draft.name, draft.sector if "sector" in self._columns else "")

    def _recognise(self, draft: MemberDraft) -> _Recognition:
        bare = bare_number(draft.number)
        known = self._by_number.get(draft.number) or self._by_number.get(bare)
        if known is not None:
            return _Recognition(known)
        candidates = self._by_place.get(self._place(draft), [])
        unnumbered = [each for each in candidates if not each.normal.number]
        # Two 证号 are two people, whatever else is the same.
        if len(unnumbered) == 1 or draft.number:
            candidates = unnumbered
        if len(candidates) > 1:
            return _Recognition(problem=("name", _AMBIGUOUS.format(count=len(candidates))))
        if candidates:
            return _Recognition(candidates[0])
        if "sector" in self._columns and not draft.sector:
            return _Recognition(problem=("sector", "没有填写界别"))
        return _Recognition()

    def _identity_problems(
        self, row: int, draft: MemberDraft, recognised: _Recognition
    ) -> tuple[Problem, ...]:
        if not draft.name:
            return ()
        first = self._first_row(row, draft, recognised.member)
        if first is not None:
            key = "number" if draft.number else "name"
            return (Problem(row, TITLES[key], _REPEATED.format(first=first)),)
        if recognised.problem is not None:
            key, message = recognised.problem
            return (Problem(row, TITLES[key], message),)
        return ()

    def _first_row(self, row: int, draft: MemberDraft, known: _Known | None) -> int | None:
        """Return the earlier row about the same person, and remember this one."""
        same = []
        if draft.number:
            same.append(self._rows_by_number.setdefault(draft.number, row))
        if known is not None:
            same.append(self._rows_by_member.setdefault(known.id, row))
        rows = self._rows_by_place.setdefault(self._place(draft), [])
        if known is None:
            same += [other for other, number in rows if not (number and draft.number)]
        rows.append((row, draft.number))
        return min((other for other in same if other != row), default=None)

    def _second_thoughts(
        self, row: int, reading: MemberReading, known: _Known | None
    ) -> tuple[Problem, ...]:
        """Warn of what the import decides, but the secretary may see differently."""
        name = reading.draft.name
        if known is None and name in self._sectors:
            sectors = "、".join(sector or "没有界别" for sector in self._sectors[name])
            message = f"记录里已有同名的委员（{sectors}），这一行按另一个人新增"
            return (Problem(row, TITLES["name"], message),)
        says_nothing = "is_standing" in self._columns and "is_standing" not in reading.given
        if known is not None and known.draft.is_standing and says_nothing:
            return (Problem(row, TITLES["is_standing"], _STILL_STANDING),)
        return ()


_REPEATED = "与第 {first} 行重复；请删去一行，或补上证号加以区别"
_AMBIGUOUS = "记录里有 {count} 位同名的委员，分不清是哪一位；请补上证号"
_STILL_STANDING = "记录里是常委，这一行没有填写，保持不变；如果不再是常委，请填否"


def _verdict(
    problems: Sequence[Problem], known: _Known | None, changes: Sequence[FieldChange]
) -> Verdict:
    if problems:
        return Verdict.PROBLEM
    if known is None:
        return Verdict.NEW
    return Verdict.CHANGED if changes else Verdict.SAME


def _office_problems(row: int, draft: MemberDraft) -> tuple[Problem, ...]:
    if draft.office_from and draft.office_to and draft.office_to < draft.office_from:
        message = f"任期结束 {draft.office_to} 早于任期开始 {draft.office_from}"
        return (Problem(row, TITLES["office_to"], message),)
    return ()
