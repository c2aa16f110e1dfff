"""提案目录 as a table: what the office hands on of its motions, in the words of its papers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain.ids import MotionId
from db.domain.motion_fate import NO_FATE, MotionFate
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction
from desktop.motion_wording import (
    destination_word,
    motion_kind_word,
    motion_state_word,
    reason_word,
    satisfaction_word,
)

Line = list[object]


@dataclass(frozen=True, slots=True)
class MotionWords:
    """How a table words the closed values of a motion; Chinese unless a window translates."""

    kind: Callable[[MotionKind], str] = motion_kind_word
    state: Callable[[MotionState], str] = motion_state_word
    satisfaction: Callable[[Satisfaction | None], str] = satisfaction_word


MOTION_HEADERS = (
    "年度",
    "案号",
    "案由",
    "提案者",
    "种类",
    "类别",
    "民生",
    "收到日期",
    "大会/平时",
    "是否公开",
    "状态",
    "承办单位",
    "交办日期",
    "办理期限",
    "答复类别",
    "满意度",
    "立案日期",
    "答复日期",
    "办理态度",
    "反馈日期",
    "办结日期",
    "并入",
    "不立案理由",
    "去向",
    "修改期限",
    "重点提案",
    "优秀提案",
)
CHINESE = MotionWords()


Signers = Mapping[MotionId, Sequence[str]]
Fates = Mapping[MotionId, MotionFate]


def motion_table(
    rows: Sequence[MotionRow], signers: Signers, fates: Fates, words: MotionWords = CHINESE
) -> tuple[list[str], list[Line]]:
    """Return headers and rows of a 提案目录, for ``export_table`` and ``export_csv``.

    ``signers`` names every submitter of each motion and ``fates`` what became of it, so that the
    list imports again unchanged, and into another record with every motion's life.
    """
    lines = [
        _line(row, signers[row.id], words) + _rest(fates.get(row.id, NO_FATE), words)
        for row in rows
    ]
    return list(MOTION_HEADERS), lines


def _line(row: MotionRow, signers: Sequence[str], words: MotionWords) -> Line:
    return [
        f"{row.year}",
        row.number,
        row.title,
        "、".join(signers),
        words.kind(row.kind),
        row.category,
        "是" if row.is_livelihood else "否",
        row.submitted_on.isoformat(),
        "大会" if row.is_plenary else "平时",
        "是" if row.is_public else "否",
        words.state(row.state),
        row.handlers,
        _day(row.assigned_on),
        _day(row.due_on),
        row.reply_letter,
        words.satisfaction(row.result),
    ]


def _rest(fate: MotionFate, words: MotionWords) -> Line:
    return [
        _day(fate.decided_on),
        _day(fate.replied_on),
        words.satisfaction(fate.attitude),
        _day(fate.fed_back_on),
        _day(fate.archived_on),
        fate.merged_into,
        reason_word(fate.reason) if fate.reason else "",
        destination_word(fate.destination) if fate.destination else "",
        _day(fate.amend_by),
        "是" if fate.is_key else "否",
        "是" if fate.is_excellent else "否",
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
