"""笔画次序: ties and characters outside the table are decided here, never silently last."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.stroke_table_model import StrokeListRow, StrokeTableModel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable


class StrokesTab(QWidget):
    """The record's decisions about stroke order."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._decide = QAction(icon("edit"), self.tr("指定…"), self)
        self._take_back = QAction(icon("delete"), self.tr("取消指定"), self)
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read decisions, and the characters that still need one."""
        workspace = self._desk.workspace
        rows = [StrokeListRow(each, None) for each in workspace.members.unknown_characters()]
        choices = workspace.committee.stroke_choices()
        rows += [StrokeListRow(character, after) for character, after in choices.items()]
        self._table.set_rows(rows)

    def _build_layout(self) -> None:
        hint = QLabel(
            self.tr("笔画数与笔顺都相同的字按字符编码；要另定次序、或字表里没有的字，在此指定。"),
            self,
        )
        hint.setWordWrap(True)
        set_role(hint, "muted")
        self._table: RecordTable[StrokeListRow] = RecordTable(
            StrokeTableModel(self),
            name="strokes",
            title=self.tr("笔画次序"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("没有需要指定的字"), self.tr("名单里的字都在笔画表里。"))
        self._table.set_context_actions([self._decide, self._take_back])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(hint, 1)
        head.addWidget(action_button(self._decide, "", self))
        head.addWidget(action_button(self._take_back, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._decide.triggered.connect(self._on_decide)
        self._take_back.triggered.connect(self._on_take_back)
        self._table.row_activated.connect(self._on_row_activated)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.MEMBERS in changes:
            self.refresh()

    def _ask(self, title: str, value: str) -> str:
        text, is_given = QInputDialog.getText(
            self, self.tr("指定笔画次序"), title, QLineEdit.EchoMode.Normal, value
        )
        return text.strip() if is_given else ""

    def _on_decide(self) -> None:
        row = self._table.current_row()
        character = row.character if row else self._ask(self.tr("字："), "")
        if len(character) == 1:
            self._ask_after(character, row.after if row else None)

    def _on_row_activated(self, row: StrokeListRow) -> None:
        self._ask_after(row.character, row.after)

    def _ask_after(self, character: str, known: str | None) -> None:
        title = self.tr("“{character}”排在哪个字之后：").format(character=character)
        after = self._ask(title, known or "")
        if len(after) != 1:
            return
        committee = self._desk.workspace.committee
        self._desk.attempt(lambda: committee.choose_stroke(character, after))

    def _on_take_back(self) -> None:
        row = self._table.current_row()
        if row is not None and row.after is not None:
            committee = self._desk.workspace.committee
            self._desk.attempt(lambda: committee.choose_stroke(row.character, None))
