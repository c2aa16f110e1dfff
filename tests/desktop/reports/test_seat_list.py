from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.seat_list import SeatColumns, SeatGroup, SeatLine, SeatList, paper


@pytest.fixture
def sheet():
    groups = (
        SeatGroup(
            "二画", (SeatLine("丁一", "", "2排1号"), SeatLine("丁一", "（教育界）", "3排12号"))
        ),
        SeatGroup("四画", (SeatLine("王芳", "", "4排5号"),)),
    )
    return SeatList("七届六次会议", "座位查找表", "（按姓氏笔画为序）", groups, ("请对号入座。",))


def crowd(count):
    return tuple(
        SeatLine(f"甲{chr(0x4E00 + number)}乙", "", f"{number // 30 + 1}排{number % 30 + 1}号")
        for number in range(count)
    )


def test_names_stand_under_their_strokes_with_their_seats(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at)).replace("　", "")
    assert "二画丁一2排1号丁一（教育界）3排12号四画王芳4排5号" in text
    assert text.endswith("打印时间：2021年1月5日16:20第1页共1页") or "请对号入座。" in text


def test_a_long_name_leaves_its_seat_readable(sheet, printed_at, read_rows):
    long = SeatLine("阿不都热依木·吐尔逊江艾力肉孜", "（少数民族界）", "12排123号")
    text = read_rows(paper(replace(sheet, groups=(SeatGroup("七画", (long,)),)), printed_at))
    assert "阿不都热依木·吐尔逊江艾力肉孜12排123号" in text


def test_2172_people_fill_columns_one_after_the_other(sheet, printed_at, read_rows):
    people = crowd(2172)
    text = read_rows(paper(replace(sheet, groups=(SeatGroup("五画", people),)), printed_at))
    found = [text.index(f"{line.name}{line.seat}") for line in people]
    assert found == sorted(found)


def test_nothing_is_drawn_where_no_line_fits():
    assert SeatColumns(crowd(3)).split(400, 10) == []


def test_a_list_of_nobody_says_so(sheet, printed_at, read_rows):
    assert "座次尚未排定" in read_rows(paper(replace(sheet, groups=()), printed_at))


def test_a_character_that_no_font_has_is_reported_before_printing(sheet):
    odd = SeatGroup("四画", (SeatLine("王\U0002ebf0", "", "1排1号"),))
    assert missing_in(replace(sheet, groups=(odd,))) == ("\U0002ebf0",)
