from datetime import date

from desktop.exchange.schedule_export import HEADERS, ScheduleDraft, schedule_tables


def draft(half, starts, content):
    return ScheduleDraft(
        day=date(2021, 1, 6),
        weekday="星期三",
        half=half,
        starts=starts,
        ends="",
        content=content,
        host="王芳",
        participants="全体委员",
        place="大会堂",
    )


def test_entries_are_rows_and_days_are_rows_of_half_days():
    listed, grid = schedule_tables(
        [draft("上午", "8:00", "报到"), draft("上午", "9:00", "开幕会"), draft("晚上", "", "自习")]
    )
    assert listed.headers == HEADERS
    assert listed.rows[1][:6] == ["2021-01-06", "星期三", "上午", "9:00", "", "开幕会"]
    assert grid.rows == [["2021-01-06", "8:00 报到；9:00 开幕会", "", "自习"]]
