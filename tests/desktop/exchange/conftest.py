"""What the tests of import and export share: builders of good and of broken files."""

import struct
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from db.domain.ids import MemberId, SpeechRequestId
from desktop.exchange.roster import MEMBER_COLUMNS, KnownMember, preview_roster
from desktop.exchange.speeches import SPEECH_COLUMNS, KnownSpeech, preview_speeches
from desktop.exchange.tables import guess_table
from desktop.exchange.workbook import Sheet, Workbook

GOLDEN = Path(__file__).parents[2] / "golden"
NOON = datetime(2021, 1, 5, 12, 0)
NAME_ONLY = ["姓名", "界别"]


class Formula(str):
    """A formula whose result the file does not hold."""

    __slots__ = ()


@pytest.fixture
def golden():
    return GOLDEN


@pytest.fixture
def formula():
    return Formula


@pytest.fixture
def make_xlsx(tmp_path):
    """Return a function from {sheet: rows} to the path of an xlsx."""

    def make(sheets, name="名单.xlsx", hidden=()):
        path = tmp_path / name
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
            for title, rows in sheets.items():
                sheet = book.add_worksheet(title)
                _fill(book, sheet, rows)
                if title in hidden:
                    sheet.hide()
                else:
                    sheet.activate()
                    sheet.set_first_sheet()
        return path

    return make


def _fill(book, sheet, rows):
    day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, Formula):
                sheet.write_formula(number, column, str(value), None, "")
            elif isinstance(value, datetime):
                sheet.write_datetime(number, column, value, day)
            elif value is not None:
                sheet.write(number, column, value)


@pytest.fixture
def rewrite_part():
    """Return a function that changes one part of a zipped file in place."""

    def rewrite(path, part, change):
        with ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts[part] = change(parts[part])
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return path

    return rewrite


@pytest.fixture
def make_ods(tmp_path):
    """Return a function from rows of text to the path of an ods, as LibreOffice would write it."""

    def make(rows, *, after="", manifest=""):
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        table = "".join(f"<table:table-row>{_ods_cells(row)}</table:table-row>" for row in rows)
        content = (
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
            ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
            ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            '<office:body><office:spreadsheet><table:table table:name="名单">'
            f"{table}{after}</table:table></office:spreadsheet></office:body>"
            "</office:document-content>"
        )
        path = tmp_path / "名单.ods"
        with ZipFile(path, "w") as archive:
            archive.writestr("mimetype", kind)
            archive.writestr("content.xml", content)
            archive.writestr(
                "META-INF/manifest.xml",
                '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
                ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
                '<manifest:file-entry manifest:full-path="content.xml"'
                f' manifest:media-type="text/xml">{manifest}</manifest:file-entry>'
                "</manifest:manifest>",
            )
        return path

    return make


def _ods_cells(row):
    return "".join(
        '<table:table-cell office:value-type="string">'
        f"<text:p>{escape(cell)}</text:p></table:table-cell>"
        for cell in row
    )


@pytest.fixture
def make_ole(tmp_path):
    """Return a function from the name and bytes of a stream to the path of an OLE file."""

    def make(stream, content, name="名单.xls"):
        sectors = -(-max(len(content), 4096) // 512)
        chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
        fat = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
        header = struct.pack(
            "<8s16sHHHHH6xIIIIIIIIII",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
            0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0,
        )  # fmt: skip
        header += b"\xff\xff\xff\xff" * 108
        folder = _ole_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)
        folder += _ole_entry(stream, 2, 2, sectors * 512) + bytes(256)
        path = tmp_path / name
        path.write_bytes(header + fat + folder + content.ljust(sectors * 512, b"\0"))
        return path

    return make


def _ole_entry(name, kind, start, size, child=0xFFFFFFFF):
    text = name.encode("utf-16-le")
    no_one = 0xFFFFFFFF
    return struct.pack(
        "<64sHBBIII16sI8x8xIQ",
        text, len(text) + 2, kind, 1, no_one, no_one, child, b"", 0, start, size,
    )  # fmt: skip


@pytest.fixture
def make_xls(make_ole):
    """Return a function from rows to the path of an xls (BIFF8)."""

    def record(number, body=b""):
        return struct.pack("<HH", number, len(body)) + body

    def text(value):
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    def cell(row, column, value):
        place = struct.pack("<HHH", row, column, 0)
        if isinstance(value, str):
            return record(0x0204, place + text(value))
        return record(0x0203, place + struct.pack("<d", value))

    def make(rows, *, password=False):
        start = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
        start += record(0x002F, b"\x01" + bytes(5)) if password else b""
        start += record(0x0042, struct.pack("<H", 1200))
        title = "名单".encode("utf-16-le")
        size = len(start) + 4 + 6 + 2 + len(title) + 4
        start += record(0x0085, struct.pack("<IBBBB", size, 0, 0, 2, 1) + title)
        start += record(0x000A)
        cells = b"".join(
            cell(number, column, value)
            for number, row in enumerate(rows)
            for column, value in enumerate(row)
        )
        sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
        extent = struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0)
        sheet += record(0x0200, extent) + cells + record(0x000A)
        return make_ole("Workbook", start + sheet)

    return make


@pytest.fixture(scope="session")
def workbook_of():
    """Return a function from rows (or {sheet: rows}) to a workbook that was never on disk."""

    def make(rows):
        sheets = rows if isinstance(rows, dict) else {"委员名单": rows}
        return Workbook(
            Path("名单.xlsx"),
            tuple(Sheet(name, tuple(map(tuple, lines))) for name, lines in sheets.items()),
        )

    return make


@pytest.fixture(scope="session")
def preview_members(workbook_of):
    """Return a function from rows, or a workbook, and what the record has to the preview."""

    def preview(rows, known=()):
        workbook = rows if isinstance(rows, Workbook) else workbook_of(rows)
        choice = guess_table(workbook, MEMBER_COLUMNS)
        return preview_roster(workbook, choice, as_known(known, KnownMember, MemberId))

    return preview


@pytest.fixture(scope="session")
def preview_requests(workbook_of):
    """Return a function from rows, or a workbook, and what the record has to the preview."""

    def preview(rows, known=(), units=()):
        workbook = rows if isinstance(rows, Workbook) else workbook_of(rows)
        return preview_speeches(
            workbook,
            guess_table(workbook, SPEECH_COLUMNS),
            as_known(known, KnownSpeech, SpeechRequestId),
            units=units,
            default_minutes=8,
            fallback_time=NOON,
        )

    return preview


def as_known(drafts, kind, key):
    """Return drafts as the record has them; a preview's new lines are taken as written."""
    lines = getattr(drafts, "lines", None)
    if lines is not None:
        drafts = [line.draft for line in lines]
    return [kind(key(number), draft) for number, draft in enumerate(drafts, start=1)]


@pytest.fixture(scope="session")
def picture_of():
    """Return a function that draws a preview as a secretary sees it: row, verdict, who, why."""

    def draw(preview):
        return [_drawn(line) for line in preview.lines]

    return draw


def _drawn(line):
    who = getattr(line.draft, "name", None) or getattr(line.draft, "title", "")
    changes = [f"{each.field} {each.before}→{each.after}" for each in line.changes]
    problems = [f"{each.column}{each.message}" for each in line.problems]
    return " ".join([str(line.row), line.verdict.value, who, *changes, *problems])
