from dataclasses import replace

import pytest

from desktop.reports.absence_list import AbsenceLine, AbsenceList, paper
from desktop.reports.document import missing_in

LINES = (
    AbsenceLine(name="钟宇", sector="民进", party="民进", sittings="开幕会"),
    AbsenceLine(
        name="于𬱖", sector="文化艺术、新闻出版、体育界", party="民建、中共", sittings="全程"
    ),
)
PHONE = "138-0000-0000"


@pytest.fixture
def sheet():
    return AbsenceList(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="缺席名单",
        date_line="（2021年1月6日至9日，共2人）",
        lines=LINES,
        notes=("注：不含请假的委员。",),
    )


def test_the_list_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("absence_list", paper(sheet, printed_at))
    assert text == accepted


def test_there_is_no_place_for_a_telephone_unless_there_is_one(sheet, printed_at, read_pages):
    assert "序号 姓名 界别 党派 缺席场次\n" in read_pages(paper(sheet, printed_at))[0]


def test_a_list_to_call_through_has_telephones(sheet, printed_at, read_rows):
    called = replace(sheet, lines=(LINES[0], replace(LINES[1], phone=PHONE)))
    text = read_rows(paper(called, printed_at))
    assert "缺席场次联系电话1钟宇民进民进开幕会2于𬱖" in text
    assert PHONE in text


def test_many_sittings_of_a_member_print_whole(sheet, printed_at, read_rows):
    sittings = "、".join(f"第{n}次大会" for n in range(1, 13))
    long = replace(sheet, lines=(replace(LINES[0], sittings=sittings),))
    assert sittings in read_rows(paper(long, printed_at))


def test_an_empty_list_says_so(sheet, printed_at, read_rows):
    assert "（没有缺席的委员）" in read_rows(paper(replace(sheet, lines=()), printed_at))


def test_the_header_stands_on_every_page_and_nobody_is_lost(sheet, printed_at, read_pages):
    lines = tuple(replace(LINES[0], name=f"委员{n:03d}") for n in range(120))
    pages = read_pages(paper(replace(sheet, lines=lines), printed_at))
    assert all("序号 姓名 界别 党派 缺席场次\n" in page for page in pages)
    assert ["".join(pages).count(f"委员{n:03d}") for n in range(120)] == [1] * 120


def test_the_same_list_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_no_glyph_is_missing(sheet):
    assert missing_in(sheet) == ()
