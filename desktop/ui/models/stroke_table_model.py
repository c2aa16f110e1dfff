"""Characters whose stroke order the record decides."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.i18n import translate
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class StrokeListRow:
    """A character, and the one that it stands right after; None: still to be decided."""

    character: str
    after: str | None

    @property
    def id(self) -> str:
        """The key of the row: the character."""
        return self.character

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return f"{self.character} {self.after or ''}"


class StrokeTableModel(RowTableModel[StrokeListRow]):
    """字, 排在何字之后."""

    COLUMNS = (
        Column(
            key="character",
            title=str(QT_TRANSLATE_NOOP("StrokeTableModel", "字")),
            text=lambda row: row.character,
            width=90,
        ),
        Column(
            key="after",
            title=str(QT_TRANSLATE_NOOP("StrokeTableModel", "排在何字之后")),
            text=lambda row: row.after or translate("StrokeTableModel", "待指定"),
            width=160,
            badge=lambda row: "" if row.after else "red",
        ),
    )
