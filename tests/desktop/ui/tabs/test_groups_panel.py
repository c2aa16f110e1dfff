from db.domain.ids import MeetingId
from desktop.ui.tabs.groups_panel import GroupsPanel


def test_figures_stand_by_sector_or_by_party(desk, parent):
    panel = GroupsPanel(desk, parent)
    sign_ins = desk.workspace.sign_ins
    panel.show_view(sign_ins.view(sign_ins.sitting(MeetingId(1), 1).id))
    assert [row.name for row in panel._table.rows()][:2] == ["中国共产党", "民革"]
    panel._by.setCurrentIndex(1)
    panel._by.activated.emit(1)
    assert [row.name for row in panel._table.rows()][:2] == ["中共", "民革"]
    panel.show_view(None)
    assert panel._table.rows() == ()
