"""Tabs over pages, like QTabWidget, which paints all of itself whenever a text inside changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
"""How far a key leads, pressed with Ctrl."""


class TabStack(QWidget):
    """A bar of tabs and, below it, the page of the chosen one."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = QTabBar(self)
        self._bar.setDocumentMode(True)
        self._bar.setExpanding(False)
        self._pages = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._pages, 1)
        self._bar.currentChanged.connect(self._on_current_changed)

    def add_tab(self, page: QWidget, icon: QIcon, title: str) -> int:
        """Add a page at the end; return its place."""
        self._pages.addWidget(page)
        return self._bar.addTab(icon, title)

    def count(self) -> int:
        """Return how many tabs there are."""
        return self._bar.count()

    def title(self, place: int) -> str:
        """Return the title of a tab."""
        return self._bar.tabText(place)

    def place(self) -> int:
        """Return the place of the chosen tab."""
        return self._bar.currentIndex()

    def show_place(self, place: int) -> None:
        """Choose a tab by its place."""
        self._bar.setCurrentIndex(place)

    def page(self) -> QWidget:
        """Return the page of the chosen tab; there must be one."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    def show_page(self, page: QWidget) -> None:
        """Choose a tab by its page."""
        self._bar.setCurrentIndex(self._pages.indexOf(page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the next tab by Ctrl+Tab or Ctrl+PageDown, back by the others.

        Beyond the end of tabs within a tab it goes on to the next tab without.
        """
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = STEPS.get(Qt.Key(event.key()), 0) if has_control else 0
        place = self.place() + step
        if step and (0 <= place < self.count() or not self._is_inner()):
            self._bar.setCurrentIndex(place % self.count())
        else:
            super().keyPressEvent(event)

    def _is_inner(self) -> bool:
        widget = self.parentWidget()
        while widget is not None and not isinstance(widget, TabStack):
            widget = widget.parentWidget()
        return widget is not None

    def _on_current_changed(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self.page_changed.emit(place)
