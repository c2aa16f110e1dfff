"""A small list of lines, and a shown place for one widget."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.settings import DictSettings
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list under test."""

    id: int
    name: str
    count: int = 0
    tone: str = ""

    @property
    def search(self):
        return self.name.lower()


class EntryTableModel(RowTableModel[Entry]):
    """Two columns of text, one of numbers."""

    COLUMNS = (
        Column(key="name", title="名称", text=lambda row: row.name, width=160),
        Column(
            key="count",
            title="数目",
            text=lambda row: str(row.count),
            sort=lambda row: row.count,
            width=90,
            align_right=True,
        ),
        Column(key="tone", title="状态", text=lambda row: row.tone, badge=lambda row: row.tone),
    )


@pytest.fixture
def entry():
    return Entry


@pytest.fixture
def entries():
    counted = {"alpha": 30, "beta": 10, "gamma": 50, "delta": 20, "epsilon": 40}
    return [Entry(number, *both) for number, both in enumerate(counted.items(), start=1)]


@pytest.fixture
def model(parent):
    return EntryTableModel(parent)


@pytest.fixture
def settings():
    return DictSettings()


@pytest.fixture
def shown(qtbot):
    """Show a widget made for a parent, filling a window of 640 × 480, and wait until it is."""
    window = QWidget()
    window.resize(640, 480)
    layout = QVBoxLayout(window)
    qtbot.addWidget(window)

    def show(make):
        widget = make(window)
        layout.addWidget(widget)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return widget

    return show
