"""提案目录 as a table: what the office hands on of its motions, in the words of its papers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain.ids import MotionId
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction
from desktop.motion_wording import motion_kind_word, motion_state_word, satisfaction_word

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
)
CHINESE = MotionWords()


Signers = Mapping[MotionId, Sequence[str]]


def motion_table(
    rows: Sequence[MotionRow], signers: Signers, words: MotionWords = CHINESE
) -> tuple[list[str], list[Line]]:
    """Return headers and rows of a 提案目录, for ``export_table`` and ``export_csv``.

    ``signers`` names every submitter of each motion, so that the list imports again unchanged.
    """
    return list(MOTION_HEADERS), [_line(row, signers[row.id], words) for row in rows]


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


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
