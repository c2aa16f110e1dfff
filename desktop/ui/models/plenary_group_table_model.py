"""The groups of a plenary, joint groups behind them."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.organs import GroupLevel
from desktop.services.plenary_groups import GroupingView, GroupView
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class GroupListRow:
    """A group with the name of the joint group that it is part of."""

    id: int
    group: GroupView
    joint: str

    @property
    def search(self) -> str:
        """What the group is found by."""
        row = self.group.row
        return f"{row.name} {row.room} {row.liaison} {self.group.convener_names}"


def group_list_rows(view: GroupingView) -> list[GroupListRow]:
    """Return the groups in their order, and the joint groups."""
    names = {joint.row.id: joint.row.name for joint in view.joints}
    return [
        GroupListRow(
            group.row.id, group, names.get(group.row.joint_id, "") if group.row.joint_id else ""
        )
        for group in (*view.groups, *view.joints)
    ]


class PlenaryGroupTableModel(RowTableModel[GroupListRow]):
    """组别, 人数, 召集人, 讨论地点, 联络员, 联组."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("PlenaryGroupTableModel", "组别")),
            text=lambda row: row.group.row.name,
            sort=lambda row: (row.group.row.level, row.group.row.rank),
            badge=lambda row: "accent" if row.group.row.level is GroupLevel.JOINT else "",
            width=110,
        ),
        Column(
            key="count",
            title=str(QT_TRANSLATE_NOOP("PlenaryGroupTableModel", "人数")),
            text=lambda row: str(len(row.group.members)),
            sort=lambda row: len(row.group.members),
            align_right=True,
            width=60,
        ),
        Column(
            key="conveners",
            title=str(QT_TRANSLATE_NOOP("PlenaryGroupTableModel", "召集人")),
            text=lambda row: row.group.convener_names,
            tooltip=lambda row: row.group.convener_names,
            width=140,
        ),
        Column(
            key="room",
            title=str(QT_TRANSLATE_NOOP("PlenaryGroupTableModel", "讨论地点")),
            text=lambda row: row.group.row.room,
            tooltip=lambda row: row.group.row.room,
            width=140,
        ),
        Column(
            key="liaison",
            title=str(QT_TRANSLATE_NOOP("PlenaryGroupTableModel", "联络员")),
            text=lambda row: row.group.row.liaison,
            width=90,
        ),
        Column(
            key="joint",
            title=str(QT_TRANSLATE_NOOP("PlenaryGroupTableModel", "所属联组")),
            text=lambda row: row.joint,
            width=100,
        ),
    )
