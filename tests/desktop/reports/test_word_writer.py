from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from desktop.reports.official import Paragraph
from desktop.reports.styles import TEXT
from desktop.reports.word_writer import WordWriter, characters_in


@pytest.fixture
def writer():
    return WordWriter("试文")


def texts(writer):
    return [each.text for each in Document(BytesIO(writer.content())).paragraphs]


def test_an_empty_text_adds_nothing(writer):
    writer.text("")
    writer.line("", "left")
    writer.paragraph(Paragraph(""))
    writer.paragraphs(("", "  "))
    assert texts(writer) == []


def test_digits_take_half_a_character():
    assert characters_in("2021年") == 3


def test_two_texts_stand_at_the_ends_of_a_ruled_line(writer):
    writer.number_row("第0001号", "社会建设")
    assert texts(writer) == ["第0001号\t社会建设"]


def test_an_empty_text_of_any_style_adds_nothing(writer):
    writer.styled("", TEXT)
    assert texts(writer) == []


def test_the_same_texts_are_the_same_bytes():
    def made():
        writer = WordWriter("通知")
        writer.title("关于养老的通知")
        return writer.content()

    assert made() == made()


def test_a_marked_title_is_named_for_the_contents_and_the_navigation(writer):
    writer.title("关于养老的提案", mark="motion3")
    (paragraph,) = Document(BytesIO(writer.content())).paragraphs
    (start,) = paragraph._p.xpath("w:bookmarkStart")
    assert (start.get(qn("w:name")), start.get(qn("w:id"))) == ("motion3", "3")
    assert [each.get(qn("w:val")) for each in paragraph._p.xpath("w:pPr/w:outlineLvl")] == ["0"]


def test_a_title_without_a_mark_is_no_chapter(writer):
    writer.title("关于养老的通知")
    (paragraph,) = Document(BytesIO(writer.content())).paragraphs
    assert paragraph._p.xpath("w:bookmarkStart | w:pPr/w:outlineLvl") == []


def test_an_entry_of_the_contents_asks_for_the_page_of_its_mark(writer):
    writer.entry("第0001号", "关于养老的提案", mark="motion1")
    (paragraph,) = Document(BytesIO(writer.content())).paragraphs
    assert paragraph.text == "第0001号\t关于养老的提案\t"
    assert "PAGEREF motion1 \\h" in paragraph._p.xml
    assert paragraph.paragraph_format.line_spacing.pt == 22


def test_a_new_page_begins_with_the_next_paragraph_only(writer):
    writer.new_page()
    writer.text("甲。")
    writer.text("乙。")
    paragraphs = Document(BytesIO(writer.content())).paragraphs
    assert [each.paragraph_format.page_break_before for each in paragraphs] == [True, None]


def test_a_page_turns_only_when_something_stands_on_it(writer):
    writer.text("甲。")
    writer.turn(is_turned=True)
    writer.turn(is_turned=False)
    writer.text("乙。")
    assert len(Document(BytesIO(writer.content())).sections) == 1


def test_a_long_red_name_is_made_smaller(writer):
    writer.red_head("中国人民政治协商会议临江市第七届委员会文件", "")
    (run, *_) = Document(BytesIO(writer.content())).paragraphs[0].runs
    assert run.font.size.pt == 21
