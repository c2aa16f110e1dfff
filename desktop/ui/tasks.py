"""Long work beside the window: a function in a thread, its answers back in the window's own."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class TaskCancelled(Exception):
    """The user has cancelled the work; raised inside it by ``Progress.step``."""


class Progress:
    """What a running function reports through; knows nothing of Qt's objects."""

    def __init__(
        self,
        report: Callable[[int, int], None],
        show: Callable[[object], None] = lambda _: None,
    ) -> None:
        self._report = report
        self._show = show
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user wants the work to end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to end at its next step."""
        self._cancelled.set()

    def step(self, done: int, total: int = 0) -> None:
        """Report how much is done; ``total`` 0: unknown.

        Raises:
            TaskCancelled: the work should end here.
        """
        if self.is_cancelled:
            raise TaskCancelled
        self._report(done, total)

    def show(self, sight: object) -> None:
        """Give away a part of the result that can be looked at before the rest is there."""
        self._show(sight)


class Task(QObject):
    """One piece of work under way; lives with its parent and falls silent with it.

    ``done``, ``failed`` or ``cancelled`` comes once, then ``finished``; ``progressed`` carries
    (done, total), ``sighted`` what can be looked at before the end. All of them arrive in the
    thread that started the work.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    progressed = Signal(object, object)
    sighted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._courier = _Courier()
        self._courier.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._courier.stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)
        self._courier.seen.connect(self._on_seen, Qt.ConnectionType.QueuedConnection)
        self.progress = Progress(self._courier.step, self._courier.show)

    def run(self, fn: Callable[[Progress], object]) -> None:
        """Start the work in a thread of its own."""
        QThreadPool.globalInstance().start(_Runnable(fn, self.progress, self._courier))

    def cancel(self) -> None:
        """Ask the work to end; ``cancelled`` follows even if it ends by itself first."""
        self.progress.cancel()

    @Slot(object, object)
    def _on_stepped(self, done: int, total: int) -> None:
        if not self.progress.is_cancelled:
            self.progressed.emit(done, total)

    @Slot(object)
    def _on_seen(self, sight: object) -> None:
        if not self.progress.is_cancelled:
            self.sighted.emit(sight)

    @Slot(object, object)
    def _on_arrived(self, result: object, error: BaseException | None) -> None:
        if self.progress.is_cancelled:
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)
        self.finished.emit()
        self.deleteLater()


def run_task(
    parent: QObject,
    fn: Callable[[Progress], T],
    on_done: Callable[[T], object],
    *,
    on_error: Callable[[BaseException], object],
    on_progress: Callable[[int, int], object] | None = None,
) -> Task:
    """Run ``fn`` in a thread and hand its result, or its error, to the caller's thread.

    ``fn`` touches no Qt, opens its own unit of work, and calls ``progress.step(done, total)``
    where it may be cancelled. When ``parent`` goes first, the work ends unheard.
    """
    task = Task(parent)
    task.done.connect(on_done)
    task.failed.connect(on_error)
    if on_progress is not None:
        task.progressed.connect(on_progress)
    task.run(fn)
    return task


class _Courier(QObject):
    """Crosses from the worker's thread; outlives the task: no signal meets a dead object."""

    arrived = Signal(object, object)
    stepped = Signal(object, object)
    seen = Signal(object)

    def arrive(self, result: object, error: BaseException | None) -> None:
        if isValid(self):
            self.arrived.emit(result, error)

    def step(self, done: int, total: int) -> None:
        if isValid(self):
            self.stepped.emit(done, total)

    def show(self, sight: object) -> None:
        if isValid(self):
            self.seen.emit(sight)


class _Runnable(QRunnable):
    """Runs the function in the pool; keeps the courier alive until it has delivered."""

    def __init__(
        self, fn: Callable[[Progress], object], progress: Progress, courier: _Courier
    ) -> None:
        super().__init__()
        self._fn = fn
        self._progress = progress
        self._courier = courier

    def run(self) -> None:
        """Call the function and send off what it returns or raises."""
        try:
            result = self._fn(self._progress)
        except Exception as error:
            self._courier.arrive(None, error)
        else:
            self._courier.arrive(result, None)
