"""The register finds motions while the secretary types, and shows one beside the list."""

import pytest
from PySide6.QtWidgets import QInputDialog

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.ui.tabs import motion_register_tab
from desktop.ui.tabs.motion_register_tab import MotionRegisterTab


@pytest.fixture
def tab(desk, parent):
    tab = MotionRegisterTab(desk, parent)
    tab.refresh()
    return tab


def titles(tab):
    return [row.motion.title for row in tab._table.rows()]


def test_the_whole_year_is_listed_and_a_word_finds_its_motions(tab):
    assert tab._count.text() == "341 件"
    tab._filters.search.setText("20210007")
    tab._filters.search.text_settled.emit("20210007")
    assert [row.motion.number for row in tab._table.rows()] == ["20210007"]


def test_filters_narrow_the_list(tab):
    tab._filters._state.setCurrentIndex(tab._filters._state.findData(MotionState.NOT_FILED.value))
    tab._filters._state.activated.emit(1)
    assert tab._count.text() == "8 件"
    tab._filters._state.setCurrentIndex(tab._filters._state.findData("due"))
    tab._filters._state.activated.emit(1)
    assert tab._count.text() == "16 件"


def test_the_life_of_the_chosen_motion_stands_beside_the_list(tab):
    row = tab._table.rows()[40]
    tab._table.select_id(row.id)
    text = tab._life.plain_text()
    assert row.motion.category in text
    assert "正文" in text


def test_a_filter_is_saved_and_chosen_again(tab, desk, monkeypatch):
    tab._filters._category.setCurrentIndex(2)
    tab._filters._category.activated.emit(2)
    shown = titles(tab)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("政治", True))
    tab._filters._keep.trigger()
    tab.refresh()
    tab._filters._category.setCurrentIndex(0)
    tab._filters._category.activated.emit(0)
    tab._filters._saved.setCurrentIndex(tab._filters._saved.findText("政治"))
    tab._filters._saved.activated.emit(1)
    assert titles(tab) == shown


def test_nothing_is_saved_without_a_name(tab, desk, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("", False))
    tab._filters._keep.trigger()
    assert desk.workspace.motion_rules.filters() == ()


def test_forms_open_to_add_and_to_change(tab):
    tab._add.trigger()
    tab._table.select_id(tab._table.rows()[0].id)
    tab._edit.trigger()
    tab._table.row_activated.emit(tab._table.rows()[0])
    opened = [each.windowTitle() for each in tab.children() if each.isWidgetType()]
    assert {"新增提案", "修改提案"} <= set(opened)


def test_a_file_is_attached_to_the_chosen_motion(tab, desk, tmp_path, monkeypatch):
    path = tmp_path / "附件.pdf"
    path.write_bytes(b"abc")
    row = tab._table.rows()[0]
    tab._table.select_id(row.id)
    monkeypatch.setattr(motion_register_tab, "ask_open_path", lambda *_: path)
    tab._attach.trigger()
    assert [each.name for each in desk.workspace.motions.life(row.id).files] == ["附件.pdf"]


def test_an_import_asks_for_a_list_or_for_word_forms(tab, tmp_path, monkeypatch, told):
    table = tmp_path / "提案.csv"
    table.write_text("案由,提案者\n关于某事的提案,没有这个人\n", encoding="utf-8")
    for chosen in ([], [table], [tmp_path / "没有.docx"], [tmp_path / "没有.xlsx"]):
        monkeypatch.setattr(motion_register_tab, "ask_open_paths", lambda *_, c=chosen: c)
        tab._import.trigger()
    opened = [each.windowTitle() for each in tab.children() if each.isWidgetType()]
    assert sum(title.startswith("导入提案") for title in opened) == 2
    assert told.last[0] == "error"


def test_a_query_can_be_shown(tab):
    tab.show_motions(MotionQuery(words=("20210009",), year=2021))
    assert [row.motion.number for row in tab._table.rows()] == ["20210009"]


def test_what_is_listed_is_exported_to_a_workbook(tab, desk, told, tmp_path, monkeypatch, qtbot):
    tab.show_motions(MotionQuery(words=("20210009",), year=2021))
    path = tmp_path / "提案目录.xlsx"
    monkeypatch.setattr(motion_register_tab, "ask_save_path", lambda *_: path)
    tab._export.trigger()
    qtbot.waitUntil(lambda: "提案目录" in told.last[1])
    [sheet] = desk.workspace.imports.read(path).sheets
    assert [row[1] for row in sheet.rows][-1] == "20210009"
    monkeypatch.setattr(motion_register_tab, "ask_save_path", lambda *_: None)
    tab._export.trigger()
    assert len(list(tmp_path.glob("*.xlsx"))) == 1


def test_the_states_as_columns_show_the_same_motions_and_the_same_life(tab, desk):
    tab._by_state.click()
    assert tab._views.currentWidget() is tab._board
    column = tab._board.column(MotionState.NOT_FILED)
    assert column.count() == 8
    column.setCurrentRow(2)
    row = tab._board.chosen_row()
    assert tab._table.current_row().id == row.id
    assert tab._life._title.text() == row.title
    tab._board.chosen.emit(None)
    tab._by_state.click()
    assert tab._views.currentWidget() is tab._table


def test_one_motion_is_chosen_even_where_the_list_is_too_long(tab, desk, monkeypatch):
    row = desk.workspace.motions.search(MotionQuery()).rows[-1]
    shown = iter([False, True])
    monkeypatch.setattr(tab._table, "select_id", lambda _: next(shown))
    tab.show_motion(row.id)
    assert [each.id for each in tab._table.rows()] == [row.id]
