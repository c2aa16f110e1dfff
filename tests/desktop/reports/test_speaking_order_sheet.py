from dataclasses import replace

import pytest

from desktop.reports.speaking_order_sheet import (
    SpeakerLine,
    SpeakingOrderSheet,
    WrittenLine,
    paper,
    story,
)

FIRST = SpeakerLine(
    position=1,
    start="09:00",
    end="09:08",
    unit="民革临江市委会",
    speaker="徐晨",
    reader="",
    title="关于进一步推进我市装备产业转型升级的建议",
    minutes=8,
    form="口头",
    is_priority=True,
    fits=True,
)
SECOND = replace(
    FIRST,
    position=2,
    start="09:09",
    end="09:15",
    unit="市科协",
    speaker="于𬱖",
    reader="毛梅勇",
    title="关于加快制定双碳目标下新能源发展的国土和环境管理政策的提案",
    minutes=6,
    is_priority=False,
    fits=False,
)
SHARE = "本次安排口头发言38篇，其中民主党派和工商联23篇，占60.53%。"


@pytest.fixture
def sheet():
    return SpeakingOrderSheet(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="大会发言顺序表",
        date_line="（2021年1月8日上午）",
        policy_line="排序办法：党派优先，按官方序。",
        share_line=SHARE,
        speakers=(FIRST, SECOND),
        written=(WrittenLine(1, "教育界", "薛阳蓉", "关于积极推进对垃圾分类处理的建议"),),
        notes=("注：“超出本场”的发言建议转为书面发言。",),
    )


def row_text(line):
    """Return what a row reads as, without white space."""
    reader = f"（宣读：{line.reader}）" if line.reader else ""
    marks = "党派优先" * line.is_priority + "超出本场" * (not line.fits)
    time = f"{line.start}—{line.end}"
    fields = (line.position, time, line.unit, line.speaker, reader, line.title, line.minutes)
    return "".join(map(str, fields)) + line.form + marks


def test_the_sheet_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("speaking_order_sheet", paper(sheet, printed_at))
    assert text == accepted


def test_every_row_is_read_back_whole_and_in_order(sheet, printed_at, read_rows):
    assert row_text(FIRST) + row_text(SECOND) in read_rows(paper(sheet, printed_at))


def test_written_speeches_stand_after_the_oral_ones_and_the_share(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    assert text.index(FIRST.title) < text.index(SHARE) < text.index("书面发言（1篇）")
    assert "1教育界薛阳蓉关于积极推进对垃圾分类处理的建议" in text


def test_the_same_sheet_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_a_reader_who_is_the_speaker_is_not_named_twice(sheet, printed_at, read_rows):
    same = replace(FIRST, reader=FIRST.speaker)
    assert "宣读" not in read_rows(paper(replace(sheet, speakers=(same,)), printed_at))


def test_a_speech_without_a_planned_time_leaves_the_time_empty(sheet, printed_at, read_rows):
    unplanned = replace(FIRST, start="", end="")
    text = read_rows(paper(replace(sheet, speakers=(unplanned,)), printed_at))
    assert "1民革临江市委会" in text


def test_a_very_long_title_prints_whole_in_its_row(sheet, printed_at, read_rows):
    long = replace(FIRST, title="推进成渝地区双城经济圈建设，" * 40)
    text = read_rows(paper(replace(sheet, speakers=(long, SECOND)), printed_at))
    assert text.count("推进成渝地区双城经济圈建设，") == 40
    assert row_text(SECOND) in text


def test_a_sheet_without_speeches_says_so(sheet, printed_at, read_rows):
    bare = replace(sheet, policy_line="", share_line="", speakers=(), written=(), notes=())
    assert "（暂无口头发言）" in read_rows(paper(bare, printed_at))
    assert len(story(bare)) == 4


def test_the_header_stands_on_every_page_of_a_long_list(sheet, printed_at, read_pages):
    speakers = tuple(replace(FIRST, position=number) for number in range(1, 39))
    pages = read_pages(paper(replace(sheet, speakers=speakers, written=()), printed_at))
    header = "序号 时间 代表单位 发言人 发言题目 分钟 形式 备注"
    assert len(pages) > 2
    assert all(header in page for page in pages)
