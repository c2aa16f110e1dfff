import io
from zipfile import ZipFile

import pytest

from desktop.exchange.sheet_parts import CELL_LIMIT, SheetParts, letters_of

EMPTY_ROWS = (
    '<table:table-row table:number-rows-repeated="{}"><table:table-cell/></table:table-row>'
)


def xlsx_of(*sheets, target="worksheets/sheet{}.xml"):
    """Build the parts of an xlsx that name and hold its sheets; the last sheet comes first."""
    order = range(len(sheets), 0, -1)
    named = "".join(f'<sheet name="表{n}" sheetId="{n}" r:id="rId{n}"/>' for n in order)
    links = "".join(f'<Relationship Id="rId{n}" Target="{target.format(n)}"/>' for n in order)
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="m" xmlns:r="r"><sheets>{named}</sheets></workbook>',
        )
        archive.writestr("xl/_rels/workbook.xml.rels", f'<R xmlns="p">{links}</R>')
        for number, cells in enumerate(sheets, start=1):
            xml = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
            archive.writestr(f"xl/worksheets/sheet{number}.xml", xml)
    return content.getvalue()


def row(number, *cells):
    return f'<row r="{number}">{"".join(cells)}</row>'


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><f>A1</f></c>',
        '<c r="B2"><f>A1</f><v></v></c>',
        '<c r="B2"><f>A1</f><v/></c>',
        '<c r="B2" t="str"><f t="shared" si="0"/><v></v></c>',
        '<c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>',
    ],
)
def test_a_formula_without_a_usable_result_is_found(cell):
    assert SheetParts(xlsx_of(row(2, cell))).uncomputed("表1") == {(1, 1)}


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><v>1</v></c>',
        '<c r="B2" s="3"/>',
        '<c r="B2"><f>A1</f><v>7</v></c>',
        '<c r="B2" t="inlineStr"><f>A1</f><is><t>韦军</t></is></c>',
        '<c s="1"><f>A1</f></c>',
        '<c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>1</f><v>1</v></c>',
    ],
)
def test_a_cell_that_holds_its_value_is_no_uncomputed_formula(cell):
    assert SheetParts(xlsx_of(row(2, cell))).uncomputed("表1") == frozenset()


def test_each_sheet_is_found_by_its_name_not_by_its_number():
    parts = SheetParts(xlsx_of(row(1, '<c r="A1"><f>B1</f></c>'), row(1)))
    assert [bool(parts.uncomputed(name)) for name in ("表1", "表2")] == [True, False]


def test_a_target_may_be_written_from_the_root():
    content = xlsx_of(row(1, '<c r="A1"><f>B1</f></c>'), target="/xl/worksheets/sheet{}.xml")
    assert SheetParts(content).uncomputed("表1") == {(0, 0)}


@pytest.mark.parametrize(
    ("last", "place"),
    [
        ('<c r="A1048576"><v>1</v></c>', ""),
        ('<c r="XFD1"><v>1</v></c>', ""),
        ('<c r="XFD1048576"><v>1</v></c>', " XFD1048576 "),
        ('<c r="Z900000"><v>1</v></c>', " Z900000 "),
        ('<c r="XFD1048576" s="1"/>', ""),
    ],
)
def test_only_content_too_far_to_lay_out_is_stray(last, place):
    content = xlsx_of(row(1, '<c r="A1"><v>1</v></c>') + row(2, last))
    assert SheetParts(content).stray_place("表1") == place


def test_a_wide_row_above_a_far_one_is_stray_too():
    cells = row(1, '<c r="XFD1"><v>1</v></c>') + row(9000, '<c r="A9000"><v>1</v></c>')
    assert CELL_LIMIT < 16_384 * 9_000
    assert SheetParts(xlsx_of(cells)).stray_place("表1") == " XFD9000 "


def test_rows_are_counted_only_when_there_are_many():
    few = xlsx_of(row(1, '<c r="A1"><v>1</v></c>'))
    many = xlsx_of('<row><c r="A1"><v>1</v></c></row>' * 20_500 + "<row/><row></row>" * 9)
    counted = [SheetParts(content).filled_rows("表1") for content in (few, many)]
    assert counted == [0, 20_500]


def test_a_sheet_that_the_workbook_only_names_has_no_parts(make_xlsx, rewrite_part):
    links = "xl/_rels/workbook.xml.rels"
    path = make_xlsx({"甲": [["姓名"]], "乙": [["姓名"]]})
    rewrite_part(path, links, lambda xml: xml.replace(b'"rId2"', b'"rId99"'))
    assert SheetParts(path.read_bytes()).uncomputed("乙") == frozenset()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no archive"])
def test_a_file_of_another_kind_has_no_parts(content):
    parts = SheetParts(content)
    assert parts.uncomputed("表1") == frozenset()
    assert (parts.unpacked_size, parts.filled_rows("表1"), parts.stray_place("表1")) == (0, 0, "")


def test_the_size_of_the_sheets_is_known_before_they_are_unpacked():
    assert SheetParts(xlsx_of(row(1))).unpacked_size == 63


def test_the_stretch_to_the_end_of_an_ods_is_nothing_stray(make_ods):
    content = make_ods([["姓名"], ["张三"]], after=EMPTY_ROWS.format(1_048_570)).read_bytes()
    assert SheetParts(content).stray_place("名单") == ""


def test_a_far_column_of_an_ods_is_stray(make_ods):
    wide = (
        '<table:table-row><table:table-cell table:number-columns-repeated="16000"/>'
        '<table:table-cell office:value="1"/></table:table-row>'
    )
    assert SheetParts(make_ods([["姓名"]], after=wide).read_bytes()).stray_place("名单") == (
        "第 16000 列之后"
    )


def test_a_short_repetition_in_an_ods_is_nothing_stray(make_ods):
    pair = (
        '<table:table-row table:number-rows-repeated="1500"><table:table-cell/></table:table-row>'
    )
    content = make_ods([["姓名"]], after=pair + pair).read_bytes()
    assert SheetParts(content).stray_place("名单") == ""


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (16383, "XFD")])
def test_columns_are_named_by_letters(column, letters):
    assert letters_of(column) == letters
