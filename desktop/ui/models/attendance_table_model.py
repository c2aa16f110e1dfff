"""Attendance by sector or party."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.attendance import Attendance
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class AttendanceListRow:
    """A group's attendance as the list shows it."""

    name: str
    place: int
    counts: Attendance

    @property
    def id(self) -> str:
        """The key of the row: the group's name."""
        return self.name

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.name)


def attendance_list_rows(groups: tuple[tuple[str, Attendance], ...]) -> list[AttendanceListRow]:
    """Return groups in their order."""
    return [AttendanceListRow(name, place, counts) for place, (name, counts) in enumerate(groups)]


class AttendanceTableModel(RowTableModel[AttendanceListRow]):
    """分组, 应到, 实到, 请假, 缺席, 出席率."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("AttendanceTableModel", "分组")),
            text=lambda row: row.name or translate("AttendanceTableModel", "（未填）"),
            sort=lambda row: row.place,
            width=180,
        ),
        Column(
            key="expected",
            title=str(QT_TRANSLATE_NOOP("AttendanceTableModel", "应到")),
            text=lambda row: str(row.counts.expected),
            sort=lambda row: row.counts.expected,
            width=60,
            align_right=True,
        ),
        Column(
            key="present",
            title=str(QT_TRANSLATE_NOOP("AttendanceTableModel", "实到")),
            text=lambda row: str(row.counts.present),
            sort=lambda row: row.counts.present,
            width=60,
            align_right=True,
        ),
        Column(
            key="on_leave",
            title=str(QT_TRANSLATE_NOOP("AttendanceTableModel", "请假")),
            text=lambda row: str(row.counts.on_leave),
            sort=lambda row: row.counts.on_leave,
            width=60,
            align_right=True,
        ),
        Column(
            key="absent",
            title=str(QT_TRANSLATE_NOOP("AttendanceTableModel", "缺席")),
            text=lambda row: str(row.counts.absent),
            sort=lambda row: row.counts.absent,
            width=60,
            align_right=True,
        ),
        Column(
            key="rate",
            title=str(QT_TRANSLATE_NOOP("AttendanceTableModel", "出席率")),
            text=lambda row: f"{row.counts.rate}%",
            sort=lambda row: row.counts.rate,
            width=90,
            align_right=True,
        ),
    )
