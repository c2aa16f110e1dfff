import sys
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.member_rows import MEMBER_COLUMNS, MemberDraft
from desktop.exchange.roster import preview_roster
from desktop.exchange.tables import TableChoice, guess_table
from desktop.exchange.workbook import read_workbook

HEADER = ["证号", "姓名", "界别", "工作单位及职务"]
ZHANG = MemberDraft(name="张三", sector="经济界", duty="局长", number="7")


@pytest.fixture
def sample(golden):
    return read_workbook(golden / "roster.xlsx")


def test_the_sample_brings_360_members_and_no_problem(sample, preview_members):
    preview = preview_members(sample)
    assert (preview.new, preview.changed, preview.same, preview.problems) == (360, 0, 0, ())


def test_the_sample_a_second_time_changes_nothing(sample, preview_members):
    preview = preview_members(sample, preview_members(sample))
    assert (preview.new, preview.changed, preview.same, preview.problems) == (0, 0, 360, ())


def test_every_birth_and_ethnicity_of_the_sample_is_in_one_form(sample, preview_members):
    drafts = [line.draft for line in preview_members(sample).lines]
    assert {len(draft.birth) for draft in drafts} == {7}
    assert {draft.ethnicity for draft in drafts} == {"汉族", "壮族", "苗族", "回族", "藏族", "彝族"}


def test_the_two_namesakes_of_the_sample_stay_two(sample, preview_members):
    again = preview_members(sample, preview_members(sample))
    namesakes = [line for line in again.lines if line.draft.name == "陈佑"]
    assert len({line.member_id for line in namesakes}) == 2
    assert len({line.draft.sector for line in namesakes}) == 2


def test_the_sample_warns_only_where_note_and_column_disagree(sample, preview_members):
    warned = [line for line in preview_members(sample).lines if line.warnings]
    assert {warning.column for line in warned for warning in line.warnings} == {"性别"}
    assert len(warned) == 10


def test_a_preview_shows_one_line_a_row(preview_members, picture_of):
    rows = [
        HEADER,
        ["7", "张三", "经济界", "市长"],
        ["", "李四", "农业界", ""],
        ["", "王五", "", ""],
        ["", "李四", "农业界", "教授"],
    ]
    known = [ZHANG, MemberDraft(name="李四", sector="农业界", duty="农艺师")]
    assert picture_of(preview_members(rows, known)) == [
        "2 changed 张三 工作单位及职务 局长→市长",
        "3 same 李四",
        "4 problem 王五 界别没有填写界别",
        "5 problem 李四 姓名与第 3 行重复；请删去一行，或补上证号加以区别",
    ]


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (["7", "张三", "农业界", ""], "changed"),
        (["7", "张珊", "经济界", ""], "changed"),
        (["", "张三", "经济界", ""], "same"),
        (["", "张三", "农业界", ""], "new"),
        (["8", "张三", "经济界", ""], "new"),
        (["007", "张三", "经济界", ""], "same"),
        ([7, "张　三", " 经济界 ", "局长"], "same"),
    ],
)
def test_a_member_is_recognised_by_number_else_by_name_and_sector(preview_members, row, verdict):
    (line,) = preview_members([HEADER, row], [ZHANG]).lines
    assert line.verdict == verdict


def test_a_number_fills_in_for_a_member_who_had_none(preview_members, picture_of):
    known = [replace(ZHANG, number="")]
    assert picture_of(preview_members([HEADER, ["9", "张三", "经济界", ""]], known)) == [
        "2 changed 张三 证号 空→9"
    ]


def test_a_new_namesake_is_pointed_out(preview_members):
    (line,) = preview_members([HEADER, ["", "张三", "农业界", ""]], [ZHANG]).lines
    assert [warning.message for warning in line.warnings] == [
        "记录里已有同名的委员（经济界），这一行按另一个人新增"
    ]


def test_without_a_sector_column_a_single_namesake_is_recognised(preview_members):
    (line,) = preview_members([["姓名", "职务"], ["张三", ""]], [ZHANG]).lines
    assert (line.verdict, line.draft) == ("same", ZHANG)


def test_without_a_sector_column_two_namesakes_cannot_be_told_apart(preview_members, picture_of):
    known = [ZHANG, replace(ZHANG, sector="农业界", number="8")]
    assert picture_of(preview_members([["姓名", "职务"], ["张三", ""]], known)) == [
        "2 problem 张三 姓名记录里有 2 位同名的委员，分不清是哪一位；请补上证号"
    ]


def test_two_namesakes_in_one_sector_are_told_apart_by_number(preview_members):
    known = [ZHANG, replace(ZHANG, number="8"), replace(ZHANG, number="")]
    rows = [
        HEADER,
        ["8", "张三", "经济界", ""],
        ["", "张三", "经济界", ""],
        ["7", "张三", "经济界", ""],
    ]
    lines = preview_members(rows, known).lines
    assert [(line.verdict, line.member_id) for line in lines] == [
        ("same", 2),
        ("same", 3),
        ("same", 1),
    ]


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        (["7", "张三", "经济界"], ["7", "张山", "农业界"], "证号"),
        (["", "张三", "经济界"], ["", "张 三", "经济界"], "姓名"),
        (["7", "张三", "经济界"], ["", "张三", "经济界"], "姓名"),
        (["", "张三", "经济界"], ["7", "张三", "经济界"], "证号"),
    ],
)
@pytest.mark.parametrize("known", [[], [ZHANG]])
def test_the_same_person_twice_is_a_problem_in_the_second_row(
    preview_members, first, second, column, known
):
    lines = preview_members([HEADER, first, [], second], known).lines
    assert [line.verdict == "problem" for line in lines] == [False, True]
    (problem,) = lines[1].problems
    assert (problem.row, problem.column, "与第 2 行重复" in problem.message) == (4, column, True)


