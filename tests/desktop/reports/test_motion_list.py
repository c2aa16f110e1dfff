from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.motion_list import MotionList, MotionListGroup, MotionListLine, paper


def line(number, title, submitters=("王芳",), **rest):
    return MotionListLine(f"第{number:04d}号", title, submitters, **rest)


@pytest.fixture
def sheet():
    return MotionList(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="提案目录",
        date_line="（2021年1月5日）",
        groups=(
            MotionListGroup(
                "经济建设",
                (
                    line(1, "关于扶持小微企业的提案", category="经济建设"),
                    line(2, "关于发展夜间经济的提案", ("王芳", "韦平", "于𬱖")),
                ),
            ),
            MotionListGroup("社会建设", (line(3, "关于养老的提案", ("民革临江市委",)),)),
            MotionListGroup("其他", ()),
        ),
        notes=("注：按立案顺序排列。",),
    )


@pytest.fixture
def dispatched(sheet):
    motion = line(
        1,
        "关于扶持小微企业的提案",
        handlers=("主办：市经信局", "会办：市财政局"),
        state="已交办",
        due="2021-04-20",
        reply="A类",
    )
    return replace(sheet, groups=(MotionListGroup("", (motion,)),))


def test_motions_follow_their_group_with_its_count(sheet, printed_at, read_pages):
    lines = read_pages(paper(sheet, printed_at))[0].split("\n")
    start = lines.index("经济建设（2件）")
    assert lines[start + 1 : start + 5] == [
        "第0001号 关于扶持小微企业的提案 王 芳 经济建设",
        "第0002号 关于发展夜间经济的提案 王芳等3人",
        "社会建设（1件）",
        "第0003号 关于养老的提案 民革临江市委",
    ]


def test_a_group_without_motions_is_left_out(sheet, printed_at, read_rows):
    assert "其他（0件）" not in read_rows(paper(sheet, printed_at))


def test_columns_with_nothing_in_them_are_left_out(sheet, printed_at, read_pages):
    assert "提案号 案由 提案者 类别\n" in read_pages(paper(sheet, printed_at))[0]


def test_handlers_stand_below_each_other(dispatched, printed_at, read_pages):
    text = read_pages(paper(dispatched, printed_at))[0]
    assert "提案号 案由 提案者 承办单位 状态 期限 答复\n" in text
    assert "主办：市经信局\n会办：市财政局\n已交办 2021-04-20 A类\n" in text


def test_two_submitters_stand_below_each_other(sheet, printed_at, read_pages):
    group = MotionListGroup("", (line(1, "关于养老的提案", ("王芳", "容蓉")),))
    assert "王 芳\n容 蓉\n" in read_pages(paper(replace(sheet, groups=(group,)), printed_at))[0]


def test_a_list_without_groups_has_no_headings(dispatched, printed_at, read_rows):
    assert "（1件）" not in read_rows(paper(dispatched, printed_at))


def test_the_header_stands_on_every_page_and_no_row_is_lost(sheet, printed_at, read_pages):
    motions = tuple(line(n, f"关于第{n}项工作的提案") for n in range(1, 101))
    pages = read_pages(paper(replace(sheet, groups=(MotionListGroup("", motions),)), printed_at))
    assert len(pages) > 4
    assert all("提案号 案由 提案者\n" in page for page in pages)
    text = "".join(pages)
    assert [text.count(f"第{n:04d}号") for n in range(1, 101)] == [1] * 100


def test_a_title_of_five_hundred_characters_flows(sheet, printed_at, read_rows):
    title = "关于进一步优化营商环境的提案" * 36
    group = MotionListGroup("", (line(1, title),))
    text = read_rows(paper(replace(sheet, groups=(group,)), printed_at))
    assert text.count("营商") == 36


def test_an_empty_list_says_so(sheet, printed_at, read_rows):
    assert "（没有提案）" in read_rows(paper(replace(sheet, groups=()), printed_at))


def test_the_same_list_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_no_glyph_is_missing(sheet, dispatched):
    assert missing_in(sheet) == missing_in(dispatched) == ()
