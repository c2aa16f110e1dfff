from dataclasses import replace

import pytest

from desktop.reports.styles import TEXT, TITLE, Align
from desktop.reports.text_block import TextBlock

LONG = "听取并审议常务委员会工作报告，" * 60


def test_a_paragraph_is_indented_by_two_characters_and_broken_into_lines(draw):
    lines = draw([TextBlock("甲" * 26 + "乙乙", TEXT)])[0].split("\n")
    assert lines[:2] == ["甲" * 25, "甲乙乙"]


def test_a_long_paragraph_goes_on_on_the_next_page(draw):
    pages = draw([TextBlock(LONG, TEXT)])
    assert len(pages) == 2
    body = "".join(page.split("打印时间")[0] for page in pages)
    assert "".join(body.split()) == LONG


def test_the_lower_part_of_a_cut_paragraph_is_not_indented():
    upper, lower = TextBlock(LONG, TEXT).split(442, 100)
    assert len(upper.lines) == 3
    assert lower.style.indent == 0


def test_nothing_is_cut_where_not_even_a_line_fits():
    assert TextBlock(LONG, TEXT).split(442, 10) == []


def test_a_paragraph_that_fits_is_not_cut():
    block = TextBlock("短", TEXT)
    assert block.split(442, 100) == [block]


def test_a_title_is_cut_into_fair_lines():
    block = TextBlock("中国人民政治协商会议临江市第七届委员会第六次会议", TITLE)
    block.wrap(442, 600)
    assert block.lines == ["中国人民政治协商会议临江市", "第七届委员会第六次会议"]


def test_the_space_around_a_paragraph_is_that_of_its_style():
    style = replace(TEXT, before=3, after=5)
    block = TextBlock("短", style)
    assert (block.getSpaceBefore(), block.getSpaceAfter()) == (3, 5)


@pytest.mark.parametrize("align", list(Align))
def test_text_reads_the_same_however_it_is_aligned(draw, align):
    page = draw([TextBlock("通过会议决议" * 10, replace(TEXT, align=align))])[0]
    assert "".join(page.split("打印时间")[0].split()) == "通过会议决议" * 10
