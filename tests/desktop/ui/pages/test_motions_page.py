"""The page of motions reads the tab that is seen, and follows what changes."""

import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.ui.pages.motions_page import MotionsPage


@pytest.fixture
def page(desk, parent):
    return MotionsPage(desk, parent)


def test_every_tab_is_read_when_it_is_seen(page):
    for place in range(page._bar.count()):
        page._bar.show_place(place)
    assert "勾稽" in page.tab("figures")._strip.text()
    assert page.tab("due")._table.rows()


def test_the_review_queue_follows_what_changes(page, desk):
    page._bar.show_place(1)
    refused = desk.workspace.motions.search(MotionQuery(states=(MotionState.NOT_FILED,))).rows[0]
    waiting = len(page.tab("review")._table.rows())
    desk.workspace.review.take_up_again(refused)
    assert [row.id for row in page.tab("review")._table.rows()][waiting:] == [refused.id]
    desk.workspace.committee.change_term(desk.workspace.committee.term())
    assert page.tab("review")._table.rows()


def test_a_motion_is_shown_among_those_of_its_year(page, desk):
    [row] = desk.workspace.motions.search(MotionQuery(words=("20210012",))).rows
    page.show_motion(row.id)
    assert page.tab("register")._table.current_row().motion.number == "20210012"
