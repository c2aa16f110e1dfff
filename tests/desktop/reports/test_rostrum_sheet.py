from dataclasses import replace

import pytest

from db.domain.rostrum import rostrum_row
from desktop.reports.document import missing_in
from desktop.reports.rostrum_sheet import RostrumPlace, RostrumSheet, paper


def places(first, last):
    return tuple(
        RostrumPlace(n, f"甲乙{chr(0x4E00 + n)}", "副主席") for n in range(first, last + 1)
    )


@pytest.fixture
def sheet():
    rows = (rostrum_row(places(1, 7)), rostrum_row(places(8, 13)))
    return RostrumSheet("七届六次会议", "主席台座次表", "（开幕会）", rows)


def test_the_ranks_stand_as_the_audience_sees_them(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    ranks = [text.index(place.name) for row in sheet.rows for place in row]
    assert ranks == sorted(ranks)
    assert "第1排" in text
    assert "第2排" in text
    assert "会场" in text.replace("　", "")


def test_one_row_needs_no_row_numbers(sheet, printed_at, read_rows):
    text = read_rows(paper(replace(sheet, rows=sheet.rows[:1]), printed_at))
    assert "第1排" not in text


def test_long_names_and_posts_are_whole(sheet, printed_at, read_rows):
    post = "市政协副主席、党组副书记，市委统战部部长、市社会主义学院院长"
    guest = RostrumPlace(1, "阿不都热依木·吐尔逊江", post)
    text = read_rows(paper(replace(sheet, rows=((guest, RostrumPlace(2, "王芳")),)), printed_at))
    assert "阿不都热依木·吐尔逊江" in text
    assert post in text


def test_an_empty_rostrum_says_so(sheet, printed_at, read_rows):
    assert "主席台尚未排定" in read_rows(paper(replace(sheet, rows=()), printed_at))


def test_the_sheet_is_one_page_also_for_thirty_a_row(sheet, printed_at, read_pages):
    crowd = tuple(places(1 + 30 * row, 30 + 30 * row) for row in range(4))
    assert len(read_pages(paper(replace(sheet, rows=crowd), printed_at))) == 1


def test_a_character_that_no_font_has_is_reported_before_printing(sheet):
    odd = RostrumPlace(1, "王\U0002ebf0")
    assert missing_in(replace(sheet, rows=((odd,),))) == ("\U0002ebf0",)
