"""Several papers at once: into a folder, into one book, to the printer; all in the background."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.print_rows import PrintTarget
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.print_wording import flaw_lines
from desktop.services.documents import Document
from desktop.services.paper_kinds import Binding, PaperEntry, PaperWish
from desktop.services.print_centre import FolderResult, MadePaper
from desktop.ui.desk import Desk, open_file
from desktop.ui.dialogs.files import ask_folder, ask_save_path
from desktop.ui.printing import print_papers
from desktop.ui.tasks import Progress, Task, run_task
from desktop.ui.widgets.progress_row import ProgressRow

Chosen = Sequence[tuple[PaperEntry, PaperWish]]


@dataclass(frozen=True, slots=True)
class BundleSource:
    """Where a bundle gets its papers: the selected ones, and all of the meeting."""

    selected: Callable[[], Chosen]
    everything: Callable[[], Chosen]
    meeting_name: Callable[[], str]


class PaperBundle(QObject):
    """The verbs for several papers; one selected paper, or none, means all of them."""

    finished = Signal()

    def __init__(
        self, desk: Desk, source: BundleSource, progress: ProgressRow, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._progress = progress
        self._window = parent
        self.folder = QAction(icon("folder"), "", self)
        self.book = QAction(icon("documents"), "", self)
        self.print = QAction(icon("print"), "", self)
        self.show_count(0)
        self.folder.triggered.connect(self._on_folder)
        self.book.triggered.connect(self._on_book)
        self.print.triggered.connect(self._on_print)

    def show_count(self, selected: int) -> None:
        """Say in the verbs how many papers they are about."""
        is_some = selected > 1
        self.folder.setText(
            self.tr("选中的 {count} 份存入文件夹…").format(count=selected)
            if is_some
            else self.tr("全部存入文件夹…")
        )
        self.book.setText(
            self.tr("选中的 {count} 份合成汇编…").format(count=selected)
            if is_some
            else self.tr("会议文件汇编…")
        )
        self.print.setText(self.tr("打印选中的 {count} 份…").format(count=selected))
        self.print.setVisible(is_some)

    def _chosen(self) -> Chosen:
        selected = self._source.selected()
        return selected if len(selected) > 1 else self._source.everything()

    def _on_folder(self) -> None:
        chosen = self._chosen()
        asked = ask_folder(self._window, self.tr("存入文件夹")) if chosen else None
        if asked is None:
            return
        folder, centre = asked, self._desk.workspace.print_centre

        def work(progress: Progress) -> FolderResult:
            return centre.save_all(chosen, folder, progress.step)

        self._run(work, lambda result: self._say_folder(folder, result), self.tr("正在存入文件夹…"))

    def _say_folder(self, folder: Path, result: FolderResult) -> None:
        count = len(result.written)
        text = self.tr("{count} 份文件已存入 {path}").format(count=count, path=folder)
        actions = [(self.tr("打开所在文件夹"), lambda: open_file(folder))]
        for title, error in result.failed:
            text += f"\n{title}：{explain(error, translate)}"
        flaws = flaw_lines(result, translate)
        text = "\n".join((text, *flaws))
        is_whole = not result.failed and not flaws
        self._desk.say("done" if is_whole else "warning", text, actions)

    def _on_book(self) -> None:
        selected = self._source.selected()
        chosen = selected
        if len(selected) <= 1:
            everything = self._source.everything()
            chosen = [each for each in everything if each[0].kind.binding is Binding.USUAL]
        suggestion = self._source.meeting_name() + self.tr("文件汇编") + ".pdf"
        path = None
        if chosen:
            path = ask_save_path(
                self._window, self.tr("存为会议文件汇编"), suggestion, "PDF (*.pdf)"
            )
        if path is None:
            return
        target, centre = path, self._desk.workspace.print_centre

        def work(progress: Progress) -> Document:
            return centre.save_book(chosen, target, progress.step)

        def say(book: Document) -> None:
            self._desk.say_saved(target)
            self._say_flaws(flaw_lines(book, translate))

        self._run(work, say, self.tr("正在合成汇编…"))

    def _on_print(self) -> None:
        chosen, centre = self._source.selected(), self._desk.workspace.print_centre

        def work(progress: Progress) -> list[MadePaper]:
            made = []
            for place, (entry, wish) in enumerate(chosen):
                progress.step(place, len(chosen))
                made.append(centre.make(entry, wish))
            return made

        self._run(work, self._send, self.tr("正在排版…"))

    def _send(self, made: Sequence[MadePaper]) -> None:
        papers = [(each.document.content, each.document.title) for each in made]
        job = print_papers(papers, self._desk, self._window)
        if job is not None:
            centre = self._desk.workspace.print_centre
            self._desk.attempt(
                lambda: centre.note(made, PrintTarget.PRINTER, job.printer, copies=job.copies)
            )
            self._say_flaws(
                f"{each.document.title}：{line}"
                for each in made
                for line in flaw_lines(each.document, translate)
            )

    def _say_flaws(self, lines: Iterable[str]) -> None:
        text = "\n".join(lines)
        if text:
            self._desk.say("warning", text)

    def _run(
        self,
        work: Callable[[Progress], object],
        on_done: Callable[..., object],
        text: str,
    ) -> Task:
        task = run_task(self._window, work, on_done, on_error=self._desk.refuse)
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self.finished)
        self._progress.follow(task, text)
        return task

    def _on_cancelled(self) -> None:
        self._desk.say("info", self.tr("已停止。写完的文件是完整的，已记入打印登记。"))
