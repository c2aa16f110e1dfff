from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.vocabulary import MemberOrder
from desktop.services.members import MemberForm
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.member_dialog import MemberDialog
from desktop.ui.pages.members_page import MembersPage

GOLDEN = Path(__file__).parents[3] / "golden"


@pytest.fixture
def page(desk, parent, qtbot):
    page = MembersPage(desk, parent)
    page.resize(1200, 700)
    parent.show()
    return page


def names(page):
    return [row.name for row in page._table.proxy.shown_rows()]


def test_typing_initials_leaves_only_who_is_meant(page, qtbot):
    QTest.keyClicks(page._search, "zxb")
    qtbot.waitUntil(lambda: len(names(page)) < 10)
    assert "查霞波" in names(page)
    QTest.keyClick(page._search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page._table.proxy.is_filtered)
    assert len(names(page)) == 367


def test_the_list_stands_in_the_chosen_order(page, desk):
    page._order.setCurrentIndex(page._order.findData(MemberOrder.SECTOR.value))
    expected = [row.name for row in desk.workspace.members.members(MemberOrder.SECTOR)]
    assert names(page) == expected


def test_enter_opens_a_member_and_new_opens_an_empty_form(page):
    page._table.view.selectRow(0)
    QTest.keyClick(page._table.view, Qt.Key.Key_Return)
    page._edit.trigger()
    page._add.trigger()
    assert len(page.findChildren(MemberDialog)) == 3


def test_copied_rows_paste_as_a_table(page):
    page._table.view.selectRow(0)
    page._table.copy_selection()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("姓名\t性别")
    assert lines[1].startswith(names(page)[0])


def test_members_end_their_office_or_stay_when_they_have_a_history(page, desk, told):
    page.show_member(page._table.rows()[0].id)
    page._remove.trigger()
    assert "已有签到、发言、提案" in told.last[1]
    page._end.trigger()
    ended = [row for row in desk.workspace.members.members() if row.office_to]
    assert [row.office_to for row in ended] == [desk.workspace.uow.clock().date()]


def test_the_delete_key_removes_who_has_no_history_and_spares_what_is_typed(page, desk):
    number = desk.workspace.members.add(MemberForm(name="王小明"))
    page.show_member(number)
    page._search.setText("王小明")
    page._search.setCursorPosition(0)
    QTest.keyClick(page._search, Qt.Key.Key_Delete)
    assert (page._search.text(), len(page._table.rows())) == ("小明", 368)
    page._table.view.setFocus()
    QTest.keyClick(page._table.view, Qt.Key.Key_Delete)
    assert "王小明" not in {row.name for row in desk.workspace.members.members()}
    desk.workspace.history.undo()
    assert "王小明" in {row.name for row in desk.workspace.members.members()}


def test_an_export_is_written_in_the_background(page, told, tmp_path, monkeypatch, qtbot):
    chosen = iter([("", ""), (str(tmp_path / "名单"), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(chosen))
    page._export.trigger()
    page._export.trigger()
    qtbot.waitUntil(lambda: told.last[0] == "done")
    assert (tmp_path / "名单.xlsx").is_file()


def test_a_workbook_opens_its_preview_and_a_bad_one_says_why(page, told, tmp_path, monkeypatch):
    chosen = iter([("", ""), (str(GOLDEN / "roster.xlsx"), ""), (str(tmp_path / "x.xlsx"), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: next(chosen))
    page._import.trigger()
    page._import.trigger()
    assert page.findChild(ImportDialog) is not None
    page._import.trigger()
    assert told.last[0] == "error"


def test_an_unknown_character_is_said_and_the_list_still_shows(workspace, parent):
    workspace.members.add(MemberForm(name="王\U0003ffff", office_from=date(2021, 1, 1)))
    desk = Desk(workspace, DictSettings(), parent)
    said = []
    desk.said.connect(lambda kind, text, actions: said.append(text))
    page = MembersPage(desk, parent)
    assert "笔画表里没有" in said[0]
    assert len(page._table.rows()) == 1
