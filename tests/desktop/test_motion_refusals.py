"""Refusals of 提案 work say what to do."""

from datetime import date
from pathlib import Path

import pytest

from db.domain.motion_number import BadNumberTemplate
from db.domain.motion_states import ForbiddenStep
from db.domain.motion_vocabulary import MotionState
from desktop.errors import explain
from desktop.services.figure_checks import NotAFigureTable
from desktop.services.motion_handling import ObjectionTooLate
from desktop.services.motions import TitleTooLong


def test_refusals_are_worded_with_their_data():
    assert "500 个字，最多 200 个字" in explain(TitleTooLong(500, 200))
    assert "2021-01-27" in explain(ObjectionTooLate(date(2021, 1, 27)))
    assert "{年}{序:04d}" in explain(BadNumberTemplate("x"))


def test_a_forbidden_step_names_both_states():
    text = explain(ForbiddenStep(MotionState.RECEIVED, MotionState.REPLIED))
    assert "“待审查”" in text
    assert "“已答复”" in text


@pytest.mark.parametrize(
    "reason", ["missing", "unreadable", "too_large", "encoding", "header", "empty"]
)
def test_a_file_that_is_no_table_of_figures_says_why(reason):
    text = explain(NotAFigureTable(Path("表.tsv"), reason))
    assert "表.tsv" in text
    assert "。" in text
