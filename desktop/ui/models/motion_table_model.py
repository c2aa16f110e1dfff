"""Motions as a list: where each stands, who handles it, and how near its due date is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.deadlines import urgency
from db.domain.ids import MotionId
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionState, Urgency
from desktop.i18n import translate
from desktop.motion_wording import motion_kind_word, motion_state_word, satisfaction_word
from desktop.ui.models.row_table_model import Column, RowTableModel

_TONES = {
    MotionState.RECEIVED: "amber",
    MotionState.AMENDING: "amber",
    MotionState.FILED: "accent",
    MotionState.ASSIGNED: "accent",
    MotionState.REPLIED: "green",
    MotionState.ARCHIVED: "green",
}
_DUE_TONES = {Urgency.SOON: "amber", Urgency.OVERDUE: "red"}


@dataclass(frozen=True, slots=True)
class MotionListRow:
    """A motion as the list shows it; ``urgency`` of its due date today."""

    motion: MotionRow
    urgency: Urgency

    @property
    def id(self) -> MotionId:
        """The key of the row: the motion's."""
        return self.motion.id

    @property
    def search(self) -> str:
        """Nothing: the record's index finds motions, not the list."""
        return ""


def motion_list_rows(rows: Iterable[MotionRow], today: date, soon_days: int) -> list[MotionListRow]:
    """Return motions as the list shows them."""
    return [MotionListRow(row, urgency(row.due_on, today, soon_days)) for row in rows]


def _marks(row: MotionListRow) -> str:
    motion = row.motion
    marks = (
        (motion.is_key, translate("MotionTableModel", "重点")),
        (motion.is_supervised, translate("MotionTableModel", "督办")),
        (motion.is_excellent, translate("MotionTableModel", "优秀")),
        (motion.is_livelihood, translate("MotionTableModel", "民生")),
    )
    return " ".join(word for is_set, word in marks if is_set)


class MotionTableModel(RowTableModel[MotionListRow]):
    """案号, 案由, 提案者, 种类, 类别, 状态, 承办单位, 期限, 答复, 结果, 标记."""

    COLUMNS = (
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "案号")),
            text=lambda row: row.motion.number,
            width=96,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "案由")),
            text=lambda row: row.motion.title,
            tooltip=lambda row: row.motion.title,
            width=300,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "状态")),
            text=lambda row: motion_state_word(row.motion.state, translate),
            badge=lambda row: _TONES.get(row.motion.state, "muted"),
            width=112,
        ),
        Column(
            key="submitters",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "提案者")),
            text=lambda row: row.motion.submitters,
            tooltip=lambda row: row.motion.submitters,
            width=140,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "种类")),
            text=lambda row: motion_kind_word(row.motion.kind, translate),
            width=88,
        ),
        Column(
            key="category",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "类别")),
            text=lambda row: row.motion.category,
            width=110,
        ),
        Column(
            key="due",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "办理期限")),
            text=lambda row: f"{row.motion.due_on}" if row.motion.due_on else "",
            sort=lambda row: row.motion.due_on,
            badge=lambda row: _DUE_TONES.get(row.urgency, ""),
            width=112,
        ),
        Column(
            key="handlers",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "承办单位")),
            text=lambda row: row.motion.handlers,
            tooltip=lambda row: row.motion.handlers,
            width=200,
        ),
        Column(
            key="reply",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "答复")),
            text=lambda row: row.motion.reply_letter,
            width=60,
        ),
        Column(
            key="result",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "办理结果")),
            text=lambda row: satisfaction_word(row.motion.result, translate),
            width=92,
        ),
        Column(
            key="marks",
            title=str(QT_TRANSLATE_NOOP("MotionTableModel", "标记")),
            text=_marks,
            width=100,
        ),
    )
