"""大会发言申请: each row cleaned, matched to a unit, compared with the record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta

from db.domain.ids import SpeechRequestId
from db.domain.vocabulary import SpeechForm, UnitKind
from desktop.exchange import cleaning
from desktop.exchange.previews import FieldChange, Problem, Verdict
from desktop.exchange.tables import ColumnSpec, TableChoice, TableRow, data_rows
from desktop.exchange.unit_names import clean_unit, guess_unit_kind, match_unit, party_of
from desktop.exchange.workbook import Workbook

SPEECH_COLUMNS = (
    ColumnSpec("submitted_at", "收件时间", ("报送时间", "提交时间", "时间", "收到时间")),
    ColumnSpec("unit", "代表单位", ("单位", "参加单位", "报送单位"), is_required=True),
    ColumnSpec("speaker", "发言人", ("姓名", "作者", "发言者"), is_required=True),
    ColumnSpec("reader", "宣读人", ("宣读者",)),
    ColumnSpec("title", "题目", ("发言题目", "标题", "发言标题", "材料题目"), is_required=True),
    ColumnSpec("form", "形式", ("发言形式", "方式")),
    ColumnSpec("minutes", "时长（分钟）", ("时长(分钟)", "时长", "分钟", "时间（分钟）")),
    ColumnSpec("theme", "类别", ("分类", "主题")),
)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in SPEECH_COLUMNS}
_FORMS = {
    "口头": SpeechForm.ORAL,
    "口头发言": SpeechForm.ORAL,
    "大会口头": SpeechForm.ORAL,
    "书面": SpeechForm.WRITTEN,
    "书面发言": SpeechForm.WRITTEN,
    "书面交流": SpeechForm.WRITTEN,
}

__all__ = [
    "SPEECH_COLUMNS",
    "KnownSpeech",
    "SpeechDraft",
    "SpeechLine",
    "SpeechesPreview",
    "guess_unit_kind",
    "match_unit",
    "party_of",
    "preview_speeches",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechDraft:
    """A speech request as a row gives it; ``unit`` by its name."""

    submitted_at: datetime
    unit: str
    speaker: str
    reader: str
    title: str
    form: SpeechForm
    minutes: int
    theme: str


@dataclass(frozen=True, slots=True)
class KnownSpeech:
    """A speech request that the record has for this meeting."""

    id: SpeechRequestId
    draft: SpeechDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLine:
    """A row of the workbook with its verdict; ``unit_kind`` is the guess for a new unit."""

    row: int
    verdict: Verdict
    draft: SpeechDraft | None
    request_id: SpeechRequestId | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    unit_is_new: bool = False
    unit_kind: UnitKind = UnitKind.PEOPLE_ORG


@dataclass(frozen=True, slots=True)
class SpeechesPreview:
    """The verdict on every row."""

    lines: tuple[SpeechLine, ...]

    @property
    def new(self) -> int:
        """How many speeches would be added."""
        return sum(line.verdict is Verdict.NEW for line in self.lines)

    @property
    def changed(self) -> int:
        """How many speeches would be changed."""
        return sum(line.verdict is Verdict.CHANGED for line in self.lines)

    @property
    def same(self) -> int:
        """How many rows say what the record has."""
        return sum(line.verdict is Verdict.SAME for line in self.lines)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being imported."""
        return tuple(problem for line in self.lines for problem in line.problems)

    @property
    def new_units(self) -> dict[str, UnitKind]:
        """The units that the record does not have, with the kind of each as guessed."""
        return {
            line.draft.unit: line.unit_kind
            for line in self.lines
            if line.unit_is_new and line.draft is not None
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    units: Sequence[str]
    default_minutes: int
    fallback_time: datetime


def preview_speeches(
    workbook: Workbook,
    choice: TableChoice,
    known: Sequence[KnownSpeech],
    *,
    units: Sequence[str],
    default_minutes: int,
    fallback_time: datetime,
) -> SpeechesPreview:
    """Return the verdict on every row of a list of speech requests.

    A speech is recognised by unit, title and speaker. A row without a time keeps its place by
    ``fallback_time`` and its row number. Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    rules = _Rules(units=units, default_minutes=default_minutes, fallback_time=fallback_time)
    by_key = {_key(each.draft): each for each in known}
    seen: dict[tuple[str, str, str], int] = {}
    rows = data_rows(workbook, choice, SPEECH_COLUMNS)
    return SpeechesPreview(tuple(_line(row, rules, by_key, seen) for row in rows))


def _line(
    row: TableRow,
    rules: _Rules,
    known: Mapping[tuple[str, str, str], KnownSpeech],
    seen: dict[tuple[str, str, str], int],
) -> SpeechLine:
    draft, problems, warnings = _read(row, rules)
    is_new_unit = bool(draft.unit) and match_unit(draft.unit, rules.units) is None
    first = seen.setdefault(_key(draft), row.number)
    if first != row.number:
        problems.append(Problem(row.number, TITLES["title"], f"与第 {first} 行重复，请删去一行"))
    line = SpeechLine(
        row=row.number,
        verdict=Verdict.PROBLEM if problems else Verdict.NEW,
        draft=draft,
        problems=tuple(problems),
        warnings=tuple(warnings),
        unit_is_new=is_new_unit,
        unit_kind=guess_unit_kind(draft.unit),
    )
    match = known.get(_key(draft))
    if problems or match is None:
        return line
    merged = _merged(draft, match.draft, row)
    changes = _changes(match.draft, merged)
    verdict = Verdict.CHANGED if changes else Verdict.SAME
    return replace(line, verdict=verdict, draft=merged, request_id=match.id, changes=changes)


def _read(row: TableRow, rules: _Rules) -> tuple[SpeechDraft, list[Problem], list[Problem]]:
    cells = row.cells
    problems: list[Problem] = []
    unit = clean_unit(cells.get("unit"))
    moment = cleaning.clean_moment(cells.get("submitted_at"))
    minutes = cleaning.clean_minutes(cells.get("minutes"))
    form = _FORMS.get(cleaning.compact_text(cells.get("form")) or "口头")
    draft = SpeechDraft(
        submitted_at=moment or rules.fallback_time + timedelta(seconds=row.number),
        unit=match_unit(unit, rules.units) or unit,
        speaker=cleaning.clean_person_name(cells.get("speaker")).name,
        reader=cleaning.clean_person_name(cells.get("reader")).name,
        title=cleaning.plain_text(cells.get("title")),
        form=form or SpeechForm.ORAL,
        minutes=rules.default_minutes if minutes is None else minutes,
        theme=cleaning.plain_text(cells.get("theme")),
    )
    for key in ("title", "unit", "speaker"):
        text = getattr(draft, key)
        if not text:
            message = "是没有算出结果的公式" if row.is_uncomputed else "没有填写"
            problems.append(Problem(row.number, TITLES[key], message))
        elif len(text) > _LIMITS[key]:
            message = f"超过 {_LIMITS[key]} 个字，请核对"
            problems.append(Problem(row.number, TITLES[key], message))
    if form is None:
        shown = cleaning.plain_text(cells.get("form"))
        problems.append(Problem(row.number, TITLES["form"], f"“{shown}”应为口头或书面"))
    problems += _minutes_problems(row, draft.minutes, minutes)
    return draft, problems, _time_warnings(row, moment)


_LIMITS = {"title": 300, "unit": 100, "speaker": cleaning.NAME_LIMIT}


def _minutes_problems(row: TableRow, used: int, read: int | None) -> list[Problem]:
    shown = cleaning.plain_text(row.cells.get("minutes"))
    if (shown and read is None) or not 1 <= used <= 60:
        message = f"“{shown}”应为 1 到 60 的分钟数"
        return [Problem(row.number, TITLES["minutes"], message)]
    return []


def _time_warnings(row: TableRow, moment: datetime | None) -> list[Problem]:
    warnings = []
    if moment is None and "submitted_at" in row.cells:
        message = "没有填写或看不懂，按表中次序排在最后"
        warnings.append(Problem(row.number, TITLES["submitted_at"], message))
    for key, cell in row.cells.items():
        if cleaning.has_control(cell):
            warnings.append(Problem(row.number, TITLES[key], "含有看不见的控制字符，已去掉"))
    return warnings


def _key(draft: SpeechDraft) -> tuple[str, str, str]:
    return (draft.unit, draft.title, draft.speaker)


def _merged(draft: SpeechDraft, known: SpeechDraft, row: TableRow) -> SpeechDraft:
    """Return the row laid over the record: what the row leaves empty stays."""
    kept = {
        key: getattr(known, key)
        for key in TITLES
        if not cleaning.plain_text(row.cells.get(key))
        or (key == "submitted_at" and cleaning.clean_moment(row.cells.get(key)) is None)
    }
    return replace(draft, **kept)


def _changes(before: SpeechDraft, after: SpeechDraft) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(
            TITLES[field.name],
            _shown(getattr(before, field.name)),
            _shown(getattr(after, field.name)),
        )
        for field in fields(SpeechDraft)
        if getattr(before, field.name) != getattr(after, field.name)
    )


def _shown(value: object) -> str:
    if isinstance(value, SpeechForm):
        return "口头" if value is SpeechForm.ORAL else "书面"
    return cleaning.plain_text(value) or "空"
