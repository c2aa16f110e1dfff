from datetime import date, datetime

import pytest

from db.domain.motion_vocabulary import MotionKind
from desktop.exchange.motion_rows import (
    MOTION_COLUMNS,
    MotionDefaults,
    MotionDraft,
    body_parts,
    kinds_of,
    names_of,
    read_motion,
)
from desktop.exchange.tables import TableRow, guess_table

DAY = date(2021, 1, 6)
CELLS = {
    "number": "第20210007号", "title": " 关于加装 电梯的提案 ", "submitters": "潘\u3000玲、李强",
    "joint": "王芳", "category": "社会 建设", "kind": "委员联名", "livelihood": "√",
    "submitted_on": "2020.12.30", "plenary": "平时", "phone": "139 0000 0000",
    "wanted_handlers": "市住建局", "public": "否", "situation": "楼多。\n\n梯少。",
    "analysis": "缺钱", "suggestion": "补助", "year": "2020年",
}  # fmt: skip


def read(**cells):
    return read_motion(TableRow(9, {**CELLS, **cells}), MotionDefaults(year=2021, day=DAY))


def said(reading):
    return [f"{each.row} {each.column}{each.message}" for each in reading.problems]


def test_a_row_is_cleaned():
    reading = read()
    assert (reading.problems, reading.warnings) == ((), ())
    assert reading.draft == MotionDraft(
        year=2020, number="20210007", title="关于加装 电梯的提案",
        submitters=("潘玲", "李强", "王芳"), category="社会建设", is_livelihood=True,
        is_plenary=False, is_public=False, submitted_on=date(2020, 12, 30),
        phone="139 0000 0000", wanted_handlers="市住建局", situation="楼多。\n梯少。",
        analysis="缺钱", suggestion="补助", kind=MotionKind.JOINT,
    )  # fmt: skip


def test_what_a_row_leaves_out_has_its_usual_meaning():
    row = TableRow(2, {"title": "关于加装电梯的提案", "submitters": "潘玲"})
    reading = read_motion(row, MotionDefaults(year=2021, day=DAY, is_plenary=False))
    draft = reading.draft
    assert (draft.year, draft.submitted_on, draft.kind) == (2021, DAY, None)
    assert (draft.is_plenary, draft.is_public, draft.is_livelihood) == (False, True, False)
    assert (reading.given, reading.problems) == ({"title", "submitters"}, ())


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("潘玲、李强，王芳,赵军;孙梅；周全", ("潘玲", "李强", "王芳", "赵军", "孙梅", "周全")),
        ("潘玲 李强", ("潘玲", "李强")),
        ("潘 玲", ("潘玲",)),
        ("潘 玲 李强 王 芳", ("潘玲", "李强", "王芳")),
        ("欧阳 锋", ("欧阳锋",)),
        ("潘玲\n李强\n潘玲", ("潘玲", "李强")),
        ("潘玲（农业界、民建）", ("潘玲",)),
        ("潘玲 （农业界） 李强", ("潘玲", "李强")),
        ("民建 临江市委员会", ("民建临江市委员会",)),
        ("九三学社 临江市委会 市工商业联合会", ("九三学社临江市委会", "市工商业联合会")),
        ("提案 人口资源环境办公室", ("提案人口资源环境办公室",)),
        ("John Smith", ("John Smith",)),
        ("潘玲、（女）", ("潘玲",)),
        ("", ()),
    ],
)
def test_names_are_told_apart(cell, names):
    assert names_of(cell).names == names


@pytest.mark.parametrize("cell", ["潘玲等5人", "潘玲等", "潘玲 等 5 人", "潘玲等五名委员"])
def test_others_are_known_to_be_more(cell):
    people = names_of(cell)
    assert (people.names, people.has_others) == (("潘玲",), True)


def test_a_note_behind_a_name_is_kept_to_tell_two_of_one_name_apart():
    people = names_of("王芳（农业界）、李强", "王芳（经济界）")
    assert people.names == ("王芳", "李强", "王芳（经济界）")
    assert people.asides["王芳"] == "农业界"


def test_a_name_that_ends_in_others_is_a_name():
    assert names_of("李等").names == ("李等",)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("个人", MotionKind.INDIVIDUAL), ("委员个人", MotionKind.INDIVIDUAL),
        ("联名提案", MotionKind.JOINT), ("集体（党派）", MotionKind.PARTY),
        ("集体(界别)", MotionKind.SECTOR), ("人民团体", MotionKind.PEOPLE_ORG),
        ("政协专委会", MotionKind.COMMITTEE), ("委员小组", MotionKind.GROUP),
        ("联组", MotionKind.GROUP),
    ],
)  # fmt: skip
def test_every_kind_word_is_known(word, kind):
    assert kinds_of(word) == {kind}
    assert read(kind=word).draft.kind is kind


@pytest.mark.parametrize("word", ["集体提案", "委员提案", ""])
def test_a_word_for_several_kinds_leaves_the_kind_to_the_submitters(word):
    reading = read(kind=word)
    assert (reading.draft.kind, reading.problems) == (None, ())


