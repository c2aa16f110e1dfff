"""Long work beside the window: a function in a thread, its answers back in the window's own."""

import threading
from collections.abc import Callable
from functools import cache, partial
from itertools import count
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

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
        courier = _courier()
        self._number = courier.expect(self)
        self.progress = Progress(
            partial(courier.stepped.emit, self._number), partial(courier.seen.emit, self._number)
        )

    def run(self, fn: Callable[[Progress], object]) -> None:
        """Start the work in a thread of its own."""
        QThreadPool.globalInstance().start(_Runnable(fn, self.progress, self._number))

    def cancel(self) -> None:
        """Ask the work to end; ``cancelled`` follows even if it ends by itself first."""
        self.progress.cancel()

    def hear_step(self, done: int, total: int) -> None:
        """Pass on how much is done."""
        if not self.progress.is_cancelled:
            self.progressed.emit(done, total)

    def hear_sight(self, sight: object) -> None:
        """Pass on what can be looked at."""
        if not self.progress.is_cancelled:
            self.sighted.emit(sight)

    def hear_end(self, result: object, error: BaseException | None) -> None:
        """Pass on how the work ended, and go."""
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
    """Crosses from the workers' threads to the tasks, which it knows by their numbers.

    There is one, and it stays: a worker that drops the last hold on an object of Qt deletes it in
    its own thread, while the window's may be handing out what that object has sent.
    """

    arrived = Signal(int, object, object)
    stepped = Signal(int, object, object)
    seen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count(1)
        self._tasks: dict[int, Task] = {}
        self.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self.stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)
        self.seen.connect(self._on_seen, Qt.ConnectionType.QueuedConnection)

    def expect(self, task: Task) -> int:
        """Return the number that a task is sent its news by, as long as it lives."""
        number = next(self._numbers)
        self._tasks[number] = task
        task.destroyed.connect(lambda: self._tasks.pop(number, None))
        return number

    @Slot(int, object, object)
    def _on_stepped(self, number: int, done: int, total: int) -> None:
        if number in self._tasks:
            self._tasks[number].hear_step(done, total)

    @Slot(int, object)
    def _on_seen(self, number: int, sight: object) -> None:
        if number in self._tasks:
            self._tasks[number].hear_sight(sight)

    @Slot(int, object, object)
    def _on_arrived(self, number: int, result: object, error: BaseException | None) -> None:
        if number in self._tasks:
            self._tasks.pop(number).hear_end(result, error)


@cache
def _courier() -> _Courier:
    return _Courier()


class _Runnable(QRunnable):
    """Runs the function in the pool."""

    def __init__(self, fn: Callable[[Progress], object], progress: Progress, number: int) -> None:
        super().__init__()
        self._fn = fn
        self._progress = progress
        self._number = number

    def run(self) -> None:
        """Call the function and send off what it returns or raises."""
        try:
            result = self._fn(self._progress)
        except Exception as error:
            _courier().arrived.emit(self._number, None, error)
        else:
            _courier().arrived.emit(self._number, result, None)
