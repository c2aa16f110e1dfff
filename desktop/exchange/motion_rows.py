"""提案 lists: the columns that such lists have, and what one row of a list says."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from db.domain.motion_fate import NO_FATE, MotionFate
from db.domain.motion_vocabulary import MotionKind
from desktop.exchange import cleaning
from desktop.exchange.cleaning import compact_text, is_blank, plain_text
from desktop.exchange.dates import clean_date
from desktop.exchange.motion_fate_rows import FATE_COLUMNS, read_fate
from desktop.exchange.previews import Problem
from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import ColumnSpec, TableRow
from desktop.exchange.words import PARTY_NAMES
from desktop.exchange.workbook import Cell

INTAKE_COLUMNS = (
    ColumnSpec("number", "案号", ("提案号", "编号", "提案编号")),
    ColumnSpec("title", "案由", ("提案标题", "题目", "标题", "提案名称"), is_required=True),
    ColumnSpec(
        "submitters",
        "提案者",
        ("提案人", "第一提案人", "提交人", "提案单位", "提案委员"),
        is_required=True,
    ),
    ColumnSpec("joint", "联名人", ("附议人", "联名委员", "联名提案人", "联名")),
    ColumnSpec("category", "类别", ("提案类别", "分类")),
    ColumnSpec("kind", "种类", ("提案种类", "提案类型", "性质", "提案性质")),
    ColumnSpec("livelihood", "民生", ("民生类", "是否民生", "民生提案")),
    ColumnSpec(
        "submitted_on",
        "收到日期",
        ("提交时间", "提交日期", "收到时间", "收文日期", "收文时间", "日期"),
    ),
    ColumnSpec("plenary", "大会/平时", ("大会平时", "大会或平时", "提出时间", "会议类型")),
    ColumnSpec("phone", "联系电话", ("电话", "手机", "手机号", "手机号码")),
    ColumnSpec("wanted_handlers", "建议承办单位", ("建议办理单位", "承办单位建议")),
    ColumnSpec("public", "是否公开", ("公开", "能否公开")),
    ColumnSpec("content", "内容", ("正文", "提案内容", "提案正文")),
    ColumnSpec("situation", "情况", ("现状", "基本情况", "存在问题")),
    ColumnSpec("analysis", "分析", ("原因分析", "问题分析")),
    ColumnSpec("suggestion", "建议", ("具体建议", "意见建议", "对策建议")),
    ColumnSpec("year", "年度", ("年份",)),
)
"""What a motion is when it is handed in: the fields of a Word form."""
MOTION_COLUMNS = (*INTAKE_COLUMNS, *FATE_COLUMNS)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in MOTION_COLUMNS}
LONGEST_TITLE = 200
LONG_TITLE = 50
LIMITS: Mapping[str, int] = {
    "number": 40,
    "category": 60,
    "phone": 40,
    "wanted_handlers": 200,
    "situation": 20_000,
    "analysis": 20_000,
    "suggestion": 20_000,
}
"""How many characters the record takes."""
MISSING = "没有填写"
_WORD_KEYS = ("kind", "livelihood", "public", "plenary", "submitted_on", "year")
PARTS = ("situation", "analysis", "suggestion")

_PERSONAL = frozenset({MotionKind.INDIVIDUAL, MotionKind.JOINT})
_COLLECTIVE = frozenset(kind for kind in MotionKind if kind.is_collective)
_KIND_WORDS: Mapping[str, frozenset[MotionKind]] = {
    "": frozenset(MotionKind),
    "个人": frozenset({MotionKind.INDIVIDUAL}),
    "联名": frozenset({MotionKind.JOINT}),
    "委员": _PERSONAL,
    "集体": _COLLECTIVE,
    "党派": frozenset({MotionKind.PARTY}),
    "民主党派": frozenset({MotionKind.PARTY}),
    "团体": frozenset({MotionKind.PEOPLE_ORG}),
    "人民团体": frozenset({MotionKind.PEOPLE_ORG}),
    "党派团体": frozenset({MotionKind.PARTY, MotionKind.PEOPLE_ORG}),
    "专委会": frozenset({MotionKind.COMMITTEE}),
    "专门委员会": frozenset({MotionKind.COMMITTEE}),
    "界别": frozenset({MotionKind.SECTOR}),
    "小组": frozenset({MotionKind.GROUP}),
    "联组": frozenset({MotionKind.GROUP}),
}
_KIND_NOISE = re.compile(r"提案|[（()）]")
_LEAD_WORD = re.compile(r"^(?:集体|委员|政协)(?=.)")
_SEPARATORS = re.compile(r"[、，,;；/\n]+")
_ASIDE = re.compile(r"[（(【\[](.*?)[）)】\]]")
_OTHERS = re.compile(r"(?<=\S{2})\s*等\s*(?:[0-9一二三四五六七八九十百]+\s*)?[人名位]?(?:委员)?$")
_BEFORE_NOTE = re.compile(r"\s+(?=[（(])")
_WHOLE_UNIT = re.compile(r".{2,}(?:会|委|联|组|界|协|社|盟|党|人士)$")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年度?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionDraft:
    """A motion as a row or a Word form gives it; submitters and category by their names.

    ``kind`` is None where it follows from the submitters.
    """

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
    kind: MotionKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionDefaults:
    """What a row means that does not say its year, its day or when it was handed in."""

    year: int
    day: date
    is_plenary: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionReading:
    """What a row says: the draft, its columns with something in them, what is wrong or odd.

    ``kinds`` are those that its word allows; ``has_others`` where 等 stands for more submitters;
    ``asides`` are the notes behind names; ``source`` is the Word file it comes from. ``cells`` and
    ``defaults`` are what it was read from, ``notes`` what is odd in the file as a whole, ``faults``
    why nothing of it could be read.
    """

    row: int
    draft: MotionDraft
    kinds: frozenset[MotionKind]
    given: frozenset[str]
    has_others: bool
    asides: Mapping[str, str]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    source: str = ""
    fate: MotionFate = NO_FATE
    cells: Mapping[str, Cell] = field(default_factory=dict)
    defaults: MotionDefaults | None = None
    notes: tuple[Problem, ...] = ()
    faults: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of “王芳（农业界）、李强等5人”, each once; ``has_others`` where 等 says more."""

    names: tuple[str, ...]
    asides: Mapping[str, str]
    has_others: bool


