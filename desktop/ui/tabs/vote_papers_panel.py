"""文件 of votes: results, election reports, ballot papers and counting sheets, with a preview."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSpinBox, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.icons import icon
from desktop.services.elections import ElectionView
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperEntry, PaperOption, PaperWish
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel

MOST_COPIES = 9_999


class VotePapersPanel(QWidget):
    """Chooses a paper of the meeting's polls and elections, shows it, hands it on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._entries: list[PaperEntry] = []
        self._is_stale = True
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("表决和选举的文件"))
        self.copies = QSpinBox(self)
        self.copies.setRange(0, MOST_COPIES)
        self.copies.setSpecialValueText(self.tr("一页"))
        self.copies.setAccessibleName(self.tr("选票张数"))
        self._copies_label = QLabel(self.tr("选票张数"), self)
        self._copies_label.setBuddy(self.copies)
        self.setFocusProxy(self._list)
        self.panel = PaperPanel(desk, (self._list, self._copies_label, self.copies), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        self._list.currentRowChanged.connect(self._on_chosen)
        self.copies.editingFinished.connect(self._mark_stale)

    def show_meeting(self, meeting: MeetingId) -> None:
        """Offer the papers of a meeting."""
        self._meeting = meeting
        self.refresh()

    def refresh(self) -> None:
        """Read again which papers there are; the chosen one stays chosen and is drawn anew."""
        if self._meeting is None:
            return
        self._entries = [entry_of("poll-results", self.tr("表决结果"))]
        for view in self._desk.workspace.elections.elections(self._meeting):
            self._entries += self._of_election(view)
        row = max(self._list.currentRow(), 0)
        self._list.blockSignals(True)
        self._list.clear()
        for entry in self._entries:
            self._list.addItem(QListWidgetItem(icon("pdf"), entry.title))
        self._list.setCurrentRow(min(row, len(self._entries) - 1))
        self._list.blockSignals(False)
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the preview if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def titles(self) -> list[str]:
        """Return the titles of the papers offered."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def choose(self, row: int) -> None:
        """Choose a paper by its place."""
        self._list.setCurrentRow(row)

    def _of_election(self, view: ElectionView) -> list[PaperEntry]:
        election = view.election
        title = self.tr("选举结果报告单：{title}").format(title=election.title)
        found = [entry_of(f"election-report-{election.id}", title, election.id)]
        for each in view.ballots:
            if not each.is_in_force:
                continue
            paper = self.tr("选票：{title}").format(title=each.ballot.title)
            sheet = self.tr("计票单：{title}").format(title=each.ballot.title)
            found.append(entry_of(f"ballot-paper-{each.id}", paper, each.id))
            found.append(entry_of(f"counting-sheet-{each.id}", sheet, each.id))
        return found

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def _on_chosen(self, _: int) -> None:
        self._mark_stale()

    def _make(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._entries) or self._meeting is None:
            return
        self._is_stale = False
        entry = self._entries[row]
        is_counted = PaperOption.COPIES in entry.kind.options
        for widget in (self._copies_label, self.copies):
            widget.setVisible(is_counted)
        copies = self.copies.value() if is_counted else 0
        wish = PaperWish(meeting=self._meeting, subject=entry.subject, copies=copies)
        self.panel.make_paper(entry, wish)
