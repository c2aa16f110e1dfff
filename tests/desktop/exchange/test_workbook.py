import os
from datetime import date, datetime

import pytest

from desktop.exchange.errors import (
    EmptyWorkbook,
    EncryptedWorkbook,
    ExchangeError,
    NotAWorkbook,
    StrayCell,
    TooManyRows,
    UnreadableFile,
)
from desktop.exchange.sheet_parts import UNPACKED_LIMIT
from desktop.exchange.workbook import ROW_LIMIT, SIZE_LIMIT, read_workbook

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4
ROWS = [["姓名", "界别"], ["查霞波", "经济界"], ["汪㛃", "农业界"]]
AS_READ = tuple(map(tuple, ROWS))
CSV = "姓名,界别\r\n查霞波,经济界\r\n汪㛃,农业界\r\n"


def write(path, content):
    path.write_bytes(content)
    return path


def test_the_sample_roster_is_read_with_its_dates_and_whole_numbers(golden):
    roster = read_workbook(golden / "roster.xlsx").sheets[0]
    assert roster.name == "委员名单"
    assert roster.rows[6][0] == 4
    assert type(roster.rows[6][0]) is int
    assert roster.rows[6][7] == date(1976, 7, 1)


def test_times_of_day_are_read(golden):
    requests = read_workbook(golden / "speeches.xlsx").sheets[0]
    assert requests.rows[1][0] == datetime(2020, 12, 1, 10, 11)


def test_a_fraction_stays_a_fraction(make_xlsx):
    sheet = read_workbook(make_xlsx({"a": [["姓名"], [1978.03]]})).sheets[0]
    assert sheet.rows[1] == (1978.03,)


def test_an_ods_is_read(make_ods):
    assert read_workbook(make_ods(ROWS)).sheets[0].rows == AS_READ


def test_an_old_xls_is_read(make_xls):
    sheet = read_workbook(make_xls([*ROWS, ["序号", 3.0]])).sheets[0]
    assert sheet.rows == (*AS_READ, ("序号", 3))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_read_in_every_encoding_that_offices_save(tmp_path, encoding):
    path = write(tmp_path / "名单.csv", CSV.encode(encoding))
    sheet = read_workbook(path).sheets[0]
    assert (sheet.name, sheet.rows) == ("名单", AS_READ)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_of_a_csv_is_found(tmp_path, delimiter):
    text = CSV.replace(",", delimiter)
    assert read_workbook(write(tmp_path / "a.csv", text.encode())).sheets[0].rows == AS_READ


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
def test_lines_of_a_csv_may_end_in_every_way(tmp_path, ending):
    text = CSV.replace("\r\n", ending)
    assert read_workbook(write(tmp_path / "a.csv", text.encode())).sheets[0].rows == AS_READ


def test_a_quoted_field_of_a_csv_may_hold_commas_and_line_breaks(tmp_path):
    path = write(tmp_path / "a.csv", '姓名,职务\n张三,"主任,\n教授"\n'.encode())
    assert read_workbook(path).sheets[0].rows[1] == ("张三", "主任,\n教授")


def test_a_tabbed_text_that_calls_itself_xls_is_read(tmp_path):
    path = write(tmp_path / "导出.xls", CSV.replace(",", "\t").encode("gb18030"))
    assert read_workbook(path).sheets[0].rows == AS_READ


def test_an_xlsx_is_known_by_its_content_whatever_its_name(make_xlsx):
    assert read_workbook(make_xlsx({"a": ROWS}, "名单.xls")).sheets[0].rows == AS_READ


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("照片.xlsx", PNG),
        ("照片.csv", PNG),
        ("信.xlsx", "各位委员，您好。\n会议通知如下，请查收。\n".encode()),
        ("网页.xls", "<html><table><tr><td>姓名</td></tr></table>".encode()),
        ("半个.xlsx", b"PK\x03\x04 not a zip at all"),
        ("声音.csv", b"\x01\x02\x03\x04" * 50),
        ("乱码.csv", b"\xff\xfe\xff" + b"\x81" * 50),
        ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("引号.csv", b'"' + b"a" * 140_000),
    ],
)
def test_what_is_no_workbook_is_refused_as_such(tmp_path, name, content):
    with pytest.raises(NotAWorkbook, match="不是可以读取的表格文件"):
        read_workbook(write(tmp_path / name, content))


