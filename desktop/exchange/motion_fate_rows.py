"""提案 lists: what a row says of a motion's review, handling, reply and feedback."""

import re
from collections.abc import Mapping
from datetime import date

from db.domain.motion_fate import NO_FATE, MotionFate, Part
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.exchange import cleaning
from desktop.exchange.cleaning import compact_text, plain_text
from desktop.exchange.dates import clean_date
from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import ColumnSpec
from desktop.exchange.workbook import Cell
from desktop.motion_wording import reason_word

FATE_COLUMNS = (
    ColumnSpec("state", "状态", ("办理状态", "当前状态", "提案状态", "审查结果", "立案情况")),
    ColumnSpec("decided_on", "立案日期", ("审查日期", "立案时间", "审查时间")),
    ColumnSpec("merged_into", "并入", ("并入案号", "并入提案", "并案至")),
    ColumnSpec("reason", "不立案理由", ("不立案原因", "不予立案理由")),
    ColumnSpec("destination", "去向", ("不立案去向", "转送去向")),
    ColumnSpec("amend_by", "修改期限", ("退回修改期限",)),
    ColumnSpec("handlers", "承办单位", ("主办单位", "办理单位", "承办部门", "主办会办单位")),
    ColumnSpec("co_handlers", "会办单位", ("协办单位", "会办", "协办")),
    ColumnSpec("assigned_on", "交办日期", ("交办时间",)),
    ColumnSpec("due_on", "办理期限", ("办理时限", "答复期限")),
    ColumnSpec("replied_on", "答复日期", ("答复时间", "办复日期", "办复时间")),
    ColumnSpec("letter", "答复类别", ("答复分类", "办理类别", "办复类别")),
    ColumnSpec("attitude", "办理态度", ("态度满意度",)),
    ColumnSpec("result", "满意度", ("办理结果", "满意情况", "反馈意见", "结果满意度")),
    ColumnSpec("fed_back_on", "反馈日期", ("反馈时间",)),
    ColumnSpec("archived_on", "办结日期", ("归档日期", "办结时间")),
    ColumnSpec("is_key", "重点提案", ("是否重点", "重点")),
    ColumnSpec("is_excellent", "优秀提案", ("是否优秀", "优秀")),
)
FATE_TITLES: Mapping[str, str] = {spec.key: spec.title for spec in FATE_COLUMNS}
LONGEST_ORGANISATION = 100

_STATE_WORDS: Mapping[MotionState, tuple[str, ...]] = {
    MotionState.RECEIVED: ("待审查", "待审", "收到", "已收到", "未审查", "审查中"),
    MotionState.AMENDING: ("退回修改", "待修改", "修改中"),
    MotionState.FILED: ("已立案", "立案", "予以立案", "待交办", "未交办"),
    MotionState.MERGED: ("并案", "已并案", "合并", "并案办理", "并案处理"),
    MotionState.NOT_FILED: ("不立案", "不予立案", "未立案", "未予立案"),
    MotionState.WITHDRAWN: ("撤案", "已撤案", "撤回", "已撤回", "撤销"),
    MotionState.ASSIGNED: ("办理中", "已交办", "交办", "在办", "正在办理", "承办中", "重新办理"),
    MotionState.REPLIED: ("已答复", "答复", "已办复", "办复"),
    MotionState.ARCHIVED: ("已办结", "办结", "归档", "已归档", "办结归档"),
}
_STATES: Mapping[str, MotionState] = {
    word: state for state, words in _STATE_WORDS.items() for word in words
}
_DESTINATIONS = (
    ("社情民意", Destination.OPINION),
    ("来信", Destination.LETTER),
    ("参考", Destination.REFERENCE),
    ("参阅", Destination.REFERENCE),
)
_SATISFACTIONS: Mapping[str, Satisfaction] = {
    "满意": Satisfaction.SATISFIED,
    "很满意": Satisfaction.SATISFIED,
    "非常满意": Satisfaction.SATISFIED,
    "基本满意": Satisfaction.BASICALLY,
    "比较满意": Satisfaction.BASICALLY,
    "较满意": Satisfaction.BASICALLY,
    "不满意": Satisfaction.UNSATISFIED,
}
_REASONS: Mapping[str, NotFiledReason] = {reason_word(each): each for each in NotFiledReason}
_DAYS = (
    "decided_on",
    "assigned_on",
    "due_on",
    "replied_on",
    "fed_back_on",
    "archived_on",
    "amend_by",
)
_ROLE_MARK = re.compile(r"[（(]?(主办|会办|协办|分办)(?:单位)?[:：]")
_ROLES = {
    "主办": HandlingRole.LEAD,
    "会办": HandlingRole.CO,
    "协办": HandlingRole.CO,
    "分办": HandlingRole.SEPARATE,
}
_BETWEEN = re.compile(r"[、，,;；\n]+")


