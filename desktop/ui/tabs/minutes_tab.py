"""记录: the minutes of a meeting and their papers."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.ui.desk import Desk
from desktop.ui.tabs.minutes_panel import MinutesPanel
from desktop.ui.tabs.papers_panel import PapersPanel
from desktop.ui.widgets.tab_stack import TabStack

SHOWN_AREAS = frozenset(
    {
        Area.MINUTES,
        Area.MEETINGS,
        Area.AGENDA,
        Area.ATTENDANCE,
        Area.PARTICIPANTS,
        Area.SPEECHES,
        Area.ORDER,
        Area.FLOOR,
        Area.POLLS,
        Area.ELECTIONS,
        Area.TERM,
        Area.LETTERHEAD,
        Area.WORDINGS,
    }
)


class MinutesTab(QWidget):
    """Everything that is minuted of a meeting; renewed while it is seen."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._is_stale = True
        self.minutes = MinutesPanel(desk, self)
        papers = (("minutes", self.tr("会议记录")), ("minutes-summary", self.tr("会议纪要")))
        self.papers = PapersPanel(desk, self.tr("会议记录的文件"), papers, self)
        self._panels = TabStack(self)
        self._panels.add_tab(self.minutes, icon("edit"), self.tr("正文"))
        self._panels.add_tab(self.papers, icon("pdf"), self.tr("文件"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._panels)
        self.setFocusProxy(self.minutes)
        self._panels.page_changed.connect(self._on_panel_shown)
        desk.bus.changed.connect(self._on_changed)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the minutes of a meeting; they are composed when they are seen."""
        self.minutes.choose_meeting(meeting)
        self._meeting = meeting
        self.papers.show_meeting(meeting)
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Compose the minutes if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self._meeting is not None:
            self._is_stale = False
            self.minutes.refresh()

    def _on_panel_shown(self, _: int) -> None:
        self.setFocusProxy(self._panels.page())
        self._panels.page().setFocus()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting not in known:
            self._meeting = None
            return
        self.papers.refresh()
        self._mark_stale()
