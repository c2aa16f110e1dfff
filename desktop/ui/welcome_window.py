"""The first start: a new record, one that is there, or the sample."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.settings import RECENT_FILES, SettingsStore
from desktop.theme import set_role
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.message_bar import MessageBar


class WelcomeWindow(QWidget):
    """Three ways to begin, and the files of before."""

    file_wanted = Signal(str)
    recent_wanted = Signal(str)

    def __init__(self, settings: SettingsStore) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("会务台"))
        self._new = QAction(icon("add"), self.tr("新建…"), self)
        self._open = QAction(icon("open"), self.tr("打开…"), self)
        self._sample = QAction(icon("star"), self.tr("打开示例（临江市）"), self)
        self._message = MessageBar(self)
        title = QLabel(self.tr("会务台"), self)
        set_role(title, "page-title")
        hint = QLabel(self.tr("一个文件装一个委员会的一届：委员、会议、发言、签到。"), self)
        set_role(hint, "muted")
        self._recent = QListWidget(self)
        self._recent.setAccessibleName(self.tr("最近的文件"))
        for path in settings.get(RECENT_FILES):
            if Path(path).is_file():
                item = QListWidgetItem(icon("documents"), path)
                item.setData(Qt.ItemDataRole.UserRole, path)
                self._recent.addItem(item)
        self._build_layout(title, hint)
        self._new.triggered.connect(self._on_new)
        self._open.triggered.connect(self._on_open)
        self._sample.triggered.connect(self._on_sample)
        self._recent.itemActivated.connect(self._on_recent)
        self.resize(640, 520)

    def say(self, kind: str, text: str) -> None:
        """Show a message above the choices."""
        self._message.show_message(kind, text)

    def _build_layout(self, title: QLabel, hint: QLabel) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(48, 32, 48, 32)
        inner.setSpacing(12)
        inner.addWidget(title)
        inner.addWidget(hint)
        for action, role in ((self._new, "primary"), (self._open, ""), (self._sample, "")):
            inner.addWidget(action_button(action, role, self))
        if self._recent.count():
            heading = QLabel(self.tr("最近的文件"), self)
            set_role(heading, "section-title")
            inner.addWidget(heading)
            inner.addWidget(self._recent, 1)
        else:
            self._recent.hide()
            inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._message)
        layout.addLayout(inner, 1)

    def _on_new(self) -> None:
        self.file_wanted.emit("new")

    def _on_open(self) -> None:
        self.file_wanted.emit("open")

    def _on_sample(self) -> None:
        self.file_wanted.emit("sample")

    def _on_recent(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
