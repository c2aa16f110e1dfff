from datetime import date

import pytest

from db.domain.motion_fate import NO_FATE
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.exchange.motion_fate_rows import FATE_TITLES, handlers_of, read_fate
from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import TableRow
from desktop.motion_wording import destination_word, motion_state_word, reason_word

LEAD, CO, SEPARATE = HandlingRole


def read(**cells):
    checks = RowChecks(TableRow(2, cells), FATE_TITLES)
    return read_fate(cells, checks), checks


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲局（会办：乙局、丙局）", ((LEAD, "甲局"), (CO, "乙局"), (CO, "丙局"))),
        ("主办：市住建局；会办：市财政局", ((LEAD, "市住建局"), (CO, "市财政局"))),
        ("市住建局、市财政局", ((SEPARATE, "市住建局"), (SEPARATE, "市财政局"))),
        ("分办：市住建局、市财政局", ((SEPARATE, "市住建局"), (SEPARATE, "市财政局"))),
        ("市委统战部（市民宗局）", ((LEAD, "市委统战部（市民宗局）"),)),
        ("（会办：市财政局）", ((CO, "市财政局"),)),
        ("甲局、乙局（会办：丙局）", ((LEAD, "甲局"), (CO, "乙局"), (CO, "丙局"))),
    ],
)  # fmt: skip
def test_handlers_are_read_with_their_roles(text, parts):
    assert handlers_of(text) == parts


def test_co_handlers_may_stand_in_a_column_of_their_own():
    assert handlers_of("市住建局", "市财政局") == ((LEAD, "市住建局"), (CO, "市财政局"))


@pytest.mark.parametrize("state", MotionState)
def test_every_state_is_read_by_the_word_that_the_export_has(state):
    assert read(state=motion_state_word(state))[0].state is state


@pytest.mark.parametrize("reason", NotFiledReason)
def test_every_reason_is_read_by_its_words_and_its_number(reason):
    assert read(reason=reason_word(reason))[0].reason is reason
    assert read(reason=f"{reason.value}")[0].reason is reason


@pytest.mark.parametrize("destination", Destination)
def test_every_destination_is_read(destination):
    assert read(destination=destination_word(destination))[0].destination is destination
    elsewhere = read(state=destination_word(destination))[0]
    assert (elsewhere.state, elsewhere.destination) == (MotionState.NOT_FILED, destination)


def test_a_row_that_says_nothing_has_no_fate():
    assert read(title="关于甲的提案")[0] is NO_FATE


def test_days_letter_satisfaction_and_marks_are_read():
    fate, checks = read(
        decided_on="2021年2月1日", letter="a类", result="很满意", attitude="满意", is_key="√"
    )
    assert (fate.decided_on, fate.letter, fate.is_key) == (date(2021, 2, 1), "A", True)
    assert (fate.result, fate.attitude) == (Satisfaction.SATISFIED, Satisfaction.SATISFIED)
    assert (checks.problems, checks.warnings) == ((), ())


@pytest.mark.parametrize(
    "cells",
    [
        {"state": "飞了"},
        {"destination": "火星"},
        {"result": "还行"},
        {"is_key": "也许"},
        {"assigned_on": "明天"},
        {"handlers": "局" * 101},
    ],
)
def test_a_word_that_means_nothing_is_a_problem(cells):
    assert [each.column for each in read(**cells)[1].problems] == [
        FATE_TITLES[key] for key in cells
    ]


def test_a_reason_of_ones_own_and_several_leads_are_warned_of():
    fate, checks = read(reason="不想立", handlers="甲局、乙局（会办：丙局）")
    assert fate.reason is NotFiledReason.EMPTY
    assert [each.column for each in checks.warnings] == ["承办单位", "不立案理由"]
