"""The sentences of papers: on which paper, which sentence, what it says, whether it is changed."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.i18n import translate
from desktop.services.wordings import WordingRow
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class WordingListRow:
    """A sentence as the list shows it; ``place`` is its place in the catalogue."""

    row: WordingRow
    place: int

    @property
    def id(self) -> str:
        """The key of the row: the sentence's."""
        return self.row.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        wording = self.row.wording
        return f"{wording.paper} {wording.title} {self.row.text}".lower()


def _state(row: WordingListRow) -> str:
    return translate("WordingTableModel", "已改") if row.row.is_changed else ""


class WordingTableModel(RowTableModel[WordingListRow]):
    """文件, 句子, 文字, 状态."""

    COLUMNS = (
        Column(
            key="paper",
            title=str(QT_TRANSLATE_NOOP("WordingTableModel", "文件")),
            text=lambda row: row.row.wording.paper,
            sort=lambda row: row.place,
            width=130,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("WordingTableModel", "句子")),
            text=lambda row: row.row.wording.title,
            width=150,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("WordingTableModel", "状态")),
            text=_state,
            badge=lambda row: "accent" if row.row.is_changed else "",
            width=64,
        ),
        Column(
            key="text",
            title=str(QT_TRANSLATE_NOOP("WordingTableModel", "文字")),
            text=lambda row: row.row.text,
            tooltip=lambda row: row.row.text,
            width=300,
        ),
    )
