from dataclasses import replace

import pytest

from db.domain.hall import Hall, Seat
from db.domain.seat_vocabulary import BlockFill
from db.domain.seating import Block, seat_blocks
from desktop.reports.document import missing_in
from desktop.reports.seat_map import SeatedName, SeatMap, SheetSize, paper

HALL = Hall(
    rows=4,
    places=6,
    aisles=frozenset({3}),
    gaps=frozenset({Seat(2, 2)}),
    reserved=frozenset({1}),
)
LONG = "阿不都热依木·吐尔逊江"


@pytest.fixture
def sheet():
    people = (
        SeatedName(Seat(2, 1), "查霞波", 0),
        SeatedName(Seat(2, 3), "王芳", 0),
        SeatedName(Seat(2, 4), LONG, 1),
        SeatedName(Seat(2, 5), "于𬱖", 1),
    )
    blocks = ("中国共产党", "文化艺术、新闻出版、体育界")
    return SeatMap("七届六次会议", "座次表", "（开幕会）", HALL, people, blocks)


def crowd(hall, count, size):
    people = [f"甲{chr(0x4E00 + n)}乙" for n in range(count)]
    blocks = [
        Block("甲界", tuple(people[: count // 2])),
        Block("乙界", tuple(people[count // 2 :])),
    ]
    seated = seat_blocks(hall, blocks, fill=BlockFill.ROWS)
    half = set(people[: count // 2])
    names = tuple(SeatedName(seat, name, int(name not in half)) for name, seat in seated.items())
    return SeatMap("会议", "座次表", "", hall, names, ("甲界", "乙界"), size), people


def test_the_plan_shows_the_stage_the_rows_and_everybody(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at)).replace("　", "")
    for words in (
        "七届六次会议座次表",
        "主席台",
        "4排",
        "查霞波",
        "王芳",
        "于𬱖",
        "中国共产党（2）",
    ):
        assert words in text


def test_a_long_name_of_two_parts_takes_two_lines(sheet, printed_at, read_pages):
    tight = replace(sheet, hall=Hall(rows=4, places=30))
    [page] = read_pages(paper(tight, printed_at))
    assert "阿不都热依木·\n吐尔逊江" in page


def test_a_block_is_named_on_its_chairs_or_numbered_where_it_has_no_room(
    sheet, printed_at, read_pages
):
    [page] = read_pages(paper(replace(sheet, hall=Hall(rows=4, places=30)), printed_at))
    assert "1 中国共产党" in page
    assert "2 文化艺术、新闻出版、体育界\n" not in page


@pytest.mark.parametrize(("size", "pages"), [(SheetSize.A3, 1), (SheetSize.A4, 2)])
def test_367_members_fill_one_sheet_of_a3_or_some_of_a4(size, pages, printed_at, read_pages):
    hall = Hall(rows=18, places=26, aisles=frozenset({8, 18}))
    sheet, people = crowd(hall, 367, size)
    found = read_pages(paper(sheet, printed_at))
    assert len(found) == pages
    assert all(name in "".join(found) for name in people)


def test_2172_members_break_over_pages_that_say_where_they_go_on(printed_at, read_pages):
    hall = Hall(rows=42, places=56, aisles=frozenset({14, 28, 42}))
    sheet, people = crowd(hall, 2172, SheetSize.A3)
    found = read_pages(paper(sheet, printed_at))
    assert len(found) == 4
    assert sorted(name for page in found for name in people if name in page) == sorted(people)
    assert "第22至42排，左起第1至28座" in found[2]
    assert "接第21排" in found[2].replace("　", "")


def test_the_same_plan_gives_the_same_bytes_and_reports_missing_characters(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
    odd = replace(sheet, people=(SeatedName(Seat(1, 1), "王\U0002ebf0", 0),))
    assert missing_in(odd) == ("\U0002ebf0",)
