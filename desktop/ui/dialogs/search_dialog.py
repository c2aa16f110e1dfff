"""Ctrl+K: one box that finds members, meetings, speeches and motions."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.services.search import Hit, HitKind
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.search_box import SearchBox

_ICONS = {
    HitKind.MEMBER: "person",
    HitKind.MEETING: "meetings",
    HitKind.SPEECH: "speech",
    HitKind.MOTION: "motions",
}


class SearchDialog(QDialog):
    """Type, choose with the arrows, Enter."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("查找"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = SearchBox(self.tr("姓名、全拼、首字母、证号、会议、发言题目、提案…"), self)
        self._hits = QListWidget(self)
        self._hits.setAccessibleName(self.tr("查找结果"))
        self._hits.setUniformItemSizes(True)
        self._state = QLabel(self.tr("输入后用 ↑ ↓ 选择，Enter 打开。"), self)
        set_role(self._state, "muted")
        layout = QVBoxLayout(self)
        layout.addWidget(self._box)
        layout.addWidget(self._hits, 1)
        layout.addWidget(self._state)
        self.resize(640, 460)
        self._box.text_settled.connect(self._on_text_settled)
        self._box.installEventFilter(self)
        self._hits.itemActivated.connect(self._on_item_activated)
        self._box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter work on the results while the box keeps the focus."""
        if watched is self._box and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if is_press and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_text_settled(self._box.text())
                self._on_item_activated(self._hits.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        count = self._hits.count()
        if count:
            self._hits.setCurrentRow((self._hits.currentRow() + step) % count)

    def _on_text_settled(self, text: str) -> None:
        hits = self._desk.attempt(lambda: self._desk.workspace.search.find(text)) or ()
        self._hits.clear()
        for hit in hits:
            item = QListWidgetItem(icon(_ICONS[hit.kind]), f"{hit.title}　{hit.detail}")
            item.setData(Qt.ItemDataRole.UserRole, hit)
            self._hits.addItem(item)
        self._hits.setCurrentRow(0)
        if text.strip() and not hits:
            self._state.setText(self.tr("没有找到“{text}”。").format(text=text))
        else:
            self._state.setText(self.tr("输入后用 ↑ ↓ 选择，Enter 打开。"))

    def _on_item_activated(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        hit: Hit = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        self.chosen.emit(hit)
