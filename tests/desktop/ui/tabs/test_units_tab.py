import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.dialogs.unit_dialog import UnitDialog
from desktop.ui.tabs.units_tab import UnitsTab


@pytest.fixture
def tab(desk, parent):
    tab = UnitsTab(desk, parent)
    parent.show()
    return tab


def first_units(desk):
    ranked = [unit for unit in desk.workspace.units.units() if unit.priority_rank]
    return [unit.name for unit in sorted(ranked, key=lambda unit: unit.priority_rank)]


def test_priority_is_given_taken_and_reordered(tab, desk):
    tab._table.view.selectRow(1)
    tab._earlier.trigger()
    assert first_units(desk)[:2] == ["民盟临江市委会", "民革临江市委会"]
    tab._later.trigger()
    tab._first.trigger()
    assert "民盟临江市委会" not in first_units(desk)
    tab._first.trigger()
    assert first_units(desk)[-1] == "民盟临江市委会"
    tab._later.trigger()
    assert first_units(desk)[-1] == "民盟临江市委会"


def test_protocol_order_is_set_by_alt_and_arrows(tab, desk):
    tab._table.view.selectRow(1)
    QTest.keyClick(tab._table.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.workspace.units.units()[0].name == "民盟临江市委会"


def test_units_are_opened_added_and_kept_while_in_use(tab, told):
    tab._table.view.selectRow(0)
    tab._edit.trigger()
    tab._add.trigger()
    assert len(tab.findChildren(UnitDialog)) == 2
    tab._remove.trigger()
    assert "不能删除" in told.last[1]


def test_without_a_choice_nothing_happens(tab, desk):
    tab._table.view.clearSelection()
    before = first_units(desk)
    for action in (tab._first, tab._earlier, tab._edit, tab._remove):
        action.trigger()
    assert len(first_units(desk)) >= len(before) - 1
