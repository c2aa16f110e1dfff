"""The members of one group, its conveners marked."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.rows import MemberRow
from desktop.i18n import translate
from desktop.services.plenary_groups import GroupView
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class GroupedMemberRow:
    """A member of a group; ``rank`` is his place among the conveners, or None."""

    id: int
    member: MemberRow
    rank: int | None

    @property
    def search(self) -> str:
        """What the member is found by."""
        return self.member.search


def grouped_member_rows(group: GroupView) -> list[GroupedMemberRow]:
    """Return the members of a group in 姓氏笔画."""
    ranks = {member.id: rank for rank, member in enumerate(group.conveners, start=1)}
    return [GroupedMemberRow(row.id, row, ranks.get(row.id)) for row in group.members]


class GroupedMemberTableModel(RowTableModel[GroupedMemberRow]):
    """姓名, 召集人, 界别, 工作单位及职务, 证号."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("GroupedMemberTableModel", "姓名")),
            text=lambda row: row.member.name,
            width=100,
        ),
        Column(
            key="convener",
            title=str(QT_TRANSLATE_NOOP("GroupedMemberTableModel", "组内")),
            text=lambda row: (
                translate("GroupedMemberTableModel", "召集人") if row.rank is not None else ""
            ),
            sort=lambda row: row.rank,
            badge=lambda row: "amber" if row.rank is not None else "",
            width=80,
        ),
        Column(
            key="sector",
            title=str(QT_TRANSLATE_NOOP("GroupedMemberTableModel", "界别")),
            text=lambda row: row.member.sector,
            width=130,
        ),
        Column(
            key="duty",
            title=str(QT_TRANSLATE_NOOP("GroupedMemberTableModel", "工作单位及职务")),
            text=lambda row: row.member.duty,
            tooltip=lambda row: row.member.duty,
            width=200,
        ),
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("GroupedMemberTableModel", "证号")),
            text=lambda row: row.member.number,
            width=80,
        ),
    )
