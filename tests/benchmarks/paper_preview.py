"""How long a long list takes from the click on its name to its first page on the screen.

The click is one of the mouse, on the list of papers in the window of the program; the page is on
the screen when there is ink on it.
"""

import statistics
import sys
import time
from datetime import date

from bench import Result, record_with, roster
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import Application, make_application
from desktop.services.workspace import Workspace
from desktop.settings import DictSettings
from desktop.startup import garbage_held
from desktop.ui.main_window import MainWindow
from desktop.ui.tabs.files_tab import FilesTab
from desktop.ui.widgets.pdf_preview import PdfPreview

MEMBERS = 1_310
"""Their sign-in sheet is a list of 60 pages."""

SHORT, LONG = "agenda", "sign-in-sheet"
ROUNDS = 7
PAGES = 60
LIMIT_MS = 200.0
PATIENCE = 10.0
GLANCE_MS = 4
INK = 100
"""As dark as text is, of 255."""


def preview_results() -> list[Result]:
    """Measure the sign-in sheet of everybody, between looks at a short paper."""
    with garbage_held():
        desk = record_with(roster(MEMBERS))
        window, tab = opened(desk)
    times = []
    for _ in range(ROUNDS):
        assert tab.table.select_id(SHORT)
        settle(tab)
        times.append(clicked(tab, LONG) * 1000)
        settle(tab)
        assert tab.panel.preview.page_count >= PAGES, tab.panel.preview.page_count
    pages = tab.panel.preview.page_count
    window.close()
    detail = f"longest {max(times):.0f} ms"
    name = f"list of {pages} pages: from the click to its first page ({detail})"
    return [(name, statistics.median(times), LIMIT_MS, " ms")]


def opened(desk: Workspace) -> tuple[MainWindow, FilesTab]:
    """Open the window of the program on the papers of a meeting."""
    meeting = desk.meetings.meetings()[0]
    assert meeting.starts_on == date(2021, 1, 6)
    app = make_application(sys.argv[:1])
    window = Application(app, DictSettings()).show_record(desk)
    window.open_meeting(meeting.id, "files")
    QTest.qWaitForWindowExposed(window)
    tab = window.page("meetings").tab("files")
    assert isinstance(tab, FilesTab)
    settle(tab)
    return window, tab


def clicked(tab: FilesTab, name: str) -> float:
    """Click a paper; return after how many seconds its first page is seen. Raises TimeoutError."""
    table = tab.table
    title = next(row.state.entry.title for row in table.rows() if row.id == name)
    cells = (
        table.proxy.index(row, column)
        for row in range(table.proxy.rowCount())
        for column in range(table.proxy.columnCount())
    )
    cell = next(each for each in cells if each.data() == title)
    table.view.scrollTo(cell)
    spot = table.view.visualRect(cell).center()
    preview, shown = tab.panel.preview, []
    links = [
        (signal, signal.connect(lambda *_: shown.append(name)))
        for signal in (preview.begun, preview.loaded)
    ]
    start = time.perf_counter()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    while not (shown and has_ink(preview)):
        live(GLANCE_MS)
        if time.perf_counter() - start > PATIENCE:
            raise TimeoutError(name)
    took = time.perf_counter() - start
    for signal, link in links:
        signal.disconnect(link)
    return took


def live(milliseconds: int) -> None:
    """Let the window live for a while, as the program's own loop does.

    ``QTest.qWait`` keeps Python's lock, so that no work in the background gets on meanwhile.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def has_ink(preview: PdfPreview) -> bool:
    """Return whether the first page is drawn, not only its white sheet."""
    pixels = preview._view.viewport().grab().toImage()
    across = pixels.width()
    return any(
        pixels.pixelColor(x, y).lightness() < INK
        for y in range(60, min(pixels.height(), 260), 3)
        for x in range(across // 4, across * 3 // 4, 3)
    )


def settle(tab: FilesTab) -> None:
    """Let everything that was begun end."""
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline and tab.panel.document is None:
        live(GLANCE_MS)
    live(700)


def main() -> None:
    """Print what was found."""
    for name, value, limit, unit in preview_results():
        print(f"{name}: {value:.0f}{unit} (limit {limit:g})")


if __name__ == "__main__":
    main()
