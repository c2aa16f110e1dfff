"""Minutes on paper: numbered sections, a mark on a draft, room to sign."""

import pytest

from desktop.reports.minutes_paper import MinutesPart, MinutesSheet, paper, story, word


@pytest.fixture
def sheet():
    return MinutesSheet(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="记录",
        parts=(
            MinutesPart("", "时间：2021年1月6日\n地点：礼堂"),
            MinutesPart("会议议程", "（一）听取报告；\n（二）选举。"),
            MinutesPart("没有内容的部分", ""),
            MinutesPart("决定事项", "会议通过《决议》。"),
        ),
        signing=("主持人（签名）：",),
        date_line="2021年1月8日",
        is_draft=True,
    )


def test_sections_are_numbered_and_an_empty_one_is_left_out(sheet):
    assert [each.text for each in sheet.body] == [
        "时间：2021年1月6日",
        "地点：礼堂",
        "一、会议议程",
        "（一）听取报告；",
        "（二）选举。",
        "二、决定事项",
        "会议通过《决议》。",
    ]


def test_paper_reads_in_that_order_with_a_line_to_sign(sheet, printed_at, read_pages):
    lines = [
        line for page in read_pages(paper(sheet, printed_at)) for line in page.split("\n") if line
    ]
    assert lines[0:3] == ["政协临江市第七届委员会第六次会议记录", "（草稿）", "时间：2021年1月6日"]
    assert lines[-3:] == ["主持人（签名）：", "2021年1月8日", "— 1 —"]


def test_the_same_minutes_are_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
    assert story(sheet)
    assert word(sheet).startswith(b"PK")
