from dataclasses import replace

import pytest

from desktop.exchange.errors import EmptyWorkbook, NoNameColumn, TwoHeaderRows
from desktop.exchange.member_rows import MEMBER_COLUMNS
from desktop.exchange.tables import (
    ColumnSpec,
    TableChoice,
    data_rows,
    guess_columns,
    guess_table,
    header_text,
)
from desktop.exchange.workbook import read_workbook

SPECS = (
    ColumnSpec("name", "姓名", ("委员姓名",), is_required=True),
    ColumnSpec("sex", "性别"),
    ColumnSpec("sector", "界别", ("所属界别",)),
    ColumnSpec("minutes", "时长（分钟）", ("时长",)),
)
HEADER = ["序号", "姓名", "性别", "界别"]


@pytest.fixture
def rows_of(workbook_of):
    """Return a function from rows of cells to (number, cells) of each row of the list."""

    def rows(lines, choice=None):
        workbook = workbook_of(lines)
        choice = choice or guess_table(workbook, SPECS)
        return [(row.number, *row.cells.values()) for row in data_rows(workbook, choice, SPECS)]

    return rows


def test_the_sample_roster_is_found_below_its_titles(golden):
    workbook = read_workbook(golden / "roster.xlsx")
    choice = guess_table(workbook, MEMBER_COLUMNS)
    assert (choice.sheet, choice.header_row) == (0, 2)
    assert choice.columns == {
        "name": 1, "sex": 2, "ethnicity": 3, "parties": 4,
        "sector": 5, "duty": 6, "birth": 7, "is_standing": 8,
    }  # fmt: skip


def test_the_sheet_with_the_most_known_titles_is_chosen(workbook_of):
    workbook = workbook_of({"说明": [["姓名"]], "名单": [["姓名", "性别"]], "旧": [["姓名"]]})
    assert guess_table(workbook, SPECS) == TableChoice(1, 0, {"name": 0, "sex": 1})


def test_a_row_with_the_needed_title_goes_before_one_with_more_others(workbook_of):
    workbook = workbook_of([["性别", "界别", "时长"], ["姓名", "性别"]])
    assert guess_table(workbook, SPECS).header_row == 1


def test_of_two_equal_sheets_the_first_is_chosen(workbook_of):
    assert guess_table(workbook_of({"甲": [HEADER], "乙": [HEADER]}), SPECS).sheet == 0


@pytest.mark.parametrize(
    "header",
    [
        "姓名",
        "姓  名",
        "姓\u3000名",
        " 姓名 ",
        "姓\n名",
        "*姓名",
        "姓名：",
        "姓名（必填）",
        "姓名*",
        "委员姓名",
    ],
)
def test_a_title_is_known_however_it_is_dressed(workbook_of, header):
    sheet = workbook_of([["序号", header]]).sheets[0]
    assert guess_columns(sheet, 0, SPECS) == {"name": 1}


@pytest.mark.parametrize("header", ["姓名拼音", "发言人", "", None, 3, True])
def test_another_title_is_not_taken_for_a_known_one(workbook_of, header):
    assert guess_columns(workbook_of([[header]]).sheets[0], 0, SPECS) == {}


def test_a_title_with_an_aside_of_its_own_is_known(workbook_of):
    sheet = workbook_of([["时长(分钟)", "姓名"]]).sheets[0]
    assert guess_columns(sheet, 0, SPECS) == {"minutes": 0, "name": 1}


def test_of_two_equal_titles_the_first_column_counts(workbook_of):
    assert guess_columns(workbook_of([["姓名", "姓名"]]).sheets[0], 0, SPECS) == {"name": 0}


def test_a_row_that_is_not_there_has_no_columns(workbook_of):
    assert guess_columns(workbook_of([HEADER]).sheets[0], 9, SPECS) == {}


def test_a_header_is_compared_without_spaces_and_asides():
    assert header_text("界    别（可多填）") == "界别"


def test_a_column_knows_what_it_is_called():
    spec = SPECS[2]
    assert [spec.is_called(word) for word in ("界别", "所属界别", "党派")] == [True, True, False]


def test_a_workbook_without_one_known_title_names_the_missing_column(workbook_of):
    with pytest.raises(NoNameColumn) as refused:
        guess_table(workbook_of({"空": [], "账目": [["科目", "金额"], ["办公", 3]]}), SPECS)
    assert (refused.value.sheet, refused.value.missing) == ("账目", ("姓名",))


