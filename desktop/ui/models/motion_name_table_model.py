"""Categories or organisations in their order, with the number of their motions."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.motion_rows import MotionCategoryRow, OrganisationRow
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel

NamedRow = MotionCategoryRow | OrganisationRow


@dataclass(frozen=True, slots=True)
class MotionNameListRow:
    """A name as the list shows it; ``place`` is its 1-based place in the order."""

    named: NamedRow
    place: int

    @property
    def id(self) -> int:
        """The key of the row: the category's or the organisation's."""
        return self.named.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.named.name)


def motion_name_list_rows(rows: tuple[NamedRow, ...]) -> list[MotionNameListRow]:
    """Return names as the list shows them."""
    return [MotionNameListRow(row, place) for place, row in enumerate(rows, start=1)]


class MotionNameTableModel(RowTableModel[MotionNameListRow]):
    """次序, 名称, 提案."""

    COLUMNS = (
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("MotionNameTableModel", "次序")),
            text=lambda row: str(row.place),
            sort=lambda row: row.place,
            width=72,
            align_right=True,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("MotionNameTableModel", "名称")),
            text=lambda row: row.named.name,
            width=320,
        ),
        Column(
            key="motions",
            title=str(QT_TRANSLATE_NOOP("MotionNameTableModel", "提案")),
            text=lambda row: str(row.named.motions),
            sort=lambda row: row.named.motions,
            width=90,
            align_right=True,
        ),
    )
