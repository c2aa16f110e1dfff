"""大会发言申请: the columns that such lists have, and what one row of a list says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from db.domain.vocabulary import SpeechForm
from desktop.exchange import cleaning
from desktop.exchange.cleaning import compact_text, is_blank, plain_text
from desktop.exchange.previews import Problem
from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import ColumnSpec, TableRow
from desktop.exchange.unit_names import UnitIndex, clean_unit
from desktop.exchange.workbook import Cell

SPEECH_COLUMNS = (
    ColumnSpec("submitted_at", "收件时间", ("报送时间", "提交时间", "收到时间", "时间")),
    ColumnSpec("unit", "代表单位", ("单位", "参加单位", "报送单位", "发言单位"), is_required=True),
    ColumnSpec("speaker", "发言人", ("姓名", "作者", "发言者", "发言人姓名"), is_required=True),
    ColumnSpec("reader", "宣读人", ("宣读者",)),
    ColumnSpec("title", "题目", ("发言题目", "标题", "发言标题", "材料题目"), is_required=True),
    ColumnSpec("form", "形式", ("发言形式", "方式", "发言方式")),
    ColumnSpec("minutes", "时长（分钟）", ("时长", "分钟", "发言时长")),
    ColumnSpec("theme", "类别", ("分类", "主题")),
)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in SPEECH_COLUMNS}
LIMITS: Mapping[str, int] = {
    "title": 300,
    "unit": 100,
    "speaker": cleaning.NAME_LIMIT,
    "reader": cleaning.NAME_LIMIT,
    "theme": 60,
}
"""How many characters the record takes."""
LONGEST_MINUTES = 60


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechDefaults:
    """What a row means that does not say its time or its minutes."""

    fallback_time: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class SpeechReading:
    """What a row says: the draft, the fields that it speaks of, and what is wrong or odd."""

    row: int
    draft: SpeechDraft
    given: frozenset[str]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def read_speech(row: TableRow, units: UnitIndex, defaults: SpeechDefaults) -> SpeechReading:
    """Clean and judge a row; ``units`` learns the units that it did not know."""
    checks = RowChecks(row, TITLES)
    draft = _draft(row, units, defaults)
    _check_values(row.cells, draft, checks)
    checks.note_controls()
    checks.refuse_uncomputed()
    checks.refuse_long(draft, LIMITS)
    given = {key for key in TITLES if not is_blank(row.cells.get(key))}
    if cleaning.clean_moment(row.cells.get("submitted_at")) is None:
        given.discard("submitted_at")
    return SpeechReading(row.number, draft, frozenset(given), checks.problems, checks.warnings)


def normal_speech(draft: SpeechDraft) -> SpeechDraft:
    """Return a speech of the record as a row would give it after cleaning."""
    return replace(
        draft,
        unit=clean_unit(draft.unit),
        speaker=cleaning.clean_person_name(draft.speaker).name,
        reader=cleaning.clean_person_name(draft.reader).name,
        title=plain_text(draft.title),
        theme=plain_text(draft.theme),
    )


def laid_over(reading: SpeechReading, known: SpeechDraft, units: UnitIndex) -> SpeechDraft:
    """Return the record's speech with what the row changes.

    What the row does not speak of stays, and so does the record's spelling of the same thing.
    """
    normal = normal_speech(known)
    changed = {
        key: getattr(reading.draft, key)
        for key in reading.given
        if getattr(reading.draft, key) != getattr(normal, key)
    }
    if "unit" in changed and units.find(known.unit) == changed["unit"]:
        del changed["unit"]
    return replace(known, **changed) if changed else known


def _draft(row: TableRow, units: UnitIndex, defaults: SpeechDefaults) -> SpeechDraft:
    cells = row.cells
    unit = clean_unit(cells.get("unit"))
    # A second apart, so that rows without a time keep the order of the file.
    late = defaults.fallback_time + timedelta(seconds=row.number)
    minutes = cleaning.clean_minutes(cells.get("minutes"))
    return SpeechDraft(
        submitted_at=cleaning.clean_moment(cells.get("submitted_at")) or late,
        unit=units.add(unit) if unit else "",
        speaker=cleaning.clean_person_name(cells.get("speaker")).name,
        reader=cleaning.clean_person_name(cells.get("reader")).name,
        title=plain_text(cells.get("title")),
        form=cleaning.clean_form(compact_text(cells.get("form"))) or SpeechForm.ORAL,
        minutes=defaults.minutes if minutes is None else minutes,
        theme=plain_text(cells.get("theme")),
    )


def _check_values(cells: Mapping[str, Cell], draft: SpeechDraft, checks: RowChecks) -> None:
    for key in ("unit", "speaker", "title"):
        if not getattr(draft, key):
            checks.refuse(key, "没有填写")
    form = compact_text(cells.get("form"))
    if form and cleaning.clean_form(form) is None:
        checks.refuse("form", f"“{form}”应为口头或书面")
    minutes = cells.get("minutes")
    unreadable = not is_blank(minutes) and cleaning.clean_minutes(minutes) is None
    if unreadable or not 1 <= draft.minutes <= LONGEST_MINUTES:
        message = f"“{plain_text(minutes)}”应为 1 到 {LONGEST_MINUTES} 的分钟数"
        checks.refuse("minutes", message)
    for key in ("speaker", "reader"):
        note = cleaning.clean_person_name(cells.get(key)).rest
        if note:
            checks.warn(key, f"括注“{note}”没有导入")
    if "submitted_at" in cells and cleaning.clean_moment(cells["submitted_at"]) is None:
        missing = is_blank(cells["submitted_at"])
        why = "没有填写" if missing else f"看不懂“{plain_text(cells['submitted_at'])}”"
        checks.warn("submitted_at", f"{why}，按表中次序排在最后")
