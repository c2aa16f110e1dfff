from dataclasses import replace
from datetime import date

import pytest

from db.domain.ids import MemberId, MotionId, UnitId
from db.domain.motion_rows import Submitter
from desktop.exchange.motion_rows import MOTION_COLUMNS, MotionDraft
from desktop.exchange.motions import KnownMotion, Names, judge_motions, read_list
from desktop.exchange.previews import Verdict
from desktop.exchange.tables import guess_table
from desktop.exchange.workbook import read_workbook

DAY = date(2021, 3, 1)
HEADER = ["案号", "案由", "提案者", "类别", "情况", "年度"]
WANG, LI = Submitter(member_id=MemberId(1)), Submitter(member_id=MemberId(2))
PARTY, SECTOR = Submitter(unit_id=UnitId(5)), Submitter(unit_id=UnitId(6))
NAMES = Names(
    members={
        "王芳": (WANG,),
        "李强": (LI,),
        "陈佑": (Submitter(member_id=MemberId(3)), Submitter(member_id=MemberId(4))),
    },
    units={"民革临江市委会": PARTY, "文化艺术、新闻出版、体育界": SECTOR},
    categories=("经济建设", "社会建设", "其他"),
)
DRAFT = MotionDraft(
    year=2021,
    number="",
    title="关于养老的提案",
    submitters=("王芳",),
    category="社会建设",
    is_livelihood=True,
    is_plenary=False,
    is_public=False,
    submitted_on=DAY,
    phone="000-1234567",
    wanted_handlers="市民政局",
    situation="床位不足。",
    analysis="",
    suggestion="",
)
FILED = replace(DRAFT, number="20210001", title="关于道路的提案")
KNOWN = [KnownMotion(MotionId(1), DRAFT), KnownMotion(MotionId(2), FILED)]


@pytest.fixture
def judged(make_xlsx):
    """Return the verdict on rows of a workbook under the usual header."""

    def do(*rows, known=KNOWN):
        book = read_workbook(make_xlsx({"提案": [HEADER, *rows]}))
        choice = guess_table(book, MOTION_COLUMNS)
        return judge_motions(read_list(book, choice, year=2021, day=DAY), known, NAMES)

    return do


def messages(preview):
    return [(each.row, each.column, each.message) for each in preview.problems]


def test_a_motion_that_the_record_does_not_have_is_new(judged):
    preview = judged(["", "关于桥梁的提案", "王芳、李强", "经济", "", ""])
    (line,) = preview.lines
    assert (line.verdict, line.people, line.motion_id) == (Verdict.NEW, (WANG, LI), None)
    assert (line.draft.category, line.warnings) == ("经济建设", ())
    assert (preview.new, preview.changed, preview.same) == (1, 0, 0)


def test_a_motion_is_recognised_by_title_and_first_submitter_of_its_year(judged):
    same = judged(["", "关于养老的提案", "王芳", "", "", ""])
    assert (same.same, same.lines[0].motion_id) == (1, MotionId(1))
    assert same.lines[0].draft == DRAFT
    assert judged(["", "关于养老的提案", "李强", "", "", ""]).new == 1
    assert judged(["", "关于养老的提案", "王芳", "", "", 2020]).new == 1


def test_a_motion_is_recognised_by_its_number_and_shows_what_changes(judged):
    preview = judged(["20210001", "关于桥梁的提案", "王芳", "经济建设", "", ""])
    (line,) = preview.lines
    assert (preview.changed, line.motion_id) == (1, MotionId(2))
    assert [(each.field, each.before, each.after) for each in line.changes] == [
        ("案由", "关于道路的提案", "关于桥梁的提案"),
        ("类别", "社会建设", "经济建设"),
    ]
    assert (line.draft.phone, line.draft.is_public) == ("000-1234567", False)


def test_another_number_is_another_motion(judged):
    assert judged(["20210009", "关于道路的提案", "王芳", "", "", ""]).new == 1


def test_a_unit_submits_as_a_member_does(judged):
    (line,) = judged(["", "关于桥梁的提案", "民革临江市委会", "", "", ""]).lines
    assert (line.verdict, line.people) == (Verdict.NEW, (PARTY,))


def test_a_unit_with_a_stop_in_its_name_is_one_submitter(judged):
    names = "民革临江市委会、文化艺术、新闻出版、体育界"
    (line,) = judged(["", "关于桥梁的提案", names, "", "", ""]).lines
    assert (line.verdict, line.people) == (Verdict.NEW, (PARTY, SECTOR))
    assert line.draft.submitters == ("民革临江市委会", "文化艺术、新闻出版、体育界")


def test_whom_nobody_is_called_and_namesakes_are_problems(judged):
    preview = judged(
        ["", "关于桥梁的提案", "张三", "", "", ""],
        ["", "关于河流的提案", "陈佑", "", "", ""],
    )
    assert messages(preview) == [
        (2, "提案者", "委员名单和参加单位中没有“张三”，请更正或先新增"),
        (3, "提案者", "有 2 位同名委员“陈佑”，请导入后在提案里指明"),
    ]
    assert {line.verdict for line in preview.lines} == {Verdict.PROBLEM}


def test_the_second_of_two_rows_that_say_the_same_is_a_problem(judged):
    preview = judged(
        ["", "关于桥梁的提案", "王芳", "", "", ""],
        ["", "关于桥梁的提案", "王芳", "", "", ""],
        ["20210008", "关于甲的提案", "王芳", "", "", ""],
        ["20210008", "关于乙的提案", "李强", "", "", ""],
    )
    assert messages(preview) == [
        (3, "案由", "与第 2 行重复，请删去一行"),
        (5, "案由", "与第 4 行重复，请删去一行"),
    ]


def test_rows_without_a_title_are_no_repetition_of_each_other(judged):
    preview = judged(["", "", "王芳", "", "", ""], ["", "", "王芳", "", "", ""])
    assert messages(preview) == [(2, "案由", "没有填写"), (3, "案由", "没有填写")]


def test_a_known_motion_with_a_problem_shows_no_changes(judged):
    (line,) = judged(["20210001", "题" * 500, "王芳", "", "", ""]).lines
    assert (line.verdict, line.changes) == (Verdict.PROBLEM, ())


def test_an_unknown_category_goes_to_the_last_one_with_a_warning(judged):
    (line,) = judged(["", "关于桥梁的提案", "王芳", "海洋", "", ""]).lines
    assert (line.verdict, line.draft.category) == (Verdict.NEW, "其他")
    assert [each.message for each in line.warnings] == ["没有“海洋”这一类，归入“其他”"]


def test_no_category_goes_to_the_last_one_without_a_warning(judged):
    (line,) = judged(["", "关于桥梁的提案", "王芳", "", "", ""]).lines
    assert (line.draft.category, line.warnings) == ("其他", ())
