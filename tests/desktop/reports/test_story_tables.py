from datetime import datetime

from desktop.reports import styles
from desktop.reports.columns import Band, PaperColumn
from desktop.reports.document import Paper, Part
from desktop.reports.story_tables import story_tables
from desktop.reports.tables import grid
from desktop.reports.text_block import TextBlock

COLUMNS = (PaperColumn("序号", 20), PaperColumn("姓名", 40))


def tables(*pieces):
    return list(story_tables(Part(pieces, Paper("名单", datetime(2021, 1, 6)))))


def test_rows_come_under_their_heads_with_numbers_as_numbers():
    found = tables(TextBlock("标题", styles.TITLE), grid(COLUMNS, [("12", ("王", "芳"))]))
    assert found == [(["序号", "姓名"], [[12, "王芳"]])]


def test_a_number_with_a_nought_before_it_stays_text():
    assert tables(grid(COLUMNS, [("007", "0")])) == [(["序号", "姓名"], [["007", 0]])]


def test_a_heading_in_a_table_stands_before_each_of_its_rows():
    rows = [Band("教育界"), ("1", "王芳"), ("2", "李四"), Band("科技界"), ("3", "马明")]
    assert tables(grid(COLUMNS, rows)) == [
        (
            ["组别", "序号", "姓名"],
            [["教育界", 1, "王芳"], ["教育界", 2, "李四"], ["科技界", 3, "马明"]],
        )
    ]
