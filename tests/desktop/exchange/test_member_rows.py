from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.vocabulary import Sex
from desktop.exchange.member_rows import (
    MemberDraft,
    bare_number,
    laid_over,
    normal_member,
    read_member,
)
from desktop.exchange.tables import TableRow


def reading_of(**cells):
    return read_member(TableRow(4, {"name": "张三", "sector": "经济界", **cells}))


def refused(reading):
    return [(problem.column, problem.message) for problem in reading.problems]


def doubted(reading):
    return [(warning.column, warning.message) for warning in reading.warnings]


def test_a_row_of_the_sample_is_cleaned():
    reading = reading_of(
        name="闫\u3000磊（苗族）", sex="男", ethnicity="苗", parties="民盟", is_standing="是",
        sector=" 共青团、青联 ", duty="市律师协会副会长", birth="1991-02-01",
    )  # fmt: skip
    assert (reading.problems, reading.warnings) == ((), ())
    assert reading.draft == MemberDraft(
        name="闫磊", sex=Sex.MALE, ethnicity="苗族", parties=("民盟",), sector="共青团、青联",
        duty="市律师协会副会长", birth="1991-02", is_standing=True,
    )  # fmt: skip


def test_dates_of_office_and_number_are_read():
    draft = reading_of(number=12, office_from="2021年1月6日", office_to=date(2023, 5, 1)).draft
    assert (draft.number, draft.office_from, draft.office_to) == (
        "12",
        date(2021, 1, 6),
        date(2023, 5, 1),
    )


def test_a_note_fills_the_columns_that_say_nothing():
    draft = reading_of(name="容蓉（女，壮族）", sex="", ethnicity=None).draft
    assert (draft.sex, draft.ethnicity) == (Sex.FEMALE, "壮族")


def test_where_note_and_column_disagree_the_column_wins_with_a_warning():
    reading = reading_of(name="容蓉（女，壮族）", sex="男", ethnicity="苗")
    assert (reading.draft.sex, reading.draft.ethnicity) == (Sex.MALE, "苗族")
    assert [column for column, _ in doubted(reading)] == ["性别", "民族"]
    assert refused(reading) == []


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"name": ""}, "姓名", "没有填写姓名"),
        ({"name": "（女）"}, "姓名", "没有填写姓名"),
        ({"name": 0}, "姓名", "“0”不像姓名"),
        ({"name": "——"}, "姓名", "“——”不像姓名"),
        ({"name": "长" * 200}, "姓名", "有 200 个字，超过 60 个，请核对"),
        ({"birth": "不详"}, "出生年月", "看不懂“不详”，请写成 1975年8月"),
        ({"sex": "未知"}, "性别", "“未知”应为男或女"),
        ({"is_standing": "也许"}, "是否常委", "看不懂“也许”，请写是或否"),
        ({"office_from": "年初"}, "任期开始", "看不懂“年初”，请写成 2021-01-06"),
        ({"office_to": "2021-02-30"}, "任期结束", "看不懂“2021-02-30”，请写成 2021-01-06"),
        ({"duty": "长" * 301}, "工作单位及职务", "有 301 个字，超过 300 个，请核对"),
        ({"sector": "长" * 61}, "界别", "有 61 个字，超过 60 个，请核对"),
        ({"parties": "党" * 61}, "党派", "有 61 个字，请核对"),
    ],
)
def test_what_cannot_be_written_is_a_problem_in_its_column(cells, column, message):
    assert refused(reading_of(**cells)) == [(column, message)]


@pytest.mark.parametrize(
    ("cells", "column", "word"),
    [
        ({"name": "张\x07三"}, "姓名", "控制字符"),
        ({"name": "王刚（黑龙江）"}, "姓名", "黑龙江"),
        ({"birth": 1978.1}, "出生年月", "1978.1"),
        ({"parties": "火星党"}, "党派", "火星党"),
        ({"ethnicity": "穿青人"}, "民族", "穿青人"),
    ],
)
def test_what_is_odd_is_a_warning_in_its_column(cells, column, word):
    reading = reading_of(**cells)
    (warning,) = doubted(reading)
    assert (warning[0], word in warning[1], refused(reading)) == (column, True, [])


def test_an_uncomputed_formula_is_a_problem_in_its_column():
    row = TableRow(9, {"name": "张三", "sector": "", "duty": ""}, frozenset({"duty"}))
    (problem,) = read_member(row).problems
    assert (problem.row, problem.column, "是公式" in problem.message) == (9, "工作单位及职务", True)


def test_only_what_the_row_says_is_given():
    assert reading_of(sex="", birth=None, duty=" ").given == {"name", "sector"}


def test_no_party_and_no_standing_can_be_said():
    given = reading_of(parties="群众", is_standing="否").given
    assert given == {"name", "sector", "parties", "is_standing"}


KNOWN = MemberDraft(
    name="张 三", sex=Sex.MALE, ethnicity="汉", parties=("中国共产党",), sector="经济 界",
    committee="提案委", duty="局长", birth="1975-08", is_standing=True, number="007",
    office_from=date(2021, 1, 6),
)  # fmt: skip


def laid(**cells):
    return laid_over(reading_of(**cells), KNOWN, normal_member(KNOWN))


def test_empty_cells_erase_nothing():
    assert laid(sex="", parties="", duty=None, birth=" ", is_standing="", number="") is KNOWN


def test_another_spelling_of_the_same_changes_nothing():
    same = laid(name="张三", ethnicity="汉族", parties="中共党员", duty=" 局长", number=7)
    assert same is KNOWN


def test_what_the_row_says_is_taken_over():
    member = laid(parties="群众", is_standing="否", duty="市长", number="008")
    assert (member.parties, member.is_standing, member.duty, member.number) == (
        (),
        False,
        "市长",
        "008",
    )


def test_a_note_that_the_record_keeps_in_a_name_changes_nothing():
    known = MemberDraft(name="容蓉（女，壮族）", sector="经济界")
    reading = reading_of(name="容蓉（女，壮族）")
    assert laid_over(reading, known, normal_member(known)) is known


@pytest.mark.parametrize(("number", "bare"), [("007", "7"), ("0", "0"), ("", ""), ("A01", "A01")])
def test_zeros_in_front_of_a_number_do_not_tell_people_apart(number, bare):
    assert bare_number(number) == bare


@given(st.text(), st.text(), st.lists(st.text(), max_size=2).map(tuple))
def test_a_normal_member_is_normal(name, duty, parties):
    normal = normal_member(MemberDraft(name=name, duty=duty, ethnicity=duty, parties=parties))
    assert normal_member(normal) == normal
