import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop.theme import ThemeMode, apply_theme
from desktop.ui.widgets.message_bar import MessageBar


@pytest.fixture
def bar(shown):
    bar = shown(MessageBar)
    bar.dismiss()
    return bar


def picture(bar):
    return bar._icon.pixmap().toImage()


@pytest.mark.parametrize("kind", ["info", "done", "warning", "error"])
def test_a_message_is_shown_and_can_be_heard(bar, kind):
    bar.show_message(kind, "已保存")
    assert bar.isVisible()
    assert bar.text() == "已保存"
    assert bar.accessibleName() == "已保存"
    assert bar.property("tone") == kind


@pytest.mark.parametrize(
    ("kind", "leaves"), [("info", True), ("done", True), ("warning", False), ("error", False)]
)
def test_only_good_news_leaves_by_itself(bar, kind, leaves):
    bar.show_message(kind, "消息")
    assert bar._timer.isActive() is leaves


def test_good_news_is_gone_when_its_time_is_up(bar, qtbot):
    bar._timer.setInterval(10)
    bar.show_message("done", "已保存")
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert bar.text() == "已保存"


def test_a_message_can_be_closed(bar, qtbot):
    bar.show_message("error", "出错")
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_its_actions_do_what_they_say(bar, qtbot):
    done = []
    actions = [
        ("打开", lambda: done.append("file")),
        ("打开所在文件夹", lambda: done.append("folder")),
    ]
    bar.show_message("done", "已保存", actions)
    for button in bar.findChildren(QPushButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["file", "folder"]


def test_the_actions_of_an_earlier_message_go_with_it(bar, qtbot):
    bar.show_message("done", "已保存", [("打开", lambda: None)])
    bar.show_message("info", "只读")
    qtbot.waitUntil(lambda: bar.findChildren(QPushButton) == [])
    assert bar.text() == "只读"


def test_bad_news_stays_when_it_follows_good(bar):
    bar.show_message("done", "已保存")
    bar.show_message("error", "磁盘已满")
    assert not bar._timer.isActive()


def test_the_icon_is_drawn_anew_in_another_theme(bar, qapp):
    bar.show_message("warning", "注意")
    light = picture(bar)
    apply_theme(qapp, ThemeMode.DARK)
    dark = picture(bar)
    apply_theme(qapp, ThemeMode.LIGHT)
    assert dark != light
    assert picture(bar) == light
