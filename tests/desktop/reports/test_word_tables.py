from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from desktop.reports.columns import Band, GridStyle, PaperColumn
from desktop.reports.styles import Align
from desktop.reports.word_tables import add_table
from desktop.reports.word_writer import WordWriter

COLUMNS = (PaperColumn("序号", 20), PaperColumn("案由", 100, Align.LEFT))


@pytest.fixture
def table():
    """Return a function from rows to the table that Word reads."""

    def make(*rows, style=None):
        writer = WordWriter("试表")
        add_table(writer, COLUMNS, rows, style)
        return Document(BytesIO(writer.content())).tables[0]

    return make


def test_cells_hold_their_texts_line_by_line(table):
    rows = table(("1", ("关于养老", "关于道路")), ("2", ())).rows
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["序号", "案由"],
        ["1", "关于养老\n关于道路"],
        ["2", ""],
    ]


def test_the_header_is_repeated_and_no_row_is_cut(table):
    rows = table(("1", "甲"))._tbl.tr_lst
    assert [len(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [1, 0]
    assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_a_row_is_as_high_as_the_paper_has_it_so_that_one_can_sign(table):
    rows = table(("1", ""), style=GridStyle(row_height=26, header_height=30))._tbl.tr_lst
    heights = [row.xpath("w:trPr/w:trHeight")[0].get(qn("w:val")) for row in rows]
    assert heights == ["600", "520"]


def test_columns_have_their_widths(table):
    widths = [each.get(qn("w:w")) for each in table()._tbl.tblGrid.gridCol_lst]
    assert widths == ["1134", "5669"]


def test_a_band_goes_across_the_table(table):
    band = table(Band("社会建设"))._tbl.tr_lst[1]
    (span,) = band.xpath("w:tc/w:tcPr/w:gridSpan")
    assert span.get(qn("w:val")) == "2"


def test_cells_stand_as_their_columns_say(table):
    sides = [each.get(qn("w:val")) for each in table(("1", "甲"))._tbl.tr_lst[1].xpath(".//w:jc")]
    assert sides == ["center", "left"]


def test_thousands_of_rows_take_no_time_that_grows_with_their_square(table):
    assert len(table(*((str(n), "甲") for n in range(3000)))._tbl.tr_lst) == 3001
