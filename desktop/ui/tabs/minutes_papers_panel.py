"""文件 of the minutes: 会议记录 and 会议纪要, seen, saved as PDF or Word, printed."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.icons import icon
from desktop.services.minutes_documents import MinutesPaper
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel


class MinutesPapersPanel(QWidget):
    """Chooses a paper of the minutes and shows it, the newest version."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._is_stale = True
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("会议记录的文件"))
        for title in (self.tr("会议记录"), self.tr("会议纪要")):
            self.list.addItem(QListWidgetItem(icon("pdf"), title))
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)
        self.panel = PaperPanel(desk, (self.list,), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        self.list.currentRowChanged.connect(self._on_chosen)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the papers of a meeting."""
        self._meeting = meeting
        self.refresh()

    def refresh(self) -> None:
        """Draw the paper anew, now or when it is seen."""
        self._is_stale = True
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the preview if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def _on_chosen(self, _: int) -> None:
        self.refresh()

    def _make(self) -> None:
        if self._meeting is None:
            return
        self._is_stale = False
        paper = tuple(MinutesPaper)[max(self.list.currentRow(), 0)]
        self.panel.make_paper(entry_of(paper.value), PaperWish(meeting=self._meeting))
