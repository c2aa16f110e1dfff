import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel

from desktop.icons import icon
from desktop.ui.widgets.tab_stack import TabStack


@pytest.fixture
def stack(shown):
    stack = shown(TabStack)
    for name in ("签到", "发言", "表决"):
        stack.add_tab(QLabel(name, stack), icon("list"), name)
    return stack


def shown_page(stack):
    return stack.page().text()


def test_the_first_tab_is_chosen_and_every_tab_has_its_title(stack):
    assert [stack.title(place) for place in range(stack.count())] == ["签到", "发言", "表决"]
    assert shown_page(stack) == "签到"


def test_a_click_on_a_tab_shows_its_page_and_is_told(stack, qtbot):
    place = stack._bar.tabRect(1).center()
    with qtbot.waitSignal(stack.page_changed) as changed:
        qtbot.mouseClick(stack._bar, Qt.MouseButton.LeftButton, pos=place)
    assert changed.args == [1]
    assert shown_page(stack) == "发言"


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_Tab, "发言"),
        (Qt.Key.Key_PageDown, "发言"),
        (Qt.Key.Key_Backtab, "表决"),
        (Qt.Key.Key_PageUp, "表决"),
    ],
)
def test_ctrl_leads_from_tab_to_tab_and_around(stack, qtbot, key, page):
    qtbot.keyClick(stack, key, Qt.KeyboardModifier.ControlModifier)
    assert shown_page(stack) == page


def test_beyond_the_tabs_within_a_tab_comes_the_next_tab_without(stack, qtbot):
    inner = TabStack(stack)
    for name in ("表决", "选举"):
        inner.add_tab(QLabel(name, inner), icon("list"), name)
    stack.add_tab(inner, icon("list"), "结果")
    stack.show_page(inner)
    seen = []
    for _ in range(2):
        qtbot.keyClick(inner, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        seen.append((stack.place(), inner.place()))
    assert seen == [(3, 1), (0, 1)]


def test_other_keys_leave_the_tab_where_it_is(stack, qtbot):
    qtbot.keyClick(stack, Qt.Key.Key_PageDown)
    assert stack.place() == 0


def test_a_page_is_chosen_by_itself_or_by_its_place(stack):
    last = stack._pages.widget(2)
    stack.show_page(last)
    assert stack.page() is last
    stack.show_place(0)
    assert shown_page(stack) == "签到"


class _Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched):
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_text_that_changes_inside_a_page_does_not_paint_the_tabs(stack, qtbot):
    label = stack.page()
    first = _Paints(label)
    label.update()
    qtbot.waitUntil(lambda: first.count > 0)
    tabs, after = _Paints(stack._bar), _Paints(label)
    label.setText("签到 1")
    qtbot.waitUntil(lambda: after.count > 0)
    assert tabs.count == 0