def read_motion(row: TableRow, defaults: MotionDefaults) -> MotionReading:
    """Clean and judge a row; ``defaults`` stand where it gives nothing."""
    checks = RowChecks(row, TITLES)
    people = names_of(_lines(row.cells.get("submitters")), _lines(row.cells.get("joint")))
    kinds = kinds_of(row.cells.get("kind"))
    draft = _draft(row.cells, people.names, defaults)
    _check_title(draft, checks)
    _check_people(people, checks)
    _check_words(row.cells, kinds, checks)
    fate = read_fate(row.cells, checks)
    checks.note_controls()
    checks.refuse_uncomputed()
    checks.refuse_long(draft, LIMITS)
    return MotionReading(
        row=row.number,
        draft=draft,
        kinds=kinds or frozenset(MotionKind),
        given=_given(row.cells, draft),
        has_others=people.has_others,
        asides=people.asides,
        problems=checks.problems,
        warnings=checks.warnings,
        fate=fate,
        cells=row.cells,
        defaults=defaults,
    )


def names_of(*texts: str) -> NameList:
    """Return the people and units of some texts, in order."""
    asides: dict[str, str] = {}
    has_others = False
    for text in filter(None, texts):
        # A separator inside brackets separates no names.
        shielded = _ASIDE.sub(lambda note: f"（{_SEPARATORS.split(note[1])[0].strip()}）", text)
        for part in _SEPARATORS.split(shielded):
            bare = _OTHERS.sub("", part.strip())
            has_others = has_others or bare != part.strip()
            for word in _words(bare):
                _keep_name(word, asides)
    return NameList(tuple(asides), asides, has_others)


def kinds_of(cell: object) -> frozenset[MotionKind] | None:
    """Return the kinds that a word allows, “集体（党派）” one of them; None for no such word."""
    bare = _KIND_NOISE.sub("", compact_text(cell))
    return _KIND_WORDS.get(bare) or _KIND_WORDS.get(_LEAD_WORD.sub("", bare))


