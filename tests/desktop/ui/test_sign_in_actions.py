"""Freezing, leaving, bulk, and other desks' files from the sign-in tab."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from db.domain.ids import MeetingId
from desktop.exchange.sign_in_file import read_sign_ins, write_sign_ins
from desktop.settings import DESK_NAME
from desktop.ui.dialogs.freeze_dialog import FreezeDialog
from desktop.ui.sign_in_actions import desk_name
from desktop.ui.tabs.sign_in_tab import SignInTab


@pytest.fixture
def tab(desk, parent, qtbot):
    tab = SignInTab(desk, parent)
    tab.show_meeting(MeetingId(1))
    tab._sitting.setCurrentIndex(2)
    tab._sitting.activated.emit(2)
    parent.show()
    return tab


@pytest.fixture
def files(monkeypatch, tmp_path):
    path = tmp_path / "东门.json"
    dialogs = "PySide6.QtWidgets.QFileDialog."
    monkeypatch.setattr(dialogs + "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(dialogs + "getOpenFileNames", lambda *_: ([str(path)], ""))
    return path


def present(tab):
    return tab._tiles["present"].value()


def test_the_desk_is_called_as_this_machine_says(desk, tab):
    assert desk_name(desk) == "签到台"
    desk.settings.set(DESK_NAME, " 东门 ")
    tab._people.view.selectRow(0)
    tab._sign_in.trigger()
    assert tab._people.rows()[0].desk == "东门"


def test_a_group_signs_in_as_one_action(tab, told, desk):
    tab._groups._all.trigger()
    assert present(tab) == "0"
    tab._groups._table.view.selectRow(1)
    tab._groups._all.trigger()
    assert told.last == ("done", "民革 12 人全部到会，新签到 12 人")
    assert present(tab) == "12"
    desk.workspace.history.undo()
    assert present(tab) == "0"


def test_a_party_signs_in_too(tab, told):
    tab._groups._by.setCurrentIndex(1)
    tab._groups._by.activated.emit(1)
    tab._groups._table.view.selectRow(1)
    tab._groups._all.trigger()
    assert told.last[1].startswith("民革 ")


def test_all_but_the_chosen_sign_in_and_it_can_be_undone(tab, told, desk):
    offered = []
    desk.said.connect(lambda _kind, _text, actions: offered.append(actions))
    tab._people.view.selectRow(0)
    tab._actions.all_but.trigger()
    assert present(tab) == "366"
    assert "除所选 1 人和请假的以外全部到会，新签到 366 人" in told.last[1]
    offered[-1][0][1]()
    assert present(tab) == "0"


def test_who_leaves_is_listed_and_comes_back(tab, told):
    tab._actions.left.trigger()
    assert "请先在名单里选一位" in told.last[1]
    tab._people.view.selectRow(0)
    tab._actions.left.trigger()
    assert "不在场" in told.last[1]
    tab._sign_in.trigger()
    tab._people.view.selectRow(0)
    tab._actions.left.trigger()
    tab._which.setCurrentIndex(tab._which.findData("left"))
    tab._which.activated.emit(0)
    assert tab._people.proxy.rowCount() == 1
    assert present(tab) == "0"


def test_freezing_is_asked_for_and_shown(tab, told):
    tab._actions.freeze.trigger()
    tab.findChild(FreezeDialog).accept()
    assert told.last[1].startswith("已记录第 1 次到会情况：应到委员367人")
    assert "已冻结 1 次" in tab._verdict.text()


def test_what_is_exported_here_is_merged_here_without_effect(tab, told, files):
    tab._actions.export.trigger()
    assert "东门.json" in told.last[1]
    tab._actions.merge.trigger()
    assert told.last == ("done", "已合并：新增 0 条，已有 365 条。")


def test_a_wrong_clock_is_a_warning_and_a_cut_file_an_error(tab, told, files):
    tab._actions.export.trigger()
    value = read_sign_ins(files)
    write_sign_ins(files, replace(value, written_at=value.written_at + timedelta(hours=1)))
    tab._actions.merge.trigger()
    assert told.last[0] == "warning"
    assert "60 分钟" in told.last[1]
    files.write_bytes(files.read_bytes()[:999])
    tab._actions.merge.trigger()
    assert told.last[0] == "error"


def test_nothing_is_written_or_read_when_no_file_is_chosen(tab, told, monkeypatch, tmp_path):
    dialogs = "PySide6.QtWidgets.QFileDialog."
    monkeypatch.setattr(dialogs + "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(dialogs + "getOpenFileNames", lambda *_: ([], ""))
    tab._actions.export.trigger()
    tab._actions.merge.trigger()
    assert told.lines == []
    assert shutil.os.listdir(tmp_path)


def test_without_a_sitting_no_action_does_anything(tab, told, desk):
    tab._view = None
    for action in tab._actions.menu_actions():
        action.trigger()
    tab._actions.sign_in_group("民革", [1])
    assert {kind for kind, _ in told.lines} <= {"info"}
