"""文件: the print centre; every paper of the meeting that is chosen above."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from db.domain.vocabulary import Area
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.tabs.files_tab import FilesTab
from desktop.ui.widgets.empty_state import EmptyState

LEAST_WIDTH = 360


class FilesPage(QWidget):
    """Chooses a meeting, the nearest first; shows its papers."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Offer the meetings of the record; the chosen one stays chosen."""
        chosen = self.meeting.currentData()
        meetings = self._desk.workspace.meetings.meetings()
        self.meeting.blockSignals(True)
        self.meeting.clear()
        for each in meetings:
            self.meeting.addItem(each.name, each.id)
        place = -1 if chosen is None else self.meeting.findData(chosen)
        self.meeting.setCurrentIndex(max(place, 0) if meetings else -1)
        self.meeting.blockSignals(False)
        self._stack.setCurrentWidget(self.papers if meetings else self._empty)
        self.meeting.setEnabled(bool(meetings))
        if meetings and (place < 0 or chosen is None):
            self._on_chosen()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the papers of a meeting."""
        self.meeting.setCurrentIndex(self.meeting.findData(meeting))
        self._on_chosen()

    def _build_layout(self) -> None:
        title = QLabel(self.tr("文件"), self)
        set_role(title, "page-title")
        self.meeting = QComboBox(self)
        self.meeting.setAccessibleName(self.tr("会议"))
        self.meeting.setMinimumWidth(LEAST_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self.meeting)
        head.addStretch(1)
        self.papers = FilesTab(self._desk, self)
        self._empty = EmptyState(self)
        self._empty.set_content(
            self.tr("还没有会议"), self.tr("先在“会议”里新建一次会议，它的文件就在这里。")
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.papers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.papers)

    def _connect(self) -> None:
        self.meeting.activated.connect(self._on_chosen)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_chosen(self) -> None:
        self.papers.show_meeting(MeetingId(self.meeting.currentData()))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.MEETINGS in changes:
            self.refresh()
