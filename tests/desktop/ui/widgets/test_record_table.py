import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from desktop.settings import TEXT_SCALE
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


def table_of(model, settings):
    return lambda parent: RecordTable(
        model, name="entries", title="条目", settings=settings, parent=parent
    )


@pytest.fixture
def table(shown, model, settings, entries):
    table = shown(table_of(model, settings))
    table.set_rows(entries)
    return table


def place(table, row):
    view = table.view
    return QPoint(20, view.rowViewportPosition(row) + view.rowHeight(row) // 2)


def names(rows):
    return [row.name for row in rows]


def click(qtbot, table, row, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, modifier, place(table, row))


def test_a_row_is_36_pixels_high(table):
    assert table.view.rowHeight(0) == 36


def test_rows_grow_with_the_text(shown, model, settings, entries):
    settings.set(TEXT_SCALE, 1.5)
    table = shown(table_of(model, settings))
    table.set_rows(entries)
    assert table.view.rowHeight(0) == 54
    assert table.view.columnWidth(0) == 240


def test_the_list_has_a_name_for_those_who_cannot_see_it(table):
    assert table.view.accessibleName() == "条目"


def test_it_begins_in_the_order_the_rows_came_in(table, entries):
    assert table.rows() == tuple(entries)
    assert not table.proxy.model.is_sorted


def test_a_click_on_a_title_sorts_and_the_third_returns(table, qtbot, entries):
    header = table.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 40, header.height() // 2)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        orders.append([row.count for row in table.proxy.shown_rows()])
    assert orders == [[10, 20, 30, 40, 50], [50, 40, 30, 20, 10], [30, 10, 50, 20, 40]]
    assert table.rows() == tuple(entries)


def test_several_rows_are_selected_with_ctrl(table, qtbot):
    with qtbot.waitSignal(table.selection_changed):
        click(qtbot, table, 3)
    click(qtbot, table, 1, Qt.KeyboardModifier.ControlModifier)
    assert names(table.selected_rows()) == ["beta", "delta"]
    assert table.current_row().name == "beta"


def test_ctrl_c_copies_the_selection_as_a_table(table, qtbot, model, entry):
    table.set_rows([entry(1, "al\tpha"), entry(2, "be\nta", 7)])
    table.view.setFocus()
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "名称\t数目\t状态\nal pha\t0\t\nbe ta\t7\t"


def test_copying_nothing_leaves_the_clipboard_alone(table):
    QGuiApplication.clipboard().setText("kept")
    table.view.clearSelection()
    table.copy_selection()
    assert QGuiApplication.clipboard().text() == "kept"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_current_row(table, qtbot, key):
    table.select_id(3)
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.keyClick(table.view, key)
    assert opened.args[0].name == "gamma"


def test_a_double_click_opens_a_row(table, qtbot):
    click(qtbot, table, 1)
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 1))
    assert opened.args[0].name == "beta"


def test_enter_without_a_current_row_opens_nothing(shown, model, settings, qtbot):
    table = shown(table_of(model, settings))
    with qtbot.assertNotEmitted(table.row_activated):
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert table.current_row() is None


def test_a_row_is_chosen_by_its_id(table):
    assert table.select_id(5)
    assert names(table.selected_rows()) == ["epsilon"]


@pytest.mark.parametrize(("filter_text", "row_id"), [("", 99), ("alpha", 5)])
def test_a_row_that_is_not_shown_cannot_be_chosen(table, filter_text, row_id):
    table.set_filter_text(filter_text)
    assert not table.select_id(row_id)


def test_the_selection_survives_a_refresh(table, entries):
    table.select_id(3)
    table.set_rows(entries[1:])
    assert names(table.selected_rows()) == ["gamma"]


def test_the_count_says_how_many_are_shown(table, qtbot):
    assert table.count_label.text() == "共 5"
    with qtbot.waitSignal(table.counted, check_params_cb=lambda *both: both == (2, 5)):
        table.set_filter_text("l a")
    assert table.count_label.text() == "显示 2 / 5"


def test_a_page_may_hide_rows_of_its_own(table):
    table.set_predicate(lambda row: row.count > 40)
    assert names(table.proxy.shown_rows()) == ["gamma"]
    table.set_predicate(None)
    assert len(table.proxy.shown_rows()) == 5


def test_an_empty_list_says_what_to_do_next(shown, model, settings, qtbot):
    table = shown(table_of(model, settings))
    action = QAction("新增", table)
    table.set_empty("还没有条目", "从工作簿导入。", action)
    button = next(each for each in table.findChildren(QPushButton) if each.isVisible())
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not table.view.isVisible()


def test_a_filter_that_hides_all_says_so(table):
    table.set_empty("还没有条目")
    table.set_filter_text("nobody")
    said = [label.text() for label in table._empty.children() if hasattr(label, "setWordWrap")]
    assert said == ["没有符合的内容", "清空查找框可看到全部。"]
    table.set_filter_text("")
    assert table.view.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_the_actions_and_copying(table, qtbot):
    opening = QAction("打开", table)
    table.set_context_actions([opening])
    table.select_id(2)
    table.view.customContextMenuRequested.emit(place(table, 1))
    menu = table.view.findChild(QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert texts == ["打开", "复制（可粘贴到 WPS、Excel）"]


def test_there_is_no_menu_without_a_row(shown, model, settings):
    table = shown(table_of(model, settings))
    table.view.customContextMenuRequested.emit(QPoint(5, 5))
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_the_search_box_leads_into_the_list(table, qtbot, key):
    box = SearchBox("查找", table.parentWidget())
    table.attach_search(box)
    box.show()
    box.setFocus()
    qtbot.keyClicks(box, "ga")
    qtbot.keyClick(box, key)
    assert table.view.hasFocus()
    assert table.current_row().name == "gamma"


def test_a_search_without_a_find_keeps_the_keyboard_in_the_box(table, qtbot):
    box = SearchBox("查找", table.parentWidget())
    table.attach_search(box)
    box.show()
    box.setFocus()
    qtbot.keyClicks(box, "nobody")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.hasFocus()
