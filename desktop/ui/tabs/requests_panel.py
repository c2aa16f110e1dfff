"""All speech requests of a meeting, oral and written: handed in, imported, exported, changed."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from desktop.icons import icon
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import WORKBOOKS, ask_open_path, ask_save_path
from desktop.ui.dialogs.import_dialog import ImportDialog, SpeechesImport
from desktop.ui.dialogs.speech_dialog import SpeechDialog
from desktop.ui.models.speech_table_model import (
    SpeechListRow,
    SpeechTableModel,
    speech_list_row,
)
from desktop.ui.widgets.record_table import RecordTable


class RequestsPanel(QWidget):
    """The list of requests; its actions also stand above the speaking order."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._build_actions()
        self._build_table()
        self._connect()

    @property
    def count_label(self) -> QLabel:
        """How many requests are shown."""
        return self._table.count_label

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the requests of a meeting."""
        self._meeting = meeting
        requests = self._desk.workspace.speeches.requests(meeting)
        self._table.set_rows([speech_list_row(speech) for speech in requests])

    def set_filter_text(self, text: str) -> None:
        """Show only the requests that hold every typed word."""
        self._table.set_filter_text(text)

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增发言…"), self)
        self.import_action = QAction(icon("import"), self.tr("导入…"), self)
        self._export = QAction(icon("export"), self.tr("导出…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)
        self.list_actions = (self._add, self._export, self.import_action)

    def _build_table(self) -> None:
        self._table: RecordTable[SpeechListRow] = RecordTable(
            SpeechTableModel(self),
            name="speeches",
            title=self.tr("发言申请"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("还没有发言申请"), self.tr("导入发言申请，或逐篇新增。"), self.import_action
        )
        self._table.set_context_actions([self._edit, self._remove])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self.import_action.triggered.connect(self._on_import)
        self._export.triggered.connect(self._on_export)
        self._edit.triggered.connect(self._on_edit)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_row_activated)

    def _on_add(self) -> None:
        if self._meeting is not None:
            SpeechDialog(self._desk, self._meeting, None, self).open()

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._on_row_activated(row)

    def _on_row_activated(self, row: SpeechListRow) -> None:
        SpeechDialog(self._desk, row.speech.meeting_id, row.speech, self).open()

    def _on_remove(self) -> None:
        rows = tuple(row.speech for row in self._table.selected_rows())
        if rows:
            self._desk.attempt(lambda: self._desk.workspace.speeches.remove(rows))

    def _on_import(self) -> None:
        if self._meeting is None:
            return
        kind = self.tr("表格") + f" ({WORKBOOKS})"
        path = ask_open_path(self, self.tr("导入发言申请"), kind)
        if path is None:
            return
        workbook = self._desk.attempt(lambda: self._desk.workspace.imports.read(path))
        if workbook is not None:
            what = SpeechesImport(self._desk, self._meeting, workbook)
            ImportDialog(self._desk, what, self).open()

    def _on_export(self) -> None:
        if self._meeting is None:
            return
        suggestion = self.tr("大会发言申请") + ".xlsx"
        path = ask_save_path(self, self.tr("导出"), suggestion, self.tr("表格") + " (*.xlsx)")
        if path is None:
            return
        meeting, exports = self._meeting, self._desk.workspace.exports
        if self._desk.succeeds(lambda: exports.export_speeches(meeting, path)):
            self._desk.say_saved(path)
