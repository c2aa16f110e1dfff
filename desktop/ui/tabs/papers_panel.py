"""A few papers of one tab, chosen from a list: seen, saved in every form they have, printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.icons import icon
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel


class PapersPanel(QWidget):
    """Offers papers of the catalogue by their names; a paper is drawn when the panel is seen."""

    def __init__(
        self, desk: Desk, title: str, papers: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        """Offer ``papers``: the name in the catalogue, and the title in the list."""
        super().__init__(parent)
        self._meeting: MeetingId | None = None
        self._is_stale = True
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        for name, text in papers:
            item = QListWidgetItem(icon("pdf"), text)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)
        self.panel = PaperPanel(desk, (self.list,), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        self.list.currentRowChanged.connect(self.refresh)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Offer the papers of a meeting."""
        self._meeting = meeting
        self.refresh()

    def refresh(self) -> None:
        """Draw the chosen paper anew, now or when it is seen."""
        self._is_stale = True
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the paper if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def _make(self) -> None:
        if self._meeting is None:
            return
        self._is_stale = False
        name = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.panel.make_paper(entry_of(name), PaperWish(meeting=self._meeting))