def test_two_numbers_in_one_file_are_two_people(preview_members):
    preview = preview_members([HEADER, ["7", "张三", "经济界"], ["8", "张三", "经济界"]])
    assert (preview.new, preview.problems) == (2, ())


def test_a_member_who_has_no_sector_in_the_record_needs_none_in_the_file(preview_members):
    known = [MemberDraft(name="张三", duty="局长")]
    assert preview_members([HEADER, ["", "张三", "", ""]], known).same == 1


def test_an_empty_tick_leaves_a_standing_member_standing_and_says_so(preview_members):
    known = [replace(ZHANG, is_standing=True)]
    (line,) = preview_members([["姓名", "界别", "常委"], ["张三", "经济界", ""]], known).lines
    assert (line.verdict, line.draft.is_standing) == ("same", True)
    assert [warning.column for warning in line.warnings] == ["是否常委"]


def test_a_file_without_the_tick_says_nothing_of_it(preview_members):
    known = [replace(ZHANG, is_standing=True)]
    (line,) = preview_members([["姓名", "界别"], ["张三", "经济界"]], known).lines
    assert (line.verdict, line.warnings) == ("same", ())


def test_an_office_that_ends_before_it_began_is_a_problem(preview_members, picture_of):
    known = [replace(ZHANG, office_from=date(2021, 1, 6))]
    rows = [["姓名", "界别", "任期结束"], ["张三", "经济界", datetime.fromisoformat("2020-05-01")]]
    assert picture_of(preview_members(rows, known)) == [
        "2 problem 张三 任期结束任期结束 2020-05-01 早于任期开始 2021-01-06"
    ]


def test_a_column_set_aside_by_hand_changes_nothing(workbook_of, preview_members):
    workbook = workbook_of([HEADER, ["7", "张三", "经济界", "市长"]])
    columns = dict(guess_table(workbook, MEMBER_COLUMNS).columns)
    del columns["duty"]
    known = preview_members([HEADER, ["7", "张三", "经济界", "局长"]])
    kept = preview_roster(workbook, TableChoice(0, 0, columns), [])
    assert kept.lines[0].draft.duty == ""
    assert known.lines[0].draft.duty == "局长"


def test_a_200_character_name_control_characters_and_a_formula_each_have_their_line(
    make_xlsx, formula, preview_members, picture_of
):
    path = make_xlsx(
        {
            "名单": [
                HEADER,
                ["", "长" * 200, "甲"],
                ["", "李\u200b四", "乙"],
                ["", formula("=A9"), "丙"],
            ]
        }
    )
    preview = preview_members(read_workbook(path))
    assert [line.split(" ", 2)[:2] for line in picture_of(preview)] == [
        ["2", "problem"],
        ["3", "new"],
        ["4", "problem"],
    ]
    assert [problem.message.split("，")[0] for problem in preview.problems] == [
        "有 200 个字",
        "第 4 行这一格是公式",
    ]


NAMES = st.sampled_from(["张三", "李 四", "陈佑", "阿依·古丽", "", "王五（女）"])
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "", "1", "2", 3]),
        NAMES,
        st.sampled_from(["经济界", "农业界 ", ""]),
        st.sampled_from(["", "局长", "市长"]),
    ),
    min_size=1,
    max_size=12,
)


@given(lines=LINES)
def test_any_roster_a_second_time_adds_and_changes_nothing(preview_members, lines):
    rows = [HEADER, *lines, ["99", "赵九", "经济界", ""]]
    first = preview_members(rows)
    written = [line.draft for line in first.lines if line.verdict == "new"]
    again = preview_members(rows, written)
    assert (again.new, again.changed, again.same) == (0, 0, len(written))


@given(lines=LINES, later=LINES)
def test_no_roster_means_one_member_by_two_of_its_rows(preview_members, lines, later):
    written = [line.draft for line in preview_members([HEADER, *lines, ["99", "赵九", "甲"]]).lines]
    known = [draft for draft in written if draft.name]
    preview = preview_members([HEADER, *later, ["98", "钱八", "甲"]], known)
    taken = [line.member_id for line in preview.lines if line.member_id and not line.problems]
    assert len(taken) == len(set(taken))


def calls_of(work):
    """Count the calls that a piece of work makes: its cost, whatever else the machine does."""
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


def test_the_work_of_a_preview_grows_with_its_rows_and_no_faster(workbook_of, preview_members):
    titles = ["证号", "姓 名", "性别", "民族", "党 派", "界    别", "职务", "出生年月", "常委"]
    row = ["男", "汉", "民建、中共", " 经济界 ", "某公司董事长", "1975年8月", "是"]
    rows = [[str(n), f"人{chr(0x4E00 + n)}", *row] for n in range(2000)]
    half, whole = workbook_of([titles, *rows[:1000]]), workbook_of([titles, *rows])
    known = preview_members(whole)
    cost = [calls_of(lambda book=book: preview_members(book, known)) for book in (half, whole)]
    assert known.new == 2000
    assert cost[1] < 2.2 * cost[0]
    assert cost[1] < 500 * len(rows)
