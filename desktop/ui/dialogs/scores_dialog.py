"""评优: the scored motions of a year by their means, chosen as 优秀提案 against the rule."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.vocabulary import Area
from desktop.services.motion_handling import ScoredMotion
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.scored_motion_table_model import ScoredMotionTableModel
from desktop.ui.widgets.record_table import RecordTable


class ScoresDialog(QDialog):
    """Lists what reviewers scored; the chosen ones become 优秀提案 or are taken off."""

    def __init__(self, desk: Desk, year: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._year = year
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{year} 年评优").format(year=year))
        self._build_table()
        self._build_layout()
        self._read()

    def _build_table(self) -> None:
        self._table: RecordTable[ScoredMotion] = RecordTable(
            ScoredMotionTableModel(self),
            name="scored-motions",
            title=self.tr("评分"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("还没有评分"), self.tr("在“登记”里选一件已立案的提案，用“评分…”登记。")
        )

    def _build_layout(self) -> None:
        self._check = QLabel(self)
        self._check.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._choose = buttons.addButton(self.tr("评为优秀"), role)
        self._drop = buttons.addButton(self.tr("取消优秀"), role)
        set_role(self._choose, "primary")
        buttons.rejected.connect(self.reject)
        self._choose.clicked.connect(lambda: self._set_excellent(is_excellent=True))
        self._drop.clicked.connect(lambda: self._set_excellent(is_excellent=False))
        self._table.selection_changed.connect(self._offer)
        self._desk.bus.changed.connect(self._on_changed)
        row = QHBoxLayout()
        row.addWidget(self._check, 1)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        self.resize(1040, 600)

    def _read(self) -> None:
        handling = self._desk.workspace.handling
        self._table.set_rows(handling.scored(self._year))
        check = handling.excellent_check(self._year)
        text = self.tr("优秀提案 {total} 件，集体 {collective} 件，占 {share}%（不少于 {least}%）")
        shown = text.format(
            total=check.total,
            collective=check.collective,
            share="—" if check.share is None else check.share,
            least=check.least,
        )
        self._check.setText(shown)
        set_role(self._check, "success" if check.holds else "error")
        self._offer()

    def _offer(self) -> None:
        rows = self._table.selected_rows()
        self._choose.setEnabled(any(not row.motion.is_excellent for row in rows))
        self._drop.setEnabled(any(row.motion.is_excellent for row in rows))

    def _set_excellent(self, *, is_excellent: bool) -> None:
        chosen = [row.motion for row in self._table.selected_rows()]
        handling = self._desk.workspace.handling
        self._desk.attempt(lambda: handling.set_excellent(chosen, is_excellent=is_excellent))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.MOTIONS in changes:
            self._read()
