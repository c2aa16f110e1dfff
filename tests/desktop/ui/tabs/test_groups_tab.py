import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from db.domain.vocabulary import GroupKind
from desktop.ui.tabs.groups_tab import GroupsTab


def typed(monkeypatch, *answers):
    given = iter(answers)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: next(given))


def names(tab):
    return [row.group.name for row in tab._table.rows()]


@pytest.mark.parametrize("kind", list(GroupKind))
def test_groups_are_added_renamed_and_removed(desk, parent, monkeypatch, kind):
    tab = GroupsTab(desk, kind, parent)
    typed(monkeypatch, ("", False), ("新的", True), ("", False), ("改了", True))
    tab._add.trigger()
    tab._add.trigger()
    tab._table.select_id(tab._table.rows()[-1].id)
    tab._rename.trigger()
    tab._rename.trigger()
    assert names(tab)[-1] == "改了"
    tab._remove.trigger()
    assert "改了" not in names(tab)


def test_alt_up_moves_a_party_in_protocol_order(desk, parent):
    tab = GroupsTab(desk, GroupKind.PARTY, parent)
    parent.show()
    tab._table.view.selectRow(2)
    QTest.keyClick(tab._table.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(tab)[:3] == ["中共", "民盟", "民革"]
    desk.workspace.history.undo()
    assert names(tab)[:3] == ["中共", "民革", "民盟"]


def test_a_sector_is_merged_into_another(desk, parent, told, monkeypatch):
    tab = GroupsTab(desk, GroupKind.SECTOR, parent)
    chosen = iter([("", False), ("民盟", True)])
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: next(chosen))
    tab._merge.trigger()
    tab._table.view.selectRow(1)
    tab._merge.trigger()
    tab._merge.trigger()
    assert "已移入 12 位委员" in told.last[1]
    assert "民革" not in names(tab)


def test_a_group_in_use_stays(desk, parent, told):
    tab = GroupsTab(desk, GroupKind.SECTOR, parent)
    tab._table.view.selectRow(0)
    tab._remove.trigger()
    assert "不能删除" in told.last[1]
