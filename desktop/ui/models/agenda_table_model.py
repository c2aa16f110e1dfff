"""The agenda of a meeting with its Chinese numbering; lower levels are indented."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import AgendaItemId
from desktop.agenda_wording import agenda_kind_word
from desktop.i18n import translate
from desktop.services.agenda import AgendaEntry, AgendaView
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.vote_wording import poll_outcome_word


@dataclass(frozen=True, slots=True)
class AgendaListRow:
    """An agenda item as the list shows it; ``has_days``: the meeting takes more than one day."""

    entry: AgendaEntry
    has_days: bool
    search: str

    @property
    def id(self) -> AgendaItemId:
        """The key of the row: the item's."""
        return self.entry.id


def agenda_list_rows(view: AgendaView) -> list[AgendaListRow]:
    """Return the items of an agenda as the list shows them."""
    has_days = view.meeting.ends_on > view.meeting.starts_on
    return [
        AgendaListRow(
            entry, has_days, search_text(entry.number, entry.item.title, entry.item.presenter)
        )
        for entry in view.entries
    ]


def time_text(entry: AgendaEntry, *, has_days: bool) -> str:
    """Word when an item is likely to come up; nothing when that cannot be said."""
    if entry.start is None:
        return ""
    clock = f"{entry.start.hour}:{entry.start.minute:02d}"
    return f"{entry.start.month}-{entry.start.day:02d} {clock}" if has_days else clock


def time_tip(entry: AgendaEntry) -> str:
    """Say why no time can be said, or of which sitting it is."""
    if entry.is_cancelled:
        return translate("AgendaTableModel", "已取消，不占时间")
    if entry.stopped_by:
        return translate("AgendaTableModel", "“{title}”没有时长，其后的时间无法推算").format(
            title=entry.stopped_by
        )
    if entry.sitting is None:
        return translate("AgendaTableModel", "这次会议还没有场次")
    return entry.sitting.name


def decision_text(entry: AgendaEntry) -> str:
    """Word what was decided: as noted, else the result of the latest closed poll about it."""
    closed = [view.poll for view in entry.polls if view.poll.is_closed]
    if entry.item.decision or not closed:
        return entry.item.decision
    return poll_outcome_word(closed[-1].outcome, translate)


def _title(row: AgendaListRow) -> str:
    return f"{'　　' * row.entry.item.level}{row.entry.number}{row.entry.item.title}"


def _minutes(row: AgendaListRow) -> str:
    minutes = row.entry.time.minutes
    return "" if minutes is None or row.entry.is_cancelled else str(minutes)


def _mark(row: AgendaListRow) -> str:
    if row.entry.is_cancelled:
        return translate("AgendaTableModel", "取消")
    return translate("AgendaTableModel", "增补") if row.entry.item.is_supplement else ""


def _tone(row: AgendaListRow) -> str:
    if row.entry.is_cancelled:
        return "muted"
    return "amber" if row.entry.item.is_supplement else ""


def _time(row: AgendaListRow) -> str:
    if row.entry.stopped_by and not row.entry.is_cancelled:
        return translate("AgendaTableModel", "待定")
    return time_text(row.entry, has_days=row.has_days)


class AgendaTableModel(RowTableModel[AgendaListRow]):
    """议程, 标记, 类别, 报告人, 时间, 分钟, 决定."""

    COLUMNS = (
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "议程")),
            text=_title,
            tooltip=lambda row: row.entry.item.title,
            width=560,
        ),
        Column(
            key="mark",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "标记")),
            text=_mark,
            badge=_tone,
            width=68,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "类别")),
            text=lambda row: agenda_kind_word(row.entry.kind, translate),
            width=64,
        ),
        Column(
            key="presenter",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "报告人")),
            text=lambda row: row.entry.item.presenter,
            width=140,
        ),
        Column(
            key="time",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "预计时间")),
            text=_time,
            sort=lambda row: row.entry.start,
            tooltip=lambda row: time_tip(row.entry),
            width=96,
        ),
        Column(
            key="minutes",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "分钟")),
            text=_minutes,
            sort=lambda row: row.entry.time.minutes,
            width=60,
            align_right=True,
        ),
        Column(
            key="decision",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "决定")),
            text=lambda row: decision_text(row.entry),
            width=110,
        ),
    )
