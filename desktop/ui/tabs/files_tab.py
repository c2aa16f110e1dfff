"""文件: the papers of a meeting with a live preview, saved as PDF or printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import Area, MemberOrder
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.documents import Document, DocumentChoice, DocumentKind, write_file
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.printing import print_pdf
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.pdf_preview import PdfPreview
from desktop.ui.widgets.progress_row import ProgressRow
from desktop.wording import member_order_word


class FilesTab(QWidget):
    """Chooses a document, shows it, hands it on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._document: Document | None = None
        self._is_stale = True
        self._build_actions()
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

    def _build_actions(self) -> None:
        self._save = QAction(icon("pdf"), self.tr("存为 PDF…"), self)
        self._save.setShortcut(QKeySequence.StandardKey.Save)
        self._print = QAction(icon("print"), self.tr("打印…"), self)
        self._print.setShortcut(QKeySequence.StandardKey.Print)
        for action in (self._save, self._print):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setEnabled(False)
            self.addAction(action)

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
        self._warning = QLabel(self)
        self._warning.setWordWrap(True)
        set_role(self._warning, "error")
        self._warning.hide()
        self._progress = ProgressRow(self)
        left = QWidget(self)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 8, 0)
        side.addWidget(self._kinds)
        side.addWidget(QLabel(self.tr("签到表"), left))
        side.addWidget(self._order)
        side.addWidget(self._sitting)
        side.addWidget(action_button(self._save, "primary", left))
        side.addWidget(action_button(self._print, "", left))
        side.addWidget(self._warning)
        side.addWidget(self._progress)
        side.addStretch(1)
        self._preview = PdfPreview(self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([240, 900])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self._kinds.currentRowChanged.connect(self._on_chosen)
        self._order.activated.connect(self._on_chosen)
        self._sitting.activated.connect(self._on_chosen)
        self._save.triggered.connect(self._on_save)
        self._print.triggered.connect(self._on_print)
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

        def make(_: Progress) -> tuple[DocumentChoice, Document]:
            return choice, documents.make(choice)

        task = run_task(self, make, self._on_made, on_error=self._desk.refuse)
        self._progress.follow(task, self.tr("正在排版…"))

    def _on_made(self, made: tuple[DocumentChoice, Document]) -> None:
        choice, document = made
        if choice != self._choice():
            return
        self._document = document
        self._preview.show_pdf(document.content)
        self._save.setEnabled(True)
        self._print.setEnabled(True)
        self._warning.setVisible(bool(document.missing_glyphs))
        self._warning.setText(
            self.tr("这些字没有字体可以打印：{characters}").format(
                characters="、".join(document.missing_glyphs)
            )
        )

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

    def _on_save(self) -> None:
        document = self._document
        if document is None:
            return
        suggestion = f"{document.title}.pdf"
        path = ask_save_path(self, self.tr("存为 PDF"), suggestion, "PDF (*.pdf)")
        if path is None:
            return
        if self._desk.succeeds(lambda: write_file(document.content, path)):
            self._desk.say_saved(path)

    def _on_print(self) -> None:
        if self._document is not None:
            print_pdf(self._document.content, self._document.title, self._desk, self)
