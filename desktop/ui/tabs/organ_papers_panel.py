"""The lists of organs and groups, looked at before printing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.icons import icon
from desktop.services.organ_documents import TITLES, OrganPaper
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel


class OrganPapersPanel(QWidget):
    """Chooses a list; shows it, saves it as PDF, Word or xlsx, prints it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self.kinds = QListWidget(self)
        self.kinds.setAccessibleName(self.tr("名单"))
        for paper in OrganPaper:
            item = QListWidgetItem(icon("pdf"), TITLES[paper])
            item.setData(Qt.ItemDataRole.UserRole, paper.value)
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.panel = PaperPanel(desk, (self.kinds,), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        self.setFocusProxy(self.kinds)
        self.kinds.currentRowChanged.connect(self.make)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Offer the lists of a meeting."""
        self._meeting = meeting
        self.make()

    def make(self) -> None:
        """Draw the chosen list, if the panel is seen."""
        if self._meeting is None or not self.isVisible():
            return
        name = self.kinds.currentItem().data(Qt.ItemDataRole.UserRole)
        self.panel.make_paper(entry_of(name), PaperWish(meeting=self._meeting))
