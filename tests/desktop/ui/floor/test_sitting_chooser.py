from datetime import datetime

import pytest

from db.domain.ids import MeetingId, SittingId
from desktop.services.workspace import NewRecord, new_workspace
from desktop.ui.desk import Desk
from desktop.ui.floor.sitting_chooser import SittingChooser


@pytest.fixture
def chooser(desk, parent):
    return SittingChooser(desk, parent)


def test_without_a_running_sitting_the_first_for_speeches_is_chosen(chooser, qtbot):
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser.reload()
    assert chosen.args == [SittingId(2)] == [chooser.sitting()]
    assert chooser.agenda


def test_the_running_sitting_is_chosen_by_itself(chooser, sample, monkeypatch):
    monkeypatch.setattr(sample.uow, "_clock", lambda: datetime(2021, 1, 7, 14, 40))
    chooser.reload()
    assert chooser.sitting() == SittingId(4)


def test_a_sitting_is_chosen_from_the_list_and_stays_chosen(chooser):
    chooser.reload()
    chooser._sitting.setCurrentIndex(3)
    chooser._sitting.activated.emit(3)
    chooser.reload()
    assert chooser.sitting() == SittingId(4)


def test_another_meeting_has_sittings_of_its_own(chooser):
    chooser.reload()
    chooser._meeting.activated.emit(0)
    chooser.show_sitting(MeetingId(1), SittingId(1))
    assert chooser.sitting() == SittingId(1)


def test_a_record_without_meetings_has_no_sitting(tmp_path, parent, settings, qtbot):
    workspace = new_workspace(tmp_path / "new.plenary", NewRecord(city="临江市", term=7))
    chooser = SittingChooser(Desk(workspace, settings, parent), parent)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser.reload()
    assert (chosen.args, chooser.sitting()) == ([None], None)
    workspace.close()
