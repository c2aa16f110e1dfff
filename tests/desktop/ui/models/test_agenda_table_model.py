from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from db.domain.ids import MeetingId
from desktop.ui.models.agenda_table_model import AgendaTableModel, agenda_list_row


def test_items_are_numbered_in_chinese_and_indented_by_level(sample, qapp, picture):
    model = AgendaTableModel()
    tester = QAbstractItemModelTester(model)
    item = sample.meetings.view(MeetingId(1)).agenda[1]
    below = replace(item, id=99, level=1, ordinal=1, presenter="王芳", minutes=20, title="分项")
    model.set_rows([agenda_list_row(item), agenda_list_row(below)])
    assert picture(model).startswith("二、听取和审议")
    assert picture(model, 1) == "　　（一）分项 | 王芳 | 20"
    assert tester.model() is model
