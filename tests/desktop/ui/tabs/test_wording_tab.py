"""A sentence is written with its example beside it, refused at its field, and restored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.minutes_wordings import PLACE, TIME
from desktop.ui.tabs.wording_tab import WordingTab


@pytest.fixture
def tab(desk, parent):
    tab = WordingTab(desk, parent)
    parent.show()
    tab.table.select_id(TIME.key)
    return tab


def text(desk, key=TIME.key):
    return next(row.text for row in desk.workspace.wordings.rows() if row.id == key)


def test_a_sentence_is_seen_as_paper_prints_it_saved_and_restored(tab, desk, told):
    assert tab.title.text() == "会议记录、纪要 · 时间"
    assert tab.fields.text() == "{时间}"
    tab.text.setPlainText("于{时间}")
    assert tab.example.text() == "于2021年1月6日09:00至11:30"
    QTest.keyClick(tab.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab.save.trigger()
    assert (text(desk), told.last[0]) == ("于{时间}", "done")
    tab.restore.trigger()
    assert text(desk) == tab.text.toPlainText() == TIME.text
    desk.workspace.history.undo()
    assert tab.text.toPlainText() == "于{时间}"


def test_a_wrong_sentence_is_refused_at_its_field_and_not_lost(tab, desk):
    tab.text.setPlainText("于{日子}")
    assert tab.example.text() == "—"
    tab.save.trigger()
    error = tab.form.error("text")
    assert "“日子”不认识" in error
    assert "时间" in error
    desk.workspace.wordings.change(PLACE.key, "在{地点}")
    assert tab.text.toPlainText() == "于{日子}"
    assert text(desk) == TIME.text


def test_all_are_restored_at_once(tab, desk, told):
    assert not tab.restore_all.isEnabled()
    desk.workspace.wordings.change(PLACE.key, "在{地点}")
    tab.restore_all.trigger()
    assert told.last == ("done", "已恢复 1 句的默认文字。")
    tab._on_restore_all()
    assert text(desk, PLACE.key) == PLACE.text


def test_without_a_sentence_nothing_is_written(tab, desk):
    tab.table.set_filter_text("没有这样的句子")
    tab.table.view.clearSelection()
    tab.table.view.setCurrentIndex(tab.table.view.rootIndex())
    tab._on_chosen()
    tab.text.setPlainText("字")
    for action in (tab.save, tab.restore):
        action.trigger()
    assert not tab.text.isEnabled()
    assert text(desk) == TIME.text


def test_enter_leads_from_the_list_into_the_text(tab):
    tab.table.row_activated.emit(tab.table.current_row())
    assert tab.focusWidget() is tab.text
