"""The bar at the top: whose record this is, search, undo and redo, and the file."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from db.domain.numbering import chinese_number
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk


class TopBar(QToolBar):
    """Holds the actions that work everywhere; the window connects what they open."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._build_actions()
        self._build_layout()
        self._connect()
        self._show_title()
        self._show_undo()

    def _build_actions(self) -> None:
        self.undo = self._action("undo", self.tr("撤销"), QKeySequence.StandardKey.Undo)
        self.redo = self._action("redo", self.tr("恢复"), QKeySequence.StandardKey.Redo)
        self.search = self._action("search", self.tr("查找"), QKeySequence("Ctrl+K"))
        self.new = self._action("add", self.tr("新建文件…"), QKeySequence.StandardKey.New)
        self.open = self._action("open", self.tr("打开文件…"), QKeySequence.StandardKey.Open)
        self.backup = self._action("backup", self.tr("备份到…"), QKeySequence("Ctrl+Shift+B"))

    def _action(
        self, icon_name: str, text: str, shortcut: QKeySequence | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(shortcut)
        action.setToolTip(f"{text.rstrip('…')}（{_keys(action)}）")
        # Shortcuts of actions in a menu work only where the action itself is at home.
        self._window.addAction(action)
        return action

    def _build_layout(self) -> None:
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("工具栏"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._title = QLabel(self)
        set_role(self._title, "section-title")
        self._title.setContentsMargins(12, 0, 0, 0)
        self.addWidget(self._title)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.addActions([self.search, self.undo, self.redo])
        files = QToolButton(self)
        files.setText(self.tr("文件操作"))
        files.setIcon(icon("folder"))
        files.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        files.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        files.addActions([self.new, self.open, self.backup])
        self.addWidget(files)

    def _connect(self) -> None:
        self.undo.triggered.connect(self._on_undo)
        self.redo.triggered.connect(self._on_redo)
        self._desk.bus.changed.connect(self._on_changed)

    def _show_title(self) -> None:
        term = self._desk.workspace.committee.term()
        name = self.tr("政协{city}第{number}届委员会").format(
            city=term.city, number=chinese_number(term.number)
        )
        self._title.setText(name)

    def _show_undo(self) -> None:
        status = self._desk.workspace.history.status()
        for action, label, word in (
            (self.undo, status.undo_label, self.tr("撤销")),
            (self.redo, status.redo_label, self.tr("恢复")),
        ):
            action.setEnabled(label is not None)
            keys = _keys(action)
            action.setToolTip(f"{word}：{label}（{keys}）" if label else f"{word}（{keys}）")

    def _on_changed(self, changes: frozenset[Area]) -> None:
        self._show_undo()
        if Area.TERM in changes:
            self._show_title()

    def _on_undo(self) -> None:
        label = self._desk.attempt(self._desk.workspace.history.undo)
        if label is not None:
            self._desk.say("info", self.tr("已撤销：{label}").format(label=label))

    def _on_redo(self) -> None:
        label = self._desk.attempt(self._desk.workspace.history.redo)
        if label is not None:
            self._desk.say("info", self.tr("已恢复：{label}").format(label=label))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
