"""A child of the benchmark: open a record in the window, on the members page, say when painted.

It loads what ``python -m desktop`` loads, and in that order.
"""

import sys
from pathlib import Path

from desktop.cli import load_window

program = load_window()

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QTableView

from desktop.services.workspace import open_workspace
from desktop.settings import DictSettings
from desktop.startup import garbage_held


class FirstPaint(QObject):
    """Says when the list was painted, and ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            watched.removeEventFilter(self)
            QCoreApplication.quit()
        return False


def main(record: Path) -> None:
    app = program.make_application(sys.argv[:1])
    application = program.Application(app, DictSettings())
    watch = FirstPaint(app)
    with garbage_held():
        window = application.show_record(open_workspace(record))
        table = window.page("members").findChild(QTableView)
        assert table is not None
        table.viewport().installEventFilter(watch)
        window.show_page("members")
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
