"""Renews a page at once while it is seen, and on the way back when it was away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class SeenRefresh(QObject):
    """While a sitting is led on one page, no key press pays for another that nobody sees."""

    def __init__(self, page: QWidget, refresh: Callable[[], object]) -> None:
        super().__init__(page)
        self._refresh = refresh
        self._is_away = False
        self._is_stale = False
        page.installEventFilter(self)

    def on_changed(self, _: object) -> None:
        """Renew the page now, or when it is shown again."""
        self._is_stale = self._is_away
        if not self._is_away:
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the page goes and comes back."""
        if event.type() == QEvent.Type.Hide:
            self._is_away = True
        elif event.type() == QEvent.Type.Show:
            self._is_away = False
            if self._is_stale:
                self._is_stale = False
                self._refresh()
        return super().eventFilter(watched, event)
