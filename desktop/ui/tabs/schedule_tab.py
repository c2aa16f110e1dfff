"""日程: the days of a meeting by half day, as a grid, as a list, and on paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.schedule import Slot
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import Area
from desktop.i18n import translate
from desktop.icons import icon
from desktop.schedule_wording import day_text
from desktop.services.schedule import ScheduleView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.make_sittings_dialog import MakeSittingsDialog
from desktop.ui.dialogs.pass_schedule_dialog import PassScheduleDialog
from desktop.ui.dialogs.schedule_entry_dialog import ScheduleEntryDialog
from desktop.ui.models.schedule_table_model import (
    ScheduleListRow,
    ScheduleTableModel,
    schedule_list_rows,
)
from desktop.ui.schedule_picture import HALVES, schedule_picture
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.day_grid import DayGrid
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from desktop.ui.tabs.papers_panel import PapersPanel

SHOWN_AREAS = frozenset({Area.SCHEDULE, Area.MEETINGS, Area.MEMBERS})
GRID, LIST, PAPERS = range(3)


class ScheduleTab(QWidget):
    """The schedule of a meeting."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._view: ScheduleView | None = None
        self._is_stale = True
        self.papers: PapersPanel | None = None
        self._build_actions()
        self._build_views()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the schedule of a meeting; it is read when the tab is seen."""
        self._meeting = meeting
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the schedule if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the schedule again."""
        if self._meeting is None:
            return
        self._is_stale = False
        view = self._view = self._desk.workspace.schedule.view(self._meeting)
        self.grid.set_picture(schedule_picture(view))
        self.table.set_rows(schedule_list_rows(view))
        if self.papers is not None:
            self.papers.show_meeting(self._meeting)
        self._pages.setCurrentWidget(self.grid if view.entries else self._empty)
        for action in (self.pass_, self.make):
            action.setEnabled(bool(view.entries))
        self.draft.setEnabled(view.passed is not None)
        self.state.setText(state_text(view))
        set_role(self.state, "warning" if view.marks or view.is_changed else "muted")

    def chosen(self) -> list[ScheduleEntryRow]:
        """Return the entries that an action is for: the card, or the selected rows."""
        if self._switch.currentIndex() == LIST:
            return [row.entry for row in self.table.selected_rows()]
        key = self.grid.key
        entry = self._view.entry(ScheduleEntryId(key)) if self._view and key else None
        return [entry] if entry else []

    def _build_actions(self) -> None:
        self.add = QAction(icon("add"), self.tr("新增一项…"), self)
        self.add.setShortcut(QKeySequence("Ctrl+N"))
        self.edit = QAction(icon("edit"), self.tr("修改…"), self)
        self.edit.setShortcut(QKeySequence("F2"))
        self.remove = QAction(icon("delete"), self.tr("删除"), self)
        self.remove.setShortcut(QKeySequence.StandardKey.Delete)
        for action in (self.add, self.edit, self.remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions([self.add, self.edit, self.remove])
        self.fill = QAction(icon("import"), self.tr("按场次填写"), self)
        self.make = QAction(icon("calendar"), self.tr("生成场次…"), self)
        self.make.setToolTip(self.tr("由日程生成场次"))
        self.pass_ = QAction(icon("check"), self.tr("通过日程…"), self)
        self.draft = QAction(icon("undo"), self.tr("改回草案"), self)

    def _build_views(self) -> None:
        self.grid = DayGrid(self.tr("日程表：方向键走动，Alt+方向键换天，Alt+翻页键换时段"), self)
        self.table: RecordTable[ScheduleListRow] = RecordTable(
            ScheduleTableModel(self),
            name="schedule",
            title=self.tr("日程列表"),
            settings=self._desk.settings,
            parent=self,
        )
        hint = self.tr("可以先按现有场次填写，再补上报到、主席团会议等；也可以从一项开始新增。")
        self.table.set_empty(self.tr("还没有日程"), hint, self.fill)
        self.table.set_context_actions([self.edit, self.remove])
        self._empty = EmptyState(self)
        self._empty.set_content(self.tr("还没有日程"), hint, action=self.fill)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self._empty)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._pages)
        self._stack.addWidget(self.table)
        self.setFocusProxy(self.grid)

    def _build_layout(self) -> None:
        self._switch = QTabBar(self)
        self._switch.setAccessibleName(self.tr("日程的样子"))
        self._switch.addTab(icon("table"), self.tr("日程表"))
        self._switch.addTab(icon("list"), self.tr("列表"))
        self._switch.addTab(icon("pdf"), self.tr("文件"))
        self.state = QLabel(self)
        set_role(self.state, "muted")
        more = QPushButton(icon("more"), self.tr("更多"), self)
        self.menu = QMenu(more)
        self.menu.addActions([self.fill, self.edit, self.remove])
        self.menu.addSeparator()
        self.menu.addAction(self.draft)
        more.setMenu(self.menu)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._switch)
        head.addStretch(1)
        head.addWidget(more)
        head.addWidget(action_button(self.pass_, "", self))
        head.addWidget(action_button(self.make, "", self))
        head.addWidget(action_button(self.add, "primary", self))
        self.search = SearchBox(self.tr("内容、人名、地点"), self)
        self.search.hide()
        self.table.attach_search(self.search)
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(below)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        service = self._desk.workspace.schedule
        self.add.triggered.connect(self._on_add)
        self.edit.triggered.connect(self._on_edit)
        self.remove.triggered.connect(self._on_remove)
        self.fill.triggered.connect(lambda: self._do(service.fill_from_sittings))
        self.draft.triggered.connect(lambda: self._do(service.make_draft))
        self.make.triggered.connect(self._on_make)
        self.pass_.triggered.connect(self._on_pass)
        self.grid.card_opened.connect(self._on_edit)
        self.grid.cell_opened.connect(self._on_add)
        self.grid.card_moved.connect(self._on_card_moved)
        self.grid.customContextMenuRequested.connect(self._on_menu)
        self.table.row_activated.connect(self._on_edit)
        self._switch.currentChanged.connect(self._on_switched)
        self._desk.bus.changed.connect(self._on_changed)

    def _do(self, verb: Callable[[MeetingId], object]) -> None:
        """Do a verb for the meeting that is shown."""
        meeting = self._meeting
        if meeting is not None:
            self._desk.attempt(lambda: verb(meeting))

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting in known:
            self._mark_stale()
        else:
            self._meeting = self._view = None

    def _on_switched(self, place: int) -> None:
        if place == PAPERS and self.papers is None:
            # What draws paper is heavy: it waits until somebody wants a paper.
            from desktop.ui.tabs.papers_panel import PapersPanel

            papers = (
                ("schedule-grid", self.tr("三栏日程表（上午、下午、晚上）")),
                ("schedule-list", self.tr("日程安排表（主持人、参加人员、地点）")),
            )
            self.papers = PapersPanel(self._desk, self.tr("日程的版式"), papers, self)
            self._stack.addWidget(self.papers)
        self.search.setVisible(place == LIST)
        self._stack.setCurrentIndex(place)
        self.refresh()

    def _on_add(self) -> None:
        """Begin an entry on the half day that is current."""
        view = self._view
        if view is None:
            return
        row, column = self.grid.cell
        slot = Slot(view.days[row], HALVES[column])
        entry = ScheduleEntryRow(
            id=ScheduleEntryId(0), meeting_id=view.meeting.id, slot=slot, content=""
        )
        ScheduleEntryDialog(self._desk, entry, self).open()

    def _on_edit(self) -> None:
        chosen = self.chosen()
        if chosen:
            ScheduleEntryDialog(self._desk, chosen[0], self).open()

    def _on_remove(self) -> None:
        chosen = self.chosen()
        if chosen:
            self._desk.attempt(lambda: self._desk.workspace.schedule.remove(chosen))

    def _on_card_moved(self, key: int, row: int, column: int) -> None:
        view = self._view
        entry = view.entry(ScheduleEntryId(key)) if view else None
        if view is not None and entry is not None:
            day, half = view.days[row], HALVES[column]
            self._desk.attempt(lambda: self._desk.workspace.schedule.move([entry], day, half))

    def _on_make(self) -> None:
        if self._meeting is not None:
            MakeSittingsDialog(self._desk, self._meeting, self).open()

    def _on_pass(self) -> None:
        if self._view is not None:
            PassScheduleDialog(self._desk, self._view, self).open()

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.edit, self.remove] if self.grid.key else [self.add])
        menu.popup(self.grid.viewport().mapToGlobal(at))


def state_text(view: ScheduleView) -> str:
    """Say whether a schedule is a draft, and how much of it clashes."""
    text = translate("ScheduleTab", "草案，共 {count} 项").format(count=len(view.entries))
    if view.passed is not None:
        text = translate("ScheduleTab", "{day} {by}通过，共 {count} 项").format(
            day=day_text(view.passed.on), by=view.passed.by, count=len(view.entries)
        )
    if view.is_changed:
        text += translate("ScheduleTab", "，通过后有改动")
    marked = len({mark.entry for mark in view.marks})
    if marked:
        text += translate("ScheduleTab", "，{count} 项有提示").format(count=marked)
    return text
