"""Parties, sectors or committees in their order, with the number of their members."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.rows import CommitteeRow, PartyRow, SectorRow
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel

GroupRow = PartyRow | SectorRow | CommitteeRow


@dataclass(frozen=True, slots=True)
class GroupListRow:
    """A group as the list shows it; ``place`` is its 1-based place in the order."""

    group: GroupRow
    place: int

    @property
    def id(self) -> int:
        """The key of the row: the group's."""
        return self.group.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.group.name)


def group_list_rows(groups: tuple[GroupRow, ...]) -> list[GroupListRow]:
    """Return groups as the list shows them."""
    return [GroupListRow(group, place) for place, group in enumerate(groups, start=1)]


class GroupTableModel(RowTableModel[GroupListRow]):
    """次序, 名称, 委员."""

    COLUMNS = (
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("GroupTableModel", "次序")),
            text=lambda row: str(row.place),
            sort=lambda row: row.place,
            width=72,
            align_right=True,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("GroupTableModel", "名称")),
            text=lambda row: row.group.name,
            width=320,
        ),
        Column(
            key="members",
            title=str(QT_TRANSLATE_NOOP("GroupTableModel", "委员")),
            text=lambda row: str(row.group.members),
            sort=lambda row: row.group.members,
            width=90,
            align_right=True,
        ),
    )
