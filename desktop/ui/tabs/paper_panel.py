"""A paper beside what chooses it: drawn in the background, shown, saved as PDF, printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from db.domain.print_rows import PrintTarget
from desktop.i18n import translate
from desktop.icons import icon
from desktop.print_wording import flaw_lines
from desktop.services.documents import Document, write_file
from desktop.services.paper_kinds import PaperEntry, PaperForm, PaperWish
from desktop.services.print_centre import Look, made_paper
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.printing import print_papers
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.pdf_preview import PdfPreview
from desktop.ui.widgets.progress_row import ProgressRow

PAINT_MS = 60
"""How long the first pages have the processor for themselves, to come to the screen."""

LOOK_SECONDS = 0.3
"""How long the rest of a paper waits for that at most."""

NARROW = 260
"""Room in pixels for choosers that are no table."""


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """A paper of the catalogue that is wanted in the preview, as of a moment."""

    entry: PaperEntry
    wish: PaperWish
    at: datetime


class PaperPanel(QWidget):
    """The choosers of a page at left, the paper that they choose at right.

    A paper of the catalogue is put on record when it is saved or printed from here.

    ``saved`` carries the path of a file that was written; ``printed`` the PrintJob. ``shown`` is
    the choice whose paper is seen, and that is handed on.
    """

    saved = Signal(object)
    printed = Signal(object)

    def __init__(
        self, desk: Desk, choosers: Sequence[QWidget], parent: QWidget, *, width: int = NARROW
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._side_width = width
        self._wanted: object = None
        self.shown: object = None
        self._word: Callable[[], bytes] | None = None
        self._workbook: Callable[[], bytes] | None = None
        self.document: Document | None = None
        self._build_actions()
        self._build_layout(choosers)
        self._connect()

    def make(
        self,
        choice: object,
        work: Callable[[], Document],
        *,
        word: Callable[[], bytes] | None = None,
        workbook: Callable[[], bytes] | None = None,
    ) -> None:
        """Draw a paper in the background; one that is no longer wanted is not shown.

        ``word`` and ``workbook`` make it as a Word file and as xlsx, where there is one.
        """
        self._draw(choice, lambda _: work(), word=word, workbook=workbook)

    def _draw(
        self,
        choice: object,
        work: Callable[[Look], Document],
        *,
        word: Callable[[], bytes] | None,
        workbook: Callable[[], bytes] | None,
    ) -> None:
        self._wanted, self._word, self._workbook = choice, word, workbook
        self.word.setVisible(word is not None)
        self.workbook.setVisible(workbook is not None)

        def draw(progress: Progress) -> tuple[object, Document]:
            return choice, work(partial(_look, progress, choice))

        task = run_task(self, draw, self._on_made, on_error=self._desk.refuse)
        task.sighted.connect(self._on_begun)
        self.progress.follow(task, self.tr("正在排版…"))

    def make_paper(self, entry: PaperEntry, wish: PaperWish) -> None:
        """Draw a paper of the catalogue, in every form that it has."""
        workspace = self._desk.workspace
        centre, shown = workspace.print_centre, ShownPaper(entry, wish, workspace.uow.wall())

        def written(form: PaperForm) -> Callable[[], bytes] | None:
            is_form = form in entry.kind.forms
            return partial(centre.written, entry, wish, form, shown.at) if is_form else None

        self._draw(
            shown,
            lambda look: centre.make(entry, wish, shown.at, look).document,
            word=written(PaperForm.WORD),
            workbook=written(PaperForm.WORKBOOK),
        )

    def add_button(self, button: QWidget) -> None:
        """Put a further verb under those of the one paper; as many beside it as there is room."""
        place = self._buttons.count()
        columns = 1 if self._side_width == NARROW else 2
        self._buttons.addWidget(button, place // columns, place % columns)

    def clear(self) -> None:
        """Want no paper, and hand none on."""
        self._wanted = None
        self._hand_on_nothing()

    def _hand_on_nothing(self) -> None:
        self.shown = self.document = None
        for action in (self.save, self.print):
            action.setEnabled(False)

    def _build_actions(self) -> None:
        self.save = QAction(icon("pdf"), self.tr("存为 PDF…"), self)
        self.save.setShortcut(QKeySequence.StandardKey.Save)
        self.word = QAction(icon("documents"), self.tr("存为 Word…"), self)
        self.word.setVisible(False)
        self.workbook = QAction(icon("documents"), self.tr("存为 Excel…"), self)
        self.workbook.setVisible(False)
        self.print = QAction(icon("print"), self.tr("打印…"), self)
        self.print.setShortcut(QKeySequence.StandardKey.Print)
        for action in (self.save, self.print):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setEnabled(False)
            self.addAction(action)

    def _build_layout(self, choosers: Sequence[QWidget]) -> None:
        self.warning = QLabel(self)
        self.warning.setWordWrap(True)
        set_role(self.warning, "error")
        self.warning.hide()
        self.progress = ProgressRow(self)
        left = QWidget(self)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 12, 0)
        for chooser in choosers:
            side.addWidget(chooser)
        self._buttons = QGridLayout()
        side.addLayout(self._buttons)
        self.add_button(action_button(self.save, "primary", left))
        for action in (self.print, self.word, self.workbook):
            self.add_button(action_button(action, "", left))
        side.addWidget(self.warning)
        side.addWidget(self.progress)
        if self._side_width == NARROW:
            side.addStretch(1)
        self.preview = PdfPreview(self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self._side_width, 1140 - self._side_width])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.save.triggered.connect(self._on_save)
        self.word.triggered.connect(self._on_save_word)
        self.workbook.triggered.connect(self._on_save_workbook)
        self.print.triggered.connect(self._on_print)
        self.saved.connect(lambda path: self._note(PrintTarget.FILE, str(path)))
        self.printed.connect(
            lambda job: self._note(PrintTarget.PRINTER, job.printer, copies=job.copies)
        )

    def _on_begun(self, begun: tuple[object, bytes, Event]) -> None:
        """Show the first pages; nothing is handed on until all of them are there."""
        choice, content, is_seen = begun
        if choice == self._wanted:
            self._hand_on_nothing()
            self.preview.show_beginning(content)
        QTimer.singleShot(PAINT_MS, self, partial(Event.set, is_seen))

    def _on_made(self, made: tuple[object, Document]) -> None:
        choice, document = made
        if choice != self._wanted:
            return
        self.document, self.shown = document, choice
        self.preview.show_pdf(document.content)
        for action in (self.save, self.print):
            action.setEnabled(True)
        flaws = flaw_lines(document, translate)
        self.warning.setVisible(bool(flaws))
        self.warning.setText("\n".join(flaws))

    def _on_save(self) -> None:
        document = self.document
        if document is None:
            return
        path = ask_save_path(self, self.tr("存为 PDF"), f"{document.title}.pdf", "PDF (*.pdf)")
        if path is not None and self._desk.succeeds(lambda: write_file(document.content, path)):
            self._on_written(path)

    def _on_save_word(self) -> None:
        self._save_as(self._word, self.tr("存为 Word"), ".docx", "Word (*.docx)")

    def _on_save_workbook(self) -> None:
        self._save_as(self._workbook, self.tr("存为 Excel"), ".xlsx", "Excel (*.xlsx)")

    def _save_as(
        self, make: Callable[[], bytes] | None, title: str, suffix: str, kind: str
    ) -> None:
        document = self.document
        if document is None or make is None:
            return
        path = ask_save_path(self, title, f"{document.title}{suffix}", kind)
        if path is None:
            return

        def write(_: Progress) -> None:
            write_file(make(), path)

        task = run_task(self, write, lambda _: self._on_written(path), on_error=self._desk.refuse)
        self.progress.follow(task, self.tr("正在保存…"))

    def _on_written(self, path: Path) -> None:
        self.saved.emit(path)
        self._desk.say_saved(path)

    def _note(self, target: PrintTarget, place: str, *, copies: int = 1) -> None:
        """Put on record that the paper that is shown was handed on."""
        shown, document = self.shown, self.document
        if isinstance(shown, ShownPaper) and document is not None:
            made = made_paper(shown.entry, shown.wish, document, shown.at)
            centre = self._desk.workspace.print_centre
            self._desk.attempt(lambda: centre.note((made,), target, place, copies=copies))

    def _on_print(self) -> None:
        if self.document is None:
            return
        paper = (self.document.content, self.document.title)
        job = print_papers((paper,), self._desk, self)
        if job is not None:
            self.printed.emit(job)


def _look(progress: Progress, choice: object, content: bytes) -> None:
    """Give the first pages of a paper away, and let them be painted before the rest is drawn."""
    is_seen = Event()
    progress.show((choice, content, is_seen))
    is_seen.wait(LOOK_SECONDS)
