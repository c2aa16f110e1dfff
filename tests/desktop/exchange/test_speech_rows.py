from datetime import datetime, timedelta

import pytest

from db.domain.vocabulary import SpeechForm
from desktop.exchange.speech_rows import (
    SpeechDefaults,
    SpeechDraft,
    laid_over,
    normal_speech,
    read_speech,
)
from desktop.exchange.tables import TableRow
from desktop.exchange.unit_names import UnitIndex

NOON = datetime.fromisoformat("2021-01-05 12:00")
EARLY = datetime.fromisoformat("2020-12-03 05:48")
CELLS = {
    "submitted_at": "2020/12/03 05:48", "unit": " 民建 临江市委员会", "speaker": "潘\u3000玲（女）",
    "reader": "", "title": "关于深入推进公立医院改革的提案", "form": "口头", "minutes": 7,
    "theme": "社会",
}  # fmt: skip
KNOWN = SpeechDraft(
    submitted_at=EARLY, unit="民建临江市委会", speaker="潘玲", reader="向峰玲",
    title="关于深入推进公立医院改革的提案", form=SpeechForm.WRITTEN, minutes=6, theme="社会",
)  # fmt: skip


@pytest.fixture
def units():
    return UnitIndex(["民建临江市委会"])


@pytest.fixture
def reading_of(units):
    def read(**cells):
        row = TableRow(9, {**CELLS, **cells})
        return read_speech(row, units, SpeechDefaults(fallback_time=NOON, minutes=8))

    return read


def test_a_row_is_cleaned_and_its_unit_known(reading_of):
    reading = reading_of()
    assert (reading.problems, reading.warnings) == ((), ())
    assert reading.draft == SpeechDraft(
        submitted_at=EARLY, unit="民建临江市委会", speaker="潘玲", reader="",
        title="关于深入推进公立医院改革的提案", form=SpeechForm.ORAL, minutes=7, theme="社会",
    )  # fmt: skip


def test_an_empty_row_means_an_oral_speech_of_the_usual_length(reading_of):
    draft = reading_of(form="", minutes=None).draft
    assert (draft.form, draft.minutes) == (SpeechForm.ORAL, 8)


@pytest.mark.parametrize(("cell", "why"), [("", "没有填写"), ("上周", "看不懂“上周”")])
def test_a_row_without_a_time_keeps_its_place_by_its_number(reading_of, cell, why):
    reading = reading_of(submitted_at=cell)
    assert reading.draft.submitted_at == NOON + timedelta(seconds=9)
    assert [warning.message for warning in reading.warnings] == [f"{why}，按表中次序排在最后"]


def test_a_list_without_a_time_column_is_not_warned_of(units):
    cells = {key: cell for key, cell in CELLS.items() if key != "submitted_at"}
    row = TableRow(9, cells)
    assert read_speech(row, units, SpeechDefaults(fallback_time=NOON, minutes=8)).warnings == ()


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"unit": ""}, "代表单位", "没有填写"),
        ({"speaker": None}, "发言人", "没有填写"),
        ({"title": " "}, "题目", "没有填写"),
        ({"form": "视频"}, "形式", "“视频”应为口头或书面"),
        ({"minutes": 0}, "时长（分钟）", "“0”应为 1 到 60 的分钟数"),
        ({"minutes": 61}, "时长（分钟）", "“61”应为 1 到 60 的分钟数"),
        ({"minutes": "八"}, "时长（分钟）", "“八”应为 1 到 60 的分钟数"),
        ({"title": "题" * 301}, "题目", "有 301 个字，超过 300 个，请核对"),
        ({"unit": "单" * 101}, "代表单位", "有 101 个字，超过 100 个，请核对"),
        ({"speaker": "人" * 200}, "发言人", "有 200 个字，超过 60 个，请核对"),
        ({"reader": "人" * 61}, "宣读人", "有 61 个字，超过 60 个，请核对"),
        ({"theme": "类" * 61}, "类别", "有 61 个字，超过 60 个，请核对"),
    ],
)
def test_what_cannot_be_written_is_a_problem_in_its_column(reading_of, cells, column, message):
    problems = reading_of(**cells).problems
    assert [(problem.column, problem.message) for problem in problems] == [(column, message)]


def test_an_uncomputed_formula_is_the_problem_of_its_column(units):
    row = TableRow(9, {**CELLS, "title": ""}, frozenset({"title"}))
    reading = read_speech(row, units, SpeechDefaults(fallback_time=NOON, minutes=8))
    assert [(each.column, "是公式" in each.message) for each in reading.problems] == [
        ("题目", True)
    ]


def test_notes_and_control_characters_are_warned_of(reading_of):
    warnings = reading_of(speaker="潘玲（市一中）", title="关于\x02医院").warnings
    assert [warning.column for warning in warnings] == ["发言人", "题目"]


def test_what_the_row_leaves_empty_stays_as_it_is(reading_of, units):
    empty = reading_of(submitted_at="", reader="", form="", minutes="", theme="")
    assert laid_over(empty, KNOWN, units) is KNOWN


def test_what_the_row_says_is_taken_over(reading_of, units):
    speech = laid_over(reading_of(), KNOWN, units)
    assert (speech.form, speech.minutes, speech.reader) == (SpeechForm.ORAL, 7, "向峰玲")


def test_a_unit_of_the_record_keeps_its_spelling(reading_of, units):
    known = normal_speech(KNOWN)
    assert laid_over(reading_of(unit="民建市委"), known, units).unit == "民建临江市委会"


def test_a_speech_of_the_record_is_compared_as_a_row_would_give_it():
    spaced = SpeechDraft(
        submitted_at=EARLY, unit="民建 临江市委会", speaker="潘 玲", reader=" 向峰玲",
        title="关于深入推进公立医院改革的提案 ", form=SpeechForm.WRITTEN, minutes=6, theme="社会\n",
    )  # fmt: skip
    assert normal_speech(spaced) == KNOWN
