"""登记: every motion, found while typing, with the life of the chosen one beside the list."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MotionCategoryId, MotionId
from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.i18n import translate
from desktop.icons import icon
from desktop.motion_wording import motion_state_word
from desktop.services.motions import query_json, query_of, query_words
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
from desktop.ui.tabs.motion_life_panel import MotionLifePanel
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


class MotionRegisterTab(QWidget):
    """The register: filters above, the list left, the life of one motion right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_actions()
        self._build_filters()
        self._build_table()
        self._build_layout()
        self._connect()

    def refresh(self) -> None:
        """Read the filters and the list again."""
        self._fill_filters()
        self._read()

    def show_motions(self, query: MotionQuery) -> None:
        """Show the motions of a query."""
        self._choose(query)
        self._read()

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增提案…"), self)
        self._add.setShortcut(QKeySequence("Ctrl+Shift+T"))
        self._import = QAction(icon("import"), self.tr("导入…"), self)
        self._export = QAction(icon("export"), self.tr("导出…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._attach = QAction(icon("pin"), self.tr("加入附件…"), self)
        self._keep = QAction(icon("save"), self.tr("保存筛选…"), self)
        self._steps = MotionActions(self._desk, self)

    def _build_filters(self) -> None:
        self._search = SearchBox(self.tr("案号、案由、正文、提案者、承办单位"), self)
        self._year, self._state = QComboBox(self), QComboBox(self)
        self._category, self._saved = QComboBox(self), QComboBox(self)
        for box, name in (
            (self._year, self.tr("年度")),
            (self._state, self.tr("状态")),
            (self._category, self.tr("类别")),
            (self._saved, self.tr("已存筛选")),
        ):
            box.setAccessibleName(name)

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
        self._life = MotionLifePanel(self._desk, self._steps, self)
        self._life.show_motion(None)

    def _build_layout(self) -> None:
        self._count = QLabel(self)
        set_role(self._count, "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._search, 1)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(action_button(self._export, "", self))
        head.addWidget(action_button(self._import, "", self))
        head.addWidget(action_button(self._add, "primary", self))
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for box in (self._year, self._state, self._category, self._saved):
            filters.addWidget(box)
        filters.addWidget(action_button(self._keep, "", self))
        filters.addStretch(1)
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.addWidget(self._table)
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

    def _connect(self) -> None:
        self.addAction(self._add)
        self._add.triggered.connect(lambda _: self._open_form(None))
        self._import.triggered.connect(self._on_import)
        self._export.triggered.connect(self._on_export)
        self._edit.triggered.connect(self._on_edit)
        self._attach.triggered.connect(self._on_attach)
        self._keep.triggered.connect(self._on_keep)
        self._search.text_settled.connect(lambda _: self._read())
        for box in (self._year, self._state, self._category):
            box.activated.connect(lambda _: self._read())
        self._saved.activated.connect(self._on_saved_chosen)
        self._table.row_activated.connect(lambda row: self._open_form(row.id))
        self._table.selection_changed.connect(self._on_selected)

    def _fill_filters(self) -> None:
        rules = self._desk.workspace.motion_rules
        years = [(str(year), year) for year in self._desk.workspace.motions.years()]
        states = [(motion_state_word(each, translate), each.value) for each in MotionState]
        categories = [(each.name, each.id) for each in rules.categories()]
        saved = [(each.name, each.query) for each in rules.filters()]
        _fill(self._year, self.tr("全部年度"), years)
        _fill(self._state, self.tr("全部状态"), [*states, (self.tr("将到期和超期"), "due")])
        _fill(self._category, self.tr("全部类别"), categories)
        _fill(self._saved, self.tr("已存筛选"), saved)

    def _query(self) -> MotionQuery:
        state, category = self._state.currentData(), self._category.currentData()
        soon = timedelta(days=self._desk.workspace.motion_rules.rule().soon_days)
        today = self._desk.workspace.uow.clock().date()
        return MotionQuery(
            words=query_words(self._search.text()),
            year=self._year.currentData(),
            states=(MotionState(state),) if state and state != "due" else (),
            category=MotionCategoryId(category) if category else None,
            due_until=today + soon if state == "due" else None,
        )

    def _choose(self, query: MotionQuery) -> None:
        self._search.setText(" ".join(query.words))
        self._year.setCurrentIndex(max(0, self._year.findData(query.year)))
        state = "due" if query.due_until else (query.states[0].value if query.states else None)
        self._state.setCurrentIndex(max(0, self._state.findData(state)))
        self._category.setCurrentIndex(max(0, self._category.findData(query.category)))

    def _read(self) -> None:
        found = self._desk.workspace.motions.search(self._query())
        rule = self._desk.workspace.motion_rules.rule()
        today = self._desk.workspace.uow.clock().date()
        self._table.set_rows(motion_list_rows(found.rows, today, rule.soon_days))
        text = self.tr("超过 {count} 件，只列最新的") if found.has_more else self.tr("{count} 件")
        self._count.setText(text.format(count=len(found.rows)))
        self._on_selected()

    def _on_saved_chosen(self, _: int) -> None:
        query = self._saved.currentData()
        if query:
            self.show_motions(query_of(query))

    def _on_keep(self) -> None:
        name, is_given = QInputDialog.getText(self, self.tr("保存筛选"), self.tr("名称"))
        if is_given:
            query = query_json(self._query())
            self._desk.attempt(lambda: self._desk.workspace.motion_rules.save_filter(name, query))

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
        query, exports = self._query(), self._desk.workspace.exports

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


def _fill(box: QComboBox, everything: str, entries: Sequence[tuple[str, object]]) -> None:
    kept = box.currentData()
    box.clear()
    box.addItem(everything, None)
    for word, value in entries:
        box.addItem(word, value)
    box.setCurrentIndex(max(0, box.findData(kept)))
