"""Units in protocol order, with their kind and their place among those that speak first."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import UnitId
from db.domain.rows import UnitRow
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import unit_kind_word


@dataclass(frozen=True, slots=True)
class UnitListRow:
    """A unit as the list shows it; ``place`` is its 1-based place in protocol order."""

    unit: UnitRow
    place: int

    @property
    def id(self) -> UnitId:
        """The key of the row: the unit's."""
        return self.unit.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.unit.name)


def unit_list_rows(units: tuple[UnitRow, ...]) -> list[UnitListRow]:
    """Return units as the list shows them."""
    return [UnitListRow(unit, place) for place, unit in enumerate(units, start=1)]


def _priority(row: UnitListRow) -> str:
    if row.unit.priority_rank is None:
        return ""
    return translate("UnitTableModel", "第 {rank}").format(rank=row.unit.priority_rank)


class UnitTableModel(RowTableModel[UnitListRow]):
    """次序, 代表单位, 类别, 优先发言."""

    COLUMNS = (
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("UnitTableModel", "次序")),
            text=lambda row: str(row.place),
            sort=lambda row: row.place,
            width=72,
            align_right=True,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("UnitTableModel", "代表单位")),
            text=lambda row: row.unit.name,
            width=300,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("UnitTableModel", "类别")),
            text=lambda row: unit_kind_word(row.unit.kind, translate),
            width=160,
        ),
        Column(
            key="priority",
            title=str(QT_TRANSLATE_NOOP("UnitTableModel", "优先发言")),
            text=_priority,
            sort=lambda row: row.unit.priority_rank or 10_000,
            width=120,
            badge=lambda row: "amber" if row.unit.priority_rank else "",
        ),
    )
