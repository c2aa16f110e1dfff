"""会议: the list of meetings, and the workspace of the one that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.services.meeting_plans import PlanSource
from desktop.services.meetings import MeetingView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog
from desktop.ui.dialogs.share_dialog import ShareDialog
from desktop.ui.models.meeting_table_model import (
    MeetingListRow,
    MeetingTableModel,
    meeting_list_row,
)
from desktop.ui.tabs.agenda_tab import AgendaTab
from desktop.ui.tabs.files_tab import FilesTab
from desktop.ui.tabs.minutes_tab import MinutesTab
from desktop.ui.tabs.organs_tab import OrgansTab
from desktop.ui.tabs.overview_tab import OverviewTab
from desktop.ui.tabs.participants_tab import ParticipantsTab
from desktop.ui.tabs.schedule_tab import ScheduleTab
from desktop.ui.tabs.seats_tab import SeatsTab
from desktop.ui.tabs.sign_in_tab import SignInTab
from desktop.ui.tabs.speeches_tab import SpeechesTab
from desktop.ui.tabs.votes_tab import VotesTab
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tab_stack import TabStack

_MeetingTab = (
    OverviewTab
    | AgendaTab
    | ScheduleTab
    | ParticipantsTab
    | OrgansTab
    | SeatsTab
    | SignInTab
    | SpeechesTab
    | VotesTab
    | MinutesTab
    | FilesTab
)


class MeetingsPage(QWidget):
    """The list; opening a meeting shows its tabs."""

    stage_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._build_actions()
        self._build_table()
        self._build_workspace()
        self._build_layout()
        self._connect()
        self._on_chosen()
        self.refresh()

    def refresh(self) -> None:
        """Read the list, and the open meeting, again."""
        meetings = self._desk.workspace.meetings.meetings()
        self._table.set_rows([meeting_list_row(meeting) for meeting in meetings])
        if self._meeting is None:
            return
        if self._meeting in {meeting.id for meeting in meetings}:
            self._show_head(self._desk.workspace.meetings.view(self._meeting))
        else:
            self._on_back()

    def open_meeting(self, meeting: object, tab: str = "") -> None:
        """Open a meeting on one of its tabs; see ``_build_workspace`` for their keys."""
        self._meeting = MeetingId(int(str(meeting)))
        view = self._desk.workspace.meetings.view(self._meeting)
        self._show_head(view)
        for each in self._tabs.values():
            each.show_meeting(self._meeting)
        if tab:
            self._tab_bar.show_page(self._tabs[tab])
        self._stack.setCurrentWidget(self._workspace)
        self.setFocusProxy(self._tab_bar.page())

    def tab(self, key: str) -> QWidget:
        """Return a tab of the workspace by its key."""
        return self._tabs[key]

    def _build_actions(self) -> None:
        self._new = QAction(icon("add"), self.tr("新建会议…"), self)
        self._new.setShortcut(QKeySequence("Ctrl+Shift+M"))
        self._copy = QAction(icon("copy"), self.tr("复制为新会议…"), self)
        self._copy.setShortcut(QKeySequence("Ctrl+Shift+D"))
        self._keep = QAction(icon("save"), self.tr("存为模板…"), self)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)
        self._share = QAction(icon("table"), self.tr("发言占比…"), self)
        self._back = QAction(icon("arrow-left"), self.tr("全部会议"), self)
        self._back.setShortcut(QKeySequence("Alt+Left"))

    def _build_table(self) -> None:
        self._table: RecordTable[MeetingListRow] = RecordTable(
            MeetingTableModel(self),
            name="meetings",
            title=self.tr("会议列表"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("还没有会议"),
            self.tr("从模板新建：自带常用场次和议程；也可复制以前的会议，日期顺延。"),
            self._new,
        )
        self._table.set_context_actions([self._copy, self._keep, self._remove])

    def _build_workspace(self) -> None:
        self._votes = VotesTab(self._desk, self)
        self._votes.stage_wanted.connect(self.stage_wanted)
        self._tabs: dict[str, _MeetingTab] = {
            "overview": OverviewTab(self._desk, self),
            "agenda": AgendaTab(self._desk, self),
            "schedule": ScheduleTab(self._desk, self),
            "participants": ParticipantsTab(self._desk, self),
            "organs": OrgansTab(self._desk, self),
            "seats": SeatsTab(self._desk, self),
            "sign_in": SignInTab(self._desk, self),
            "speeches": SpeechesTab(self._desk, self),
            "votes": self._votes,
            "minutes": MinutesTab(self._desk, self),
            "files": FilesTab(self._desk, self),
        }
        self._tab_bar = TabStack(self)
        titles = {
            "overview": (self.tr("概况"), "info"),
            "agenda": (self.tr("议程"), "list"),
            "schedule": (self.tr("日程"), "schedule"),
            "participants": (self.tr("参会范围"), "people"),
            "organs": (self.tr("机构"), "group"),
            "seats": (self.tr("座次"), "seats"),
            "sign_in": (self.tr("签到"), "sign-in"),
            "speeches": (self.tr("发言"), "speech"),
            "votes": (self.tr("表决"), "vote"),
            "minutes": (self.tr("记录"), "edit"),
            "files": (self.tr("文件"), "documents"),
        }
        for key, (title, icon_name) in titles.items():
            self._tab_bar.add_tab(self._tabs[key], icon(icon_name), title)
        self._name = QLabel(self)
        set_role(self._name, "page-title")
        self._when = QLabel(self)
        set_role(self._when, "muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(action_button(self._back, "link", self))
        head.addWidget(self._name)
        head.addWidget(self._when)
        head.addStretch(1)
        self._workspace = QWidget(self)
        layout = QVBoxLayout(self._workspace)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._tab_bar, 1)

    def _build_layout(self) -> None:
        title = QLabel(self.tr("会议"), self)
        set_role(title, "page-title")
        self._search = SearchBox(self.tr("会议名称、年份"), self)
        self._table.attach_search(self._search)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        head.addWidget(self._search)
        head.addWidget(action_button(self._share, "", self))
        head.addWidget(action_button(self._copy, "", self))
        head.addWidget(action_button(self._new, "primary", self))
        self._list = QWidget(self)
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._workspace)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._new.triggered.connect(self._on_new)
        self._copy.triggered.connect(self._on_copy)
        self._keep.triggered.connect(self._on_keep)
        self._remove.triggered.connect(self._on_remove)
        self._share.triggered.connect(lambda: ShareDialog(self._desk, self).open())
        self._back.triggered.connect(self._on_back)
        self._table.row_activated.connect(self._on_row_activated)
        self._tab_bar.page_changed.connect(self._on_tab_shown)
        self._desk.bus.changed.connect(self._on_changed)
        self._table.selection_changed.connect(self._on_chosen)
        self.addActions([self._new, self._copy, self._back])

    def _show_head(self, view: MeetingView) -> None:
        meeting = view.meeting
        self._name.setText(meeting.name)
        self._when.setText(f"{meeting.starts_on:%Y-%m-%d} — {meeting.ends_on:%Y-%m-%d}")

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.MEETINGS in changes:
            self.refresh()

    def _on_tab_shown(self, _: int) -> None:
        self.setFocusProxy(self._tab_bar.page())
        self._tab_bar.page().setFocus()

    def _on_row_activated(self, row: MeetingListRow) -> None:
        self.open_meeting(row.id)

    def _on_back(self) -> None:
        self._meeting = None
        self._stack.setCurrentWidget(self._list)
        self.setFocusProxy(self._table)

    def _on_chosen(self) -> None:
        has_row = self._table.current_row() is not None
        for action in (self._copy, self._keep, self._remove):
            action.setEnabled(has_row)

    def _on_new(self) -> None:
        dialog = NewMeetingDialog(self._desk, self)
        dialog.created.connect(self.open_meeting)
        dialog.open()

    def _on_copy(self) -> None:
        """Make a meeting from the chosen one, a year later."""
        row = self._table.current_row()
        if row is not None:
            dialog = NewMeetingDialog(self._desk, self, source=PlanSource(meeting=row.id))
            dialog.created.connect(self.open_meeting)
            dialog.open()

    def _on_keep(self) -> None:
        """Ask for a name, then keep the chosen meeting as a template."""
        row = self._table.current_row()
        if row is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("存为模板"))
        dialog.setLabelText(self.tr("模板名称（场次和议程会保留，人员不保留）："))
        dialog.setTextValue(row.meeting.name[:60])
        dialog.textValueSelected.connect(self._on_template_named)
        dialog.open()

    def _on_template_named(self, name: str) -> None:
        row = self._table.current_row()
        plans = self._desk.workspace.meeting_plans
        if row is not None and self._desk.succeeds(lambda: plans.save_template(row.id, name)):
            text = self.tr("已存为模板“{name}”，新建会议时可以选用。").format(name=name.strip())
            self._desk.say("done", text)

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._desk.attempt(lambda: self._desk.workspace.meetings.remove(row.meeting))
