"""Carries word of a change from whoever committed it to every page that shows it."""

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid


class ChangeBus(QObject):
    """Repeats what was published, always in its own thread: at once, or by the event loop."""

    changed = Signal(object)
    _published = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._published.connect(self._on_published)

    def publish(self, changes: object) -> None:
        """Tell every page; may be called from any thread, also when the window has gone."""
        if isValid(self):
            self._published.emit(changes)

    @Slot(object)
    def _on_published(self, changes: object) -> None:
        self.changed.emit(changes)
