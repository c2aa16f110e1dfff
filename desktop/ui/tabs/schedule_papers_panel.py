"""The printed forms of a schedule, looked at before printing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.icons import icon
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.services.schedule_documents import SchedulePaper
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel


class SchedulePapersPanel(QWidget):
    """Chooses a form; shows it, saves it as PDF, Word or xlsx, prints it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self.kinds = QListWidget(self)
        self.kinds.setAccessibleName(self.tr("日程的版式"))
        for paper, title in (
            (SchedulePaper.GRID, self.tr("三栏日程表（上午、下午、晚上）")),
            (SchedulePaper.LIST, self.tr("日程安排表（主持人、参加人员、地点）")),
        ):
            item = QListWidgetItem(icon("pdf"), title)
            item.setData(Qt.ItemDataRole.UserRole, paper.value)
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.kinds.setWordWrap(True)
        self.panel = PaperPanel(desk, (self.kinds,), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        self.setFocusProxy(self.kinds)
        self.kinds.currentRowChanged.connect(self.make)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Offer the papers of a meeting."""
        self._meeting = meeting
        self.make()

    def make(self) -> None:
        """Draw the chosen paper, if the panel is seen."""
        if self._meeting is None or not self.isVisible():
            return
        name = self.kinds.currentItem().data(Qt.ItemDataRole.UserRole)
        self.panel.make_paper(entry_of(name), PaperWish(meeting=self._meeting))
