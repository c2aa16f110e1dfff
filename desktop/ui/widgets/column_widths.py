"""The widths of a list's columns, remembered on this machine."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from desktop.settings import TEXT_SCALE, SettingsStore, column_widths

SETTLE_MS = 400


class ColumnWidths(QObject):
    """Restores the widths of a view and keeps them once they have settled."""

    def __init__(
        self,
        view: QTableView,
        usual: Sequence[tuple[str, int]],
        *,
        name: str,
        settings: SettingsStore,
    ) -> None:
        """Take the view, the usual width of each column by its key, and the list's name."""
        super().__init__(view)
        self._view = view
        self._keys = [key for key, _ in usual]
        self._option = column_widths(name)
        self._settings = settings
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        known, scale = settings.get(self._option), settings.get(TEXT_SCALE)
        for place, (key, width) in enumerate(usual):
            view.setColumnWidth(place, known.get(key, round(width * scale)))
        view.horizontalHeader().sectionResized.connect(self._on_resized)

    def _on_resized(self) -> None:
        # Never straight to start(): Qt would take the column's number for milliseconds.
        self._settle.start()

    def _on_settled(self) -> None:
        # The last column stretches with the window: its width is nobody's choice.
        widths = {key: self._view.columnWidth(place) for place, key in enumerate(self._keys[:-1])}
        self._settings.set(self._option, widths)
