"""The figures of a year, the strip that says whether they add up, the report's paragraph."""

import pytest
from PySide6.QtGui import QGuiApplication

from db.domain.motion_figures import Check, MotionFigures
from desktop.ui.tabs.motion_figures_tab import MotionFiguresTab


@pytest.fixture
def tab(desk, parent):
    tab = MotionFiguresTab(desk, parent)
    tab.refresh()
    return tab


def test_a_year_is_counted_and_adds_up(tab):
    assert "勾稽全部相符" in tab._strip.text()
    assert "共收到提案333件，经审查，立案314件，立案率94.3%" in tab._paragraph.toPlainText()


def test_the_motions_behind_a_figure_are_named(tab):
    tab._table.select_id("not_filed")
    assert tab._behind.text().startswith("不立案：8 件")
    tab._table.select_id("filed")
    assert tab._behind.text().endswith("…")


def test_the_paragraph_is_copied(tab):
    tab._copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("共收到提案333件")


def test_what_does_not_add_up_is_named_with_the_difference(tab):
    check = Check("收到的去向", "收到 ＝ 立案＋并案", 10, 8)
    tab._show_checks(MotionFigures(2021, (), (check,)))
    assert "不符：收到 ＝ 立案＋并案，相差 2" in tab._strip.text()


def test_the_chosen_year_stays_and_no_year_shows_nothing(tab):
    tab._year.activated.emit(0)
    tab.refresh()
    assert tab._year.currentData() == 2021
    tab._year.clear()
    tab._count()
    assert tab._table.rows() == ()