def read_fate(cells: Mapping[str, Cell], checks: RowChecks) -> MotionFate:
    """Return what a row says of a motion's fate, and refuse the words that mean nothing."""
    if not any(cells.get(key) for key in FATE_TITLES):
        return NO_FATE
    days = {key: _day(key, cells, checks) for key in _DAYS}
    state, destination = _state(cells, checks)
    return MotionFate(
        **days,
        state=state,
        handlers=_handlers(cells, checks),
        letter=compact_text(cells.get("letter")).removesuffix("类").upper(),
        attitude=_satisfaction("attitude", cells, checks),
        result=_satisfaction("result", cells, checks),
        merged_into=plain_text(cells.get("merged_into")),
        reason=_reason(cells, checks),
        destination=_destination(cells, checks) or destination,
        is_key=_mark("is_key", cells, checks),
        is_excellent=_mark("is_excellent", cells, checks),
    )


def handlers_of(text: str, co: str = "") -> tuple[Part, ...]:
    """Return the organisations of “市住建局（会办：市财政局）”, each once.

    Several without a word of their roles handle separately (分办); beside 会办 the first leads.
    """
    marks = _ROLE_MARK.split(text)
    named: list[Part] = [(HandlingRole.LEAD, name) for name in _organisations(marks[0])]
    for word, names in zip(marks[1::2], marks[2::2], strict=True):
        named += [(_ROLES[word], name) for name in _organisations(names)]
    named += [(HandlingRole.CO, name) for name in _organisations(co)]
    once: dict[str, HandlingRole] = {}
    for role, name in named:
        once.setdefault(name, role)
    answering = [name for name, role in once.items() if role is not HandlingRole.CO]
    if len(answering) == len(once) > 1:
        return tuple((HandlingRole.SEPARATE, name) for name in once)
    if len(once) > 1:
        first = answering[:1]
        return tuple(
            (HandlingRole.LEAD if name in first else HandlingRole.CO, name) for name in once
        )
    return tuple((role, name) for name, role in once.items())


def _organisations(text: str) -> list[str]:
    names = [compact_text(name) for name in _BETWEEN.split(text)]
    return [_balanced(name) for name in names if name.strip("）)")]


def _balanced(name: str) -> str:
    """Return a name without the closing bracket of “（会办：…）”."""
    opened, closed = (sum(map(name.count, marks)) for marks in ("（(", "）)"))
    return name[:-1] if closed > opened and name.endswith(("）", ")")) else name


def _handlers(cells: Mapping[str, Cell], checks: RowChecks) -> tuple[Part, ...]:
    text, co = (str(cells.get(key) or "") for key in ("handlers", "co_handlers"))
    parts = handlers_of(text, co) if text or co else ()
    for _, name in parts:
        if len(name) > LONGEST_ORGANISATION:
            checks.refuse("handlers", f"有 {len(name)} 个字，请用“、”把单位分开")
    mains = _organisations(_ROLE_MARK.split(text)[0])
    if len(mains) > 1 and any(role is HandlingRole.CO for role, _ in parts):
        checks.warn("handlers", f"写了几个主办单位，“{mains[0]}”按主办、其余按会办导入")
    return parts


def _state(
    cells: Mapping[str, Cell], checks: RowChecks
) -> tuple[MotionState | None, Destination | None]:
    word = compact_text(cells.get("state"))
    if not word or word in _STATES:
        return _STATES.get(word), None
    elsewhere = _called_destination(word)
    if elsewhere is not None:
        return MotionState.NOT_FILED, elsewhere
    checks.refuse("state", f"不认识“{word}”，应为已立案、不立案、撤案、办理中、已答复、已办结等")
    return None, None


def _called_destination(word: str) -> Destination | None:
    return next((value for mark, value in _DESTINATIONS if mark in word), None)


def _destination(cells: Mapping[str, Cell], checks: RowChecks) -> Destination | None:
    word = compact_text(cells.get("destination"))
    found = _called_destination(word)
    if word and found is None:
        checks.refuse("destination", f"“{word}”应为社情民意信息、委员来信或有关方面参考")
    return found


def _reason(cells: Mapping[str, Cell], checks: RowChecks) -> NotFiledReason | None:
    word = compact_text(cells.get("reason"))
    if not word:
        return None
    if word.isdecimal() and int(word) in list(NotFiledReason):
        return NotFiledReason(int(word))
    alike = [each for words, each in _REASONS.items() if word in words or words in word]
    if len(alike) == 1:
        return alike[0]
    checks.warn("reason", f"“{word}”不是十种情形之一，按“{reason_word(NotFiledReason.EMPTY)}”导入")
    return NotFiledReason.EMPTY


def _satisfaction(key: str, cells: Mapping[str, Cell], checks: RowChecks) -> Satisfaction | None:
    word = compact_text(cells.get(key))
    if word and word not in _SATISFACTIONS:
        checks.refuse(key, f"“{word}”应为满意、基本满意或不满意")
    return _SATISFACTIONS.get(word)


def _mark(key: str, cells: Mapping[str, Cell], checks: RowChecks) -> bool:
    word = compact_text(cells.get(key))
    mark = cleaning.clean_mark(cells.get(key)) if word else False
    if mark is None:
        checks.refuse(key, f"“{word}”应为是或否")
    return bool(mark)


def _day(key: str, cells: Mapping[str, Cell], checks: RowChecks) -> date | None:
    day, shown = clean_date(cells.get(key)), plain_text(cells.get(key))
    if day is None and shown:
        checks.refuse(key, f"看不懂“{shown}”，请写成 2021-01-06")
    return day
