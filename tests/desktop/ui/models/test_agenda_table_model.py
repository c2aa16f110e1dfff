from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from db.domain.agenda_times import ItemTime
from db.domain.ids import MeetingId
from desktop.ui.models.agenda_table_model import (
    AgendaListRow,
    AgendaTableModel,
    agenda_list_rows,
    decision_text,
    time_text,
    time_tip,
)


def entry_of(sample, place=1):
    return sample.agenda.view(MeetingId(1)).entries[place]


def changed(entry, **words):
    return replace(entry, item=replace(entry.item, **words))


def test_items_are_numbered_in_chinese_and_indented_by_level(sample, qapp, picture, badge):
    model = AgendaTableModel()
    tester = QAbstractItemModelTester(model)
    first = entry_of(sample)
    below = changed(first, id=99, level=1, presenter="王芳", title="分项", is_supplement=True)
    below = replace(below, number="（一）")
    gone = replace(changed(below, id=98), is_cancelled=True)
    model.set_rows([AgendaListRow(each, False, "") for each in (first, below, gone)])
    assert picture(model).startswith("二、听取和审议")
    assert picture(model, 1) == "　　（一）分项 | 增补 | 听取 | 王芳 | 9:05 | 50 | "
    assert picture(model, 2) == "　　（一）分项 | 取消 | 听取 | 王芳 | 9:05 |  | "
    assert [badge(model, 1, row) for row in range(3)] == ["", "amber", "muted"]
    assert tester.model() is model


def test_a_meeting_of_several_days_shows_the_day_before_the_clock(sample):
    rows = agenda_list_rows(sample.agenda.view(MeetingId(1)))
    assert rows[0].has_days
    assert time_text(rows[1].entry, has_days=True) == "1-06 9:05"
    assert "zxlsy" not in rows[1].search
    assert time_text(replace(rows[1].entry, time=ItemTime(None, None, 5)), has_days=True) == ""


def test_a_stopped_clock_says_what_stopped_it(sample, qapp, picture):
    entry = entry_of(sample)
    stopped = replace(entry, time=ItemTime(None, None, 5, 4), stopped_by="大会发言")
    model = AgendaTableModel()
    model.set_rows([AgendaListRow(stopped, True, "")])
    assert "待定" in picture(model)
    assert "“大会发言”没有时长" in time_tip(stopped)
    assert time_tip(entry) == "开幕会"
    assert time_tip(replace(entry, sitting=None)) == "这次会议还没有场次"
    assert time_tip(replace(entry, is_cancelled=True)) == "已取消，不占时间"


def test_a_decision_is_what_was_noted(sample):
    assert decision_text(changed(entry_of(sample), decision="原则通过")) == "原则通过"
