from dataclasses import replace

import pytest

from desktop.reports.schedule_sheet import (
    NOTHING,
    ScheduleDay,
    ScheduleHalf,
    ScheduleItem,
    ScheduleSheet,
    paper,
)

OPENING = ScheduleItem("9:00–11:30", "开幕会", "王芳", "全体委员", "大会堂")
WRITING = ScheduleItem("", "委员撰写提案", "", "全体委员", "各驻地")


def halves(*items):
    return tuple(
        ScheduleHalf(name, each) for name, each in zip(("上午", "下午", "晚上"), items, strict=True)
    )


@pytest.fixture
def sheet():
    return ScheduleSheet(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="日程（草案）",
        date_line="（2021年1月6日至7日）",
        days=(
            ScheduleDay("1月6日", "星期三", halves((OPENING,), (), (WRITING,))),
            ScheduleDay("1月7日", "星期四", halves((), (), ())),
        ),
    )


def test_three_columns_have_a_day_a_row(sheet, printed_at, read_pages):
    text = read_pages(paper(sheet, printed_at))[0]
    assert "日程（草案）" in text
    assert sheet.rows[0] == (
        ("1月6日", "（星期三）"),
        ("9:00–11:30　开幕会",),
        (),
        ("委员撰写提案",),
    )
    assert "开幕会" in text


def test_the_list_has_an_entry_a_row_under_its_day(sheet, printed_at, read_rows):
    listed = replace(sheet, is_grid=False)
    assert list(listed.rows[1:]) == [
        ("上午 9:00–11:30", "开幕会", "王芳", "全体委员", "大会堂"),
        ("晚上", "委员撰写提案", "", "全体委员", "各驻地"),
    ]
    text = read_rows(paper(listed, printed_at))
    assert "1月6日（星期三）" in text
    assert "1月7日" not in text


@pytest.mark.parametrize("is_grid", [True, False])
def test_the_columns_fill_the_width_of_the_page(sheet, is_grid):
    assert sum(column.width_mm for column in replace(sheet, is_grid=is_grid).columns) == 225


def test_a_long_schedule_goes_on_over_pages_with_its_head(sheet, printed_at, read_pages):
    days = tuple(
        ScheduleDay(f"1月{n}日", "星期三", halves((OPENING,) * 3, (OPENING,) * 3, (WRITING,)))
        for n in range(1, 12)
    )
    pages = read_pages(paper(replace(sheet, days=days), printed_at))
    assert len(pages) > 1
    assert all("上午 下午 晚上" in page for page in pages)


def test_an_empty_schedule_says_so_and_bytes_are_stable(sheet, printed_at, read_rows):
    assert NOTHING in read_rows(paper(replace(sheet, days=()), printed_at))
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
