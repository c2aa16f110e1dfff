from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.services.members import MemberForm
from desktop.ui.tabs.files_tab import FilesTab


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = FilesTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    parent.show()
    qtbot.waitUntil(lambda: tab.panel.preview.page_count == 5)
    return tab


def test_the_preview_shows_what_is_chosen(tab, qtbot):
    tab._kinds.setCurrentRow(2)
    qtbot.waitUntil(lambda: tab.panel.preview.page_count == 1)
    assert not tab._order.isEnabled()
    tab._kinds.setCurrentRow(1)
    qtbot.waitUntil(lambda: tab.panel.preview.page_count > 5)
    assert tab._order.isEnabled()


def test_what_is_saved_is_what_is_shown(tab, tmp_path, told, monkeypatch):
    target = tmp_path / "顺序表"
    chosen = iter([("", ""), (str(target), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(chosen))
    tab.panel.save.trigger()
    tab.panel.save.trigger()
    assert target.with_suffix(".pdf").read_bytes() == tab.panel.document.content
    assert told.last[0] == "done"


def test_a_place_that_refuses_is_said(tab, tmp_path, told, monkeypatch):
    gone = str(tmp_path / "gone" / "x.pdf")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (gone, ""))
    tab.panel.save.trigger()
    assert told.last[0] == "error"


def test_printing_without_a_printer_says_so(tab, told, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    tab.panel.print.trigger()
    assert "没有安装打印机" in told.last[1]


def test_the_preview_follows_the_record_and_names_missing_glyphs(tab, desk, qtbot):
    tab._kinds.setCurrentRow(3)
    desk.workspace.members.add(MemberForm(name="王\U0003ffff"))
    desk.workspace.committee.choose_stroke("\U0003ffff", "王")
    qtbot.waitUntil(lambda: not tab.panel.warning.isHidden())
    assert "\U0003ffff" in tab.panel.warning.text()


def choose(tab, qtbot, title, pages):
    row = next(n for n in range(tab._kinds.count()) if tab._kinds.item(n).text() == title)
    item = tab._kinds.visualItemRect(tab._kinds.item(row)).center()
    qtbot.mouseClick(tab._kinds.viewport(), Qt.MouseButton.LeftButton, pos=item)
    qtbot.waitUntil(lambda: tab.panel.preview.page_count == pages)


def test_the_report_of_attendance_may_be_of_one_sitting(tab, qtbot):
    choose(tab, qtbot, "出席情况统计表", 3)
    assert not tab._member.isEnabled()
    qtbot.keyClick(tab._sitting, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "开幕会出席情况统计表" in tab.panel.document.title)
    assert tab._sitting.isEnabled()


def test_a_meeting_that_is_removed_is_shown_no_more(tab, desk, qtbot):
    meetings = desk.workspace.meetings
    other = meetings.create(MeetingKind.CHAIRPERSONS, "主席会议", date(2021, 3, 1))
    tab.show_meeting(other)
    qtbot.waitUntil(lambda: "主席会议" in tab.panel.document.title)
    meetings.remove(meetings.view(other).meeting)
    qtbot.waitUntil(lambda: tab._choice() is None)
    desk.workspace.members.add(MemberForm(name="阿新"))
    assert "主席会议" in tab.panel.document.title


def test_a_tab_that_is_not_seen_draws_nothing(desk, parent):
    hidden = FilesTab(desk, parent)
    hidden.show_meeting(MeetingId(1))
    assert hidden.panel.document is None
    assert hidden._is_stale


def test_leaves_and_absences_are_shown(tab, qtbot):
    choose(tab, qtbot, "请假名单（按界别）", 2)
    choose(tab, qtbot, "请假名单（按类别）", 1)
    choose(tab, qtbot, "缺席名单", 1)
    qtbot.waitUntil(lambda: tab.panel.document.title.endswith("缺席名单"))
    assert not tab._sitting.isEnabled()


def test_telephones_are_on_the_absence_list_only_when_they_are_ticked(tab, qtbot):
    assert not tab._phones.isEnabled()
    choose(tab, qtbot, "缺席名单", 1)
    qtbot.waitUntil(lambda: tab.panel.document.title.endswith("缺席名单"))
    assert not tab._phones.isChecked()
    plain = tab.panel.document.content
    qtbot.keyClick(tab._phones, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: tab.panel.document.content != plain)
    assert tab._choice().has_phones
    choose(tab, qtbot, "请假名单（按类别）", 1)
    assert not tab._choice().has_phones


def test_a_certificate_is_made_for_everybody_or_for_one(tab, qtbot):
    choose(tab, qtbot, "出席证明", 358)
    assert not tab._export.isEnabled()
    qtbot.keyClick(tab._member, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: tab.panel.preview.page_count == 1)
    assert tab._member.chosen is not None


def test_a_new_member_is_offered_a_certificate(tab, desk, qtbot):
    choose(tab, qtbot, "出席证明", 358)
    desk.workspace.members.add(MemberForm(name="阿新"))
    qtbot.waitUntil(lambda: tab._member.count() == 1 + 368)
    assert tab._member.findText("阿新") > 0


def test_a_list_is_saved_as_a_workbook(tab, qtbot, tmp_path, told, monkeypatch):
    target = tmp_path / "请假"
    chosen = iter([("", ""), (str(target), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(chosen))
    assert not tab._export.isEnabled()
    choose(tab, qtbot, "请假名单（按类别）", 1)
    tab._export.trigger()
    tab._export.trigger()
    assert target.with_suffix(".xlsx").read_bytes().startswith(b"PK")
    assert told.last[0] == "done"
