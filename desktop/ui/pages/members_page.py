"""委员: the roster in every official order, imported, exported, changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MemberId
from db.domain.rows import MemberRow
from db.domain.stroke_order import UnknownStroke
from db.domain.vocabulary import Area, MemberOrder
from desktop.i18n import translate
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import WORKBOOKS, ask_open_path, ask_save_path
from desktop.ui.models.member_table_model import MemberTableModel
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox
from desktop.wording import member_order_word

SHOWN_AREAS = frozenset({Area.MEMBERS, Area.SECTORS, Area.PARTIES, Area.COMMITTEES})


class MembersPage(QWidget):
    """The list of members."""

    motion_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again in the chosen order."""
        service = self._desk.workspace.members
        order = self._order.currentData()
        try:
            rows = service.members(MemberOrder(order))
        except UnknownStroke as unknown:
            self._desk.refuse(unknown)
            rows = service.members(MemberOrder.PINYIN)
        self._table.set_rows(rows)

    def show_member(self, key: int) -> None:
        """Select a member."""
        self._search.clear()
        self._table.select_id(MemberId(key))

    def import_roster(self) -> None:
        """Ask for a workbook and show what importing it would do."""
        kind = self.tr("表格") + f" ({WORKBOOKS})"
        path = ask_open_path(self, self.tr("导入委员名单"), kind)
        if path is None:
            return
        workbook = self._desk.attempt(lambda: self._desk.workspace.imports.read(path))
        if workbook is not None:
            from desktop.ui.dialogs.import_dialog import ImportDialog, MembersImport

            ImportDialog(self._desk, MembersImport(self._desk, workbook), self).open()

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增委员"), self)
        self._add.setShortcut(QKeySequence("Ctrl+Shift+N"))
        self._import = QAction(icon("import"), self.tr("导入…"), self)
        self._export = QAction(icon("export"), self.tr("导出…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._motions = QAction(icon("motions"), self.tr("署名的提案…"), self)
        self._end = QAction(icon("calendar"), self.tr("任期到今天结束"), self)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)
        self._remove.setShortcut(QKeySequence.StandardKey.Delete)
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _build_table(self) -> None:
        model = MemberTableModel(self)
        self._table: RecordTable[MemberRow] = RecordTable(
            model,
            name="members",
            title=self.tr("委员名单"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("还没有委员"),
            self.tr("从办公室现有的 Excel 名单导入，或逐个新增。"),
            self._import,
        )
        self._table.set_context_actions([self._edit, self._motions, self._end, self._remove])
        self._table.view.addAction(self._remove)

    def _build_layout(self) -> None:
        title = QLabel(self.tr("委员"), self)
        set_role(title, "page-title")
        self._search = SearchBox(self.tr("姓名、全拼、首字母、证号"), self)
        self._table.attach_search(self._search)
        self._order = QComboBox(self)
        self._order.setAccessibleName(self.tr("排序"))
        for order in MemberOrder:
            self._order.addItem(member_order_word(order, translate), order.value)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        head.addWidget(self._search)
        head.addWidget(self._order)
        for action, role in ((self._add, ""), (self._export, ""), (self._import, "primary")):
            head.addWidget(action_button(action, role, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._import.triggered.connect(self.import_roster)
        self._export.triggered.connect(self._on_export)
        self._edit.triggered.connect(self._on_edit)
        self._motions.triggered.connect(self._on_motions)
        self._end.triggered.connect(self._on_end)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_row_activated)
        self._order.currentIndexChanged.connect(self._on_order_chosen)
        self._desk.bus.changed.connect(self._on_changed)
        self.addAction(self._add)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & SHOWN_AREAS:
            self.refresh()

    def _on_order_chosen(self, _: int) -> None:
        self.refresh()

    def _on_add(self) -> None:
        self._open_form(None)

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._on_row_activated(row)

    def _on_row_activated(self, row: MemberRow) -> None:
        self._open_form(row)

    def _open_form(self, row: MemberRow | None) -> None:
        from desktop.ui.dialogs.member_dialog import MemberDialog

        MemberDialog(self._desk, row, self).open()

    def _on_motions(self) -> None:
        from desktop.ui.dialogs.signed_motions_dialog import SignedMotionsDialog

        row = self._table.current_row()
        if row is not None:
            dialog = SignedMotionsDialog(self._desk, row, self)
            dialog.chosen.connect(self.motion_wanted)
            dialog.open()

    def _on_end(self) -> None:
        rows = self._table.selected_rows()
        today = self._desk.workspace.uow.clock().date()
        if rows:
            self._desk.attempt(lambda: self._desk.workspace.members.end_office(rows, today))

    def _on_remove(self) -> None:
        rows = self._table.selected_rows()
        if rows:
            self._desk.attempt(lambda: self._desk.workspace.members.remove(rows))

    def _on_export(self) -> None:
        suggestion = self.tr("委员名单") + ".xlsx"
        path = ask_save_path(self, self.tr("导出"), suggestion, self.tr("表格") + " (*.xlsx)")
        if path is None:
            return
        rows = self._table.proxy.shown_rows()
        exports = self._desk.workspace.exports

        def write(_: Progress) -> None:
            exports.export_members(rows, path)

        run_task(
            self,
            write,
            lambda _: self._desk.say_saved(path),
            on_error=self._desk.refuse,
        )
