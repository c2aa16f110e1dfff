"""The sittings of a meeting."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import SittingId
from db.domain.rows import SittingRow
from desktop.i18n import translate
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import sitting_kind_word


@dataclass(frozen=True, slots=True)
class SittingListRow:
    """A sitting as the list shows it."""

    sitting: SittingRow
    search: str

    @property
    def id(self) -> SittingId:
        """The key of the row: the sitting's."""
        return self.sitting.id


def sitting_list_row(sitting: SittingRow) -> SittingListRow:
    """Return a sitting as the list shows it."""
    return SittingListRow(sitting, sitting.name.lower())


def _breaks(row: SittingListRow) -> str:
    return "，".join(
        translate("SittingTableModel", "{start} 休息 {minutes} 分钟").format(
            start=f"{each.starts_at:%H:%M}", minutes=each.minutes
        )
        for each in row.sitting.breaks
    )


class SittingTableModel(RowTableModel[SittingListRow]):
    """场次, 名称, 用途, 日期, 时间, 休息."""

    COLUMNS = (
        Column(
            key="ordinal",
            title=str(QT_TRANSLATE_NOOP("SittingTableModel", "场次")),
            text=lambda row: str(row.sitting.ordinal),
            sort=lambda row: row.sitting.ordinal,
            width=64,
            align_right=True,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("SittingTableModel", "名称")),
            text=lambda row: row.sitting.name,
            width=220,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("SittingTableModel", "用途")),
            text=lambda row: sitting_kind_word(row.sitting.kind, translate),
            width=120,
        ),
        Column(
            key="day",
            title=str(QT_TRANSLATE_NOOP("SittingTableModel", "日期")),
            text=lambda row: f"{row.sitting.starts_at:%Y-%m-%d}",
            width=130,
        ),
        Column(
            key="time",
            title=str(QT_TRANSLATE_NOOP("SittingTableModel", "时间")),
            text=lambda row: f"{row.sitting.starts_at:%H:%M}—{row.sitting.ends_at:%H:%M}",
            sort=lambda row: row.sitting.starts_at,
            width=140,
        ),
        Column(
            key="breaks",
            title=str(QT_TRANSLATE_NOOP("SittingTableModel", "休息")),
            text=_breaks,
            width=220,
        ),
    )
