"""The screens of this machine: where the secretary sits, and what the hall looks at."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Screens(QObject):
    """Lists the screens' rectangles, the secretary's first; says when they change."""

    changed = Signal()

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_changed)
        app.primaryScreenChanged.connect(self._on_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_changed)

    def areas(self) -> tuple[QRect, ...]:
        """Return the rectangles of all screens: first the one with the secretary's window."""
        own = self._home.window().screen() or QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        return tuple(screen.geometry() for screen in (own, *others))

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self, *_: object) -> None:
        self.changed.emit()
