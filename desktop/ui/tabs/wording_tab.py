"""文字: every sentence that papers print, with its fields, an example, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from db.domain.errors import RuleViolation
from db.domain.vocabulary import Area
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.models.wording_table_model import WordingListRow, WordingTableModel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.form import Form
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox

LABEL_WIDTH = 340
"""Pixels: a wrapped text knows its height only where it knows its width."""


class WordingTab(QWidget):
    """Lists the sentences; the chosen one is written at right, and checked before it is kept."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: WordingListRow | None = None
        self._build_actions()
        self._build_table()
        self._build_editor()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the sentences again; one that is being written is not lost."""
        rows = self._desk.workspace.wordings.rows()
        self.table.set_rows([WordingListRow(row, place) for place, row in enumerate(rows)])
        self.restore_all.setEnabled(any(row.is_changed for row in rows))
        self._on_chosen()

    def _build_actions(self) -> None:
        self.save = QAction(icon("save"), self.tr("保存"), self)
        self.save.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return))
        self.save.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.restore = QAction(icon("undo"), self.tr("恢复默认"), self)
        self.restore_all = QAction(icon("undo"), self.tr("全部恢复默认"), self)
        self.addAction(self.save)

    def _build_table(self) -> None:
        self.table: RecordTable[WordingListRow] = RecordTable(
            WordingTableModel(self),
            name="wordings",
            title=self.tr("各文件的文字"),
            settings=self._desk.settings,
            parent=self,
        )
        self.search = SearchBox(self.tr("文件、句子、文字"), self)
        self.table.attach_search(self.search)
        self.table.set_context_actions([self.restore])
        self.setFocusProxy(self.table)

    def _build_editor(self) -> None:
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        set_role(self.title, "section-title")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(120)
        self.fields = QLabel(self)
        self.example, self.usual = QLabel(self), QLabel(self)
        for label in (self.fields, self.example, self.usual):
            label.setWordWrap(True)
            label.setMinimumWidth(LABEL_WIDTH)
        self.usual.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.usual, "muted")

    def _build_layout(self) -> None:
        left = QWidget(self)
        bar = QHBoxLayout()
        bar.addWidget(self.search)
        bar.addWidget(self.table.count_label)
        bar.addStretch(1)
        bar.addWidget(action_button(self.restore_all, "link", left))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        right = QWidget(self)
        self.form = Form(right)
        self.form.add_row("text", self.tr("文字"), self.text)
        self.form.add_row("fields", self.tr("可用字段"), self.fields)
        self.form.add_row("example", self.tr("印出来"), self.example)
        self.form.add_row("usual", self.tr("默认"), self.usual)
        buttons = QHBoxLayout()
        buttons.addWidget(action_button(self.save, "primary", right))
        buttons.addWidget(action_button(self.restore, "", right))
        buttons.addStretch(1)
        editor = QVBoxLayout(right)
        editor.setContentsMargins(8, 0, 0, 0)
        editor.addWidget(self.title)
        editor.addWidget(self.form)
        editor.addLayout(buttons)
        editor.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([660, 460])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._on_chosen)
        self.table.row_activated.connect(self._on_row_activated)
        self.text.textChanged.connect(self._on_typed)
        self.save.triggered.connect(self._on_save)
        self.restore.triggered.connect(self._on_restore)
        self.restore_all.triggered.connect(self._on_restore_all)
        self._desk.bus.changed.connect(self._on_changed)
        self.table.view.selectRow(0)

    def _on_chosen(self) -> None:
        row = self.table.current_row()
        before, self._shown = self._shown, row
        self.text.setEnabled(row is not None)
        if row is None:
            return
        wording = row.row.wording
        self.title.setText(f"{wording.paper} · {wording.title}")
        fields = "　".join(f"{{{field}}}" for field in wording.fields)
        self.fields.setText(fields or self.tr("没有"))
        self.usual.setText(wording.text)
        self.restore.setEnabled(row.row.is_changed)
        if before is None or before.id != row.id or before.row.text != row.row.text:
            self.text.setPlainText(row.row.text)
        self._on_typed()

    def _on_typed(self) -> None:
        """Show the example, or at the field what is wrong with it."""
        if self._shown is None:
            return
        self.form.clear_errors()
        try:
            typed = self.text.toPlainText()
            example = self._desk.workspace.wordings.example(self._shown.id, typed)
        except RuleViolation:
            self.example.setText("—")
        else:
            self.example.setText(example)

    def _on_save(self) -> None:
        if self._shown is None:
            return
        try:
            self._desk.workspace.wordings.change(self._shown.id, self.text.toPlainText())
        except RuleViolation as violation:
            self.form.set_error("text", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            self._desk.say("done", self.tr("文字已保存，以后的文件都这样印。"))

    def _on_restore(self) -> None:
        if self._shown is not None:
            key, wordings = self._shown.id, self._desk.workspace.wordings
            self._desk.attempt(lambda: wordings.restore(key))

    def _on_restore_all(self) -> None:
        count = self._desk.attempt(self._desk.workspace.wordings.restore_all)
        if count:
            self._desk.say("done", self.tr("已恢复 {count} 句的默认文字。").format(count=count))

    def _on_row_activated(self, _: object) -> None:
        self.text.setFocus()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.WORDINGS in changes:
            self.refresh()
