from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.motion_figures_sheet import (
    CheckLine,
    FigureLine,
    FigureSection,
    MotionFiguresSheet,
    paper,
)


@pytest.fixture
def sheet():
    return MotionFiguresSheet(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="提案办理情况统计表",
        date_line="（截至2021年11月30日）",
        paragraph="共收到提案333件，立案314件，立案率94.3%。\n\n提案均已答复。",
        sections=(
            FigureSection(
                "审查立案",
                (
                    FigureLine("收到提案", "333"),
                    FigureLine("立案", "314", "94.3%", "占收到提案"),
                ),
            ),
            FigureSection("按内容分", (FigureLine("经济建设", "149", "47.5%", "占立案提案"),)),
            FigureSection("优秀提案", ()),
        ),
        checks=(
            CheckLine("收到＝立案＋转参考＋撤案", "333", "333", True),
            CheckLine("立案＝各类之和", "314", "313", False),
        ),
        notes=("注：比例保留一位小数。",),
    )


def test_the_sheet_reads_in_its_order(sheet, printed_at, read_pages):
    (page,) = read_pages(paper(sheet, printed_at))
    lines = page.split("\n")
    assert lines[3:5] == ["共收到提案333件，立案314件，立案率94.3%。", "提案均已答复。"]
    assert lines[5:11] == [
        "项目 数量 比例 口径",
        "审查立案",
        "收到提案 333 —",
        "立案 314 94.3% 占收到提案",
        "按内容分",
        "经济建设 149 47.5% 占立案提案",
    ]


def test_checks_say_whether_they_hold(sheet, printed_at, read_pages):
    lines = read_pages(paper(sheet, printed_at))[0].split("\n")
    start = lines.index("数据勾稽")
    assert lines[start + 1 : start + 5] == [
        "关系 左边 右边 结果",
        "收到＝立案＋转参考＋撤案 333 333 相符",
        "立案＝各类之和 314 313 不符",
        "注：比例保留一位小数。",
    ]


def test_a_section_of_nothing_is_left_out(sheet, printed_at, read_rows):
    assert "优秀提案" not in read_rows(paper(sheet, printed_at))


def test_figures_without_a_heading_have_no_band(sheet, printed_at, read_pages):
    plain = replace(sheet, paragraph="", sections=(FigureSection("", (FigureLine("立案", "1"),)),))
    lines = read_pages(paper(plain, printed_at))[0].split("\n")
    assert lines[3:5] == ["项目 数量 比例 口径", "立案 1 —"]


def test_a_sheet_of_nothing_says_so(sheet, printed_at, read_rows):
    rows = read_rows(paper(replace(sheet, sections=(), checks=()), printed_at))
    assert "（没有数据）" in rows
    assert "数据勾稽" not in rows


def test_many_figures_take_more_pages_under_their_head(sheet, printed_at, read_pages):
    lines = tuple(FigureLine(f"第{n}项", str(n), basis="占立案提案") for n in range(1, 81))
    pages = read_pages(paper(replace(sheet, sections=(FigureSection("甲", lines),)), printed_at))
    assert len(pages) > 2
    assert all("项目 数量 比例 口径\n" in page for page in pages[:-1])
    assert [sum(f"第{n}项 " in page for page in pages) for n in range(1, 81)] == [1] * 80


def test_long_cells_flow(sheet, printed_at, read_rows):
    line = FigureLine("党派团体提案" * 30, "1", "", "占立案提案总数" * 30)
    rows = read_rows(paper(replace(sheet, sections=(FigureSection("", (line,)),)), printed_at))
    assert rows.count("团") >= 30


def test_the_same_sheet_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_no_glyph_is_missing(sheet):
    assert missing_in(sheet) == ()
