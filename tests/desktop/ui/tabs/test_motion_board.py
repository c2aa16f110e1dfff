"""The register as columns: every state has its motions, and one motion is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.ui.tabs.motion_board import MotionBoard


@pytest.fixture
def rows(desk):
    return desk.workspace.motions.search(MotionQuery()).rows


@pytest.fixture
def board(desk, parent, rows):
    board = MotionBoard(parent)
    board.set_rows(rows)
    return board


def test_every_state_has_its_column_with_its_number(board, rows):
    for state in MotionState:
        own = [row for row in rows if row.state is state]
        assert board.column(state).count() == len(own)
        assert board._heads[state].text().endswith(f"　{len(own)}")


def test_one_motion_is_chosen_whatever_the_column(board, qtbot):
    first, second = board.column(MotionState.ASSIGNED), board.column(MotionState.REPLIED)
    first.setCurrentRow(0)
    with qtbot.waitSignal(board.chosen):
        second.setCurrentRow(0)
    assert first.selectedItems() == []
    assert board.chosen_row().state is MotionState.REPLIED


def test_the_arrows_go_from_column_to_column_over_empty_ones(board):
    filled = [state for state in MotionState if board.column(state).count()]
    here = board.column(filled[0])
    here.setCurrentRow(0)
    QTest.keyClick(here, Qt.Key.Key_Right)
    assert board.chosen_row().state is filled[1]
    QTest.keyClick(board.column(filled[1]), Qt.Key.Key_Left)
    assert board.chosen_row().state is filled[0]
    QTest.keyClick(here, Qt.Key.Key_Left)
    QTest.keyClick(here, Qt.Key.Key_Down)
    assert board.chosen_row().state is filled[0]


def test_what_was_chosen_stays_chosen_until_it_is_gone(board, rows, qtbot):
    board.column(MotionState.REPLIED).setCurrentRow(1)
    chosen = board.chosen_row()
    board.set_rows(rows)
    assert board.chosen_row() == chosen
    with qtbot.waitSignal(board.chosen) as said:
        board.set_rows([row for row in rows if row.id != chosen.id])
    assert said.args == [None]


def test_enter_opens_a_motion(board, qtbot):
    column = board.column(MotionState.ASSIGNED)
    column.setCurrentRow(0)
    with qtbot.waitSignal(board.opened) as opened:
        column.itemActivated.emit(column.item(0))
    assert opened.args[0].state is MotionState.ASSIGNED
