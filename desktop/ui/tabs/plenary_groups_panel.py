"""分组: the groups at left, the members of the chosen one at right, and who is in none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MemberId, PlenaryGroupId
from db.domain.organ_rows import PlenaryGroupRow
from db.domain.organs import GroupLevel
from db.domain.rows import MemberRow
from desktop.icons import icon
from desktop.services.plenary_groups import GroupingView, new_group
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog
from desktop.ui.dialogs.plenary_group_dialog import PlenaryGroupDialog
from desktop.ui.dialogs.sectors_dialog import SectorsDialog, ShareOutDialog
from desktop.ui.models.grouped_member_table_model import (
    GroupedMemberRow,
    GroupedMemberTableModel,
    grouped_member_rows,
)
from desktop.ui.models.plenary_group_table_model import (
    GroupListRow,
    PlenaryGroupTableModel,
    group_list_rows,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


class PlenaryGroupsPanel(QWidget):
    """Groups and their members."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: GroupingView | None = None
        self._build_actions()
        self._build_tables()
        self._build_layout()
        self._connect()

    def show_view(self, view: GroupingView) -> None:
        """Show the groups of a meeting; the chosen one stays chosen."""
        self._view = view
        rows = group_list_rows(view)
        self.groups.set_rows(rows)
        if self.groups.current_row() is None and rows:
            self.groups.select_id(rows[0].id)
        self._show_members()
        count = len(view.ungrouped)
        self.left.setText(
            self.tr("还有 {count} 位委员没有分组").format(count=count)
            if count
            else self.tr("全体委员都已分组")
        )
        set_role(self.left, "warning" if count else "success")

    def _build_actions(self) -> None:
        self.new = QAction(icon("add"), self.tr("新增小组…"), self)
        self.joint = QAction(icon("add"), self.tr("新增联组…"), self)
        self.edit = QAction(icon("edit"), self.tr("修改…"), self)
        self.edit.setShortcut(QKeySequence("F2"))
        self.remove = QAction(icon("delete"), self.tr("删除这一组"), self)
        self.share_out = QAction(icon("group"), self.tr("按界别分组…"), self)
        self.sectors = QAction(icon("group"), self.tr("整个界别编入…"), self)
        self.free = QAction(icon("members"), self.tr("编入没有分组的…"), self)
        self.pick = QAction(icon("members"), self.tr("挑选委员编入…"), self)
        self.convene = QAction(icon("star"), self.tr("设为召集人"), self)
        self.take_out = QAction(icon("delete"), self.tr("移出本组"), self)
        self.edit.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.edit)

    def _build_tables(self) -> None:
        settings = self._desk.settings
        self.groups: DragTable[GroupListRow] = DragTable(
            PlenaryGroupTableModel(self),
            name="plenary-groups",
            title=self.tr("分组（拖动或 Alt+↑ ↓ 调整次序）"),
            settings=settings,
            parent=self,
        )
        self.groups.set_empty(
            self.tr("还没有分组"), self.tr("可以先按界别自动分，再逐个调整。"), self.share_out
        )
        self.groups.set_context_actions([self.edit, self.sectors, self.free, self.remove])
        self.members: RecordTable[GroupedMemberRow] = RecordTable(
            GroupedMemberTableModel(self),
            name="plenary-group-members",
            title=self.tr("本组委员"),
            settings=settings,
            parent=self,
        )
        self.members.set_empty(self.tr("本组还没有委员"), "", self.free)
        self.members.set_context_actions([self.convene, self.take_out])
        self.setFocusProxy(self.groups)

    def _build_layout(self) -> None:
        self.left, self.title = QLabel(self), QLabel(self)
        set_role(self.title, "section-title")
        more = QPushButton(icon("more"), self.tr("分组和更多"), self)
        self.menu = QMenu(more)
        self.menu.addActions([self.new, self.joint, self.edit, self.remove])
        self.menu.addSeparator()
        self.menu.addAction(self.pick)
        more.setMenu(self.menu)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.groups.count_label)
        head.addWidget(self.left)
        head.addStretch(1)
        head.addWidget(more)
        head.addWidget(action_button(self.sectors, "", self))
        head.addWidget(action_button(self.free, "", self))
        head.addWidget(action_button(self.share_out, "primary", self))
        right = QWidget(self)
        side = QVBoxLayout(right)
        side.setContentsMargins(8, 0, 0, 0)
        bar = QHBoxLayout()
        bar.addWidget(self.title)
        bar.addWidget(self.members.count_label)
        bar.addStretch(1)
        bar.addWidget(action_button(self.convene, "", right))
        bar.addWidget(action_button(self.take_out, "", right))
        search = SearchBox(self.tr("姓名、首字母、证号"), right)
        self.members.attach_search(search)
        side.addLayout(bar)
        side.addWidget(search)
        side.addWidget(self.members, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._left_side())
        splitter.addWidget(right)
        splitter.setSizes([620, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)

    def _left_side(self) -> QWidget:
        left = QWidget(self)
        search = SearchBox(self.tr("组别、地点、召集人"), left)
        self.groups.attach_search(search)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(search)
        side.addWidget(self.groups, 1)
        return left

    def _connect(self) -> None:
        self.new.triggered.connect(lambda: self._write(GroupLevel.GROUP))
        self.joint.triggered.connect(lambda: self._write(GroupLevel.JOINT))
        self.edit.triggered.connect(self._on_edit)
        self.groups.row_activated.connect(self._on_edit)
        self.groups.row_dropped.connect(self._on_row_dropped)
        self.remove.triggered.connect(self._on_remove)
        self.share_out.triggered.connect(self._on_share_out)
        self.sectors.triggered.connect(self._on_sectors)
        self.free.triggered.connect(lambda: self._pick(self._view.ungrouped if self._view else ()))
        self.pick.triggered.connect(lambda: self._pick(self._desk.workspace.members.members()))
        self.convene.triggered.connect(self._on_convene)
        self.take_out.triggered.connect(self._on_take_out)
        self.groups.selection_changed.connect(self._show_members)

    def _chosen(self) -> PlenaryGroupRow | None:
        """Return the group that is chosen, as it stands now."""
        row = self.groups.current_row()
        found = self._view.group(PlenaryGroupId(row.id)) if row and self._view else None
        return found.row if found else None

    def _show_members(self) -> None:
        row = self._chosen()
        group = self._view.group(row.id) if row and self._view else None
        self.title.setText(row.name if row else "")
        self.members.set_rows(grouped_member_rows(group) if group else [])
        is_group = row is not None and row.level is GroupLevel.GROUP
        for action in (self.sectors, self.free, self.pick, self.convene, self.take_out):
            action.setEnabled(is_group)
        for action in (self.edit, self.remove):
            action.setEnabled(row is not None)

    def _write(self, level: GroupLevel) -> None:
        """Ask for a new group or joint group."""
        if self._view is not None:
            self._open(new_group(self._view.meeting.id, "", level))

    def _open(self, row: PlenaryGroupRow) -> None:
        if self._view is not None:
            joints = [joint.row for joint in self._view.joints]
            PlenaryGroupDialog(self._desk, row, joints, self).open()

    def _on_edit(self) -> None:
        row = self._chosen()
        if row is not None:
            self._open(row)

    def _on_remove(self) -> None:
        rows = [row.group.row for row in self.groups.selected_rows()]
        if rows:
            self._desk.attempt(lambda: self._desk.workspace.plenary_groups.remove(rows))

    def _on_row_dropped(self, key: int, target: int) -> None:
        """Put a group where it was dropped, among its own kind."""
        keys = self._view.order_with(PlenaryGroupId(key), target) if self._view else ()
        if keys:
            self._desk.attempt(lambda: self._desk.workspace.plenary_groups.place(keys))

    def _on_share_out(self) -> None:
        if self._view is not None:
            ShareOutDialog(self._desk, self._view.meeting.id, self).open()

    def _on_sectors(self) -> None:
        row = self._chosen()
        if row is not None and self._view is not None:
            SectorsDialog(self._desk, self._view, row, self).open()

    def _pick(self, members: Sequence[MemberRow]) -> None:
        row, view = self._chosen(), self._view
        if row is None or view is None:
            return
        groups, meeting, key = self._desk.workspace.plenary_groups, view.meeting.id, row.id

        def add(chosen: list[MemberId]) -> int:
            return groups.add_members(meeting, key, chosen)

        title = self.tr("编入{group}").format(group=row.name)
        PickMembersDialog(self._desk, title, members, add, self).open()

    def _on_convene(self) -> None:
        """Let the selected members be the conveners; those selected already are so no more."""
        row, view = self._chosen(), self._view
        chosen = self.members.selected_rows()
        if row is None or view is None or not chosen:
            return
        group = view.group(row.id)
        there = [member.id for member in group.conveners] if group else []
        picked = [each.member.id for each in chosen]
        kept = [key for key in there if key not in picked]
        wanted = kept + [key for key in picked if key not in there]
        groups = self._desk.workspace.plenary_groups
        self._desk.attempt(lambda: groups.set_conveners(view.meeting.id, row.id, wanted))

    def _on_take_out(self) -> None:
        view, chosen = self._view, [row.member for row in self.members.selected_rows()]
        if view is not None and chosen:
            groups = self._desk.workspace.plenary_groups
            self._desk.attempt(lambda: groups.take_out(view.meeting.id, chosen))
