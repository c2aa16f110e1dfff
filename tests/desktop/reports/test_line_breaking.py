import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.line_breaking import (
    NEVER_FIRST,
    NEVER_LAST,
    Measure,
    MeasuredText,
    break_lines,
    cell_lines,
)
from desktop.reports.styles import FontRole


def measure(chars):
    return Measure(FontRole.BODY, 10, chars * 10)


@pytest.mark.parametrize(
    ("text", "chars", "lines"),
    [
        ("", 5, [""]),
        ("党派优先", 4, ["党派优先"]),
        ("甲乙丙丁，戊己", 4, ["甲乙丙", "丁，戊己"]),
        ("甲乙丙（丁）", 4, ["甲乙丙", "（丁）"]),
        ("甲乙2035年", 4, ["甲乙", "2035年"]),
        ("甲abcdef乙", 4, ["甲", "abcdef", "乙"]),
        ("abcdefghijklmnop", 4, ["abcdefg", "hijklmn", "op"]),
        ("甲乙 丙丁", 2, ["甲乙", "丙丁"]),
        ("甲abcdefghijklmnop乙", 4, ["甲abcde", "fghijkl", "mnop乙"]),
        ("甲乙丙 ", 3, ["甲乙丙"]),
        ("甲乙丙——丁", 4, ["甲乙", "丙——丁"]),
    ],
)
def test_lines_break_where_they_may(text, chars, lines):
    assert break_lines(text, measure(chars)) == lines


def test_the_first_line_is_shorter_by_its_indent():
    assert break_lines("甲乙丙丁戊己", measure(4), first_width=20) == ["甲乙", "丙丁戊己"]


@given(st.text(alphabet="甲乙丙丁戊，。（）“”《》a1 ", max_size=60))
def test_no_character_is_lost_and_no_line_is_too_wide(text):
    lines = break_lines(text, measure(6))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(measure(6).fits(line) or len(line) == 2 for line in lines)


@given(st.lists(st.sampled_from(["甲", "乙丙", "丁，", "（戊", "己）", "“庚”", "辛。"])))
def test_no_line_starts_or_ends_with_the_wrong_mark(words):
    lines = break_lines("".join(words), measure(6))
    assert all(line[0] not in NEVER_FIRST for line in lines[1:])
    assert all(line[-1] not in NEVER_LAST for line in lines[:-1])


def test_a_row_of_closing_marks_breaks_all_the_same():
    assert break_lines("！！！！！！", measure(4)) == ["！！！！", "！！"]


def test_a_cell_does_not_leave_one_character_alone():
    assert cell_lines("关于完善运行机制的提案", measure(10)) == ["关于完善运行机制", "的提案"]


def test_a_cell_keeps_its_lines_when_a_narrower_one_needs_more():
    assert cell_lines("甲乙丙丁戊己庚", measure(3)) == ["甲乙丙", "丁戊己", "庚"]


def test_lines_are_cut_by_the_widths_of_their_characters():
    text = MeasuredText("甲乙丙丁", [10, 20, 10, 10])
    assert text.cut(30) == [(0, 2), (2, 4)]


def test_nothing_is_one_empty_line():
    assert MeasuredText("", []).cut(30) == [(0, 0)]


@pytest.mark.parametrize("chars", [1, 1.5, 2])
def test_a_very_narrow_cell_is_set_all_the_same(chars):
    assert "".join(cell_lines("副主席", measure(chars))) == "副主席"
