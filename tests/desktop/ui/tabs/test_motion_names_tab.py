"""Categories and organisations are added, named anew, ordered and removed."""

import pytest
from PySide6.QtWidgets import QInputDialog

from desktop.ui.tabs.motion_names_tab import MotionNamesTab


@pytest.fixture
def tab(desk, parent):
    return MotionNamesTab(desk, "categories", parent)


def typed(monkeypatch, text, *, is_given=True):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (text, is_given))


def names(tab):
    return [row.named.name for row in tab._table.rows()]


def test_a_name_is_added_and_removed(tab, monkeypatch):
    typed(monkeypatch, "数字经济")
    tab._add.trigger()
    assert names(tab)[-1] == "数字经济"
    tab._table.select_id(tab._table.rows()[-1].id)
    tab._remove.trigger()
    assert "数字经济" not in names(tab)


def test_a_name_is_changed_and_a_cancelled_change_changes_nothing(tab, monkeypatch):
    tab._table.select_id(tab._table.rows()[0].id)
    typed(monkeypatch, "经济类")
    tab._rename.trigger()
    assert names(tab)[0] == "经济类"
    typed(monkeypatch, "", is_given=False)
    tab._rename.trigger()
    tab._add.trigger()
    assert names(tab)[0] == "经济类"


def test_a_category_in_use_is_not_removed(tab, told):
    tab._table.select_id(tab._table.rows()[0].id)
    tab._remove.trigger()
    assert told.last[0] == "error"
    assert names(tab)[0] == "经济建设"


def test_the_order_is_changed_by_dropping(tab):
    tab._table.row_dropped.emit(tab._table.rows()[0].id, 1)
    assert names(tab)[:2] == ["政治建设", "经济建设"]


def test_organisations_have_their_own_list(desk, parent):
    tab = MotionNamesTab(desk, "organisations", parent)
    assert len(names(tab)) > 20
