from datetime import date
from fractions import Fraction

import pytest

from desktop.services.workspace import open_workspace
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.tabs.term_tab import TermTab


@pytest.fixture
def tab(desk, parent):
    return TermTab(desk, parent)


def test_the_term_is_written_as_it_is_typed(tab, desk):
    tab._city.setText("新江市")
    tab._city.editingFinished.emit()
    tab._to.set_day(date(2021, 11, 1))
    tab._to.editingFinished.emit()
    tab._to.editingFinished.emit()
    term = desk.workspace.committee.term()
    assert (term.city, term.ends_on) == ("新江市", date(2021, 11, 1))


def test_an_empty_city_and_days_in_the_wrong_order_are_said(tab, desk):
    tab._city.setText(" ")
    tab._city.editingFinished.emit()
    assert tab._form.error("city") == "请填写市名"
    tab._city.setText("临江市")
    tab._to.set_day(date(2010, 1, 1))
    tab._to.editingFinished.emit()
    assert "晚于" in tab._form.error("to")
    assert desk.workspace.committee.term().ends_on is None


def test_the_quorum_is_a_fraction_with_its_source(tab, desk):
    for text in ("x", "3/0", "3/2"):
        tab._quorum.setText(text)
        tab._quorum.editingFinished.emit()
        assert "2/3" in tab._form.error("quorum")
    tab._quorum.setText("1/2")
    tab._source.setText("本地规则")
    tab._quorum.editingFinished.emit()
    assert desk.workspace.committee.quorum().fraction == Fraction(1, 2)
    tab._quorum.editingFinished.emit()
    assert tab._source.text() == "本地规则"


def test_what_is_refused_is_not_shown_as_if_it_held(sample, parent):
    second = open_workspace(sample.record.path)
    tab = TermTab(Desk(second, DictSettings(), parent), parent)
    tab._city.setText("新江市")
    tab._city.editingFinished.emit()
    tab._quorum.setText("1/2")
    tab._quorum.editingFinished.emit()
    assert (tab._city.text(), tab._quorum.text()) == ("临江市", "2/3")
    second.close()
