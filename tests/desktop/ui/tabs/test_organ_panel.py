import pytest

from db.domain.ids import MeetingId
from db.domain.organs import Organ, OrganPost
from desktop.ui.dialogs.officer_dialog import OfficerDialog
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog
from desktop.ui.tabs.organ_panel import OrganPanel

MEETING = MeetingId(1)


@pytest.fixture
def shown(desk, parent):
    """Show the panel of an organ; it follows the record as its tab does."""

    def show(organ):
        panel = OrganPanel(desk, organ, parent)
        people = desk.workspace.organs.people

        def renew(_=None):
            panel.show_people(MEETING, people(MEETING))

        desk.bus.changed.connect(renew)
        renew()
        panel.resize(1100, 600)
        parent.show()
        return panel

    return show


def test_members_are_named_for_the_chosen_post_and_taken_off(shown, desk):
    panel = shown(Organ.PRESIDIUM)
    assert panel.state.text() == "常务主席 9　执行主席 12　主席团成员 69"
    assert not panel.guest.isVisible()
    panel.post_box.setCurrentIndex(1)
    panel.add.trigger()
    dialog = panel.findChild(PickMembersDialog)
    assert len(dialog.table.rows()) == 355
    dialog.table.view.selectRow(0)
    dialog.accept()
    assert "执行主席 13" in panel.state.text()
    panel.remove.trigger()
    panel.table.view.selectAll()
    panel.remove.trigger()
    assert panel.table.rows() == ()
    desk.workspace.history.undo()
    assert len(panel.table.rows()) == 92 - 1


def test_deputies_are_put_in_order_and_lists_in_strokes_are_not(shown, told):
    panel = shown(Organ.SECRETARIAT)
    rows = panel.table.rows()
    panel.table.row_dropped.emit(rows[4].id, 1)
    assert [row.id for row in panel.table.rows()] == [rows[each].id for each in (0, 4, 1, 2, 3)]
    review = shown(Organ.REVIEW)
    last = review.table.rows()[-1]
    assert last.post is OrganPost.REVIEW_MEMBER
    review.table.row_dropped.emit(last.id, 5)
    assert told.last == ("info", "这份名单按姓氏笔画排列，不能手工调整。")


def test_somebody_who_is_no_member_becomes_deputy(shown):
    panel = shown(Organ.SECRETARIAT)
    panel.guest.trigger()
    dialog = panel.findChild(OfficerDialog)
    dialog.name.setText("周明")
    dialog.accept()
    assert panel.table.rows()[-1].name == "周明"


def test_before_a_meeting_is_shown_nothing_opens(desk, parent):
    panel = OrganPanel(desk, Organ.SECRETARIAT, parent)
    for action in (panel.add, panel.guest, panel.remove):
        action.trigger()
    assert panel.findChild(PickMembersDialog) is None
    assert panel.post() is OrganPost.DEPUTY_SECRETARY_GENERAL
