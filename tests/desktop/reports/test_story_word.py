"""A paper as Word says what the paper says."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from reportlab.platypus.doctemplate import PageBreak
from reportlab.platypus.flowables import Flowable, Spacer

from desktop.reports import styles
from desktop.reports.columns import Band, PaperColumn
from desktop.reports.document import Paper, Part
from desktop.reports.name_rows import name_rows
from desktop.reports.story_word import story_docx
from desktop.reports.tables import grid
from desktop.reports.text_block import TextBlock

COLUMNS = (PaperColumn("姓名", 40), PaperColumn("界别", 60))
ROWS = [Band("教育界"), ("王芳", "教育界"), (("李四", "（宣读）"), "教育界")]


def document(*pieces, is_landscape=False):
    paper = Paper("名单", datetime(2021, 1, 6), is_landscape=is_landscape)
    return docx.Document(BytesIO(story_docx(Part(pieces, paper))))


def texts(made):
    return [each.text for each in made.paragraphs if each.text]


def test_every_text_is_there_in_its_order():
    made = document(
        TextBlock("政协临江市委员会议程", styles.TITLE),
        TextBlock("（2021年1月6日）", styles.DATE_LINE),
        Spacer(0, 10),
        TextBlock("一、听取报告", styles.TEXT),
        TextBlock("报告人　李四", styles.PRESENTER),
        *name_rows([("王芳", "（女）"), ("李四", "")], 4),
        PageBreak(),
        TextBlock("注：会场实际为准。", styles.NOTE),
    )
    assert texts(made) == [
        "政协临江市委员会议程",
        "（2021年1月6日）",
        "一、听取报告",
        "报告人　李四",
        "王　芳（女）\t李　四",
        "注：会场实际为准。",
    ]


def test_a_text_has_the_typeface_and_the_size_that_the_paper_gives_it():
    large = replace(styles.HEADING, size=32, leading=48)
    made = document(TextBlock("徐健晨", large), TextBlock("一、听取报告", styles.TEXT))
    name, item = made.paragraphs
    assert (name.runs[0].font.size.pt, name.paragraph_format.line_spacing.pt) == (32, 48)
    (face,) = item._p.xpath("w:r/w:rPr/w:rFonts")
    assert (len(item.runs), face.get(qn("w:eastAsia"))) == (1, "仿宋_GB2312")


def test_every_row_of_every_table_is_there():
    made = document(grid(COLUMNS, ROWS), grid(COLUMNS, ROWS[1:2]))
    first, second = made.tables
    cells = [[cell.text for cell in row.cells] for row in first.rows]
    assert cells[0] == ["姓名", "界别"]
    assert cells[1] == ["教育界", "教育界"]
    assert cells[3] == ["李四\n（宣读）", "教育界"]
    assert len(second.rows) == 2


@pytest.mark.parametrize("is_landscape", [False, True])
def test_the_document_lies_as_the_paper_does_and_has_no_empty_page_before(is_landscape):
    made = document(TextBlock("通过", styles.TEXT), is_landscape=is_landscape)
    (section,) = made.sections
    assert (section.page_width > section.page_height) == is_landscape
    assert section.orientation is (WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT)


def test_the_same_paper_makes_the_same_bytes():
    part = Part((grid(COLUMNS, ROWS),), Paper("名单", datetime(2021, 1, 6)))
    assert story_docx(part) == story_docx(part)


def test_what_would_be_lost_is_refused():
    with pytest.raises(TypeError):
        document(Flowable())
