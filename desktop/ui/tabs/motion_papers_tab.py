"""文件: the papers of a year's motions, whole or for one organisation, shown, saved, printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.services.motion_papers import MotionPaper
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel

SPLIT = 1
"""The place of “every group on a page of its own” among the choices of what to print."""


class MotionPapersTab(QWidget):
    """Chooses a paper and a year, and shows it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_choosers()
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

    def _build_choosers(self) -> None:
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
            (MotionPaper.DUE_SOON, self.tr("即将到期提案清单")),
            (MotionPaper.FIGURES, self.tr("提案办理情况统计表")),
            (MotionPaper.BOOK, self.tr("提案汇编")),
        ):
            item = QListWidgetItem(icon("pdf"), title)
            item.setData(Qt.ItemDataRole.UserRole, paper.value)
            self._papers.addItem(item)
        self._papers.setCurrentRow(0)
        rows = self._papers.count() + 1
        self._papers.setMinimumHeight(rows * self._papers.sizeHintForRow(0))
        self.setFocusProxy(self._papers)
        self._groups = QComboBox(self)
        self._groups.setAccessibleName(self.tr("打印范围"))

    def _build_layout(self) -> None:
        self.panel = PaperPanel(self._desk, (self._year, self._papers, self._groups), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)

    def _connect(self) -> None:
        self._papers.currentRowChanged.connect(self._on_chosen)
        self._year.activated.connect(self._on_chosen)
        self._groups.activated.connect(self._on_group_chosen)

    def _offer_groups(self, paper: MotionPaper, year: int) -> None:
        """Offer the whole list, all groups on pages of their own, or one; keep what is chosen."""
        kept = self._groups.currentIndex(), self._groups.currentData()
        names = self._desk.workspace.motion_documents.groups(paper, year)
        self._groups.clear()
        self._groups.addItem(self.tr("全部，一张总表"))
        self._groups.addItem(self.tr("全部，每组另起一页"))
        for name in names:
            self._groups.addItem(name, name)
        place = self._groups.findData(kept[1]) if kept[1] else max(kept[0], 0)
        self._groups.setCurrentIndex(max(place, 0))
        self._groups.setVisible(bool(names))

    def _make(self) -> None:
        item, year = self._papers.currentItem(), self._year.currentData()
        if item is None or year is None:
            self.panel.clear()
            return
        paper = MotionPaper(item.data(Qt.ItemDataRole.UserRole))
        self._offer_groups(paper, year)
        self._draw(paper, year)

    def _draw(self, paper: MotionPaper, year: int) -> None:
        wish = PaperWish(
            meeting=self._desk.workspace.print_centre.meeting_of_year(year),
            year=year,
            only=self._groups.currentData(),
            is_split=self._groups.currentIndex() == SPLIT,
        )
        self.panel.make_paper(entry_of(f"motion-{paper}"), wish)

    def _on_chosen(self, _: int) -> None:
        self._make()

    def _on_group_chosen(self, _: int) -> None:
        paper = MotionPaper(self._papers.currentItem().data(Qt.ItemDataRole.UserRole))
        self._draw(paper, self._year.currentData())