def test_a_truncated_xlsx_is_no_workbook(golden, tmp_path):
    whole = (golden / "roster.xlsx").read_bytes()
    with pytest.raises(NotAWorkbook):
        read_workbook(write(tmp_path / "a.xlsx", whole[: len(whole) // 2]))


def test_a_word_document_is_no_workbook(make_xlsx, rewrite_part):
    path = rewrite_part(make_xlsx({"a": ROWS}), "xl/workbook.xml", lambda _: b"<w:document/>")
    with pytest.raises(ExchangeError):
        read_workbook(path)


def test_a_file_far_too_big_is_refused_unread(tmp_path):
    path = tmp_path / "片.xlsx"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    with pytest.raises(NotAWorkbook):
        read_workbook(path)


def test_an_archive_that_unpacks_to_far_too_much_is_refused_packed(make_xlsx):
    path = make_xlsx({"a": ROWS})
    content = bytearray(path.read_bytes())
    name = content.rindex(b"xl/worksheets/sheet1.xml")
    content[name - 22 : name - 18] = (UNPACKED_LIMIT + 1).to_bytes(4, "little")
    with pytest.raises(NotAWorkbook):
        read_workbook(write(path, bytes(content)))


@pytest.mark.parametrize("content", [b"", b" \r\n\t\r\n", b",,,\n,,,\n"])
def test_a_text_without_content_is_empty(tmp_path, content):
    with pytest.raises(EmptyWorkbook, match="是空的"):
        read_workbook(write(tmp_path / "空.csv", content))


def test_a_workbook_whose_sheets_are_empty_is_empty(make_xlsx):
    with pytest.raises(EmptyWorkbook):
        read_workbook(make_xlsx({"a": [], "b": []}))


@pytest.mark.parametrize("name", ["名单.xlsx", "名单.xls"])
def test_an_encrypted_xlsx_asks_to_take_the_password_off(make_ole, name):
    with pytest.raises(EncryptedWorkbook, match="密码"):
        read_workbook(make_ole("EncryptedPackage", bytes(5000), name))


def test_an_xls_with_a_password_is_encrypted(make_xls):
    with pytest.raises(EncryptedWorkbook):
        read_workbook(make_xls(ROWS, password=True))


def test_an_ods_with_a_password_is_encrypted(make_ods):
    with pytest.raises(EncryptedWorkbook):
        read_workbook(make_ods(ROWS, manifest="<manifest:encryption-data/>"))


def test_a_missing_file_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFile, match="无法读取"):
        read_workbook(tmp_path / "没有.xlsx")


def test_a_folder_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFile):
        read_workbook(tmp_path)


def test_a_pipe_that_cannot_be_opened_is_unreadable(tmp_path):
    path = tmp_path / "环.xlsx"
    os.symlink(path, path)
    with pytest.raises(UnreadableFile):
        read_workbook(path)


def test_fifty_thousand_rows_are_counted_and_refused_at_once(make_xlsx):
    path = make_xlsx({"委员名单": [["姓名"], *([f"人{n}"] for n in range(50_000))]})
    with pytest.raises(TooManyRows) as refused:
        read_workbook(path)
    assert (refused.value.count, refused.value.limit) == (50_001, ROW_LIMIT)
    assert "50001 行" in str(refused.value)


@pytest.mark.parametrize("blank", ["\n", "人\n"])
def test_only_filled_rows_of_a_csv_count(tmp_path, blank):
    path = write(tmp_path / "a.csv", ("姓名\n张三\n" + blank * 30_000).encode())
    if blank == "\n":
        assert len(read_workbook(path).sheets[0].rows) > ROW_LIMIT
    else:
        with pytest.raises(TooManyRows):
            read_workbook(path)


def test_a_long_empty_stretch_in_a_sheet_is_not_too_many_rows(make_xlsx):
    path = make_xlsx({"a": [["姓名"], *[[]] * 30_000, ["张三"]]})
    assert read_workbook(path).sheets[0].rows[30_001] == ("张三",)


def test_a_cell_in_the_farthest_corner_does_not_end_the_program(make_xlsx, rewrite_part):
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path = rewrite_part(
        make_xlsx({"委员名单": ROWS}),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"</sheetData>", far),
    )
    with pytest.raises(StrayCell, match="XFD1048576"):
        read_workbook(path)


def test_a_cell_in_the_farthest_corner_of_an_ods_does_not_end_the_program(make_ods):
    far = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/>'
        "</table:table-row><table:table-row>"
        '<table:table-cell table:number-columns-repeated="16000"/>'
        "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
    )
    with pytest.raises(StrayCell, match="1048000"):
        read_workbook(make_ods(ROWS, after=far))


def test_what_is_hidden_in_an_office_program_is_not_read(make_xlsx):
    path = make_xlsx({"旧名单": [["姓名"], ["旧"]], "新名单": ROWS}, hidden=["旧名单"])
    assert [sheet.name for sheet in read_workbook(path).sheets] == ["新名单"]


def test_formulas_without_a_result_are_noticed_even_in_the_last_row(make_xlsx, formula):
    path = make_xlsx({"a": [["姓名"], ["张三"], [formula('="李"&"四"')]]})
    sheet = read_workbook(path).sheets[0]
    assert sheet.uncomputed == {(2, 0)}
    assert len(sheet.rows) == 3
