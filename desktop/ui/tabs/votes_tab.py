"""表决: the polls, the elections and their papers of a meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.services.elections import BallotView
from desktop.services.polls import PollView
from desktop.ui.desk import Desk
from desktop.ui.stage.stage_results import ballot_result, poll_result
from desktop.ui.tabs.elections_panel import ElectionsPanel
from desktop.ui.tabs.polls_panel import PollsPanel
from desktop.ui.tabs.vote_papers_panel import VotePapersPanel
from desktop.ui.widgets.tab_stack import TabStack

SHOWN_AREAS = frozenset({Area.POLLS, Area.ELECTIONS, Area.MEETINGS})


class VotesTab(QWidget):
    """Everything of a meeting that is voted on."""

    stage_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self.polls = PollsPanel(desk, self)
        self.elections = ElectionsPanel(desk, self)
        self.papers = VotePapersPanel(desk, self)
        self._panels = TabStack(self)
        self._panels.add_tab(self.polls, icon("vote"), self.tr("表决"))
        self._panels.add_tab(self.elections, icon("people"), self.tr("选举"))
        self._panels.add_tab(self.papers, icon("pdf"), self.tr("文件"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._panels)
        self.setFocusProxy(self.polls)
        self.polls.stage_wanted.connect(self._on_poll_to_stage)
        self.elections.stage_wanted.connect(self._on_ballot_to_stage)
        self._panels.page_changed.connect(self._on_panel_shown)
        desk.bus.changed.connect(self._on_changed)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the votes of a meeting."""
        self._meeting = meeting
        for panel in (self.polls, self.elections, self.papers):
            panel.show_meeting(meeting)

    def _on_panel_shown(self, _: int) -> None:
        """Let the keyboard follow: counting begins without a click."""
        self.setFocusProxy(self._panels.page())
        self._panels.page().setFocus()

    def _on_poll_to_stage(self, view: PollView) -> None:
        self.stage_wanted.emit(poll_result(view))

    def _on_ballot_to_stage(self, view: BallotView) -> None:
        self.stage_wanted.emit(ballot_result(view))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting not in known:
            self._meeting = None
            return
        for panel in (self.polls, self.elections, self.papers):
            panel.refresh()
