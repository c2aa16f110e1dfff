"""The book of a meeting: cover, contents that lead to the papers, one run of page numbers."""

import re
from datetime import datetime

import pytest

from desktop.reports import agenda_sheet, speaking_order_sheet
from desktop.reports.agenda_sheet import AgendaLine, AgendaPart, AgendaSheet
from desktop.reports.document import gathering
from desktop.reports.meeting_book import LINES, BookPaper, MeetingBook, book_paper
from desktop.reports.speaking_order_sheet import SpeakerLine, SpeakingOrderSheet

WHEN = datetime(2021, 1, 5, 16, 20)
AGENDA = AgendaSheet("六次会议", "议程", "", (AgendaPart("", (), (AgendaLine("一、", "听取"),)),))
SPEAKERS = tuple(
    SpeakerLine(n, "", "", "民革", f"王{n}", "", "题目", 8, "口头", False, True)
    for n in range(1, 41)
)
ORDER = SpeakingOrderSheet("六次会议", "发言顺序表", "", "", "", SPEAKERS, (), ())


def part(module, sheet):
    with gathering() as parts:
        assert module.paper(sheet, WHEN) == b""
    return parts[-1]


def book(*titles):
    papers = tuple(
        BookPaper(title, part(speaking_order_sheet, ORDER) if "顺序" in title else agenda)
        for title, agenda in ((title, part(agenda_sheet, AGENDA)) for title in titles)
    )
    return MeetingBook("政协临江市第七届委员会第六次会议", "（2021年1月6日）", papers)


@pytest.fixture
def content():
    return book_paper(book("议程", "发言顺序表", "议程二"), WHEN)


def test_the_same_papers_make_the_same_bytes(content):
    assert book_paper(book("议程", "发言顺序表", "议程二"), WHEN) == content


def test_the_cover_names_the_meeting_and_bears_no_number(content, read_pages):
    cover = read_pages(content)[0]
    assert "政协临江市第七届委员会第六次会议" in cover
    assert "文 件 汇 编" in cover
    assert "（2021年1月5日编印）" in cover
    assert "—" not in cover


def test_the_contents_say_on_which_page_each_paper_begins(content, read_pages):
    pages = read_pages(content)
    lines = re.findall(r"(\d)\. *(\S+?) *…+ *(\d+)", pages[1])
    assert [title for _, title, _ in lines] == ["议程", "发言顺序表", "议程二"]
    for _, title, page in lines:
        assert title.removesuffix("二") in pages[int(page)]
        assert f"— {page} —" in pages[int(page)]


def test_page_numbers_run_through_upright_and_landscape(content, read_pages):
    pages = read_pages(content)
    assert [f"— {number} —" in page for number, page in enumerate(pages)] == [
        False,
        *[True] * (len(pages) - 1),
    ]
    boxes = re.findall(rb"/MediaBox \[ 0 0 (\d+)", content)
    assert {b"595", b"841"} == set(boxes)
    assert boxes[-1] == b"595"


def test_the_contents_and_the_outline_lead_to_the_papers(content):
    assert content.count(b"/Subtype /Link") == 3
    assert content.count(b"/Title (") >= 3
    assert b"/Outlines" in content


def test_contents_longer_than_a_page_go_on_and_a_long_title_wraps(read_pages):
    titles = [f"议程{n}" for n in range(LINES - 1)] + ["很长的标题" * 12, "议程末"]
    pages = read_pages(book_paper(book(*titles), WHEN))
    assert "目" in pages[1]
    assert "目" in pages[2]
    assert "议程末" in pages[2]
    assert "很长的标题" not in pages[1]
    assert "很长的标题" in pages[2]


def test_within_a_book_each_paper_turns_its_own_sheets():
    from reportlab.platypus.doctemplate import NextPageTemplate, PageBreak

    from desktop.reports.document import TURNED, Paper, render
    from desktop.reports.styles import TEXT
    from desktop.reports.text_block import TextBlock

    def paper():
        text = TextBlock("正文", TEXT)
        return render([text, NextPageTemplate(TURNED), PageBreak(), text], Paper("甲", WHEN))

    with gathering() as parts:
        paper()
    turned = BookPaper("甲", parts[-1])
    first = BookPaper("乙", part(speaking_order_sheet, ORDER))
    made = book_paper(MeetingBook("会议", "", (first, turned)), WHEN)
    boxes = re.findall(rb"/MediaBox \[ 0 0 (\d+)", made)
    assert boxes[-2:] == [b"595", b"595"]
