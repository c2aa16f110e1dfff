from fractions import Fraction

import pytest

from db.domain.vocabulary import OrderPattern
from desktop.services.workspace import open_workspace
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.tabs.rule_panel import RulePanel


@pytest.fixture
def panel(desk, parent):
    panel = RulePanel(desk, parent, with_source=True)
    panel.show_rule(desk.workspace.committee.speaking_rule())
    parent.show()
    return panel


def choose(panel, pattern):
    panel._pattern.setCurrentIndex(panel._pattern.findData(pattern.value))
    panel._pattern.activated.emit(0)


def test_a_pattern_is_written_at_once_as_one_step(panel, desk):
    choose(panel, OrderPattern.SHARE)
    assert panel._share.isEnabled()
    assert desk.workspace.committee.speaking_rule().pattern is OrderPattern.SHARE
    assert desk.workspace.history.undo() == "修改发言规则"


def test_a_share_is_typed_as_a_fraction_and_nonsense_is_said(panel, desk):
    choose(panel, OrderPattern.SHARE)
    for text in ("x", "1/0", "7/5"):
        panel._share.setText(text)
        panel._share.editingFinished.emit()
        assert "3/5" in panel._form.error("share")
    panel._share.setText("23 / 38")
    panel._share.editingFinished.emit()
    assert panel._form.error("share") == ""
    assert desk.workspace.committee.speaking_rule().share == Fraction(23, 38)


def test_all_rounds_are_zero_on_the_box(panel, desk):
    panel._rounds.setValue(0)
    panel._rounds.editingFinished.emit()
    assert desk.workspace.committee.speaking_rule().priority_rounds is None


def test_the_source_is_kept_when_the_panel_goes_away(panel, desk):
    panel._source.setPlainText("本市规则第三条")
    panel.hide()
    assert desk.workspace.committee.speaking_rule().source == "本市规则第三条"


def test_before_a_rule_is_shown_nothing_is_written(desk, parent):
    panel = RulePanel(desk, parent)
    panel._separate.click()
    assert desk.workspace.committee.speaking_rule().separate


def test_a_rule_that_is_refused_is_not_shown_as_if_it_held(sample, parent):
    second = open_workspace(sample.record.path)
    reader = Desk(second, DictSettings(), parent)
    panel = RulePanel(reader, parent)
    panel.show_rule(second.committee.speaking_rule())
    choose(panel, OrderPattern.FEWEST)
    assert panel._pattern.currentData() == second.committee.speaking_rule().pattern.value
    second.close()
