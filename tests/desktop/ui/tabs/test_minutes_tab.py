"""The tab composes the minutes when they are seen, and again when the record changes."""

from datetime import date

import pytest

from db.domain.ids import MeetingId
from db.domain.minutes_rows import MinutesPeople
from db.domain.vocabulary import MeetingKind
from desktop.ui.tabs.minutes_tab import MinutesTab

PLENARY = MeetingId(1)


@pytest.fixture
def tab(desk, parent):
    tab = MinutesTab(desk, parent)
    tab.show_meeting(PLENARY)
    return tab


def test_minutes_wait_until_they_are_seen(tab, desk, parent):
    desk.workspace.minutes.set_people(PLENARY, MinutesPeople("王建国"))
    assert len(tab.minutes.table.rows()) == 0
    parent.show()
    assert tab.minutes.chair.text() == "王建国"
    desk.workspace.minutes.set_people(PLENARY, MinutesPeople("张三"))
    assert tab.minutes.chair.text() == "张三"


def test_the_keyboard_follows_the_panels(tab, parent):
    parent.show()
    tab._panels.show_page(tab.papers)
    assert tab.focusProxy() is tab.papers


def test_a_meeting_that_is_gone_is_forgotten(tab, desk):
    made = desk.workspace.meetings.create(MeetingKind.STANDING, "常委会", date(2021, 5, 1))
    tab.show_meeting(made)
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    desk.workspace.minutes.set_people(PLENARY, MinutesPeople("张三"))
    assert tab._meeting is None
