"""Finds in the background which papers differ from those last printed, and what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.domain.ids import MeetingId
from db.domain.preflight import Finding
from desktop.services.print_centre import PaperState
from desktop.ui.desk import Desk
from desktop.ui.tasks import Progress, Task, run_task

RESTS_AFTER_MS = 250
"""Changes come in runs: the papers are compared once the record rests."""

_Found = tuple[MeetingId, Sequence[PaperState], Sequence[Finding]]


class PaperComparison(QTimer):
    """Compares the papers of the meeting that was wanted last, while its owner is seen.

    ``compared`` carries the meeting, its papers and what is to be looked at.
    """

    compared = Signal(object, object, object)

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._meeting: MeetingId | None = None
        self._task: Task | None = None
        self.rest_ms = RESTS_AFTER_MS
        self.setSingleShot(True)
        self.timeout.connect(self._compare)

    def want(self, meeting: MeetingId) -> None:
        """Compare the papers of a meeting once the record rests."""
        self._meeting = meeting
        self.start(self.rest_ms)

    def _compare(self) -> None:
        meeting, workspace = self._meeting, self._desk.workspace
        if meeting is None or not self._owner.isVisible():
            return
        if self._task is not None:
            self._task.cancel()

        def work(progress: Progress) -> _Found:
            findings = workspace.preflight.findings(meeting)
            return meeting, workspace.print_centre.states(meeting, progress.step), findings

        self._task = run_task(self, work, self._on_done, on_error=self._desk.refuse)
        self._task.finished.connect(self._on_finished)

    def _on_done(self, found: _Found) -> None:
        self.compared.emit(*found)

    def _on_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
