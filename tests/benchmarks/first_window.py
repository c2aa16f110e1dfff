"""A child of the benchmark: open a record in the window, on the members page, say when painted."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from desktop.startup import garbage_held

with garbage_held():
    from desktop.app import Application, make_application
    from desktop.services.workspace import open_workspace
    from desktop.settings import DictSettings


class FirstPaint(QObject):
    """Says when the list was painted, and ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            watched.removeEventFilter(self)
            make_application([]).quit()
        return False


def main(record: Path) -> None:
    app = make_application(sys.argv[:1])
    application = Application(app, DictSettings())
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