def test_whether_a_collective_motion_contradicts_is_known():
    assert MotionKind.JOINT not in read(kind="集体").kinds
    assert read(kind="").kinds == frozenset(MotionKind)


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"title": ""}, "9 案由没有填写"),
        ({"submitters": "", "joint": ""}, "9 提案者没有填写"),
        ({"submitters": "潘" * 61}, "9 提案者有 61 个字，请用“、”把姓名分开"),
        ({"title": "长" * 201}, "9 案由有 201 个字，案由请不超过 200 个字"),
        ({"kind": "私人"}, "9 种类不认识“私人”，应为个人、联名、党派、团体、专委会、界别或小组"),
        ({"livelihood": "大概"}, "9 民生“大概”应为是或否"),
        ({"public": "再说"}, "9 是否公开“再说”应为是或否"),
        ({"plenary": "周末"}, "9 大会/平时“周末”应为大会或平时"),
        ({"submitted_on": "上周"}, "9 收到日期看不懂“上周”，请写成 2021-01-06"),
        ({"year": "去年"}, "9 年度“去年”应为四位数的年份，如 2021"),
        ({"phone": "1" * 41}, "9 联系电话有 41 个字，超过 40 个，请核对"),
        ({"wanted_handlers": "局" * 201}, "9 建议承办单位有 201 个字，超过 200 个，请核对"),
        ({"analysis": "字" * 20_001}, "9 分析有 20001 个字，超过 20000 个，请核对"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(cells, problem):
    assert said(read(**cells)) == [problem]


@pytest.mark.parametrize(("length", "warned"), [(50, False), (51, True), (200, True)])
def test_a_long_title_is_only_warned_of(length, warned):
    reading = read(title="长" * length)
    assert (bool(reading.warnings), reading.problems) == (warned, ())


@pytest.mark.parametrize(
    ("word", "is_public"), [("不公开", False), ("非公开", False), ("可以公开", True), ("是", True)]
)
def test_whether_a_motion_may_be_published_is_said_in_many_words(word, is_public):
    assert read(public=word).draft.is_public is is_public


@pytest.mark.parametrize(
    ("word", "is_plenary"),
    [("大会", True), ("全会提案", True), ("闭会期间", False), ("是", True), ("否", False)],
)
def test_when_a_motion_was_handed_in_is_said_in_many_words(word, is_plenary):
    assert read(plenary=word).draft.is_plenary is is_plenary


def test_dates_and_numbers_of_a_sheet_are_read():
    draft = read(number=20210007, submitted_on=datetime(2021, 2, 3, 4, 5), year=2021).draft
    assert (draft.number, draft.submitted_on, draft.year) == ("20210007", date(2021, 2, 3), 2021)


def test_one_column_of_text_is_parted_by_its_headings():
    text = "近年楼多。\n一、基本情况\n梯少。\n二、原因分析\n缺钱。\n三、具体建议\n1.补助。"
    reading = read(content=text, situation="", analysis="", suggestion="")
    draft = reading.draft
    assert (draft.situation, draft.analysis) == ("近年楼多。\n梯少。", "缺钱。")
    assert draft.suggestion == "1.补助。"
    assert reading.given >= {"situation", "analysis", "suggestion"}


def test_a_column_of_its_own_goes_before_the_text_as_a_whole():
    draft = read(content="整篇", situation="自己的").draft
    assert (draft.situation, draft.suggestion) == ("自己的", "补助")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("存在问题", "situation"), ("一、现状：", "situation"), ("（二）原因分析", "analysis"),
        ("现状与存在问题", "situation"), ("二、存在的主要问题及原因", "analysis"),
        ("问题分析", "analysis"), ("三、几点建议", "suggestion"), ("为此，建议：", "suggestion"),
        ("具体建议如下：", "suggestion"), ("对策与建议", "suggestion"),
    ],
)  # fmt: skip
def test_a_heading_in_any_words_opens_its_part(line, part):
    assert body_parts([line, "正文。"]) == {part: "正文。"}


def test_a_heading_with_more_words_stays_in_the_text():
    lines = ["一、我市加装电梯的现状", "甲", "二、加快加装电梯的建议", "乙"]
    assert body_parts(lines) == {
        "situation": "一、我市加装电梯的现状\n甲",
        "suggestion": "二、加快加装电梯的建议\n乙",
    }


def test_a_heading_may_stand_before_its_text():
    assert body_parts(["建议：补助。"]) == {"suggestion": "补助。"}


def test_a_part_does_not_end_where_its_text_names_an_earlier_one():
    lines = ["三、建议", "一、研究解决停车难问题", "及", "与建议不同的办法，请查现状"]
    assert body_parts(lines) == {"suggestion": "\n".join(lines[1:])}


def test_control_characters_are_warned_of_and_open_formulas_refused():
    row = TableRow(3, {**CELLS, "title": "关于\x02电梯", "number": None}, frozenset({"number"}))
    reading = read_motion(row, MotionDefaults(year=2021, day=DAY))
    assert [each.column for each in reading.warnings] == ["案由"]
    assert [each.column for each in reading.problems] == ["案号"]


@pytest.mark.parametrize("titles", [["编号", "标题", "第一提案人", "附议人", "性质", "正文"]])
def test_other_titles_of_the_columns_are_known(workbook_of, titles):
    columns = guess_table(workbook_of([titles]), MOTION_COLUMNS).columns
    assert list(columns) == ["number", "title", "submitters", "joint", "kind", "content"]