def test_a_list_without_a_name_column_names_it(rows_of):
    with pytest.raises(NoNameColumn, match="姓名"):
        rows_of([["性别", "界别"], ["男", "经济界"]])


def test_blank_rows_and_sums_are_left_out(rows_of):
    lines = [
        ["名册"], HEADER, [1, "张三", "男", "甲"], ["", "", "", ""], [None] * 4, [" ", "\u3000"],
        ["小 计", "", "", 1], [2, "李四", "女", "乙"], ["", "合计", "", "2人"], ["总计：", 2],
        ["共计2人"],
    ]  # fmt: skip
    assert rows_of(lines) == [(3, "张三", "男", "甲"), (8, "李四", "女", "乙")]


@pytest.mark.parametrize("name", ["合计划", "总计平", "小计生"])
def test_a_person_whose_name_begins_like_a_sum_stays(rows_of, name):
    assert rows_of([HEADER, [1, name, "", ""]]) == [(2, name, "", "")]


def test_a_duty_that_begins_like_a_sum_drops_nobody(rows_of):
    header = ["姓名", "界别", "职务"]
    assert len(rows_of([header, ["张三", "甲", "总计划师"], ["李四", "乙", "合计"]])) == 2


def test_numbered_but_empty_rows_of_a_form_are_blank(rows_of):
    assert rows_of([HEADER, [1, "张三", "", ""], [2, "", "", ""], [3, None, " ", ""]]) == [
        (2, "张三", "", "")
    ]


def test_a_row_of_nothing_but_numbers_is_no_sum(rows_of):
    assert rows_of([HEADER, [1, 2, 3, 4]]) == [(2, 2, 3, 4)]


def test_a_short_row_has_nothing_in_its_missing_cells(rows_of):
    assert rows_of([HEADER, [1, "张三"]]) == [(2, "张三", None, None)]


def test_a_list_of_nothing_but_its_header_is_empty(rows_of):
    with pytest.raises(EmptyWorkbook):
        rows_of([["名册"], HEADER, ["", "", "", ""]])


@pytest.mark.parametrize(
    "second",
    [HEADER, ["序号", "姓  名", "性 别", "界\u3000别"], ["编号", "委员姓名", "性别", "所属界别"]],
)
def test_a_second_header_is_refused_with_both_rows(rows_of, second):
    lines = [["名册"], HEADER, [1, "张三", "男", "甲"], second, [1, "李四", "女", "乙"]]
    with pytest.raises(TwoHeaderRows) as refused:
        rows_of(lines)
    assert refused.value.rows == (2, 4)


def test_choosing_the_last_header_settles_which_one_counts(rows_of):
    lines = [HEADER, HEADER, [1, "张三", "男", "甲"]]
    choice = TableChoice(0, 1, {"name": 1})
    assert rows_of(lines, choice) == [(3, "张三")]


def test_a_row_with_one_title_among_data_is_no_header(rows_of):
    assert len(rows_of([HEADER, [1, "张三", "男", "界别"], [2, "姓名", "女", "乙"]])) == 2


def test_columns_can_be_chosen_by_hand(rows_of):
    choice = TableChoice(0, 0, {"name": 2, "sex": 0})
    assert rows_of([["甲", "乙", "丙"], ["男", "", "张三"]], choice) == [(2, "张三", "男")]


def test_another_sheet_can_be_chosen_by_hand(rows_of):
    choice = TableChoice(1, 0, {"name": 0})
    assert rows_of({"甲": [HEADER], "乙": [["姓名"], ["张三"]]}, choice) == [(2, "张三")]


def test_a_row_of_an_uncomputed_formula_is_not_blank(workbook_of):
    workbook = workbook_of([HEADER, [1, "", "", ""], [2, "", "", ""]])
    sheet = replace(workbook.sheets[0], uncomputed=frozenset({(1, 1), (2, 0)}))
    workbook = replace(workbook, sheets=(sheet,))
    rows = list(data_rows(workbook, guess_table(workbook, SPECS), SPECS))
    assert [(row.number, row.uncomputed) for row in rows] == [(2, frozenset({"name"}))]
