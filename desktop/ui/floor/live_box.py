"""Who asks for the floor: a few letters and Enter, and the member is on the list."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.floor_events import FloorKind
from db.domain.ids import SittingId
from db.domain.rows import MemberRow
from desktop.floor_wording import floor_kind_word
from desktop.i18n import translate
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.entry_box import EntryBox

MOST_SHOWN = 8
LIST_HEIGHT = 150


class LiveBox(QWidget):
    """Finds a member while the secretary types, and puts the member on the list."""

    added = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sitting: SittingId | None = None
        self._kind = FloorKind.LIVE
        self._build()
        self.ask_for(FloorKind.LIVE)

    def show_sitting(self, sitting: SittingId | None) -> None:
        """Put members on the list of this sitting."""
        self._sitting = sitting
        self.setEnabled(sitting is not None)

    def ask_for(self, kind: FloorKind) -> None:
        """Set what the next entry asks for: 即席发言, 程序性发言 or 回应."""
        self._kind = kind
        word = floor_kind_word(kind, translate)
        self.box.setPlaceholderText(
            self.tr("{kind}：输入证号、首字母或姓名，按 Enter").format(kind=word)
        )
        self.box.setAccessibleName(word)

    def begin(self, kind: FloorKind) -> None:
        """Take the keyboard for one entry."""
        self.ask_for(kind)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead with the arrows into the list, with Esc back to the floor."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self._finish()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_entered()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._found.count():
            self._found.setCurrentRow((self._found.currentRow() + step) % self._found.count())
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.box = EntryBox(self)
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._on_text_changed)
        self._found = QListWidget(self)
        self._found.setAccessibleName(self.tr("符合的委员"))
        self._found.setMaximumHeight(LIST_HEIGHT)
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found.itemClicked.connect(self._on_chosen)
        self._found.hide()
        self._said = QLabel(self)
        set_role(self._said, "error")
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.box)
        layout.addWidget(self._found)
        layout.addWidget(self._said)

    def _on_text_changed(self, text: str) -> None:
        self._said.hide()
        self._found.clear()
        for member in self._members(text)[:MOST_SHOWN]:
            parts = (member.name, member.sector, member.duty, member.number)
            item = QListWidgetItem("　".join(filter(None, parts)))
            item.setData(Qt.ItemDataRole.UserRole, member)
            self._found.addItem(item)
        self._found.setVisible(self._found.count() > 0)
        self._found.setCurrentRow(0)

    def _members(self, text: str) -> tuple[MemberRow, ...]:
        if self._sitting is None or not text.strip():
            return ()
        return self._desk.workspace.floor.find_members(self._sitting, text.strip())

    def _on_entered(self) -> None:
        if not self.box.text().strip():
            self._finish()
            return
        item = self._found.currentItem()
        if item is None:
            text = self.tr("没有找到“{text}”：请核对证号，或改用姓名、首字母")
            self._said.setText(text.format(text=self.box.text().strip()))
            self._said.show()
            self.box.selectAll()
            return
        self._on_chosen(item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        sitting, member, kind = self._sitting, item.data(Qt.ItemDataRole.UserRole), self._kind
        if sitting is None:
            return
        floor = self._desk.workspace.floor
        if self._desk.succeeds(lambda: floor.add_live_request(sitting, member, kind)):
            self.added.emit()
            self._finish()
        else:
            self.box.selectAll()

    def _finish(self) -> None:
        self.box.clear()
        self.ask_for(FloorKind.LIVE)
        self.left.emit()
