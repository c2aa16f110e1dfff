"""A queue chooses its first motion, and the next one after each step."""

import pytest

from desktop.ui.tabs.motion_queue_tab import MotionQueueTab


@pytest.fixture
def tab(desk, parent):
    today = desk.workspace.uow.clock().date()
    tab = MotionQueueTab(
        desk, lambda: desk.workspace.handling.due(today), ("将到期", "没有", "提示"), parent
    )
    tab.refresh()
    return tab


def test_the_most_pressing_motion_is_chosen_and_shown(tab):
    [chosen] = tab._table.selected_rows()
    assert chosen.id == tab._table.rows()[0].id
    assert chosen.motion.number in tab._life.plain_text()


def test_an_empty_queue_says_so(desk, parent):
    tab = MotionQueueTab(desk, lambda: (), ("待审查", "没有待审查的提案", ""), parent)
    tab.refresh()
    assert tab._table.rows() == ()