def body_parts(lines: Iterable[str]) -> dict[str, str]:
    """Return the 情况, 分析 and 建议 of a motion's text; what no heading is above is 情况.

    A heading that says more than its name stays in the text.
    """
    found: dict[str, list[str]] = {part: [] for part in PARTS}
    current = 0
    for line in lines:
        heading = _heading(line)
        if heading is None or PARTS.index(heading[0]) < current:
            rest = line
        else:
            current, rest = PARTS.index(heading[0]), heading[1]
        if rest:
            found[PARTS[current]].append(rest)
    return {part: "\n".join(texts) for part, texts in found.items() if texts}


def _keep_name(word: str, asides: dict[str, str]) -> None:
    name = cleaning.clean_person_name(word).name
    match = _ASIDE.search(word)
    note = compact_text(match[1]) if match else ""
    if name and asides.get(name, note) != note and note:
        # Two people of one name.
        name, note = f"{name}（{note}）", ""
    if name:
        asides[name] = note or asides.get(name, "")


def _words(part: str) -> list[str]:
    """Return the names between the spaces of a text.

    A letter alone belongs to the next (王 芳), a party's name to its place (民建 临江市委会), Latin
    words to each other.
    """
    if " " not in part:
        return [part]
    part = _BEFORE_NOTE.sub("", part)
    tokens = part.split() if not part.isascii() else [part]
    if all(len(token) <= 4 or "（" in token for token in tokens) and not _has_party(tokens):
        return _people(tokens)
    words, unit = [], ""
    for token in tokens:
        unit += token
        if _WHOLE_UNIT.fullmatch(unit) and unit not in PARTY_NAMES:
            words.append(unit)
            unit = ""
    return [*words, unit] if unit else words


def _has_party(tokens: list[str]) -> bool:
    return len(tokens) > 1 and any(token in PARTY_NAMES for token in tokens)


def _people(tokens: list[str]) -> list[str]:
    people: list[str] = []
    for token in tokens:
        if people and len(people[-1]) == 1:
            people[-1] += token
        else:
            people.append(token)
    if len(people) > 1 and len(people[-1]) == 1:
        people[-2:] = ["".join(people[-2:])]
    return people


_NUMBERING = r"(?:[（(]?[一二三四五六七八九十0-9]{1,2}[)）、.．]\s*)?"
_PLAIN_WORDS = (
    r"(?:当前|目前|存在的?|主要|具体|几点|相关|工作|基本|意见|如下|我们的?|为此|[、，,及和与的]"
    r"|情况|现状|背景|概况|问题|原因|成因|分析|对策|建议|内容|正文)+"
)
_HEADING = re.compile(rf"{_NUMBERING}({_PLAIN_WORDS})(?:[:：]\s*(.*))?")
_WORDY_HEADING = re.compile(
    rf"{_NUMBERING}([^。，,；;！？]{{0,26}}(?:情况|现状|背景|问题|原因|成因|分析|建议|对策))[:：]?"
)
_PART_WORDS = (
    ("suggestion", ("建议", "对策")),
    ("analysis", ("原因", "成因")),
    ("situation", ("情况", "现状", "背景", "概况")),
    ("analysis", ("分析",)),
    ("situation", ("问题", "内容", "正文")),
)


def _heading(line: str) -> tuple[str, str] | None:
    """Return the part that a line opens, and what of the line belongs to its text."""
    plain, wordy = _HEADING.fullmatch(line), _WORDY_HEADING.fullmatch(line)
    if plain is not None:
        part = _part_of(plain[1])
        return (part, plain[2] or "") if part else None
    part = _part_of(wordy[1]) if wordy is not None else None
    return (part, line) if part else None


def _part_of(words: str) -> str | None:
    return next((part for part, marks in _PART_WORDS if any(m in words for m in marks)), None)


