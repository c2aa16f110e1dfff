"""A desk over the sample record, and the window over it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.main_window import MainWindow


class Told:
    """What the desk has said."""

    def __init__(self, desk):
        self.lines = []
        desk.said.connect(self._on_said)

    def _on_said(self, kind, text, actions):
        self.lines.append((kind, text))

    @property
    def last(self):
        return self.lines[-1] if self.lines else ("", "")


@pytest.fixture
def parent(qtbot):
    """A widget to stand in, wide enough for a table."""
    widget = QWidget()
    widget.resize(1200, 800)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def desk(sample, parent):
    """The sample record as the pages see it."""
    return Desk(sample, DictSettings(), parent)


@pytest.fixture
def told(desk):
    """Listen to what the desk says."""
    return Told(desk)


@pytest.fixture
def window(sample, qtbot):
    """The main window over the sample, shown."""
    owner = QWidget()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(sample, DictSettings(), owner))
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def picture():
    """Draw a list's row as the user reads it: its cells, one bar between."""

    def draw(model, row=0):
        columns = range(model.columnCount())
        return " | ".join(str(model.index(row, column).data() or "") for column in columns)

    return draw


@pytest.fixture
def badge():
    """Return the badge of a cell."""
    from desktop.ui.models.row_table_model import Role

    def ask(model, column, row=0):
        return model.index(row, column).data(Role.BADGE)

    return ask


@pytest.fixture
def titles():
    """Return the titles of a list's columns."""

    def read(model):
        columns = range(model.columnCount())
        return [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]

    return read
