from datetime import date

import pytest

from db.domain.ids import MeetingId
from db.domain.organs import Organ, OrganPost
from db.domain.vocabulary import MeetingKind
from desktop.services.members import MemberForm
from desktop.ui.tabs.organs_tab import OrgansTab

MEETING = MeetingId(1)


@pytest.fixture
def tab(desk, parent):
    tab = OrgansTab(desk, parent)
    tab.resize(1200, 700)
    tab.show_meeting(MEETING)
    parent.show()
    return tab


def test_every_organ_and_the_groups_have_a_place(tab, qtbot):
    assert [tab.switch.tabText(place) for place in range(5)] == [
        *("主席团", "秘书处", "提案审查委员会"),
        *("分组", "名单文件"),
    ]
    tab.switch.setCurrentIndex(3)
    assert tab.groups.isVisible()
    tab.switch.setCurrentIndex(4)
    qtbot.waitUntil(lambda: tab.papers.panel.preview.page_count > 1)
    tab.switch.setCurrentIndex(0)
    tab.switch.setCurrentIndex(4)
    qtbot.waitUntil(lambda: tab.papers.panel.document is not None)
    assert tab.papers.isVisible()


def test_what_changes_is_shown_and_a_removed_meeting_is_let_go(tab, desk):
    organs = desk.workspace.organs
    organs.name_guest(MEETING, OrganPost.DEPUTY_SECRETARY_GENERAL, "周明", "")
    assert tab.panels[Organ.SECRETARIAT].table.rows()[-1].name == "周明"
    made = desk.workspace.meetings.create(MeetingKind.PLENARY, "七次会议", date(2022, 1, 6))
    tab.show_meeting(made)
    assert tab.panels[Organ.PRESIDIUM].table.rows() == ()
    desk.workspace.meetings.remove(desk.workspace.meetings.view(made).meeting)
    assert tab._meeting is None
    tab.refresh()


def test_a_name_of_unknown_strokes_is_asked_for(tab, desk, told):
    key = desk.workspace.members.add(MemberForm(name="\U0003134f明"))
    desk.workspace.organs.name_members(MEETING, OrganPost.PRESIDIUM_MEMBER, [key])
    assert told.last[0] == "error"
    assert "笔画" in told.last[1]


def test_a_hidden_tab_reads_nothing_until_it_is_seen(tab, desk):
    tab.hide()
    rows = desk.workspace.organs.people(MEETING)
    desk.workspace.organs.remove(MEETING, [r for r in rows if r.post is OrganPost.REVIEW_CHAIR])
    assert len(tab.panels[Organ.REVIEW].table.rows()) == 19
    tab.show()
    assert len(tab.panels[Organ.REVIEW].table.rows()) == 18
