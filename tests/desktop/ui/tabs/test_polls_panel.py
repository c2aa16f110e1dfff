import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.polls import PollForm
from desktop.ui.dialogs.poll_dialog import PollDialog
from desktop.ui.tabs.polls_panel import PollsPanel

PLENARY = MeetingId(1)


@pytest.fixture
def panel(desk, parent):
    panel = PollsPanel(desk, parent)
    desk.bus.changed.connect(lambda _: panel.refresh())
    panel.show_meeting(PLENARY)
    parent.show()
    return panel


def new_poll(panel, title="政治决议"):
    panel.new.trigger()
    dialog = panel.findChildren(PollDialog)[-1]
    dialog.subject.setEditText(title)
    dialog.accept()


def test_a_new_poll_lies_on_the_desk_ready_for_the_keyboard(panel):
    new_poll(panel)
    assert panel.counter._title.text() == "政治决议"
    assert panel.counter.boxes.box("yes").hasFocus()
    assert panel.discard.isEnabled()
    assert not panel.correct.isEnabled()


def test_closing_moves_the_result_into_the_list(panel):
    new_poll(panel)
    panel.counter.boxes.box("yes").set_count(350)
    panel.counter.close_action.trigger()
    assert panel.table.rows()[0].view.verdict.is_adopted
    assert panel.correct.isEnabled()
    panel.correct.trigger()
    assert not panel.counter.boxes.box("yes").isReadOnly()


def test_what_is_typed_stays_when_another_poll_changes(panel, desk):
    new_poll(panel)
    panel.counter.boxes.box("yes").set_count(12)
    sitting = desk.workspace.sign_ins.sitting(PLENARY, 1).id
    subject = PollSubject(title="另一项")
    desk.workspace.polls.record_poll(
        PollForm(meeting=PLENARY, sitting=sitting, subject=subject, method=PollMethod.ACCLAMATION),
        None,
    )
    assert len(panel.table.rows()) == 2
    assert panel.counter.boxes.box("yes").count() == 12


def test_the_chosen_row_lies_on_the_desk_and_an_open_one_can_be_discarded(panel):
    new_poll(panel, "一")
    new_poll(panel, "二")
    panel.table.view.selectRow(0)
    assert panel.counter._title.text() == "一"
    panel.table.row_activated.emit(panel.table.rows()[1])
    assert panel.counter._title.text() == "二"
    panel.discard.trigger()
    assert [row.view.poll.subject.title for row in panel.table.rows()] == ["一"]


def test_a_meeting_without_a_sitting_says_what_to_do(panel, desk, told):
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.COMMITTEE, "会议", today)
    for sitting in desk.workspace.meetings.view(made).sittings:
        desk.workspace.meetings.remove_sitting(sitting)
    panel.show_meeting(made)
    panel.new.trigger()
    assert "还没有场次" in told.last[1]
    assert panel.table._empty._title.text() == "还没有表决"


def test_before_a_meeting_is_shown_nothing_happens(desk, parent):
    panel = PollsPanel(desk, parent)
    panel.refresh()
    panel.new.trigger()
    panel.discard.trigger()
    assert panel.findChild(PollDialog) is None
