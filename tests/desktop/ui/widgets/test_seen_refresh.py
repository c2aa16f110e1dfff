import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.seen_refresh import SeenRefresh


@pytest.fixture
def page(shown):
    return shown(QWidget)


def test_a_page_that_is_seen_is_renewed_at_once(page):
    done = []
    SeenRefresh(page, lambda: done.append("renewed")).on_changed(None)
    assert done == ["renewed"]


def test_a_page_that_is_away_is_renewed_once_when_it_comes_back(page):
    done = []
    refresh = SeenRefresh(page, lambda: done.append("renewed"))
    page.hide()
    refresh.on_changed(None)
    refresh.on_changed(None)
    assert done == []
    page.show()
    page.hide()
    page.show()
    assert done == ["renewed"]
