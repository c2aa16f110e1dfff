"""表决: the polls of a meeting with their results, beside the desk that counts one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.domain.ids import MeetingId, PollId
from desktop.icons import icon
from desktop.ui.desk import Desk
from desktop.ui.dialogs.poll_dialog import PollDialog
from desktop.ui.models.poll_table_model import PollListRow, PollTableModel
from desktop.ui.tabs.poll_desk import PollDesk
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable


class PollsPanel(QWidget):
    """Lists the polls; the chosen one lies on the desk."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._shown: PollId | None = None
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the polls of a meeting."""
        self._meeting = meeting
        self._shown = None
        self.counter.show_poll(None)
        self.refresh()

    def refresh(self) -> None:
        """Read the polls again; what lies on the desk is only renewed when it has changed."""
        if self._meeting is None:
            return
        views = self._desk.workspace.polls.polls(self._meeting)
        before = {row.id: row for row in self.table.rows()}
        self.table.set_rows([PollListRow(view) for view in views])
        known = before.get(self._shown) if self._shown is not None else None
        now = next((view for view in views if view.id == self._shown), None)
        if now is None or known is None or known.view != now:
            self._show(now.id if now else None)

    def open_poll(self, key: PollId) -> None:
        """Choose a poll and put the keyboard on the desk."""
        self.refresh()
        self.table.select_id(key)
        self._show(key)
        self.counter.start()

    def _build_actions(self) -> None:
        self.new = QAction(icon("add"), self.tr("新建表决…"), self)
        self.new.setShortcut(QKeySequence("Ctrl+Shift+B"))
        self.new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.correct = QAction(icon("edit"), self.tr("更正…"), self)
        self.discard = QAction(icon("delete"), self.tr("删除未关闭的表决"), self)
        for action in (self.correct, self.discard):
            action.setEnabled(False)
        self.addAction(self.new)

    def _build_table(self) -> None:
        self.table: RecordTable[PollListRow] = RecordTable(
            PollTableModel(self),
            name="polls",
            title=self.tr("表决列表"),
            settings=self._desk.settings,
            parent=self,
        )
        self.table.set_empty(
            self.tr("还没有表决"),
            self.tr("新建一项表决，填写赞成、反对、弃权，结果随填随算。"),
            self.new,
        )
        self.table.set_context_actions([self.correct, self.discard])

    def _build_layout(self) -> None:
        self.counter = PollDesk(self._desk, self)
        left = QWidget(self)
        head = QHBoxLayout()
        head.addWidget(action_button(self.new, "primary", left))
        head.addWidget(action_button(self.correct, "", left))
        head.addWidget(action_button(self.discard, "", left))
        head.addStretch(1)
        head.addWidget(self.table.count_label)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.counter)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.new.triggered.connect(self._on_new)
        self.correct.triggered.connect(self.counter.correct)
        self.discard.triggered.connect(self._on_discard)
        self.table.selection_changed.connect(self._on_chosen)
        self.table.row_activated.connect(lambda row: self.open_poll(row.id))

    def _show(self, key: PollId | None) -> None:
        self._shown = key
        view = self._desk.workspace.polls.view(key) if key is not None else None
        self.counter.show_poll(view)
        is_closed = view is not None and view.poll.is_closed
        self.correct.setEnabled(is_closed and view is not None and view.poll.is_in_force)
        self.discard.setEnabled(view is not None and not is_closed)

    def _on_chosen(self) -> None:
        row = self.table.current_row()
        key = row.id if row is not None else None
        if key != self._shown:
            self._show(key)

    def _on_new(self) -> None:
        if self._meeting is None:
            return
        if not self._desk.workspace.meetings.view(self._meeting).sittings:
            self._desk.say("info", self.tr("这次会议还没有场次，请先在“概况”里新增。"))
            return
        dialog = PollDialog(self._desk, self._meeting, self)
        dialog.opened.connect(self.open_poll)
        dialog.open()

    def _on_discard(self) -> None:
        key = self._shown
        if key is not None:
            self._desk.attempt(lambda: self._desk.workspace.polls.discard_poll(key))
