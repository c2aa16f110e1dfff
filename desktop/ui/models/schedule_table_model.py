"""The entries of a schedule as a list, with what is wrong with each."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.schedule import sort_key, span_text
from db.domain.schedule_rows import ScheduleEntryRow
from desktop.i18n import translate
from desktop.schedule_wording import day_text, half_word, weekday_text
from desktop.services.schedule import ScheduleView, mark_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import sitting_kind_word


@dataclass(frozen=True, slots=True)
class ScheduleListRow:
    """An entry with its marks in words."""

    id: int
    entry: ScheduleEntryRow
    marks: tuple[str, ...]

    @property
    def search(self) -> str:
        """What the entry is found by."""
        entry = self.entry
        return f"{entry.content} {entry.host} {entry.participants} {entry.place}"


def schedule_list_rows(view: ScheduleView) -> list[ScheduleListRow]:
    """Return the rows of a schedule, by half day and time."""
    return [
        ScheduleListRow(
            entry.id,
            entry,
            (
                *(mark_text(mark, view, translate) for mark in view.marks_of(entry.id)),
                *((translate("schedule", "通过后改动"),) if entry.id in view.changed else ()),
            ),
        )
        for entry in view.entries
    ]


def _kind(row: ScheduleListRow) -> str:
    return sitting_kind_word(row.entry.kind, translate) if row.entry.kind else ""


class ScheduleTableModel(RowTableModel[ScheduleListRow]):
    """日期, 时间, 内容, 主持人, 参加人员, 地点, 提示, 场次."""

    COLUMNS = (
        Column(
            key="day",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "日期")),
            text=lambda row: (
                f"{day_text(row.entry.slot.day)} {weekday_text(row.entry.slot.day)} "
                f"{half_word(row.entry.slot.half, translate)}"
            ),
            sort=lambda row: sort_key(row.entry.slot, row.entry.id),
            width=150,
        ),
        Column(
            key="time",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "时间")),
            text=lambda row: span_text(row.entry.slot),
            sort=lambda row: row.entry.slot.starts,
            width=105,
        ),
        Column(
            key="content",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "内容")),
            text=lambda row: row.entry.content,
            tooltip=lambda row: row.entry.content,
            width=200,
        ),
        Column(
            key="host",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "主持人")),
            text=lambda row: row.entry.host,
            width=90,
        ),
        Column(
            key="participants",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "参加人员")),
            text=lambda row: row.entry.participants,
            tooltip=lambda row: row.entry.participants,
            width=125,
        ),
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "地点")),
            text=lambda row: row.entry.place,
            tooltip=lambda row: row.entry.place,
            width=125,
        ),
        Column(
            key="marks",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "提示")),
            text=lambda row: "；".join(row.marks),
            tooltip=lambda row: "\n".join(row.marks),
            badge=lambda row: "amber" if row.marks else "",
            width=170,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("ScheduleTableModel", "场次")),
            text=_kind,
            badge=lambda row: ("accent" if row.entry.sitting_id else "muted") if _kind(row) else "",
            header_tip=str(
                QT_TRANSLATE_NOOP("ScheduleTableModel", "蓝色：场次已生成；灰色：还没有生成")
            ),
            width=90,
        ),
    )
