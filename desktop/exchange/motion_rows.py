"""提案 lists: the columns that such lists have, and what one row of a list says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.domain.motion_vocabulary import MotionKind
from desktop.exchange import cleaning
from desktop.exchange.cleaning import compact_text, is_blank, plain_text
from desktop.exchange.dates import clean_date
from desktop.exchange.previews import Problem
from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import ColumnSpec, TableRow

MOTION_COLUMNS = (
    ColumnSpec("number", "案号", ("提案号", "编号", "提案编号")),
    ColumnSpec("title", "案由", ("提案标题", "题目", "标题", "提案名称"), is_required=True),
    ColumnSpec(
        "submitters", "提案者", ("提案人", "第一提案人", "提交人", "提案单位"), is_required=True
    ),
    ColumnSpec("joint", "联名人", ("附议人", "联名委员", "联名提案人")),
    ColumnSpec("category", "类别", ("提案类别", "分类")),
    ColumnSpec("kind", "种类", ("提案种类", "提案类型", "性质")),
    ColumnSpec("livelihood", "民生", ("民生类", "是否民生")),
    ColumnSpec("submitted_on", "收到日期", ("提交时间", "提交日期", "收到时间", "日期")),
    ColumnSpec("plenary", "大会/平时", ("会议类型", "大会平时")),
    ColumnSpec("phone", "联系电话", ("电话", "手机")),
    ColumnSpec("wanted_handlers", "建议承办单位", ("建议办理单位", "承办单位建议")),
    ColumnSpec("public", "是否公开", ("公开",)),
    ColumnSpec("situation", "情况", ("内容", "正文", "现状", "提案内容")),
    ColumnSpec("analysis", "分析", ("原因分析", "问题分析")),
    ColumnSpec("suggestion", "建议", ("具体建议", "意见建议")),
    ColumnSpec("year", "年度", ("年份",)),
)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in MOTION_COLUMNS}
LONGEST_TITLE = 200
LONG_TITLE = 50
LIMITS: Mapping[str, int] = {
    "number": 40,
    "phone": 40,
    "wanted_handlers": 200,
    "situation": 20_000,
    "analysis": 20_000,
    "suggestion": 20_000,
}
KIND_WORDS: Mapping[str, MotionKind | None] = {
    "个人": MotionKind.INDIVIDUAL,
    "委员个人": MotionKind.INDIVIDUAL,
    "联名": MotionKind.JOINT,
    "委员联名": MotionKind.JOINT,
    "党派": MotionKind.PARTY,
    "团体": MotionKind.PEOPLE_ORG,
    "人民团体": MotionKind.PEOPLE_ORG,
    "专委会": MotionKind.COMMITTEE,
    "专门委员会": MotionKind.COMMITTEE,
    "界别": MotionKind.SECTOR,
    "小组": MotionKind.GROUP,
    "集体": None,
}
"""Words that lists use; 集体 says nothing more exact than its submitter does."""
_SEPARATORS = re.compile(r"[、，,;；\n]+")
_AND_OTHERS = re.compile(r"等\d*人?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionDraft:
    """A motion as a row or a Word form gives it; submitters and category by their names."""

    year: int
    number: str
    title: str
    submitters: tuple[str, ...]
    category: str
    is_livelihood: bool
    is_plenary: bool
    is_public: bool
    submitted_on: date
    phone: str
    wanted_handlers: str
    situation: str
    analysis: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class MotionReading:
    """What a row says: the draft, its columns with something in them, what is wrong or odd."""

    row: int
    draft: MotionDraft
    kind: MotionKind | None
    given: frozenset[str]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def read_motion(row: TableRow, *, year: int, day: date) -> MotionReading:
    """Clean and judge a row; ``year`` and ``day`` stand where it gives none."""
    checks = RowChecks(row, TITLES)
    draft = _draft(row.cells, year=year, day=day)
    _check_values(row.cells, draft, checks)
    checks.note_controls()
    checks.refuse_uncomputed()
    checks.refuse_long(draft, LIMITS)
    given = frozenset(key for key in TITLES if not is_blank(row.cells.get(key)))
    kind = KIND_WORDS.get(_kind_text(row.cells))
    return MotionReading(row.number, draft, kind, given, checks.problems, checks.warnings)


def names_of(text: str) -> tuple[str, ...]:
    """Return the names of “王芳、李强等5人”, each once, without inner spaces."""
    parts = (_AND_OTHERS.sub("", part.strip()) for part in _SEPARATORS.split(text))
    names = (cleaning.clean_person_name(part).name for part in parts if part)
    return tuple(dict.fromkeys(name for name in names if name))


def _draft(cells: Mapping[str, object], *, year: int, day: date) -> MotionDraft:
    submitted = clean_date(cells.get("submitted_on")) or day
    own_year = cleaning.clean_minutes(cells.get("year"))
    people = f"{_lines(cells.get('submitters'))}、{_lines(cells.get('joint'))}"
    public = cells.get("public")
    return MotionDraft(
        year=own_year or year,
        number=compact_text(cells.get("number")),
        title=plain_text(cells.get("title")),
        submitters=names_of(people),
        category=compact_text(cells.get("category")),
        is_livelihood=bool(cleaning.clean_mark(cells.get("livelihood"))),
        is_plenary="平时" not in compact_text(cells.get("plenary")),
        is_public=is_blank(public) or cleaning.clean_mark(public) is not False,
        submitted_on=submitted,
        phone=compact_text(cells.get("phone")),
        wanted_handlers=plain_text(cells.get("wanted_handlers")),
        situation=_lines(cells.get("situation")),
        analysis=_lines(cells.get("analysis")),
        suggestion=_lines(cells.get("suggestion")),
    )


def _lines(cell: object) -> str:
    if not isinstance(cell, str):
        return plain_text(cell)
    return "\n".join(line for part in cell.splitlines() if (line := plain_text(part)))


def _kind_text(cells: Mapping[str, object]) -> str:
    return compact_text(cells.get("kind")).removesuffix("提案").removeprefix("集体")


def _check_values(cells: Mapping[str, object], draft: MotionDraft, checks: RowChecks) -> None:
    length = len(draft.title)
    if not draft.title:
        checks.refuse("title", "没有填写")
    elif length > LONGEST_TITLE:
        checks.refuse("title", f"有 {length} 个字，案由请不超过 {LONGEST_TITLE} 个字")
    elif length > LONG_TITLE:
        checks.warn("title", f"有 {length} 个字，案由一般不超过 {LONG_TITLE} 个字")
    if not draft.submitters:
        checks.refuse("submitters", "没有填写")
    word = _kind_text(cells)
    if word and word not in KIND_WORDS:
        checks.refuse("kind", f"不认识“{word}”，应为个人、联名、党派、团体、专委会、界别或小组")
    day = cells.get("submitted_on")
    if not is_blank(day) and clean_date(day) is None:
        checks.refuse("submitted_on", f"看不懂“{plain_text(day)}”，请写成 2021-01-06")
