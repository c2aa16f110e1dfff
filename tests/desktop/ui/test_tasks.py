import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QThread, QThreadPool

from desktop.ui.tasks import Progress, TaskCancelled, run_task


class Window(QObject):
    """Remembers what a task told it, and in which thread."""

    def __init__(self):
        super().__init__()
        self.done, self.errors, self.steps, self.threads = [], [], [], set()

    def on_done(self, result):
        self.done.append(result)
        self.threads.add(QThread.currentThread())

    def on_error(self, error):
        self.errors.append(error)
        self.threads.add(QThread.currentThread())

    def on_step(self, done, total):
        self.steps.append((done, total))
        self.threads.add(QThread.currentThread())


@pytest.fixture
def window(qapp):
    return Window()


@pytest.fixture
def gate():
    """Something a job waits for; it always opens in the end."""
    gate = threading.Event()
    yield gate
    gate.set()
    QThreadPool.globalInstance().waitForDone()


def start(window, fn):
    return run_task(
        window, fn, window.on_done, on_error=window.on_error, on_progress=window.on_step
    )


def test_a_result_comes_back_into_the_windows_thread(window, qtbot):
    task = start(window, lambda _: threading.get_ident())
    qtbot.waitUntil(lambda: window.done != [])
    assert window.done[0] != threading.get_ident()
    assert window.threads == {window.thread()}
    assert task.progress.is_cancelled is False


def test_an_error_comes_back_as_it_was_raised(window, qtbot):
    mishap = OSError("the disk is full")

    def fail(_):
        raise mishap

    start(window, fail)
    qtbot.waitUntil(lambda: window.errors != [])
    assert (window.errors, window.done) == ([mishap], [])


def test_progress_is_told_in_order_before_the_end(window, qtbot):
    def count(progress):
        for number in range(5):
            progress.step(number, 5)
        return "counted"

    start(window, count)
    qtbot.waitUntil(lambda: window.done == ["counted"])
    assert window.steps == [(number, 5) for number in range(5)]


def test_a_number_of_bytes_beyond_32_bits_is_told_rightly(window, qtbot):
    start(window, lambda progress: progress.step(2**33, 2**34))
    qtbot.waitUntil(lambda: window.done == [None])
    assert window.steps == [(2**33, 2**34)]


def test_a_part_of_the_result_is_seen_before_the_end(window, qtbot, gate):
    def work(progress):
        progress.show("the first pages")
        gate.wait()
        return "all of them"

    sights = []
    start(window, work).sighted.connect(sights.append)
    qtbot.waitUntil(lambda: sights == ["the first pages"])
    assert window.done == []
    gate.set()
    qtbot.waitUntil(lambda: window.done == ["all of them"])


def test_a_cancelled_job_ends_at_its_next_step_and_says_so(window, qtbot, gate):
    after = []

    def work(progress):
        gate.wait()
        progress.step(1)
        after.append("went on")

    task = start(window, work)
    with qtbot.waitSignals([task.cancelled, task.finished]):
        task.cancel()
        gate.set()
    assert (after, window.done, window.errors, window.steps) == ([], [], [], [])


def test_a_job_cancelled_too_late_is_cancelled_all_the_same(window, qtbot, gate):
    task = start(window, lambda _: gate.wait())
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
        gate.set()
    assert window.done == []


def test_a_job_ends_unheard_when_its_window_has_gone(window, qtbot, gate):
    ended = threading.Event()

    def work(_):
        gate.wait()
        ended.set()

    start(window, work)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    gate.set()
    qtbot.waitUntil(ended.is_set)
    QThreadPool.globalInstance().waitForDone()
    assert window.done == []


def test_a_finished_task_is_freed(window, qtbot):
    task = start(window, lambda _: None)
    with qtbot.waitSignal(task.destroyed):
        memory = weakref.ref(task)
    del task
    gc.collect()
    assert (memory(), window.children()) == (None, [])


def test_a_hundred_jobs_all_come_home(window, qtbot):
    for number in range(100):
        start(window, lambda _, number=number: number)
    qtbot.waitUntil(lambda: len(window.done) == 100)
    assert sorted(window.done) == list(range(100))


def test_thousands_of_jobs_come_and_go_one_after_the_other(window, qtbot):
    """What a worker deletes in its own thread brings the program down, but not every time."""
    for number in range(3000):
        loop = QEventLoop()
        start(window, lambda progress, number=number: progress.step(number)).finished.connect(
            loop.quit
        )
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (len(window.done), window.children()) == (3000, [])


def test_a_step_after_cancelling_raises():
    progress = Progress(lambda *_: None)
    progress.step(1, 2)
    progress.cancel()
    with pytest.raises(TaskCancelled):
        progress.step(2, 2)


def test_a_job_that_needs_no_progress_may_go_without(window, qtbot):
    run_task(window, lambda _: "done", window.on_done, on_error=window.on_error)
    qtbot.waitUntil(lambda: window.done == ["done"])
    assert window.steps == []
