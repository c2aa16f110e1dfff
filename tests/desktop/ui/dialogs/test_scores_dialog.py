"""The scored motions of a year are chosen as excellent against the rule."""

import pytest

from desktop.ui.dialogs.scores_dialog import ScoresDialog


@pytest.fixture
def dialog(desk, parent):
    return ScoresDialog(desk, 2021, parent)


def test_the_best_stand_first_with_their_reviewers(dialog):
    rows = dialog._table.rows()
    assert rows
    assert [row.mean for row in rows] == sorted((row.mean for row in rows), reverse=True)
    assert (
        "评审甲" in rows[0].search
        or "评审甲" in dialog._table.proxy.sourceModel().index(0, 5).data()
    )


def test_one_is_taken_off_and_put_back_and_the_rule_is_said(dialog, desk):
    row = dialog._table.rows()[0]
    dialog._table.select_id(row.id)
    assert (dialog._choose.isEnabled(), dialog._drop.isEnabled()) == (False, True)
    before = dialog._check.text()
    dialog._drop.click()
    assert dialog._check.text() != before
    dialog._table.select_id(row.id)
    dialog._choose.click()
    assert dialog._check.text() == before


def test_a_year_without_scores_says_how_they_come(desk, parent):
    dialog = ScoresDialog(desk, 1999, parent)
    assert dialog._table.rows() == ()
    assert "优秀提案 0 件" in dialog._check.text()
