from PySide6.QtWidgets import QLabel

from desktop.ui.page_stack import PageStack


def test_a_page_is_made_once_and_only_when_it_is_opened(parent):
    made = []

    def make():
        made.append("home")
        return QLabel("首页")

    stack = PageStack({"home": make}, parent)
    assert made == []
    stack.open_page("home")
    assert stack.currentWidget() is stack.page("home")
    assert made == ["home"]
