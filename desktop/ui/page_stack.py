"""The pages of a window: each is made when it is first opened, so that the window is quick."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Makes, keeps and shows pages by their keys."""

    def __init__(self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget) -> None:
        super().__init__(parent)
        self._makers = makers
        self._pages: dict[str, QWidget] = {}

    def page(self, key: str) -> QWidget:
        """Return a page, made if nobody has opened it yet."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self.addWidget(self._pages[key])
        return self._pages[key]

    def open_page(self, key: str) -> None:
        """Show a page."""
        self.setCurrentWidget(self.page(key))

    def take_keyboard(self) -> None:
        """Give the keyboard to the page, where it has a place for it."""
        page = self.currentWidget()
        if page is not None and page.focusProxy() is not None:
            page.setFocus()
