import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from desktop.ui.tasks import run_task
from desktop.ui.widgets.progress_row import ProgressRow


class Work:
    """Work that goes on until it is released, and can be seen to be under way."""

    def __init__(self):
        self._may_go_on = threading.Event()

    def __call__(self, progress):
        progress.step(3, 10)
        self._may_go_on.wait(10)
        progress.step(10, 10)
        return "done"

    def release(self):
        self._may_go_on.set()


@pytest.fixture
def row(shown):
    row = shown(ProgressRow)
    row.hide()
    return row


@pytest.fixture
def start(row):
    works = []

    def begin():
        works.append(Work())
        task = run_task(row, works[-1], lambda _: None, on_error=lambda _: None)
        return works[-1], task

    yield begin
    for work in works:
        work.release()


def test_a_long_job_appears_with_its_name_and_how_far_it_is(row, start, qtbot):
    _, task = start()
    row.follow(task, "正在导入名册…")
    qtbot.waitUntil(row.isVisible)
    bar = row.findChild(QProgressBar)
    qtbot.waitUntil(lambda: bar.maximum() == 10)
    assert bar.value() == 3
    assert row.findChild(QLabel).text() == "正在导入名册…"


def test_it_leaves_when_the_job_ends(row, start, qtbot):
    work, task = start()
    row.follow(task, "正在导出…")
    qtbot.waitUntil(row.isVisible)
    with qtbot.waitSignal(task.finished):
        work.release()
    assert not row.isVisible()


def test_a_short_job_is_never_seen(row, start, qtbot):
    work, task = start()
    row.follow(task, "一眨眼")
    with qtbot.waitSignal(task.finished):
        work.release()
    assert not row.isVisible()
    assert not row._timer.isActive()


def test_its_button_stops_the_job(row, start, qtbot):
    work, task = start()
    row.follow(task, "正在导入…")
    qtbot.waitUntil(row.isVisible)
    with qtbot.waitSignal(task.cancelled):
        qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)
        work.release()
    assert not row.isVisible()


def test_the_end_of_an_earlier_job_does_not_hide_a_later_one(row, start, qtbot):
    first_work, first = start()
    _, second = start()
    row.follow(first, "先")
    row.follow(second, "后")
    qtbot.waitUntil(row.isVisible)
    with qtbot.waitSignal(first.finished):
        first_work.release()
    assert row.isVisible()
    assert row.findChild(QLabel).text() == "后"


def test_the_button_without_a_job_does_nothing(row, qtbot):
    row.show()
    qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert row.isVisible()
