from dataclasses import dataclass
from datetime import date, datetime

import pytest

from db.domain.vocabulary import Sex, SpeechForm
from desktop.exchange.previews import (
    FieldChange,
    Problem,
    Verdict,
    changes_between,
    count_of,
    problems_of,
    shown,
)


@dataclass(frozen=True)
class Line:
    verdict: Verdict
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Draft:
    name: str
    birth: str = ""


LINES = [
    Line(Verdict.NEW),
    Line(Verdict.PROBLEM, (Problem(3, "姓名", "甲"), Problem(3, "界别", "乙"))),
    Line(Verdict.NEW),
    Line(Verdict.PROBLEM, (Problem(5, "姓名", "丙"),)),
]


def test_lines_are_counted_by_verdict():
    assert [count_of(LINES, verdict) for verdict in Verdict] == [2, 0, 0, 2]


def test_problems_stand_in_the_order_of_the_rows():
    assert [problem.message for problem in problems_of(LINES)] == ["甲", "乙", "丙"]


def test_changes_are_named_by_column_with_before_and_after():
    titles = {"birth": "出生年月", "name": "姓名"}
    changes = changes_between(Draft("张三"), Draft("张山", "1975-08"), titles)
    assert changes == (
        FieldChange("出生年月", "空", "1975-08"),
        FieldChange("姓名", "张三", "张山"),
    )


def test_equal_drafts_have_no_changes():
    draft = Draft("张三")
    assert changes_between(draft, draft, {"name": "姓名"}) == ()
    assert changes_between(draft, Draft("张三"), {"name": "姓名"}) == ()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "是"),
        (False, "否"),
        (Sex.FEMALE, "女"),
        (SpeechForm.WRITTEN, "书面"),
        (("民建", "中共"), "民建、中共"),
        ((), "空"),
        ("", "空"),
        (None, "空"),
        (0, "0"),
        (date(2021, 1, 6), "2021-01-06"),
        (datetime.fromisoformat("2021-01-06 09:30"), "2021-01-06 09:30"),
    ],
)
def test_a_value_is_shown_as_the_list_writes_it(value, text):
    assert shown(value) == text
