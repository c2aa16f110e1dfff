"""The list of the floor says where each speech stands, in words and times."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from db.domain.floor_events import FloorKind, FloorState, SpeechKey
from desktop.services.floor import FloorRow
from desktop.ui.models.floor_table_model import FloorTableModel, minutes_text

WAITING = FloorRow(
    key=SpeechKey("r1"),
    number=7,
    planned_number=7,
    kind=FloorKind.PLANNED,
    state=FloorState.WAITING,
    speaker="王芳",
    reader="",
    unit="民建市委会",
    title="关于先进制造业",
    minutes=8,
    allowed_seconds=480,
    used_seconds=0,
    is_priority=True,
    reason="",
    planned_start=datetime(2021, 1, 6, 15, 2),
    started_at=None,
    ended_at=None,
    expected_start=datetime(2021, 1, 6, 15, 7),
)
DONE = replace(
    WAITING,
    number=9,
    state=FloorState.FINISHED,
    reader="李宣读",
    used_seconds=502,
    started_at=datetime(2021, 1, 6, 15, 10),
    ended_at=datetime(2021, 1, 6, 15, 18),
    expected_start=None,
)
GONE = replace(
    WAITING,
    number=0,
    planned_number=None,
    kind=FloorKind.INSERTED,
    state=FloorState.WITHDRAWN,
    reason="本人请求",
    planned_start=None,
    expected_start=None,
)


@pytest.fixture
def model(parent):
    model = FloorTableModel(parent)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent)
    return model


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (WAITING, "7 | 等候 | 王芳 | 民建市委会 | 15:02 | 约 15:07 | 8:00 | 关于先进制造业 | "),
        (
            DONE,
            "9（原 7） | 已发言 | 王芳（宣读：李宣读） | 民建市委会 | 15:02 | 15:10—15:18"
            " | 8:22 / 8:00 | 关于先进制造业 | ",
        ),
        (
            GONE,
            "— | 取消 | 王芳 | 民建市委会 |  |  | 8:00 | 关于先进制造业 | 临时安排 本人请求",
        ),
    ],
)
def test_a_row_is_read_as_a_line(model, picture, row, shown):
    model.set_rows([row])
    assert picture(model) == shown


def test_time_overrun_is_marked_red(model, badge):
    model.set_rows([DONE])
    assert badge(model, 6) == "red"
    model.set_rows([WAITING])
    assert badge(model, 6) == ""


@pytest.mark.parametrize("column", range(9))
def test_every_column_sorts(model, column):
    model.set_rows([WAITING, replace(DONE, key=SpeechKey("r2"))])
    model.sort(column)
    assert model.rowCount() == 2


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (502, "8:22"), (-12, "−0:12")])
def test_seconds_are_shown_as_minutes(seconds, text):
    assert minutes_text(seconds) == text
