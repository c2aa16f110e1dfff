"""The agenda of a meeting with its Chinese numbering; lower levels are indented."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import AgendaItemId
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class AgendaListRow:
    """An agenda item as the list shows it."""

    item: AgendaItemRow
    search: str

    @property
    def id(self) -> AgendaItemId:
        """The key of the row: the item's."""
        return self.item.id


def agenda_list_row(item: AgendaItemRow) -> AgendaListRow:
    """Return an agenda item as the list shows it."""
    return AgendaListRow(item, item.title.lower())


def _title(row: AgendaListRow) -> str:
    indent = "　　" * row.item.level
    return f"{indent}{heading(row.item.level + 1, row.item.ordinal)}{row.item.title}"


class AgendaTableModel(RowTableModel[AgendaListRow]):
    """议程, 报告人, 分钟."""

    COLUMNS = (
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "议程")),
            text=_title,
            tooltip=lambda row: row.item.title,
            width=620,
        ),
        Column(
            key="presenter",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "报告人")),
            text=lambda row: row.item.presenter,
            width=160,
        ),
        Column(
            key="minutes",
            title=str(QT_TRANSLATE_NOOP("AgendaTableModel", "分钟")),
            text=lambda row: str(row.item.minutes or ""),
            width=72,
            align_right=True,
        ),
    )
