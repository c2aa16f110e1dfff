"""The list of meetings."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import MeetingId
from db.domain.rows import MeetingRow
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import meeting_kind_word


@dataclass(frozen=True, slots=True)
class MeetingListRow:
    """A meeting as the list shows it."""

    meeting: MeetingRow

    @property
    def id(self) -> MeetingId:
        """The key of the row: the meeting's."""
        return self.meeting.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.meeting.name, str(self.meeting.starts_on.year))


def meeting_list_row(meeting: MeetingRow) -> MeetingListRow:
    """Return a meeting as the list shows it."""
    return MeetingListRow(meeting)


class MeetingTableModel(RowTableModel[MeetingListRow]):
    """编号, 会议, 类型, 开始, 结束."""

    COLUMNS = (
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("MeetingTableModel", "编号")),
            text=lambda row: str(row.id),
            sort=lambda row: row.id,
            width=72,
            align_right=True,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("MeetingTableModel", "会议")),
            text=lambda row: row.meeting.name,
            width=420,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("MeetingTableModel", "类型")),
            text=lambda row: meeting_kind_word(row.meeting.kind, translate),
            width=130,
        ),
        Column(
            key="starts_on",
            title=str(QT_TRANSLATE_NOOP("MeetingTableModel", "开始")),
            text=lambda row: f"{row.meeting.starts_on:%Y-%m-%d}",
            width=120,
        ),
        Column(
            key="ends_on",
            title=str(QT_TRANSLATE_NOOP("MeetingTableModel", "结束")),
            text=lambda row: f"{row.meeting.ends_on:%Y-%m-%d}",
            width=120,
        ),
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("MeetingTableModel", "地点")),
            text=lambda row: row.meeting.place,
            width=180,
        ),
    )
