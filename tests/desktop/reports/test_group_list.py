from dataclasses import replace

import pytest

from desktop.reports.group_list import EMPTY_GROUP, NO_GROUPS, GroupBlock, GroupList, paper
from desktop.reports.member_list import MemberLine


@pytest.fixture
def sheet():
    return GroupList(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="分组名单",
        date_line="（共2组3名，各组按姓氏笔画为序）",
        blocks=(
            GroupBlock("第一联组（3人）", ("召集人：周明",), None),
            GroupBlock(
                "第一组（3人）",
                ("召集人：王芳", "联络员：赵文", "讨论地点：二楼会议室"),
                (MemberLine("丁一"), MemberLine("王芳", "（女）"), MemberLine("欧阳玉天")),
            ),
            GroupBlock("第二组（0人）", (), ()),
        ),
    )


def test_a_group_has_its_facts_and_spaced_names(sheet, printed_at, read_pages):
    lines = read_pages(paper(sheet, printed_at))[0].split("\n")
    start = lines.index("第一联组（3人）")
    assert lines[start + 1 : start + 7] == [
        "召集人：周明",
        "第一组（3人）",
        "召集人：王芳",
        "联络员：赵文",
        "讨论地点：二楼会议室",
        "丁 一 王 芳（女） 欧阳玉天",
    ]
    assert EMPTY_GROUP in lines


def test_a_heading_is_never_last_on_its_page(sheet, printed_at, read_pages):
    blocks = sheet.blocks[1:2] * 30
    pages = read_pages(paper(replace(sheet, blocks=blocks), printed_at))
    assert len(pages) > 2
    assert all(page.split("\n打印时间")[0].endswith("欧阳玉天") for page in pages[:-1])


def test_no_groups_say_so_and_bytes_are_stable(sheet, printed_at, read_rows):
    assert NO_GROUPS in read_rows(paper(replace(sheet, blocks=()), printed_at))
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
