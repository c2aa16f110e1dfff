from datetime import date, datetime

import pytest

from db.domain.motion_vocabulary import MotionKind
from desktop.exchange.motion_rows import names_of, read_motion
from desktop.exchange.tables import TableRow

DAY = date(2021, 3, 1)
CELLS = {"title": "关于养老的提案", "submitters": "王芳"}


@pytest.fixture
def reading_of():
    """Return what a row says that has these cells."""

    def do(**cells):
        return read_motion(TableRow(9, CELLS | cells), year=2021, day=DAY)

    return do


def test_a_bare_row_takes_its_year_and_day_from_the_import(reading_of):
    reading = reading_of()
    draft = reading.draft
    assert (reading.row, draft.year, draft.submitted_on) == (9, 2021, DAY)
    assert (draft.is_livelihood, draft.is_plenary, draft.is_public) == (False, True, True)
    assert reading.given == {"title", "submitters"}
    assert (reading.kind, reading.problems, reading.warnings) == (None, (), ())


def test_a_full_row_is_read_in_every_column(reading_of):
    draft = reading_of(
        number=" 2021 0007 ",
        joint="李强；王芳",
        category="社会建设",
        livelihood="是",
        submitted_on=datetime(2021, 1, 6, 9, 0),
        plenary="平时提案",
        phone="000-1234567",
        wanted_handlers="市民政局",
        public="否",
        situation="床位不足。\n\n 人手不足。 ",
        analysis="投入少。",
        suggestion="增加床位。",
        year=2020.0,
    ).draft
    assert (draft.number, draft.category) == ("20210007", "社会建设")
    assert draft.submitters == ("王芳", "李强")
    assert (draft.is_livelihood, draft.is_plenary, draft.is_public) == (True, False, False)
    assert (draft.year, draft.submitted_on) == (2020, date(2021, 1, 6))
    assert (draft.phone, draft.wanted_handlers) == ("000-1234567", "市民政局")
    assert draft.situation == "床位不足。\n人手不足。"
    assert (draft.analysis, draft.suggestion) == ("投入少。", "增加床位。")


@pytest.mark.parametrize("mark", ["", None, "是", "√", "看情况"])
def test_only_a_plain_no_keeps_a_motion_from_the_public(reading_of, mark):
    assert reading_of(public=mark).draft.is_public
    assert not reading_of(public="否").draft.is_public


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王芳、李强，陈 佑;赵敏；王芳", ("王芳", "李强", "陈佑", "赵敏")),
        ("王芳、李强等5人", ("王芳", "李强")),
        ("王芳等", ("王芳",)),
        ("王芳\n李强", ("王芳", "李强")),
        ("、，", ()),
        ("", ()),
    ],
)
def test_names_are_split_and_each_comes_once(text, names):
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("个人提案", MotionKind.INDIVIDUAL),
        ("联名", MotionKind.JOINT),
        ("集体党派提案", MotionKind.PARTY),
        ("专委会提案", MotionKind.COMMITTEE),
        ("", None),
    ],
)
def test_the_kind_is_known_by_its_words(reading_of, word, kind):
    reading = reading_of(kind=word)
    assert (reading.kind, reading.problems) == (kind, ())


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"title": " "}, "案由", "没有填写"),
        ({"title": "题" * 500}, "案由", "有 500 个字，案由请不超过 200 个字"),
        ({"submitters": ""}, "提案者", "没有填写"),
        (
            {"kind": "临时"},
            "种类",
            "不认识“临时”，应为个人、联名、党派、团体、专委会、界别或小组",
        ),
        ({"submitted_on": "昨天"}, "收到日期", "看不懂“昨天”，请写成 2021-01-06"),
        ({"number": "1" * 41}, "案号", "有 41 个字，超过 40 个，请核对"),
        ({"situation": "字" * 20_001}, "情况", "有 20001 个字，超过 20000 个，请核对"),
    ],
)
def test_what_cannot_be_written_is_a_problem_in_its_column(reading_of, cells, column, message):
    problems = reading_of(**cells).problems
    assert [(each.column, each.message) for each in problems] == [(column, message)]


def test_a_collective_motion_of_no_exact_kind_is_no_problem(reading_of):
    assert reading_of(kind="集体提案").problems == ()


def test_a_long_title_is_only_warned_of(reading_of):
    reading = reading_of(title="题" * 51)
    assert reading.problems == ()
    assert [each.message for each in reading.warnings] == ["有 51 个字，案由一般不超过 50 个字"]


def test_control_characters_are_taken_out_with_a_warning(reading_of):
    reading = reading_of(title="关于\x02养老的提案")
    assert reading.draft.title == "关于养老的提案"
    assert [each.column for each in reading.warnings] == ["案由"]


def test_an_uncomputed_formula_is_the_only_problem_of_its_column():
    row = TableRow(9, CELLS | {"title": ""}, frozenset({"title"}))
    problems = read_motion(row, year=2021, day=DAY).problems
    assert [(each.column, "是公式" in each.message) for each in problems] == [("案由", True)]
