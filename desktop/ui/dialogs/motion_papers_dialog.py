"""The papers about one motion: previewed, saved as PDF or Word, printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.domain.motion_rows import MotionLife
from desktop.i18n import translate
from desktop.icons import icon
from desktop.motion_wording import role_word
from desktop.print_wording import motion_paper_word
from desktop.services.motion_entries import motion_entry, motion_wish
from desktop.services.motion_papers import OfferedPaper
from desktop.services.paper_kinds import PaperEntry, PaperWish
from desktop.theme import set_role
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
        self._offered = desk.workspace.motion_documents.papers(life.row.id)
        for each in self._offered:
            self._papers.addItem(
                QListWidgetItem(icon("pdf"), motion_paper_word(each.paper, translate))
            )
        self._papers.setMinimumHeight(9 * self._papers.sizeHintForRow(0))
        self._addressees = QComboBox(self)
        self._addressees.setAccessibleName(self.tr("发给"))
        self._last = QLabel(self)
        self._last.setWordWrap(True)
        self.panel = PaperPanel(desk, (self._papers, self._addressees, self._last), self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)
        self.resize(1080, 760)
        self._papers.currentRowChanged.connect(self._on_chosen)
        self._addressees.activated.connect(self._on_addressee)
        desk.bus.changed.connect(self._show_last)
        self._papers.setCurrentRow(0)

    def _on_chosen(self, row: int) -> None:
        offered = self._offered[row]
        self._offer_addressees(offered)
        self._draw(offered)

    def _on_addressee(self, _: int) -> None:
        self._draw(self._offered[self._papers.currentRow()])

    def _offer_addressees(self, offered: OfferedPaper) -> None:
        """Offer whom the paper can be made for; keep who is chosen, from paper to paper."""
        kept = self._addressees.currentData()
        self._addressees.clear()
        for each in offered.addressees:
            shown = f"{each.name}（{role_word(each.role, translate)}）"
            self._addressees.addItem(shown, each.organisation)
        self._addressees.setCurrentIndex(max(0, self._addressees.findData(kept)))
        self._addressees.setVisible(len(offered.addressees) > 1)

    def _draw(self, offered: OfferedPaper) -> None:
        self.panel.make_paper(*self._chosen(offered))
        self._show_last()

    def _chosen(self, offered: OfferedPaper) -> tuple[PaperEntry, PaperWish]:
        motion, organisation = self._life.row, self._addressees.currentData()
        wish = motion_wish(self._desk.workspace, motion, organisation)
        return motion_entry(offered.paper, motion.id), wish

    def _show_last(self) -> None:
        """Say when this paper was last handed on, and whether it would differ now."""
        offered = self._offered[self._papers.currentRow()]
        state = self._desk.workspace.print_centre.state(*self._chosen(offered))
        said = ""
        if state.last is not None:
            said = self.tr("上次印发：{when}").format(when=f"{state.last.at:%Y-%m-%d %H:%M}")
        if state.is_outdated:
            said = self.tr("{last}，此后已变动").format(last=said)
        set_role(self._last, "warning" if state.is_outdated else "muted")
        self._last.setText(said)
        self._last.setVisible(bool(said))
