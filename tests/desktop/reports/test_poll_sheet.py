"""表决结果 reads as the minutes do."""

from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.poll_sheet import NOTHING, PollSection, PollSheet, VoterGroup, paper

SENTENCE = "赞成350票，反对1票，弃权4票，未按表决器3人。赞成票超过全体委员的半数，通过。"


@pytest.fixture
def section():
    return PollSection(
        title="关于常务委员会工作报告的决议",
        text="决议全文。\n\n第二段。",
        method="表决方式：按表决器。",
        attendance="应到委员367人，实到358人。",
        counts=(("赞成", "350"), ("反对", "1")),
        sentence=SENTENCE,
        notes=("本条更正第3号表决记录，原因：误记。",),
        voters=(VoterGroup("反对（1人）", (("王芳", "（女）"),)),),
    )


@pytest.fixture
def sheet(section):
    return PollSheet("政协临江市第七届委员会第六次会议", "表决结果", "（闭幕会）", (section,))


def test_the_sheet_reads_in_its_order(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    parts = (
        *("表决结果", "（闭幕会）", "关于常务委员会工作报告的决议", "决议全文。", "第二段。"),
        *("应到委员367人，实到358人。表决方式：按表决器。", "赞成反对3501", SENTENCE),
        *("原因：误记", "反对（1人）", "王芳（女）", "主持人："),
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_an_acclamation_has_no_table(sheet, section, printed_at, read_rows):
    bare = replace(section, counts=(), text="", voters=(), notes=(), sentence="以鼓掌方式通过。")
    text = read_rows(paper(replace(sheet, polls=(bare,)), printed_at))
    assert "赞成" not in text
    assert "以鼓掌方式通过。" in text


def test_without_a_poll_the_sheet_says_so(sheet, printed_at, read_pages):
    (page,) = read_pages(paper(replace(sheet, polls=()), printed_at))
    assert NOTHING in page


def test_a_poll_is_never_cut_in_two(sheet, section, printed_at, read_pages):
    pages = read_pages(paper(replace(sheet, polls=(replace(section, voters=()),) * 4), printed_at))
    assert all(page.count("应到委员") == page.count("主持人") or "半数" in page for page in pages)
    assert sum(page.count("误记") for page in pages) == 4


def test_the_same_values_give_the_same_bytes_and_every_glyph(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
    assert missing_in(sheet) == ()
