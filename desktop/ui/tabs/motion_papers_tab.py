"""文件: the papers of a year's motions with a live preview, saved as PDF or printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.services.documents import Document
from desktop.services.motion_documents import MotionPaper
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.printing import print_pdf
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.pdf_preview import PdfPreview
from desktop.ui.widgets.progress_row import ProgressRow


class MotionPapersTab(QWidget):
    """Chooses a paper and a year, shows it, hands it on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document: Document | None = None
        self._build_actions()
        self._build_layout()
        self._connect()

    def refresh(self) -> None:
        """Offer the years, and make the chosen paper again."""
        kept = self._year.currentData()
        self._year.clear()
        for year in self._desk.workspace.motions.years():
            self._year.addItem(self.tr("{year} 年").format(year=year), year)
        self._year.setCurrentIndex(max(0, self._year.findData(kept)))
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
        self._year = QComboBox(self)
        self._year.setAccessibleName(self.tr("年度"))
        self._papers = QListWidget(self)
        self._papers.setAccessibleName(self.tr("文件"))
        for paper, title in (
            (MotionPaper.CATALOGUE, self.tr("提案目录")),
            (MotionPaper.BY_CATEGORY, self.tr("提案目录（按类别）")),
            (MotionPaper.BY_HANDLER, self.tr("提案交办总表")),
            (MotionPaper.BY_SUBMITTER, self.tr("提案目录（按党派和团体）")),
            (MotionPaper.DUE, self.tr("超期提案催办清单")),
            (MotionPaper.FIGURES, self.tr("提案办理情况统计表")),
            (MotionPaper.BOOK, self.tr("提案汇编")),
        ):
            item = QListWidgetItem(icon("pdf"), title)
            item.setData(Qt.ItemDataRole.UserRole, paper.value)
            self._papers.addItem(item)
        self._papers.setCurrentRow(0)
        self.setFocusProxy(self._papers)
        self._progress = ProgressRow(self)
        left = QWidget(self)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 8, 0)
        side.addWidget(self._year)
        side.addWidget(self._papers)
        side.addWidget(action_button(self._save, "primary", left))
        side.addWidget(action_button(self._print, "", left))
        side.addWidget(self._progress)
        self._preview = PdfPreview(self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([260, 880])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self._papers.currentRowChanged.connect(self._on_chosen)
        self._year.activated.connect(self._on_chosen)
        self._save.triggered.connect(self._on_save)
        self._print.triggered.connect(self._on_print)

    def _make(self) -> None:
        item, year = self._papers.currentItem(), self._year.currentData()
        self._document = None
        for action in (self._save, self._print):
            action.setEnabled(False)
        if item is None or year is None:
            return
        paper = MotionPaper(item.data(Qt.ItemDataRole.UserRole))
        documents = self._desk.workspace.motion_documents

        def make(_: Progress) -> Document:
            return documents.of_year(paper, year)

        task = run_task(self, make, self._on_made, on_error=self._desk.refuse)
        self._progress.follow(task, self.tr("正在排版…"))

    def _on_made(self, document: Document) -> None:
        self._document = document
        self._preview.show_pdf(document.content)
        for action in (self._save, self._print):
            action.setEnabled(True)

    def _on_chosen(self, _: int) -> None:
        self._make()

    def _on_save(self) -> None:
        document = self._document
        if document is None:
            return
        path = ask_save_path(self, self.tr("存为 PDF"), f"{document.title}.pdf", "PDF (*.pdf)")
        save = self._desk.workspace.motion_documents.save
        if path is not None and self._desk.succeeds(lambda: save(document.content, path)):
            self._desk.say_saved(path)

    def _on_print(self) -> None:
        if self._document is not None:
            print_pdf(self._document.content, self._document.title, self._desk, self)
