import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.name_members_dialog import NameMembersDialog
from desktop.ui.dialogs.participant_dialog import ParticipantDialog
from desktop.ui.tabs.participants_tab import ParticipantsTab

GUEST = ParticipantValues(role=ParticipantRole.INVITED, name="赵市长", badge="L001")


@pytest.fixture
def tab(desk, parent):
    tab = ParticipantsTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    parent.show()
    return tab


def test_members_are_named_and_taken_off(tab):
    tab._members.trigger()
    dialog = tab.findChild(NameMembersDialog)
    dialog.table.view.selectRow(0)
    dialog.accept()
    assert len(tab._table.rows()) == 1
    tab._remove.trigger()
    assert len(tab._table.rows()) == 1
    tab._table.view.selectRow(0)
    tab._remove.trigger()
    assert tab._table.rows() == ()


def test_a_guest_is_added_and_changed_by_keyboard(tab, desk):
    tab._guest.trigger()
    dialog = tab.findChild(ParticipantDialog)
    QTest.keyClicks(dialog._name, "Zhao")
    dialog.accept()
    assert [row.name for row in tab._table.rows()] == ["Zhao"]
    tab._edit.trigger()
    tab._table.view.selectRow(0)
    QTest.keyClick(tab._table.view, Qt.Key.Key_Return)
    dialogs = [each for each in tab.findChildren(ParticipantDialog) if each.isVisible()]
    assert dialogs[0]._name.text() == "Zhao"
    dialogs[0].reject()
    tab._edit.trigger()
    assert any(each.isVisible() for each in tab.findChildren(ParticipantDialog))


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_kind_of_meeting_says_who_is_expected(tab, desk, kind):
    made = desk.workspace.meetings.create(kind, "会议", desk.workspace.uow.clock().date())
    tab.show_meeting(made)
    assert tab._rule.text().startswith("应到：")


def test_a_meeting_that_is_removed_is_shown_no_more(tab, desk):
    day = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.PRESIDIUM, "主席团会议", day)
    tab.show_meeting(made)
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    assert tab._meeting is None
    for action in (tab._members, tab._guest, tab._edit, tab._remove):
        action.trigger()
    desk.workspace.participants.write(1, GUEST)
    assert tab._table.rows() == ()


def test_the_presidium_is_expected_at_its_meeting_in_one_action(tab, desk, told):
    assert not tab._presidium.isVisible()
    day = desk.workspace.meetings.view(MeetingId(1)).meeting.starts_on
    made = desk.workspace.meetings.create(MeetingKind.PRESIDIUM, "主席团第二次会议", day)
    tab.show_meeting(made)
    assert tab._presidium.isVisible()
    tab._presidium.trigger()
    assert len(tab._table.rows()) == 69
    assert told.last == ("done", "主席团成员已列为出席：新增 69 人。")
    early = desk.workspace.meetings.create(
        MeetingKind.PRESIDIUM, "主席团会议", day.replace(year=2020)
    )
    tab.show_meeting(early)
    tab._presidium.trigger()
    assert told.last[0] == "error"
    tab._meeting = None
    tab._presidium.trigger()
    assert tab._table.rows() == ()
