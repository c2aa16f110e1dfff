"""机构: 主席团, 秘书处, 提案审查委员会 and the groups of a plenary, and their lists."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from db.domain.organs import Organ
from db.domain.vocabulary import Area
from desktop.i18n import translate
from desktop.icons import icon
from desktop.schedule_wording import organ_word
from desktop.ui.desk import Desk
from desktop.ui.tabs.organ_panel import OrganPanel
from desktop.ui.tabs.plenary_groups_panel import PlenaryGroupsPanel

if TYPE_CHECKING:
    from desktop.ui.tabs.papers_panel import PapersPanel

SHOWN_AREAS = frozenset({Area.ORGANS, Area.MEMBERS, Area.MEETINGS, Area.SECTORS, Area.PARTICIPANTS})
ICONS = {Organ.PRESIDIUM: "star", Organ.SECRETARIAT: "person", Organ.REVIEW: "motions"}


class OrgansTab(QWidget):
    """The organs of a meeting, one beside the other."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._is_stale = True
        self.papers: PapersPanel | None = None
        self._build_layout()
        self.switch.currentChanged.connect(self._on_switched)
        desk.bus.changed.connect(self._on_changed)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the organs of a meeting; they are read when the tab is seen."""
        self._meeting = meeting
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the organs if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the organs and the groups again."""
        meeting = self._meeting
        if meeting is None:
            return
        self._is_stale = False
        people = self._desk.attempt(lambda: self._desk.workspace.organs.people(meeting))
        for panel in self.panels.values():
            panel.show_people(meeting, people or ())
        view = self._desk.attempt(lambda: self._desk.workspace.plenary_groups.view(meeting))
        if view is not None:
            self.groups.show_view(view)
        if self.papers is not None:
            self.papers.show_meeting(meeting)

    def _build_layout(self) -> None:
        self.panels = {organ: OrganPanel(self._desk, organ, self) for organ in Organ}
        self.groups = PlenaryGroupsPanel(self._desk, self)
        self.switch = QTabBar(self)
        self.switch.setExpanding(False)
        self.switch.setDrawBase(False)
        self.switch.setAccessibleName(self.tr("机构"))
        self._stack = QStackedWidget(self)
        for organ, panel in self.panels.items():
            self.switch.addTab(icon(ICONS[organ]), organ_word(organ, translate))
            self._stack.addWidget(panel)
        self.switch.addTab(icon("group"), self.tr("分组"))
        self._stack.addWidget(self.groups)
        self.switch.addTab(icon("pdf"), self.tr("名单文件"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.switch)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self._stack)

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_switched(self, place: int) -> None:
        if place == self.switch.count() - 1 and self.papers is None:
            # What draws paper is heavy: it waits until somebody wants a paper.
            from desktop.services.organ_documents import TITLES
            from desktop.ui.tabs.papers_panel import PapersPanel

            papers = [(paper.value, title) for paper, title in TITLES.items()]
            self.papers = PapersPanel(self._desk, self.tr("名单"), papers, self)
            self._stack.addWidget(self.papers)
        self._stack.setCurrentIndex(place)
        self.refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting in known:
            self._mark_stale()
        else:
            self._meeting = None
