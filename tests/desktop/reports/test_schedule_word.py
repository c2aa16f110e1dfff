import io

import pytest
from docx import Document

from desktop.reports.schedule_sheet import (
    NOTHING,
    ScheduleDay,
    ScheduleHalf,
    ScheduleItem,
    ScheduleSheet,
)
from desktop.reports.schedule_word import TEXT_WIDTH_MM, _narrowed, schedule_docx

ITEM = ScheduleItem("9:00", "开幕会", "王芳", "全体委员", "大会堂")


def sheet(*items, is_grid=True):
    halves = tuple(ScheduleHalf(name, items) for name in ("上午", "下午", "晚上"))
    days = (ScheduleDay("1月6日", "星期三", halves),) if items else ()
    return ScheduleSheet("六次会议", "日程", "（2021年1月6日）", days, is_grid)


@pytest.mark.parametrize("is_grid", [True, False])
def test_the_document_has_the_text_of_the_paper(is_grid):
    document = Document(io.BytesIO(schedule_docx(sheet(ITEM, is_grid=is_grid))))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:3] == ["六次会议", "日程", "（2021年1月6日）"]
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert any("开幕会" in cell for cell in cells)


def test_the_columns_fit_the_upright_page():
    columns = _narrowed(sheet(ITEM).columns)
    assert sum(column.width_mm for column in columns) == pytest.approx(TEXT_WIDTH_MM)


def test_an_empty_schedule_says_so():
    document = Document(io.BytesIO(schedule_docx(sheet())))
    assert document.paragraphs[-1].text == NOTHING
