from datetime import date

import pytest
from PySide6.QtCore import Qt

from db.domain.vocabulary import MeetingKind
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.pages.files_page import FilesPage


@pytest.fixture
def page(desk, parent):
    return FilesPage(desk, parent)


def test_a_record_without_meetings_says_what_to_do(workspace, parent, qtbot):
    page = FilesPage(Desk(workspace, DictSettings(), parent), parent)
    assert page._stack.currentWidget() is page._empty
    assert not page.meeting.isEnabled()
    workspace.meetings.create(MeetingKind.PLENARY, "六次会议", date(2021, 1, 6))
    assert page._stack.currentWidget() is page.papers
    assert page.papers._meeting == 1


def test_the_latest_meeting_is_shown_and_another_can_be_chosen(page, desk, parent, qtbot):
    assert page.papers._meeting == 1
    other = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "专委会会议", date(2021, 3, 1))
    assert page.papers._meeting == 1
    parent.show()
    page.meeting.setFocus()
    qtbot.keyClick(page.meeting, Qt.Key.Key_Up)
    assert page.papers._meeting == other
    page.show_meeting(1)
    assert page.meeting.currentText().endswith("第六次会议")


def test_the_shown_meeting_goes_when_it_is_removed(page, desk):
    meetings = desk.workspace.meetings
    other = meetings.create(MeetingKind.COMMITTEE, "专委会会议", date(2021, 3, 1))
    page.show_meeting(other)
    meetings.remove(meetings.view(other).meeting)
    assert page.papers._meeting == 1
