"""议程: the items with their Chinese numbering, drafted, passed, supplemented.

Drag or Alt+↑ ↓ to move, Ctrl+] and Ctrl+[ to indent, F2 to change, Del to remove or withdraw.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.agenda import AgendaState
from db.domain.ids import AgendaItemId, MeetingId
from db.domain.vocabulary import Area
from desktop.agenda_wording import agenda_state_word
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.agenda import AgendaView
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog
from desktop.ui.dialogs.agenda_passing_dialog import AgendaPassingDialog
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.models.agenda_table_model import (
    AgendaListRow,
    AgendaTableModel,
    agenda_list_rows,
)
from desktop.ui.tabs.agenda_item_panel import AgendaItemPanel
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tree_table import TreeTable

SHOWN_AREAS = frozenset(
    {Area.AGENDA, Area.MEETINGS, Area.SPEECHES, Area.ORDER, Area.POLLS, Area.POLICY}
)


class AgendaTab(QWidget):
    """The agenda of a meeting."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: AgendaView | None = None
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the agenda of a meeting."""
        self._view = self._desk.workspace.agenda.view(meeting)
        self._table.set_rows(agenda_list_rows(self._view))
        self._state.setText(state_line(self._view))
        self._add.setText(self.tr("增补一项…") if self._view.passing else self.tr("新增一项…"))
        self._add_button.setText(self._add.text())
        is_draft = self._view.state is AgendaState.DRAFT
        self._pass.setVisible(is_draft)
        self._correct.setVisible(not is_draft)
        self._take_back.setVisible(not is_draft)
        self._panel.setVisible(bool(self._view.entries))
        self._on_chosen()

    def _build_actions(self) -> None:
        self._add = self._action("add", self.tr("新增一项…"), "Ctrl+Shift+N")
        self._edit = self._action("edit", self.tr("修改…"), "F2")
        self._indent = self._action("arrow-right", self.tr("降为下一级"), "Ctrl+]")
        self._outdent = self._action("arrow-left", self.tr("升为上一级"), "Ctrl+[")
        self._up = self._action("move-up", self.tr("上移"), "")
        self._down = self._action("move-down", self.tr("下移"), "")
        self._remove = self._action("delete", self.tr("删除"), "Del")
        self._withdraw = self._action("close", self.tr("取消该项（保留序号）"), "")
        self._restore = self._action("undo", self.tr("恢复该项"), "")
        self._pass = self._action("check", self.tr("通过议程…"), "")
        self._correct = self._action("calendar", self.tr("更正通过的日期…"), "")
        self._take_back = self._action("undo", self.tr("收回通过…"), "")
        self._save = self._action("pdf", self.tr("存为 PDF…"), "")
        self._save_timed = self._action("pdf", self.tr("存为 PDF（按场次，带时间）…"), "")

    def _action(self, icon_name: str, text: str, keys: str) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _build_table(self) -> None:
        self._table: TreeTable[AgendaListRow] = TreeTable(
            AgendaTableModel(self),
            name="agenda",
            title=self.tr("议程"),
            settings=self._desk.settings,
            parent=self,
        )
        self.setFocusProxy(self._table)
        self._table.set_empty(
            self.tr("还没有议程"),
            self.tr("逐项新增；用 Alt+↑ ↓ 或拖动排次序，Ctrl+] 降为下一级。"),
            self._add,
        )
        self._table.set_context_actions(
            [
                *(self._edit, self._up, self._down, self._indent, self._outdent),
                *(self._remove, self._withdraw, self._restore),
            ]
        )
        self._panel = AgendaItemPanel(self)

    def _build_layout(self) -> None:
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        set_role(self._state, "muted")
        self._search = SearchBox(self.tr("议程、报告人"), self)
        self._table.attach_search(self._search)
        self._add_button = action_button(self._add, "primary", self)
        self._more = QPushButton(icon("more"), self.tr("更多"), self)
        menu = QMenu(self._more)
        menu.addActions([self._edit, self._remove])
        menu.addSeparator()
        menu.addActions([self._up, self._down, self._outdent, self._indent])
        menu.addSeparator()
        menu.addActions([self._withdraw, self._restore, self._correct, self._take_back])
        menu.addSeparator()
        menu.addActions([self._save, self._save_timed])
        self._more.setMenu(menu)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._table.count_label)
        tools.addWidget(self._state, 1)
        tools.addWidget(self._search)
        tools.addWidget(action_button(self._pass, "", self))
        tools.addWidget(self._more)
        tools.addWidget(self._add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(tools)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._panel)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._edit.triggered.connect(lambda: self._on_row_activated(self._table.current_row()))
        self._indent.triggered.connect(lambda: self._on_current("indent"))
        self._outdent.triggered.connect(lambda: self._on_current("outdent"))
        self._up.triggered.connect(lambda: self._on_current("step", -1))
        self._down.triggered.connect(lambda: self._on_current("step", 1))
        self._remove.triggered.connect(lambda: self._on_selected("remove"))
        self._withdraw.triggered.connect(lambda: self._on_selected("withdraw"))
        self._restore.triggered.connect(lambda: self._on_selected("restore"))
        self._pass.triggered.connect(self._on_pass)
        self._correct.triggered.connect(self._on_pass)
        self._take_back.triggered.connect(self._on_take_back)
        self._save.triggered.connect(lambda: self._on_save(with_times=False))
        self._save_timed.triggered.connect(lambda: self._on_save(with_times=True))
        self._table.row_activated.connect(self._on_row_activated)
        self._table.row_dropped.connect(self._on_row_dropped)
        self._table.row_stepped.connect(self._on_row_stepped)
        self._table.selection_changed.connect(self._on_chosen)
        self._panel.decided.connect(self._on_decided)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._view is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._view.meeting.id in known:
            self.show_meeting(self._view.meeting.id)
        else:
            self._view = None

    def _on_chosen(self) -> None:
        """Let the panel and the actions follow the item that has the keyboard."""
        row = self._table.current_row()
        self._panel.show_entry(row.entry if row else None)
        is_announced = row is not None and row.entry.item.number is not None
        is_withdrawn = row is not None and row.entry.item.is_withdrawn
        for action in (self._edit, self._up, self._down, self._remove):
            action.setEnabled(row is not None)
        for action in (self._indent, self._outdent):
            action.setEnabled(row is not None and not is_announced)
        self._withdraw.setVisible(is_announced and not is_withdrawn)
        self._restore.setVisible(is_withdrawn)

    def _on_add(self) -> None:
        if self._view is not None:
            row = self._table.current_row()
            under = row.entry.item.parent_id if row else None
            AgendaItemDialog(self._desk, self._view, None, self, under=under).open()

    def _on_row_activated(self, row: AgendaListRow | None) -> None:
        if self._view is not None and row is not None:
            AgendaItemDialog(self._desk, self._view, row.entry.item, self).open()

    def _on_row_dropped(self, key: AgendaItemId, index: int) -> None:
        self._desk.attempt(lambda: self._desk.workspace.agenda.drop(key, index))

    def _on_row_stepped(self, key: AgendaItemId, step: int) -> None:
        self._desk.attempt(lambda: self._desk.workspace.agenda.step(key, step))

    def _on_current(self, verb: str, step: int = 0) -> None:
        """Move the item that has the keyboard: one step, or to another level."""
        row = self._table.current_row()
        if row is None:
            return
        service, key = self._desk.workspace.agenda, row.id
        if verb == "step":
            self._on_row_stepped(key, step)
        elif verb == "indent":
            self._desk.attempt(lambda: service.indent(key))
        else:
            self._desk.attempt(lambda: service.outdent(key))

    def _on_selected(self, verb: str) -> None:
        """Remove, withdraw or restore every selected item, as one action."""
        keys = [row.id for row in self._table.selected_rows()]
        if not keys:
            return
        service = self._desk.workspace.agenda
        if verb == "remove":
            self._desk.attempt(lambda: service.remove(keys))
        else:
            is_withdrawn = verb == "withdraw"
            self._desk.attempt(lambda: service.withdraw(keys, is_withdrawn=is_withdrawn))

    def _on_pass(self) -> None:
        if self._view is None:
            return
        if not self._view.entries:
            self._desk.say("info", self.tr("还没有议程，请先新增。"))
            return
        AgendaPassingDialog(self._desk, self._view, self).open()

    def _on_take_back(self) -> None:
        """Ask why, then make the agenda a draft again."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("收回通过，改回草案"))
        dialog.setLabelText(self.tr("原因（记入操作记录）："))
        dialog.textValueSelected.connect(self._on_reason_given)
        dialog.open()

    def _on_reason_given(self, reason: str) -> None:
        if self._view is not None:
            key, service = self._view.meeting.id, self._desk.workspace.agenda
            self._desk.attempt(lambda: service.take_back_passing(key, reason))

    def _on_save(self, *, with_times: bool) -> None:
        """Write the agenda as a PDF, with the clock of its items or without."""
        if self._view is None:
            return
        kinds = "PDF (*.pdf)"
        path = ask_save_path(self, self.tr("存为 PDF"), self.tr("议程") + ".pdf", kinds)
        if path is None:
            return
        documents = self._desk.workspace.documents
        choice = DocumentChoice(
            kind=DocumentKind.AGENDA, meeting=self._view.meeting.id, with_times=with_times
        )

        def write(_: Progress) -> Path:
            documents.save(choice, path)
            return path

        run_task(self, write, self._desk.say_saved, on_error=self._desk.refuse)

    def _on_decided(self, key: AgendaItemId, decision: str) -> None:
        self._desk.attempt(lambda: self._desk.workspace.agenda.decide(key, decision))


def state_line(view: AgendaView) -> str:
    """Say the state of an agenda and its sum: “草案 · 合计 115 分钟，2 项未定时长”."""
    parts = [agenda_state_word(view.state, translate)]
    if view.passing is not None:
        day = view.passing.passed_on
        parts.append(
            translate("AgendaTab", "{day} {body}通过").format(
                day=day.isoformat(), body=view.passing.body
            )
        )
    if view.entries:
        total = translate("AgendaTab", "合计 {minutes} 分钟").format(minutes=view.total.minutes)
        if view.total.open_items:
            total += translate("AgendaTab", "，{count} 项未定时长").format(
                count=view.total.open_items
            )
        parts.append(total)
    return " · ".join(parts)
