"""The papers about one motion: previewed, saved as PDF or Word, printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.motion_rows import MotionLife
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.motion_documents import HAS_WORD, MotionPaper, papers_of
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_panel import PaperPanel


class MotionPapersDialog(QDialog):
    """Offers the papers that a motion has at its state."""

    def __init__(self, desk: Desk, life: MotionLife, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._life = life
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("文件 — {title}").format(title=life.row.title))
        self._papers = QListWidget(self)
        self._papers.setAccessibleName(self.tr("文件"))
        for paper in papers_of(life):
            item = QListWidgetItem(icon("pdf"), _title(paper))
            item.setData(Qt.ItemDataRole.UserRole, paper.value)
            self._papers.addItem(item)
        self._papers.setMinimumHeight(9 * self._papers.sizeHintForRow(0))
        self.panel = PaperPanel(desk, (self._papers,), self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)
        self.resize(1080, 760)
        self._papers.currentRowChanged.connect(self._on_chosen)
        self._papers.setCurrentRow(0)

    def _on_chosen(self, _: int) -> None:
        paper = MotionPaper(self._papers.currentItem().data(Qt.ItemDataRole.UserRole))
        documents, key = self._desk.workspace.motion_documents, self._life.row.id
        word = (lambda: documents.word(paper, key)) if paper in HAS_WORD else None
        self.panel.make(paper, lambda: documents.of_motion(paper, key), word=word)


def _title(paper: MotionPaper) -> str:
    return {
        MotionPaper.FORM: translate("MotionPapersDialog", "提案登记表"),
        MotionPaper.TEXT: translate("MotionPapersDialog", "提案全文"),
        MotionPaper.NOTICE: translate("MotionPapersDialog", "审查通知"),
        MotionPaper.HAND_OVER: translate("MotionPapersDialog", "交办单"),
        MotionPaper.REMINDER: translate("MotionPapersDialog", "催办单"),
        MotionPaper.ANSWER: translate("MotionPapersDialog", "答复函样稿"),
        MotionPaper.FEEDBACK: translate("MotionPapersDialog", "征询意见表"),
    }[paper]
