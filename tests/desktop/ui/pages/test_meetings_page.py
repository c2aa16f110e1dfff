import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog
from desktop.ui.pages.meetings_page import MeetingsPage


@pytest.fixture
def page(desk, parent, qtbot):
    page = MeetingsPage(desk, parent)
    page.resize(1200, 700)
    parent.show()
    return page


def test_enter_opens_a_meeting_and_alt_left_leads_back(page):
    page._table.view.selectRow(0)
    QTest.keyClick(page._table.view, Qt.Key.Key_Return)
    assert page._stack.currentWidget() is page._workspace
    assert page._name.text().endswith("第六次会议")
    page._back.trigger()
    assert page._stack.currentWidget() is page._list


def test_a_new_meeting_opens_at_once(page):
    page._new.trigger()
    dialog = page.findChild(NewMeetingDialog)
    dialog._name.setText("政协临江市第七届委员会第七次会议")
    dialog.accept()
    assert page._name.text().endswith("第七次会议")


def test_a_meeting_is_copied_to_the_next_year(page):
    page._copy.trigger()
    assert page.findChild(NewMeetingDialog) is None
    page._table.view.selectRow(0)
    page._copy.trigger()
    page.findChild(NewMeetingDialog).accept()
    assert page._name.text().endswith("第七次会议")
    assert page._when.text() == "2022-01-06 — 2022-01-08"


def test_a_meeting_is_kept_as_a_template(page, desk, told):
    page._keep.trigger()
    page._table.view.selectRow(0)
    for name in ("年会", "年会"):
        page._keep.trigger()
        asked = page.findChildren(QInputDialog)[-1]
        asked.setTextValue(name)
        asked.accept()
    assert told.lines[-2:] == [
        ("done", "已存为模板“年会”，新建会议时可以选用。"),
        ("error", "“年会”已经有了，请换一个名称。"),
    ]
    assert len(desk.workspace.meeting_plans.own_templates()) == 1


def test_a_meeting_in_use_stays_and_an_unused_one_goes(page, desk, told):
    page._table.view.selectRow(0)
    page._remove.trigger()
    assert "不能删除" in told.last[1]
    today = desk.workspace.uow.clock().date()
    made = desk.workspace.meetings.create(MeetingKind.STANDING, "第二次会议", today)
    page.open_meeting(made, "agenda")
    page._table.select_id(made)
    page._remove.trigger()
    assert page._stack.currentWidget() is page._list
    assert len(page._table.rows()) == 1


def test_the_keyboard_goes_where_the_tab_needs_it(page):
    page.open_meeting(MeetingId(1), "sign_in")
    assert page.tab("sign_in").focusProxy() is page.tab("sign_in")._box
