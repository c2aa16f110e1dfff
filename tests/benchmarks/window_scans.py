"""A hall of 2,172 signs in through the real window's keys: none lost, each on disk and painted.

    python tests/benchmarks/window_scans.py

Every 证号 but the last three hundred is typed into the box of the sign-in tab; the others come as a
scanner's bursts while another page is shown. The time of each runs from its first key until the
sign-in is committed and the window has painted itself. One in twenty is looked up, after its time
was taken, by another connection to the file; at the end all of them are.
"""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from bench import MEMBERS, Result, record_with, roster
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.vocabulary import MeetingKind
from desktop.app import Application, make_application
from desktop.services.workspace import Workspace
from desktop.settings import DictSettings
from desktop.startup import garbage_held
from desktop.ui.main_window import MainWindow
from desktop.ui.tabs.sign_in_tab import SignInTab

SCANNED = 300
SAMPLED = 20
LIMIT_MS = 50.0
COUNT = "SELECT count(DISTINCT member_id) FROM attendance_events"
FIND = (
    "SELECT count(*) FROM attendance_events e JOIN members m ON m.id = e.member_id"
    " WHERE m.number = ?"
)


class ScansLost(Exception):
    """Somebody who was scanned is not on disk, or the screen does not say so."""


def window_scans(desk: Workspace) -> list[Result]:
    """Sign everybody in at a sitting of today. Closes the record. Raises ScansLost."""
    with garbage_held():
        window, tab = opened(desk)
    path = desk.record.path
    with closing(sqlite3.connect(path, isolation_level=None)) as disk:
        numbers = [f"{place:05d}" for place in range(MEMBERS)]
        typed = timed(numbers[:-SCANNED], lambda number: type_in(tab, number), disk)
        window.show_page("home")
        window.page("home").setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.page("home").setFocus()
        scanned = timed(numbers[-SCANNED:], lambda number: scan(window, number), disk)
        lost = MEMBERS - disk.execute(COUNT).fetchone()[0]
    window.open_meeting(meeting_of(tab), "sign_in")
    QTest.qWait(1000)
    shown = int(tab._tiles["present"].value())
    if lost or shown != MEMBERS:
        raise ScansLost(f"{lost} of {MEMBERS}; the window shows {shown}")
    window.close()
    return [
        result("typed into the box", typed),
        result("scanned from another page", scanned),
    ]


def opened(desk: Workspace) -> tuple[MainWindow, SignInTab]:
    """Open the window of the program on the sign-in tab of a plenary that begins today."""
    made = desk.meetings.create(MeetingKind.PLENARY, "第七次会议", datetime.now().date())
    app = make_application(sys.argv[:1])
    window = Application(app, DictSettings()).show_record(desk)
    window.open_meeting(made, "sign_in")
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    tab = window.page("meetings").tab("sign_in")
    assert isinstance(tab, SignInTab)
    tab._box.setFocus()
    app.processEvents()
    return window, tab


def meeting_of(tab: SignInTab) -> object:
    """Return the meeting that the tab shows."""
    return tab._meeting


def type_in(tab: SignInTab, number: str) -> None:
    """Type a number into the box, and Enter."""
    QTest.keyClicks(tab._box, number)
    QTest.keyClick(tab._box, Qt.Key.Key_Return)


def scan(window: MainWindow, number: str) -> None:
    """Scan a badge while the box has not the keyboard."""
    for key in number:
        QTest.keyClick(window.windowHandle(), key)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)


def timed(
    numbers: list[str], enter: Callable[[str], None], disk: sqlite3.Connection
) -> list[float]:
    """Enter everybody; return how long each took, in milliseconds. Raises ScansLost."""
    app = make_application(sys.argv[:1])
    times = []
    for place, number in enumerate(numbers):
        start = time.perf_counter()
        enter(number)
        app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
        if place % SAMPLED == 0 and disk.execute(FIND, (number,)).fetchone()[0] != 1:
            raise ScansLost(f"{number} is not on disk")
    return times


def result(what: str, times: list[float]) -> Result:
    """Return the 95th percentile, with the median and the longest in its name."""
    p95 = statistics.quantiles(times, n=20)[-1]
    detail = f"median {statistics.median(times):.1f}, max {max(times):.1f} ms"
    return f"{len(times):,} {what}, none lost: p95 ({detail})", p95, LIMIT_MS, " ms"


def main() -> None:
    """Print what was found, and whether it keeps its promise."""
    results = window_scans(record_with(roster(MEMBERS)))
    for name, value, limit, unit in results:
        mark = "ok " if value < limit else "MISSED"
        print(f"{mark} {name:<78} {value:8.2f}{unit}  (< {limit:g}{unit})")
    sys.exit(any(value >= limit for _, value, limit, _ in results))


if __name__ == "__main__":
    main()
