"""The secretary's own notes on a sitting: on this machine alone, and never on the stage."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from db.domain.ids import SittingId
from desktop.settings import SettingsStore, floor_notes
from desktop.theme import set_role

SETTLES_MS = 800


class NotesPanel(QWidget):
    """Keeps what is typed a moment after the last letter."""

    def __init__(self, settings: SettingsStore, record: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._record = record
        self._sitting: SittingId | None = None
        head = QLabel(self.tr("备注（只在这台电脑上，不上大屏）"), self)
        set_role(head, "muted")
        self.box = QPlainTextEdit(self)
        self.box.setAccessibleName(self.tr("备注"))
        self.box.setTabChangesFocus(True)
        self.box.setMaximumHeight(72)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(head)
        layout.addWidget(self.box)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLES_MS)
        self._timer.timeout.connect(self.keep)
        self.box.textChanged.connect(self._timer.start)

    def show_sitting(self, sitting: SittingId | None) -> None:
        """Keep the notes of the former sitting, and show those of this one."""
        if sitting == self._sitting:
            return
        self.keep()
        self._sitting = sitting
        text = "" if sitting is None else self._settings.get(floor_notes(self._record, sitting))
        self.box.blockSignals(True)
        self.box.setPlainText(text)
        self.box.blockSignals(False)

    def keep(self) -> None:
        """Write the notes to this machine's settings."""
        self._timer.stop()
        if self._sitting is None:
            return
        option, text = floor_notes(self._record, self._sitting), self.box.toPlainText()
        if text != self._settings.get(option):
            self._settings.set(option, text)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose nothing when another page is opened."""
        self.keep()
        super().hideEvent(event)
