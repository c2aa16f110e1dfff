"""What the tests of lists share: invented lines, a model of them, Qt's own judge of models."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtTest import QAbstractItemModelTester

from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class Line:
    """A row of an invented list."""

    id: int
    name: str = ""
    count: int | None = None
    tone: str = ""

    @property
    def search(self) -> str:
        return f"{self.name.lower()} {self.id}"


class LinesModel(RowTableModel[Line]):
    """名称, 数目, 状态."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("LinesModel", "名称")),
            text=lambda line: line.name,
            tooltip=lambda line: f"{line.name}!",
            icon=lambda line: "star" if line.tone else "",
            width=200,
        ),
        Column(
            key="count",
            title=str(QT_TRANSLATE_NOOP("LinesModel", "数目")),
            text=lambda line: str(line.count or ""),
            sort=lambda line: line.count,
            align_right=True,
            header_tip=str(QT_TRANSLATE_NOOP("LinesModel", "共有多少")),
        ),
        Column(
            key="tone",
            title=str(QT_TRANSLATE_NOOP("LinesModel", "状态")),
            text=lambda line: line.tone,
            badge=lambda line: line.tone,
        ),
    )


@pytest.fixture(scope="session")
def line():
    return Line


@pytest.fixture(scope="session")
def lines_model():
    """The model's class: each test makes its own, and Qt judges it through every change."""

    def make():
        model = LinesModel()
        model.judge = QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        return model

    return make


@pytest.fixture
def model(lines_model):
    return lines_model()
