import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from desktop.settings import DictSettings
from desktop.ui.models.agenda_table_model import AgendaTableModel, agenda_list_rows
from desktop.ui.widgets.tree_table import TreeTable


@pytest.fixture
def table(sample, parent):
    model = AgendaTableModel(parent)
    table = TreeTable(model, name="agenda", title="议程", settings=DictSettings(), parent=parent)
    table.set_rows(agenda_list_rows(sample.agenda.view(MeetingId(1))))
    parent.show()
    return table


def press(table, key):
    QTest.keyClick(table.view, key, Qt.KeyboardModifier.AltModifier)


def test_alt_and_arrows_say_which_row_is_to_step(table):
    stepped = []
    table.row_stepped.connect(lambda key, step: stepped.append((key, step)))
    table.view.selectRow(1)
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Up)
    key = table.rows()[1].id
    assert stepped == [(key, 1), (key, -1)]
    table.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    press(table, Qt.Key.Key_Down)
    assert len(stepped) == 2