def _draft(
    cells: Mapping[str, Cell], submitters: tuple[str, ...], defaults: MotionDefaults
) -> MotionDraft:
    kinds = kinds_of(cells.get("kind")) or ()
    whole = body_parts(_lines(cells.get("content")).splitlines()) if "content" in cells else {}
    parts = {part: _lines(cells.get(part)) or whole.get(part, "") for part in PARTS}
    plenary = _plenary(cells.get("plenary"))
    return MotionDraft(
        year=_year(cells.get("year")) or defaults.year,
        number=_number(cells.get("number")),
        title=plain_text(cells.get("title")),
        submitters=submitters,
        category=compact_text(cells.get("category")),
        is_livelihood=_mark(cells.get("livelihood")) or False,
        is_plenary=defaults.is_plenary if plenary is None else plenary,
        is_public=_mark(cells.get("public")) is not False,
        submitted_on=clean_date(cells.get("submitted_on")) or defaults.day,
        phone=plain_text(cells.get("phone")),
        wanted_handlers=plain_text(cells.get("wanted_handlers")),
        kind=next(iter(kinds)) if len(kinds) == 1 else None,
        **parts,
    )


def _lines(cell: object) -> str:
    """Return a cell as text whose lines are kept, without the empty ones."""
    if not isinstance(cell, str) or cell.isprintable():
        return plain_text(cell)
    return "\n".join(line for part in cell.splitlines() if (line := plain_text(part)))


def _number(cell: object) -> str:
    return compact_text(cell).removeprefix("第").removesuffix("号")


def _year(cell: object) -> int | None:
    match = _YEAR.fullmatch(compact_text(cell))
    return int(match[1]) if match else None


def _mark(cell: object) -> bool | None:
    """Return what a tick or a word says (是, 民生类, 不公开); None for nothing, or unreadable."""
    word = compact_text(cell)
    if not word:
        return None
    mark = cleaning.clean_mark(cell)
    if mark is None and word.startswith(("不", "非")):
        return False
    return True if mark is None and word.startswith(("民生", "公开", "同意", "可")) else mark


def _plenary(cell: object) -> bool | None:
    word = compact_text(cell)
    if any(mark in word for mark in ("平时", "闭会", "经常")):
        return False
    if any(mark in word for mark in ("大会", "全会", "全体", "会议", "会中")):
        return True
    return cleaning.clean_mark(cell) if word else None


def _given(cells: Mapping[str, Cell], draft: MotionDraft) -> frozenset[str]:
    given = {key for key, cell in cells.items() if not is_blank(cell)}
    if "content" in given:
        given |= {part for part in PARTS if getattr(draft, part)}
    return frozenset(given)


def _check_title(draft: MotionDraft, checks: RowChecks) -> None:
    length = len(draft.title)
    if not draft.title:
        checks.refuse("title", MISSING)
    elif length > LONGEST_TITLE:
        checks.refuse("title", f"有 {length} 个字，案由请不超过 {LONGEST_TITLE} 个字")
    elif length > LONG_TITLE:
        checks.warn("title", f"有 {length} 个字，案由一般不超过 {LONG_TITLE} 个字")


def _check_people(people: NameList, checks: RowChecks) -> None:
    if not people.names:
        checks.refuse("submitters", MISSING)
    for name in people.names:
        if len(name) > cleaning.NAME_LIMIT:
            checks.refuse("submitters", f"有 {len(name)} 个字，请用“、”把姓名分开")


def _check_words(
    cells: Mapping[str, Cell], kinds: frozenset[MotionKind] | None, checks: RowChecks
) -> None:
    shown = {key: text for key in _WORD_KEYS if (text := plain_text(cells.get(key)))}
    if kinds is None:
        message = f"不认识“{shown['kind']}”，应为个人、联名、党派、团体、专委会、界别或小组"
        checks.refuse("kind", message)
    for key in ("livelihood", "public"):
        if key in shown and _mark(cells[key]) is None:
            checks.refuse(key, f"“{shown[key]}”应为是或否")
    if "plenary" in shown and _plenary(cells["plenary"]) is None:
        checks.refuse("plenary", f"“{shown['plenary']}”应为大会或平时")
    if "submitted_on" in shown and clean_date(cells["submitted_on"]) is None:
        checks.refuse("submitted_on", f"看不懂“{shown['submitted_on']}”，请写成 2021-01-06")
    if "year" in shown and _year(cells["year"]) is None:
        checks.refuse("year", f"“{shown['year']}”应为四位数的年份，如 2021")
