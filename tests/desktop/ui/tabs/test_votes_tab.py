import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.polls import PollForm
from desktop.ui.tabs.votes_tab import VotesTab

PLENARY = MeetingId(1)


@pytest.fixture
def tab(desk, parent):
    tab = VotesTab(desk, parent)
    tab.show_meeting(PLENARY)
    return tab


def test_a_poll_taken_elsewhere_appears(tab, desk):
    sitting = desk.workspace.sign_ins.sitting(PLENARY, 1).id
    form = PollForm(
        meeting=PLENARY,
        sitting=sitting,
        subject=PollSubject(title="决议"),
        method=PollMethod.ACCLAMATION,
    )
    desk.workspace.polls.record_poll(form, None)
    assert len(tab.polls.table.rows()) == 1


def test_a_meeting_that_is_gone_is_forgotten(tab, desk):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "会议", today)
    tab.show_meeting(made)
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    assert tab._meeting is None
