import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from desktop.services.seating import SeatChoice
from desktop.ui.tabs.groups_panel import GroupsPanel


@pytest.fixture
def seated(desk):
    """Give the plenary's members seats in a hall."""
    workspace = desk.workspace
    hall = workspace.halls.add("大会堂", Hall(rows=20, places=24))
    workspace.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=hall))
    return workspace.seating.view(MeetingId(1))


def test_figures_stand_by_sector_by_party_or_by_row_of_the_hall(desk, parent):
    panel = GroupsPanel(desk, parent)
    sign_ins = desk.workspace.sign_ins
    panel.show_view(sign_ins.view(sign_ins.sitting(MeetingId(1), 1).id))
    assert [row.name for row in panel._table.rows()][:2] == ["中国共产党", "民革"]
    panel._by.setCurrentIndex(1)
    panel._by.activated.emit(1)
    assert [row.name for row in panel._table.rows()][:2] == ["中共", "民革"]
    panel._by.setCurrentIndex(2)
    panel._by.activated.emit(2)
    assert [row.name for row in panel._table.rows()] == [""]
    panel.show_view(None)
    assert panel._table.rows() == ()


def test_those_of_one_row_of_the_hall_can_be_chosen_together(desk, parent, qtbot, seated):
    panel = GroupsPanel(desk, parent)
    sign_ins = desk.workspace.sign_ins
    panel.show_view(sign_ins.view(sign_ins.sitting(MeetingId(1), 1).id))
    panel._by.setCurrentIndex(2)
    panel._by.activated.emit(2)
    panel._table.select_id("2排")
    with qtbot.waitSignal(panel.group_chosen) as chosen:
        panel._all.trigger()
    name, keys = chosen.args
    assert name == "2排"
    assert set(keys) == {each.member.id for each in seated.seated if each.seat.row == 2}
