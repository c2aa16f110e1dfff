"""The navigation at the left: an icon and a word for each page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QWidget

from desktop.icons import icon
from desktop.theme import set_role

LEAST_WIDTH = 148
BESIDE_TEXT = 64
"""Pixels for the padding and the selection round an icon and a word."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page: its key, its icon, its word."""

    key: str
    icon: str
    title: str


class NavList(QListWidget):
    """Chooses a page; Ctrl+1 to Ctrl+9 choose from anywhere in the window.

    ``page_entered`` when the keyboard is to go into the page: after such a key, or Enter.
    """

    chosen = Signal(str)
    page_entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "nav")
        self.setAccessibleName(self.tr("导航"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemActivated.connect(lambda _: self.page_entered.emit())

    def set_entries(self, entries: Sequence[NavEntry]) -> None:
        """Show these pages."""
        for place, entry in enumerate(entries, start=1):
            item = QListWidgetItem(icon(entry.icon), entry.title)
            item.setData(Qt.ItemDataRole.UserRole, entry.key)
            item.setToolTip(f"{entry.title}（Ctrl+{place}）")
            self.addItem(item)
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            shortcut.setProperty("place", place - 1)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self._on_shortcut)
        widest = max(self.fontMetrics().horizontalAdvance(entry.title) for entry in entries)
        self.setFixedWidth(max(LEAST_WIDTH, widest + self.icon_px() + BESIDE_TEXT))

    def icon_px(self) -> int:
        """Return the size of an icon in pixels, as the style sheet has it."""
        self.ensurePolished()
        return self.style().pixelMetric(QStyle.PixelMetric.PM_ListViewIconSize, None, self)

    def choose(self, key: str) -> None:
        """Choose a page by its key."""
        for place in range(self.count()):
            if self.item(place).data(Qt.ItemDataRole.UserRole) == key:
                self.setCurrentRow(place)

    def current_key(self) -> str:
        """Return the key of the chosen page."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self.current_key())

    def _on_shortcut(self) -> None:
        self.setCurrentRow(int(self.sender().property("place")))
        self.page_entered.emit()
