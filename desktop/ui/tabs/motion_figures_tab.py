"""统计: the figures of a year with their 口径, the 勾稽 strip, and the report's paragraph."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.motion_figures import FigureKey, MotionFigures
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.figure_table_model import FigureListRow, FigureTableModel, figure_list_rows
from desktop.ui.models.motion_table_model import (
    MotionListRow,
    MotionTableModel,
    motion_list_rows,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable


class MotionFiguresTab(QWidget):
    """Counts a year; a figure shows the motions behind it, or the members."""

    motion_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def refresh(self) -> None:
        """Count the chosen year again."""
        years = self._desk.workspace.motions.years()
        kept = self._year.currentData()
        self._year.clear()
        for year in years:
            self._year.addItem(self.tr("{year} 年").format(year=year), year)
        self._year.setCurrentIndex(max(0, self._year.findData(kept)))
        self._count()

    def _build_actions(self) -> None:
        self._scores = QAction(icon("star"), self.tr("评优…"), self)
        self._copy = QAction(icon("copy"), self.tr("复制文字"), self)

    def _build_table(self) -> None:
        self._table: RecordTable[FigureListRow] = RecordTable(
            FigureTableModel(self),
            name="motion-figures",
            title=self.tr("提案工作统计"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("还没有提案"), self.tr("有了提案，这里就有数字。"))
        self._motions: RecordTable[MotionListRow] = RecordTable(
            MotionTableModel(self),
            name="motions-behind",
            title=self.tr("数字背后的提案"),
            settings=self._desk.settings,
            parent=self,
        )
        self._motions.set_empty(self.tr("选择一个数字，这里列出它数的提案"), "")
        self._people = QPlainTextEdit(self)
        self._people.setReadOnly(True)
        self._people.setAccessibleName(self.tr("数字背后的委员"))
        self._lists = QStackedWidget(self)
        self._lists.addWidget(self._motions)
        self._lists.addWidget(self._people)

    def _build_layout(self) -> None:
        self._year = QComboBox(self)
        self._year.setAccessibleName(self.tr("年度"))
        self._strip = QLabel(self)
        self._strip.setWordWrap(True)
        self._behind = QLabel(self)
        self._behind.setWordWrap(True)
        set_role(self._behind, "muted")
        self._paragraph = QPlainTextEdit(self)
        self._paragraph.setReadOnly(True)
        self._paragraph.setAccessibleName(self.tr("报告文字"))
        self._paragraph.setFixedHeight(96)
        head = QHBoxLayout()
        head.addWidget(self._year)
        head.addWidget(self._strip, 1)
        head.addWidget(action_button(self._scores, "", self))
        head.addWidget(action_button(self._copy, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(self._table)
        below = QWidget(both)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._behind)
        column.addWidget(self._lists, 1)
        both.addWidget(below)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        layout.addWidget(both, 1)
        layout.addWidget(self._paragraph)

    def _connect(self) -> None:
        self._year.activated.connect(self._on_year_chosen)
        self._copy.triggered.connect(self._on_copy)
        self._scores.triggered.connect(self._on_scores)
        self._motions.row_activated.connect(lambda row: self.motion_wanted.emit(row.id))
        self._table.selection_changed.connect(self._on_selected)

    def _count(self) -> None:
        year = self._year.currentData()
        if year is None:
            self._table.set_rows([])
            self._strip.clear()
            self._paragraph.clear()
            return
        figures = self._desk.workspace.figures.figures(year)
        self._table.set_rows(figure_list_rows(figures.figures))
        self._show_checks(figures)
        self._paragraph.setPlainText(self._desk.workspace.figures.paragraph(figures))

    def _show_checks(self, figures: MotionFigures) -> None:
        wrong = [check for check in figures.checks if not check.holds]
        if not wrong:
            text = self.tr("勾稽全部相符：{formula}").format(formula=figures.checks[0].formula)
        else:
            text = "；".join(
                self.tr("不符：{formula}，相差 {difference}").format(
                    formula=check.formula, difference=check.difference
                )
                for check in wrong
            )
        self._strip.setText(text)
        set_role(self._strip, "error" if wrong else "success")

    def _on_year_chosen(self, _: int) -> None:
        self._count()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._paragraph.toPlainText())

    def _on_selected(self) -> None:
        rows = self._table.selected_rows()
        if len(rows) != 1:
            self._behind.clear()
            self._motions.set_rows([])
            self._lists.setCurrentWidget(self._motions)
            return
        figure, figures = rows[0].figure, self._desk.workspace.figures
        if figure.key == FigureKey.MEMBERS:
            names = figures.members_behind(figure)
            self._people.setPlainText("、".join(names))
            self._lists.setCurrentWidget(self._people)
            text = self.tr("{label}：{count} 人").format(label=figure.label, count=len(names))
            self._behind.setText(text)
            return
        behind = figures.behind(figure)
        rule = self._desk.workspace.motion_rules.rule()
        today = self._desk.workspace.uow.clock().date()
        self._motions.set_rows(motion_list_rows(behind, today, rule.soon_days))
        self._lists.setCurrentWidget(self._motions)
        text = self.tr("{label}：{count} 件，双击打开").format(
            label=figure.label, count=len(behind)
        )
        self._behind.setText(text)

    def _on_scores(self) -> None:
        from desktop.ui.dialogs.scores_dialog import ScoresDialog

        year = self._year.currentData()
        if year is not None:
            ScoresDialog(self._desk, year, self).open()
