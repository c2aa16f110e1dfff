from itertools import pairwise

import pytest

from desktop.reports.cells import column_setters, header_row, lay_row
from desktop.reports.columns import Band, GridStyle, PaperColumn
from desktop.reports.styles import Align, FontRole

STYLE = GridStyle(size=12, leading=16, row_height=24, header_height=26, padding=2, most_lines=4)
FIVE_CHARS = (60 + 4) / 72 * 25.4


def column(**options):
    return PaperColumn("题目", FIVE_CHARS, **options)


def lay(*cells, columns=None):
    columns = columns or [column() for _ in cells]
    return lay_row(cells, column_setters(columns, STYLE), STYLE)


def test_a_short_row_has_the_fixed_height():
    assert [row.height for row in lay("党派", "优先")] == [24]


def test_a_long_cell_makes_its_row_taller_and_keeps_it_in_one_piece():
    (row,) = lay("甲乙丙丁戊己庚辛", "一")
    assert row.height == 2 * 16 + 7
    assert [line.text for line in row.lines] == ["甲乙丙丁戊", "己庚辛", "一"]


def test_a_row_too_tall_to_be_whole_is_cut_between_lines_but_not_after_the_first_one():
    pieces = lay("甲" * 27, "一")
    assert [[line.text for line in piece.lines] for piece in pieces] == [
        ["甲" * 5, "甲" * 5, "一"],
        ["甲" * 5],
        ["甲" * 5],
        ["甲" * 5, "甲甲"],
    ]
    assert [piece.closes for piece in pieces] == [False, False, False, True]


def test_the_lines_of_a_cut_row_keep_their_pitch():
    top, baselines = 0.0, []
    for piece in lay("甲" * 27):
        baselines += [top - piece.height / 2 + line.rise for line in piece.lines]
        top -= piece.height
    assert [upper - lower for upper, lower in pairwise(baselines)] == [16] * 5
    assert top == -(6 * 16 + 7)


def test_a_justified_column_begins_at_its_left_edge():
    (row,) = lay("甲", columns=[column(align=Align.JUSTIFY)])
    assert row.lines[0].x == STYLE.padding


def test_a_cell_may_name_its_lines_itself():
    (row,) = lay(("王　芳", "（宣读）"))
    assert [line.text for line in row.lines] == ["王　芳", "（宣读）"]
    assert row.lines[0].rise - row.lines[1].rise == 16


def test_a_column_that_may_shrink_makes_the_type_smaller_before_it_wraps():
    (row,) = lay("甲乙丙丁戊己", columns=[column(shrink_to=9)])
    assert [(line.text, round(line.size)) for line in row.lines] == [("甲乙丙丁戊己", 10)]


def test_a_line_too_long_even_for_the_smallest_type_wraps_in_it():
    (row,) = lay("甲乙丙丁戊己庚辛壬癸", columns=[column(shrink_to=9)])
    assert {line.size for line in row.lines} == {9}
    assert "".join(line.text for line in row.lines) == "甲乙丙丁戊己庚辛壬癸"


@pytest.mark.parametrize(("align", "x"), [(Align.LEFT, 2), (Align.CENTER, 20), (Align.RIGHT, 38)])
def test_a_line_stands_where_its_column_says(align, x):
    (row,) = lay("党派", columns=[column(align=align)])
    assert row.lines[0].x == pytest.approx(x)


def test_every_column_starts_where_the_one_before_it_ends():
    (row,) = lay("党派", "优先", columns=[column(align=Align.LEFT)] * 2)
    assert [line.x for line in row.lines] == pytest.approx([2, 66])


def test_a_row_of_empty_cells_is_a_row_all_the_same():
    assert [(row.height, row.lines) for row in lay("", ())] == [(24, ())]


def test_a_row_must_have_a_cell_for_every_column():
    with pytest.raises(ValueError, match="zip"):
        lay_row(("一",), column_setters([column(), column()], STYLE), STYLE)


def test_the_header_is_set_in_heading_type():
    header = header_row([column(), column(align=Align.LEFT)], STYLE)
    assert {line.role for line in header.lines} == {FontRole.HEADING}
    assert header.height == 26


def test_a_band_is_repeated_with_a_mark():
    (band,) = lay_row(Band("民革（10人）"), (), STYLE)
    assert band.is_band
    assert band.continued().lines[0].text == "民革（10人）（续）"
