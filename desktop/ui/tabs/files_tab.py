"""文件: the papers of a meeting with a live preview, saved as PDF or printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import Area, MemberOrder
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel
from desktop.wording import member_order_word


class FilesTab(QWidget):
    """Chooses a document, shows it, hands it on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._is_stale = True
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the papers of a meeting; the preview is drawn when the tab is seen."""
        self._meeting = meeting
        self._sitting.blockSignals(True)
        self._sitting.clear()
        self._sitting.addItem(self.tr("不限场次"), None)
        for sitting in self._desk.workspace.meetings.view(meeting).sittings:
            self._sitting.addItem(sitting.name, sitting.id)
        self._sitting.blockSignals(False)
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the preview if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def _build_layout(self) -> None:
        self._kinds = QListWidget(self)
        self._kinds.setAccessibleName(self.tr("文件"))
        for kind, title in (
            (DocumentKind.SPEAKING_ORDER, self.tr("大会发言顺序表")),
            (DocumentKind.SIGN_IN_SHEET, self.tr("签到表")),
            (DocumentKind.AGENDA, self.tr("议程")),
            (DocumentKind.MEMBER_LIST, self.tr("委员名单")),
        ):
            item = QListWidgetItem(icon("pdf"), title)
            item.setData(Qt.ItemDataRole.UserRole, kind.value)
            self._kinds.addItem(item)
        self._kinds.setCurrentRow(0)
        self.setFocusProxy(self._kinds)
        self._order = QComboBox(self)
        self._order.setAccessibleName(self.tr("名单次序"))
        for order in (MemberOrder.SECTOR, MemberOrder.STROKE):
            self._order.addItem(member_order_word(order, translate), order.value)
        self._sitting = QComboBox(self)
        self._sitting.setAccessibleName(self.tr("场次"))
        choosers = (self._kinds, QLabel(self.tr("签到表"), self), self._order, self._sitting)
        self.panel = PaperPanel(self._desk, choosers, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)

    def _connect(self) -> None:
        self._kinds.currentRowChanged.connect(self._on_chosen)
        self._order.activated.connect(self._on_chosen)
        self._sitting.activated.connect(self._on_chosen)
        self._desk.bus.changed.connect(self._on_changed)

    def _choice(self) -> DocumentChoice | None:
        item = self._kinds.currentItem()
        if self._meeting is None or item is None:
            return None
        kind = DocumentKind(item.data(Qt.ItemDataRole.UserRole))
        is_sheet = kind is DocumentKind.SIGN_IN_SHEET
        self._order.setEnabled(is_sheet)
        self._sitting.setEnabled(is_sheet)
        sitting = self._sitting.currentData()
        return DocumentChoice(
            kind=kind,
            meeting=self._meeting,
            order=MemberOrder(self._order.currentData()),
            sitting=None if sitting is None else SittingId(sitting),
        )

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def _make(self) -> None:
        choice = self._choice()
        if choice is None:
            return
        self._is_stale = False
        documents = self._desk.workspace.documents
        self.panel.make(choice, lambda: documents.make(choice))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None:
            return
        if Area.MEETINGS in changes:
            known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
            if self._meeting not in known:
                self._meeting = None
                return
        self._mark_stale()

    def _on_chosen(self, _: int) -> None:
        self._mark_stale()
