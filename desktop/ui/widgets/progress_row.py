"""A long job under way: what it is, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.ui.tasks import Task

SHOWN_AFTER_MS = 300


class ProgressRow(QWidget):
    """Appears only when a job takes long enough to be noticed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("停止"), self)
        self._task: Task | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self._cancel.clicked.connect(self._on_cancel)
        self.hide()

    def follow(self, task: Task, text: str) -> None:
        """Show a job until it ends, instead of the one shown before."""
        self._task = task
        self._text.setText(text)
        self._bar.setRange(0, 0)
        task.progressed.connect(self._on_progressed)
        task.finished.connect(self._on_finished)
        self._timer.start()

    def _on_progressed(self, done: int, total: int) -> None:
        if self.sender() is self._task:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_finished(self) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self._timer.stop()
        self.hide()
