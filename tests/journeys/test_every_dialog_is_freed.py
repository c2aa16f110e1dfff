"""A secretary opens hundreds of forms a day: none may stay behind once it is closed."""

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from db.domain.ids import HallId, MeetingId
from desktop.services.seating import SeatChoice, SeatProposal
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog
from desktop.ui.dialogs.agenda_passing_dialog import AgendaPassingDialog
from desktop.ui.dialogs.difference_dialog import DifferenceDialog
from desktop.ui.dialogs.election_dialog import ElectionDialog
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.dialogs.freeze_dialog import FreezeDialog
from desktop.ui.dialogs.hall_dialog import HallDialog
from desktop.ui.dialogs.leave_dialog import LeaveDialog
from desktop.ui.dialogs.make_sittings_dialog import MakeSittingsDialog
from desktop.ui.dialogs.member_dialog import MemberDialog
from desktop.ui.dialogs.name_members_dialog import NameMembersDialog
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog
from desktop.ui.dialogs.participant_dialog import ParticipantDialog
from desktop.ui.dialogs.pass_schedule_dialog import PassScheduleDialog
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog
from desktop.ui.dialogs.poll_dialog import PollDialog
from desktop.ui.dialogs.search_dialog import SearchDialog
from desktop.ui.dialogs.seating_dialog import SeatingDialog
from desktop.ui.dialogs.sitting_dialog import SittingDialog
from desktop.ui.dialogs.speech_dialog import SpeechDialog
from desktop.ui.dialogs.unit_dialog import UnitDialog

PLENARY = MeetingId(1)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def desk(sample, parent):
    return Desk(sample, DictSettings(), parent)


def leave_dialog(desk, parent):
    sitting = desk.workspace.sign_ins.sitting(PLENARY, 1).id
    row = desk.workspace.sign_ins.view(sitting).rows[0]
    return LeaveDialog(desk, sitting, row, parent)


def freeze_dialog(desk, parent):
    sitting = desk.workspace.sign_ins.sitting(PLENARY, 1).id
    return FreezeDialog(desk, desk.workspace.sign_ins.view(sitting), parent)


def sitting_dialog(desk, parent):
    sitting = desk.workspace.meetings.view(PLENARY).sittings[0]
    return SittingDialog(desk, sitting, parent, is_new=False)


def seating_dialog(desk, parent):
    proposal = SeatProposal(SeatChoice(meeting=PLENARY, hall=HallId(0)), ())
    return SeatingDialog(desk, proposal.choice, proposal, parent)


def pass_schedule_dialog(desk, parent):
    return PassScheduleDialog(desk, desk.workspace.schedule.view(PLENARY), parent)


MAKERS = {
    "agenda item": lambda desk, parent: AgendaItemDialog(
        desk, desk.workspace.agenda.view(PLENARY), None, parent
    ),
    "agenda passing": lambda desk, parent: AgendaPassingDialog(
        desk, desk.workspace.agenda.view(PLENARY), parent
    ),
    "difference": lambda desk, parent: DifferenceDialog(desk, [], parent),
    "election": lambda desk, parent: ElectionDialog(desk, PLENARY, parent),
    "error": lambda desk, parent: ErrorDialog("Traceback", parent),
    "freeze": freeze_dialog,
    "hall": lambda desk, parent: HallDialog(desk, None, parent),
    "leave": leave_dialog,
    "name members": lambda desk, parent: NameMembersDialog(desk, PLENARY, parent),
    "participant": lambda desk, parent: ParticipantDialog(desk, PLENARY, None, parent),
    "make sittings": lambda desk, parent: MakeSittingsDialog(desk, PLENARY, parent),
    "pass schedule": pass_schedule_dialog,
    "pick members": lambda desk, parent: PickMembersDialog(desk, "主席团", (), len, parent),
    "member": lambda desk, parent: MemberDialog(desk, None, parent),
    "meeting": NewMeetingDialog,
    "poll": lambda desk, parent: PollDialog(desk, PLENARY, parent),
    "search": SearchDialog,
    "seating": seating_dialog,
    "sitting": sitting_dialog,
    "speech": lambda desk, parent: SpeechDialog(desk, PLENARY, None, parent),
    "unit": lambda desk, parent: UnitDialog(desk, None, parent),
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())
def test_a_cancelled_dialog_is_freed(desk, parent, qtbot, make):
    before = desk.workspace.history.status()
    dialog = make(desk, parent)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert desk.workspace.history.status() == before
