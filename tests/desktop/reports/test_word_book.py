"""The 汇编 as Word: contents, and every motion on a page of its own."""

from io import BytesIO

from docx import Document

from desktop.reports.motion_text import MotionBook, MotionPart, MotionText
from desktop.reports.word_book import book_docx

ONE = MotionText(
    meeting="政协临江市第七届委员会",
    subtitle="提案",
    number="20210001",
    title="关于养老的提案",
    submitters=("王芳",),
    category="社会建设",
    date_line="2021年1月5日",
    parts=(MotionPart("情况", "床位不足。"),),
)


def opened(*motions):
    book = MotionBook("政协临江市第七届委员会", "2021年提案汇编", "2021年12月1日", motions)
    return Document(BytesIO(book_docx(book)))


def test_the_contents_name_each_motion_with_the_page_of_its_title():
    document = opened(ONE, ONE)
    xml = document.element.xml
    entries = [each.text for each in document.paragraphs if "\t关于养老的提案\t" in each.text]
    assert len(entries) == 2
    assert "PAGEREF motion2" in xml
    assert 'w:name="motion2"' in xml


def test_every_motion_begins_a_page():
    breaks = [each.paragraph_format.page_break_before for each in opened(ONE, ONE).paragraphs]
    assert breaks.count(True) == 2


def test_a_book_without_motions_says_so():
    assert "（没有提案）" in [each.text for each in opened().paragraphs]
