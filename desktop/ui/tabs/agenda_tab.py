"""议程: the items with their Chinese numbering; drag or Alt+↑ ↓ to move, Tab to indent."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.ids import AgendaItemId, MeetingId
from db.domain.rows import AgendaItemRow
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.ui.desk import Desk
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog
from desktop.ui.models.agenda_table_model import (
    AgendaListRow,
    AgendaTableModel,
    agenda_list_row,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable


class AgendaTab(QWidget):
    """The agenda of a meeting."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._items: tuple[AgendaItemRow, ...] = ()
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the agenda of a meeting."""
        self._meeting = meeting
        self._items = self._desk.workspace.meetings.view(meeting).agenda
        self._table.set_rows([agenda_list_row(item) for item in self._items])

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增一项…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._indent = QAction(icon("arrow-right"), self.tr("降为下一级"), self)
        self._indent.setShortcut(QKeySequence("Ctrl+]"))
        self._outdent = QAction(icon("arrow-left"), self.tr("升为上一级"), self)
        self._outdent.setShortcut(QKeySequence("Ctrl+["))
        self._remove = QAction(icon("delete"), self.tr("删除"), self)
        self._remove.setShortcut(QKeySequence.StandardKey.Delete)
        for action in (self._indent, self._outdent, self._remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions([self._indent, self._outdent, self._remove])

    def _build_table(self) -> None:
        self._table: DragTable[AgendaListRow] = DragTable(
            AgendaTableModel(self),
            name="agenda",
            title=self.tr("议程"),
            settings=self._desk.settings,
            parent=self,
        )
        self.setFocusProxy(self._table)
        self._table.set_empty(self.tr("还没有议程"), "", self._add)
        self._table.set_context_actions([self._edit, self._indent, self._outdent, self._remove])

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        for action in (self._outdent, self._indent):
            head.addWidget(action_button(action, "", self))
        head.addWidget(action_button(self._add, "primary", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._edit.triggered.connect(self._on_edit)
        self._indent.triggered.connect(self._on_indent)
        self._outdent.triggered.connect(self._on_outdent)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_row_activated)
        self._table.row_dropped.connect(self._on_row_dropped)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & {Area.AGENDA, Area.MEETINGS}:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting in known:
            self.show_meeting(self._meeting)
        else:
            self._meeting = None

    def _on_add(self) -> None:
        if self._meeting is not None:
            AgendaItemDialog(self._desk, self._meeting, None, self).open()

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._on_row_activated(row)

    def _on_row_activated(self, row: AgendaListRow) -> None:
        if self._meeting is not None:
            AgendaItemDialog(self._desk, self._meeting, row.item, self).open()

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._desk.attempt(lambda: self._desk.workspace.meetings.remove_agenda_item(row.item))

    def _on_row_dropped(self, key: AgendaItemId, index: int) -> None:
        """Move an item in front of the sibling that stands at the place of the drop."""
        moved = self._item(key)
        siblings = [item.id for item in self._children(moved.parent_id) if item.id != key]
        before = [item.id for item in self._without_branch(key)[:index]]
        place = sum(sibling in before for sibling in siblings)
        siblings.insert(place, key)
        self._place(moved.parent_id, siblings)

    def _on_indent(self) -> None:
        """Put the item under the sibling before it."""
        row = self._table.current_row()
        if row is None:
            return
        siblings = self._children(row.item.parent_id)
        place = [item.id for item in siblings].index(row.id)
        if place == 0 or row.item.level >= 3:
            self._desk.say("info", self.tr("同级的第一项不能再降级。"))
            return
        parent = siblings[place - 1].id
        self._place(parent, [*(item.id for item in self._children(parent)), row.id])

    def _on_outdent(self) -> None:
        """Put the item behind its parent."""
        row = self._table.current_row()
        if row is None or row.item.parent_id is None:
            return
        parent = self._item(row.item.parent_id)
        keys = [item.id for item in self._children(parent.parent_id)]
        keys.insert(keys.index(parent.id) + 1, row.id)
        self._place(parent.parent_id, keys)

    def _place(self, parent: AgendaItemId | None, keys: list[AgendaItemId]) -> None:
        meetings = self._desk.workspace.meetings
        self._desk.attempt(lambda: meetings.place_agenda_items(parent, keys))

    def _item(self, key: AgendaItemId) -> AgendaItemRow:
        return next(item for item in self._items if item.id == key)

    def _children(self, parent: AgendaItemId | None) -> list[AgendaItemRow]:
        return [item for item in self._items if item.parent_id == parent]

    def _without_branch(self, key: AgendaItemId) -> list[AgendaItemRow]:
        return [item for item in self._items if item.id != key]
