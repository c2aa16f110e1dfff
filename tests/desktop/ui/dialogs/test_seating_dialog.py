from dataclasses import replace
from datetime import date

import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.seat_vocabulary import BlockFill, SeatGrouping
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.seating_dialog import SeatingDialog

MEETING = MeetingId(1)


@pytest.fixture
def open_dialog(desk, parent):
    def make(meeting=MEETING):
        proposal = desk.workspace.seating.proposal(meeting)
        return SeatingDialog(desk, proposal.choice, proposal, parent)

    desk.workspace.halls.add("大会堂", Hall(rows=20, places=20))
    return make


def test_the_proposal_is_accepted(open_dialog, desk):
    dialog = open_dialog()
    assert "从前排起：中国共产党、民革、民盟、民建" in dialog._begins.text()
    dialog.accept()
    assert len(desk.workspace.seating.view(MEETING).seated) == 367


def test_another_grouping_and_rotation_say_who_begins(open_dialog):
    dialog = open_dialog()
    dialog._grouping.setCurrentIndex(dialog._grouping.findData(SeatGrouping.PARTY.value))
    dialog._rotation.setValue(1)
    assert "从前排起：民革" in dialog._begins.text()
    dialog._fill.setCurrentIndex(dialog._fill.findData(BlockFill.COLUMNS.value))
    choice = dialog.typed()
    assert (choice.grouping, choice.fill, choice.rotation) == (
        SeatGrouping.PARTY,
        BlockFill.COLUMNS,
        1,
    )


def test_last_years_meeting_is_named(open_dialog, desk):
    open_dialog().accept()
    later = desk.workspace.meetings.create(MeetingKind.PLENARY, "七届七次会议", date(2022, 1, 6))
    dialog = open_dialog(later)
    assert dialog._rotation.value() == 7
    dialog.accept()
    assert desk.workspace.seating.view(later).plan.rotation == 7


def test_too_small_a_hall_is_refused_and_the_form_stays(open_dialog, desk):
    row = desk.workspace.halls.halls()[0]
    desk.workspace.halls.change(replace(row, hall=Hall(rows=5, places=20)))
    dialog = open_dialog()
    dialog.accept()
    assert "要坐 367 人，只有 100 个座位" in dialog._refusal.text()
