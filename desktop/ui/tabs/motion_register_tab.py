"""登记: every motion, found while typing, with the life of the chosen one beside the list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MotionId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import MotionRow
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import (
    WORKBOOKS,
    ask_open_path,
    ask_open_paths,
    ask_save_path,
)
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.motion_imports import MotionDocumentsImport, MotionsImport
from desktop.ui.models.motion_table_model import (
    MotionListRow,
    MotionTableModel,
    motion_list_rows,
)
from desktop.ui.motion_actions import MotionActions
from desktop.ui.tabs.motion_board import MotionBoard
from desktop.ui.tabs.motion_filters import MotionFilters
from desktop.ui.tabs.motion_life_panel import MotionLifePanel
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable


class MotionRegisterTab(QWidget):
    """The register: filters above, the list left, the life of one motion right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_actions()
        self._filters = MotionFilters(desk, self)
        self._build_table()
        self._build_layout()
        self._connect()

    def refresh(self) -> None:
        """Read the filters and the list again."""
        self._filters.fill()
        self._read()

    def show_motions(self, query: MotionQuery) -> None:
        """Show the motions of a query."""
        self._filters.choose(query)
        self._read()

    def show_motion(self, key: MotionId) -> None:
        """Choose one motion among all of its year."""
        row = self._desk.workspace.motions.life(key).row
        self.show_motions(MotionQuery(year=row.year))
        if not self._table.select_id(key):
            self.show_motions(MotionQuery(year=row.year, words=(row.number or row.title,)))
            self._table.select_id(key)

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增提案…"), self)
        self._add.setShortcut(QKeySequence("Ctrl+Shift+T"))
        self._import = QAction(icon("import"), self.tr("导入…"), self)
        self._export = QAction(icon("export"), self.tr("导出…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._attach = QAction(icon("pin"), self.tr("加入附件…"), self)
        self._by_state = QPushButton(icon("columns"), self.tr("按状态分栏"), self)
        self._by_state.setCheckable(True)
        self._by_state.setShortcut(QKeySequence("Alt+L"))
        self._steps = MotionActions(self._desk, self)

    def _build_table(self) -> None:
        self._table: RecordTable[MotionListRow] = RecordTable(
            MotionTableModel(self),
            name="motions",
            title=self.tr("提案登记"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("没有提案"), self.tr("新增一件，或者换一个筛选条件。"), self._add
        )
        self._table.set_context_actions([self._edit, self._attach, *self._steps.all()])
        self._board = MotionBoard(self)
        self._views = QStackedWidget(self)
        self._views.addWidget(self._table)
        self._views.addWidget(self._board)
        self._life = MotionLifePanel(self._desk, self._steps, self)
        self._life.show_motion(None)

    def _build_layout(self) -> None:
        self._count = QLabel(self)
        set_role(self._count, "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._filters.search, 1)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(action_button(self._export, "", self))
        head.addWidget(action_button(self._import, "", self))
        head.addWidget(action_button(self._add, "primary", self))
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self._filters, 1)
        filters.addWidget(self._by_state)
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.addWidget(self._views)
        body.addWidget(self._life)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 2)
        body.setSizes([760, 460])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(filters)
        layout.addWidget(body, 1)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self.addAction(self._add)
        self._add.triggered.connect(lambda _: self._open_form(None))
        self._import.triggered.connect(self._on_import)
        self._export.triggered.connect(self._on_export)
        self._edit.triggered.connect(self._on_edit)
        self._attach.triggered.connect(self._on_attach)
        self._filters.changed.connect(self._read)
        self._table.row_activated.connect(lambda row: self._open_form(row.id))
        self._board.opened.connect(lambda row: self._open_form(row.id))
        self._board.chosen.connect(self._on_chosen)
        self._by_state.toggled.connect(self._on_view_chosen)
        self._table.selection_changed.connect(self._on_selected)

    def _read(self) -> None:
        workspace = self._desk.workspace
        found = self._desk.attempt(lambda: workspace.motions.search(self._filters.query()))
        rule = self._desk.attempt(workspace.motion_rules.rule)
        if found is None or rule is None:
            return
        today = self._desk.workspace.uow.clock().date()
        self._table.set_rows(motion_list_rows(found.rows, today, rule.soon_days))
        if self._by_state.isChecked():
            self._board.set_rows(found.rows)
        text = self.tr("超过 {count} 件，只列最新的") if found.has_more else self.tr("{count} 件")
        self._count.setText(text.format(count=len(found.rows)))
        self._on_selected()

    def _on_view_chosen(self, is_by_state: bool) -> None:
        self._views.setCurrentWidget(self._board if is_by_state else self._table)
        self._read()

    def _on_chosen(self, row: MotionRow | None) -> None:
        """Choose in the list what was chosen on the board: both show one motion."""
        if row is not None:
            self._table.select_id(row.id)
        else:
            self._on_selected()

    def _on_selected(self) -> None:
        rows = [row.motion for row in self._table.selected_rows()]
        self._steps.show_for(rows)
        self._edit.setEnabled(len(rows) == 1)
        self._attach.setEnabled(len(rows) == 1)
        self._life.show_motion(rows[0].id if len(rows) == 1 else None)

    def _on_import(self) -> None:
        kinds = self.tr("表格和 Word 文件") + f" ({WORKBOOKS} *.docx *.doc)"
        paths = ask_open_paths(self, self.tr("导入提案"), kinds)
        documents = [path for path in paths if path.suffix.lower() in (".docx", ".doc")]
        if documents:
            what: MotionsImport | None = MotionDocumentsImport(self._desk, documents)
        elif paths:
            imports = self._desk.workspace.imports
            workbook = self._desk.attempt(lambda: imports.read(paths[0]))
            what = None if workbook is None else MotionsImport(self._desk, workbook)
        else:
            return
        if what is not None:
            ImportDialog(self._desk, what, self).open()

    def _on_export(self) -> None:
        kinds = self.tr("表格") + " (*.xlsx)"
        path = ask_save_path(self, self.tr("导出"), self.tr("提案目录") + ".xlsx", kinds)
        if path is None:
            return
        query, exports = self._filters.query(), self._desk.workspace.exports

        def write(_: Progress) -> None:
            exports.export_motions(query, path)

        run_task(self, write, lambda _: self._desk.say_saved(path), on_error=self._desk.refuse)

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._open_form(row.id)

    def _open_form(self, key: MotionId | None) -> None:
        from desktop.ui.dialogs.motion_dialog import MotionDialog

        life = self._desk.workspace.motions.life(key) if key is not None else None
        MotionDialog(self._desk, life, self).open()

    def _on_attach(self) -> None:
        row = self._table.current_row()
        path = ask_open_path(self, self.tr("加入附件"), self.tr("全部文件") + " (*)")
        if row is not None and path is not None:
            self._desk.attempt(lambda: self._desk.workspace.motions.attach(row.motion, path))
