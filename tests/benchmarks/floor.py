"""How long the floor takes: the next of 2,000 who wait, and a key with 500 who wait.

    python tests/benchmarks/floor.py

The keys are pressed in the window of the program, with the stage open beside it; the time of each
runs until the step is on disk and both windows have painted themselves.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.domain.ids import MeetingId, SittingId, SpeechRequestId, UnitId
from db.domain.speaking_order import LiveRequest, SpeakingPolicy, SpeechRequest, next_speaker
from db.domain.vocabulary import OrderPattern
from desktop.app import Application, make_application
from desktop.services.sample import make_sample
from desktop.services.workspace import Workspace
from desktop.settings import DictSettings
from desktop.startup import garbage_held
from desktop.ui.pages.floor_page import FloorPage
from desktop.ui.stage.stage_view import StageKind

MEETING, SITTING = MeetingId(1), SittingId(2)
WAITING = 2_000
ASKING = 500
ROUNDS = 60
UNITS = 34
PARTIES = 10
NINE = datetime(2021, 1, 6, 9)
NEXT_LIMIT = 5.0
KEY_LIMIT = 50.0

Result = tuple[str, float, float, str]


class Painted(QObject):
    """Notes whether a widget was painted since it was last asked."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.watched = watched
        self._is_painted = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it."""
        self._is_painted |= event.type() == QEvent.Type.Paint
        return False

    def take(self) -> bool:
        """Say whether it was painted, and forget it."""
        is_painted, self._is_painted = self._is_painted, False
        return is_painted


def floor_results() -> list[Result]:
    """Measure choosing the next speaker, and every key that the secretary presses in the hall."""
    slowest = max(next_of_many(pattern) for pattern in OrderPattern)
    found: list[Result] = [
        (f"next of {WAITING:,} who wait, the slowest pattern", slowest, NEXT_LIMIT, " ms")
    ]
    with tempfile.TemporaryDirectory() as folder:
        return found + [
            (
                f"{key}, {ASKING} wait",
                taken,
                KEY_LIMIT,
                " ms",
            )
            for key, taken in key_presses(Path(folder))
        ]


def p95(
    step: Callable[[], object], rounds: int = ROUNDS, before: Callable[[], object] = int
) -> float:
    """Return the 95th percentile of a step in milliseconds; what comes before is not counted."""
    taken = []
    for _ in range(rounds):
        before()
        started = time.perf_counter()
        step()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.quantiles(taken, n=20)[-1]


def next_of_many(pattern: OrderPattern) -> float:
    """Return the p95 of choosing the next speaker, in milliseconds."""
    waiting = [
        LiveRequest(
            request=SpeechRequest(
                id=SpeechRequestId(number),
                unit=UnitId(number * 7 % UNITS),
                submitted_at=NINE + timedelta(seconds=number * 37 % WAITING),
            )
        )
        for number in range(WAITING)
    ]
    units = tuple(UnitId(number) for number in range(UNITS))
    policy = SpeakingPolicy(protocol=units, priority=units[:PARTIES], pattern=pattern)
    return p95(lambda: next_speaker(waiting, policy, {}))


def key_presses(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield the p95 of each key, in milliseconds. Raises AssertionError for a key not painted."""
    with garbage_held():
        desk = crowded(folder / "sample.plenary")
        app = make_application(sys.argv[:1])
        window = Application(app, DictSettings()).show_record(desk)
    window.show_page("floor")
    page = window.page("floor")
    assert isinstance(page, FloorPage)
    page.show_sitting(MEETING, SITTING)
    page.stage_panel.choose(StageKind.SPEAKER)
    page.actions_of_floor.stage.trigger()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    page.setFocus()
    app.processEvents()
    stage = page.stage_panel.stage
    painted = [Painted(page.speaker), Painted(stage.canvas)]

    def press(key: Qt.Key) -> None:
        waiting = {page.speaker, stage.canvas}
        QTest.keyClick(page, key)
        deadline = time.monotonic() + 5
        while waiting:
            app.processEvents()
            waiting -= {each.watched for each in painted if each.take()}
            assert time.monotonic() < deadline, f"{key} was not painted"

    def settle() -> None:
        """Let the list follow, as it does long before the next key comes."""
        page.catch_up()
        app.processEvents()
        for each in painted:
            each.take()

    press(Qt.Key.Key_N)
    yield (
        "Space on disk, floor and stage painted",
        p95(lambda: press(Qt.Key.Key_Space), before=settle),
    )
    yield "N on disk, floor and stage painted", p95(lambda: press(Qt.Key.Key_N), before=settle)
    minutes = cycle((Qt.Key.Key_Plus, Qt.Key.Key_Minus))
    yield (
        "+ and − on disk, floor and stage painted",
        p95(lambda: press(next(minutes)), before=settle),
    )
    yield (
        "U on disk, floor and stage painted",
        p95(lambda: press(Qt.Key.Key_U), ROUNDS // 2, settle),
    )
    press(Qt.Key.Key_N)
    yield "the whole list after N, besides", p95(page.catch_up, before=lambda: press(Qt.Key.Key_N))
    window.close()
    desk.close()


def crowded(path: Path) -> Workspace:
    """Make the sample, with many who ask to speak at its second sitting."""
    desk = make_sample(path)
    floor = desk.floor
    floor.change_rule(replace(floor.rule(), allows_twice=True, live_minutes=3))
    members = desk.members.members()
    for number in range(ASKING):
        floor.add_live_request(SITTING, members[number % len(members)])
    return desk


def main() -> None:
    """Print every figure, and whether it keeps its promise."""
    results = floor_results()
    for name, value, limit, unit in results:
        mark = "ok " if value <= limit else "MISSED"
        print(f"{mark} {name:<66} {value:8.2f}{unit}  (≤ {limit:g}{unit})")
    sys.exit(any(value > limit for _, value, limit, _ in results))


if __name__ == "__main__":
    main()
