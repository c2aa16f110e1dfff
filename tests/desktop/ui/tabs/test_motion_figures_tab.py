"""The figures of a year, the strip that says whether they add up, the report's paragraph."""

import pytest
from PySide6.QtGui import QGuiApplication

from db.domain.motion_figures import Check, MotionFigures
from desktop.ui.dialogs.scores_dialog import ScoresDialog
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
    assert len(tab._motions.rows()) == 8
    tab._table.select_id("filed")
    assert len(tab._motions.rows()) == 314


def test_a_motion_behind_a_figure_is_opened(tab, qtbot):
    tab._table.select_id("not_filed")
    row = tab._motions.rows()[0]
    with qtbot.waitSignal(tab.motion_wanted) as wanted:
        tab._motions.row_activated.emit(row)
    assert wanted.args == [row.id]


def test_behind_the_members_stand_their_names(tab, desk):
    figure = desk.workspace.figures.figures(2021).figure("members")
    tab._table.select_id("members")
    names = tab._people.toPlainText().split("、")
    assert len(names) == figure.value
    tab._table.view.clearSelection()
    assert tab._behind.text() == ""


def test_the_scores_of_the_year_are_a_click_away(tab):
    tab._scores.trigger()
    assert tab.findChild(ScoresDialog) is not None
    tab._year.clear()
    tab._scores.trigger()
    assert len(tab.findChildren(ScoresDialog)) == 1


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
