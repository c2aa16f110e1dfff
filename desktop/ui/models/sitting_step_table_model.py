"""What becomes of each entry's sitting, before anything is written."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.rows import SittingRow
from desktop.i18n import translate
from desktop.services.schedule_sittings import SittingStep, StepKind
from desktop.ui.models.row_table_model import Column, RowTableModel

_TONES = {
    StepKind.MAKE: "green",
    StepKind.MOVE: "accent",
    StepKind.SAME: "muted",
    StepKind.HELD: "amber",
    StepKind.NO_TIME: "amber",
}


@dataclass(frozen=True, slots=True)
class SittingStepRow:
    """A step by the key of its entry."""

    id: int
    step: SittingStep

    @property
    def search(self) -> str:
        """What the step is found by."""
        return self.step.entry.content


def step_word(kind: StepKind) -> str:
    """Word what becomes of a sitting."""
    return {
        StepKind.MAKE: translate("SittingStepTableModel", "新增场次"),
        StepKind.MOVE: translate("SittingStepTableModel", "调整时间"),
        StepKind.SAME: translate("SittingStepTableModel", "不变"),
        StepKind.HELD: translate("SittingStepTableModel", "已有签到或已冻结，不动"),
        StepKind.NO_TIME: translate("SittingStepTableModel", "没有时间，不能生成"),
    }[kind]


def _when(sitting: SittingRow | None) -> str:
    return f"{sitting.starts_at:%m-%d %H:%M}–{sitting.ends_at:%H:%M}" if sitting else ""


class SittingStepTableModel(RowTableModel[SittingStepRow]):
    """内容, 结果, 原时间, 新时间."""

    COLUMNS = (
        Column(
            key="content",
            title=str(QT_TRANSLATE_NOOP("SittingStepTableModel", "内容")),
            text=lambda row: row.step.entry.content,
            tooltip=lambda row: row.step.entry.content,
            width=240,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("SittingStepTableModel", "结果")),
            text=lambda row: step_word(row.step.kind),
            badge=lambda row: _TONES[row.step.kind],
            width=190,
        ),
        Column(
            key="before",
            title=str(QT_TRANSLATE_NOOP("SittingStepTableModel", "原时间")),
            text=lambda row: _when(row.step.before),
            width=160,
        ),
        Column(
            key="after",
            title=str(QT_TRANSLATE_NOOP("SittingStepTableModel", "新时间")),
            text=lambda row: _when(row.step.after if row.step.is_done else None),
            width=160,
        ),
    )
