from dataclasses import replace

import pytest

from desktop.reports.agenda_sheet import AgendaLine, AgendaPart, AgendaSheet, paper

ITEMS = (
    AgendaLine("一、", "听取并审议《政协临江市第七届委员会常务委员会工作报告》", "易凡"),
    AgendaLine("二、", "列席临江市第七届人民代表大会第七次会议"),
    AgendaLine("（一）", "听取并讨论《政府工作报告》和“十四五”规划草案；", level=2),
)


@pytest.fixture
def sheet():
    return AgendaSheet(
        meeting="中国人民政治协商会议临江市第七届委员会第六次会议",
        subtitle="议程",
        date_line="（2021年1月6日至9日）",
        parts=(
            AgendaPart("", (), ITEMS),
            AgendaPart("第一次全体会议（开幕会）", ("主持人：刘忠福",), ITEMS[:1]),
        ),
        notes=("（本议程由预备会议通过）",),
    )


def test_the_agenda_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("agenda_sheet", paper(sheet, printed_at))
    assert text == accepted


def test_items_stand_in_order_each_with_its_presenter(sheet, printed_at, read_rows):
    text = read_rows(paper(replace(sheet, parts=sheet.parts[:1]), printed_at))
    expected = "".join(
        f"{item.number}{item.text}" + (f"（报告人：{item.presenter}）" if item.presenter else "")
        for item in ITEMS
    )
    assert expected in text


def test_a_sitting_has_its_heading_and_particulars(sheet, printed_at, read_rows):
    assert "第一次全体会议（开幕会）主持人：刘忠福一、" in read_rows(paper(sheet, printed_at))


def test_the_page_number_is_that_of_official_paper(sheet, printed_at, read_pages):
    page = read_pages(paper(sheet, printed_at))[0]
    assert page.strip().endswith("— 1 —")
    assert "打印时间" not in page


def test_the_same_agenda_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_an_agenda_without_items_says_so(sheet, printed_at, read_rows):
    assert "（议程待定）" in read_rows(paper(replace(sheet, parts=()), printed_at))


def test_an_agenda_of_many_items_goes_over_several_pages(sheet, printed_at, read_pages):
    items = tuple(AgendaLine(f"{n}.", "通过有关决议草案" * 8) for n in range(1, 41))
    parts = (AgendaPart("", (), items),)
    pages = read_pages(paper(replace(sheet, parts=parts), printed_at))
    assert len(pages) > 3
    text = "".join(page.rsplit("—", 2)[0] for page in pages)
    assert "".join(text.split()).count("通过有关决议草案") == 320


def test_what_became_of_an_item_and_its_hour_are_printed(sheet, printed_at, read_rows):
    items = (
        AgendaLine("八、", "表彰优秀提案", "易凡", mark="增补", time="9:05，10分钟"),
        AgendaLine("（一）", "宣读决定", level=2, time="9:05"),
        AgendaLine("1.", "颁奖", level=3, mark="取消"),
    )
    text = read_rows(paper(replace(sheet, parts=(AgendaPart("", (), items),)), printed_at))
    assert "八、表彰优秀提案（增补）（报告人：易凡；9:05，10分钟）" in text
    assert "（一）宣读决定（9:05）1.颁奖（取消）" in text
