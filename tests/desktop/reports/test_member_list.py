from dataclasses import replace

import pytest

from desktop.reports.member_list import MemberGroup, MemberLine, MemberList, paper


@pytest.fixture
def sheet():
    return MemberList(
        meeting="政协临江市第七届委员会委员名单",
        subtitle="",
        date_line="（共6人，按姓氏笔画排序）",
        groups=(
            MemberGroup(
                "中国共产党",
                (
                    MemberLine("于𬱖"),
                    MemberLine("韦平", "（壮族）"),
                    MemberLine("容蓉", "（女，壮族）"),
                    MemberLine("欧阳玥伟", "（女，土家族）"),
                ),
            ),
            MemberGroup("民革", (MemberLine("王芳芳", "（女）"), MemberLine("贺頔"))),
        ),
        notes=("注：两字姓名中间空一字。",),
    )


def test_the_list_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("member_list", paper(sheet, printed_at))
    assert text == accepted


def test_names_follow_their_sector_with_its_count(sheet, printed_at, read_pages):
    lines = read_pages(paper(sheet, printed_at))[0].split("\n")
    start = lines.index("中国共产党（4人）")
    assert lines[start + 1 : start + 3] == [
        "于 𬱖 韦 平（壮族） 容 蓉（女，壮族）",
        "欧阳玥伟（女，土家族）",
    ]


def test_a_list_without_sectors_has_no_headings(sheet, printed_at, read_rows):
    plain = replace(sheet, groups=(MemberGroup("", (MemberLine("王芳"),)),))
    assert "（1人）" not in read_rows(paper(plain, printed_at))


def test_a_heading_is_never_last_on_its_page(sheet, printed_at, read_pages):
    groups = tuple(MemberGroup(f"界别{n}", (MemberLine("王芳"),)) for n in range(1, 40))
    pages = read_pages(paper(replace(sheet, groups=groups), printed_at))
    assert len(pages) > 2
    assert all(page.split("\n打印时间")[0].endswith("王 芳") for page in pages[:-1])


def test_the_same_list_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_a_list_of_nobody_says_so(sheet, printed_at, read_rows):
    assert "（名单为空）" in read_rows(paper(replace(sheet, groups=()), printed_at))


def test_as_many_names_stand_in_a_row_as_are_wished_for(sheet, printed_at, read_pages):
    groups = (MemberGroup("", (MemberLine("王芳"), MemberLine("贺頔")) * 3),)
    pages = [
        read_pages(paper(replace(sheet, groups=groups, columns=columns), printed_at))[0]
        for columns in (3, 6)
    ]
    assert [page.count("王 芳 贺 頔 王 芳\n") for page in pages] == [1, 0]
    assert "王 芳 贺 頔 王 芳 贺 頔 王 芳 贺 頔" in pages[1]
