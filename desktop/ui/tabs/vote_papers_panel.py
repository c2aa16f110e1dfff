"""文件 of votes: results, election reports, ballot papers and counting sheets, with a preview."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSpinBox, QVBoxLayout, QWidget

from db.domain.ids import ElectionBallotId, ElectionId, MeetingId
from desktop.icons import icon
from desktop.services.documents import Document
from desktop.services.elections import ElectionView
from desktop.services.vote_documents import ElectionPaper
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel

MOST_COPIES = 9_999
PaperMaker = Callable[[int], Document]
"""Makes a paper with so many copies of a ballot; called outside of the GUI's thread."""


class VotePapersPanel(QWidget):
    """Chooses a paper of the meeting's polls and elections, shows it, hands it on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._makers: list[tuple[str, PaperMaker]] = []
        self._is_stale = True
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("表决和选举的文件"))
        self.copies = QSpinBox(self)
        self.copies.setRange(0, MOST_COPIES)
        self.copies.setSpecialValueText(self.tr("一页"))
        self.copies.setAccessibleName(self.tr("选票张数"))
        label = QLabel(self.tr("选票张数"), self)
        label.setBuddy(self.copies)
        self.setFocusProxy(self._list)
        self.panel = PaperPanel(desk, (self._list, label, self.copies), self)
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
        workspace, meeting = self._desk.workspace, self._meeting
        self._makers = [
            (self.tr("表决结果"), lambda _: workspace.vote_documents.poll_results(meeting))
        ]
        for view in workspace.elections.elections(meeting):
            self._makers += self._of_election(view)
        row = max(self._list.currentRow(), 0)
        self._list.blockSignals(True)
        self._list.clear()
        for title, _ in self._makers:
            self._list.addItem(QListWidgetItem(icon("pdf"), title))
        self._list.setCurrentRow(min(row, len(self._makers) - 1))
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

    def _of_election(self, view: ElectionView) -> list[tuple[str, PaperMaker]]:
        documents, key = self._desk.workspace.vote_documents, view.election.id
        found: list[tuple[str, PaperMaker]] = [
            (
                self.tr("选举结果报告单：{title}").format(title=view.election.title),
                lambda _: documents.election(key, ElectionPaper.REPORT),
            )
        ]
        for each in view.ballots:
            if not each.is_in_force:
                continue
            found += [
                (
                    self.tr("选票：{title}").format(title=each.ballot.title),
                    partial(self._ballot_paper, key, each.id, ElectionPaper.BALLOT),
                ),
                (
                    self.tr("计票单：{title}").format(title=each.ballot.title),
                    partial(self._ballot_paper, key, each.id, ElectionPaper.COUNTING),
                ),
            ]
        return found

    def _ballot_paper(
        self, key: ElectionId, ballot: ElectionBallotId, paper: ElectionPaper, copies: int
    ) -> Document:
        documents = self._desk.workspace.vote_documents
        return documents.election(key, paper, ballot=ballot, copies=copies)

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def _on_chosen(self, _: int) -> None:
        self._mark_stale()

    def _make(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._makers):
            return
        self._is_stale = False
        title, make = self._makers[row]
        copies = self.copies.value()
        self.panel.make((title, copies), lambda: make(copies))
