"""What an archive of sheets holds that its reader does not tell, or would not survive."""

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from posixpath import join, normpath
from xml.etree.ElementTree import ParseError, fromstring
from zipfile import BadZipFile, ZipFile
from zlib import error

Place = tuple[int, int]

CELL_LIMIT = 20_000_000
"""Rows times columns that the reader may lay out in memory: 640 MB. Beyond, it ends the program."""
FAR_ROWS = 20_000
FAR_COLUMNS = 1_000
UNPACKED_LIMIT = 500_000_000
"""Bytes of sheets after unpacking; a roster has a few million."""

# No archive, no xlsx, or a broken one: which of them, the reader of the cells finds out.
_BROKEN = (BadZipFile, KeyError, OSError, EOFError, ValueError, RuntimeError, error, ParseError)
_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_ODS = "content.xml"
_SHEETS = ("xl/worksheets/", "xl/sharedStrings", _ODS)
_CELL = re.compile(rb"<c\b([^>]*[^/>])>(.*?)</c>", re.DOTALL)
_FORMULA = re.compile(rb"<f[\s>/]")
_RESULT = re.compile(rb"<(?:v|t)(?:\s[^>]*)?>[^<]")
_ERROR = re.compile(rb"""\bt=["']e["']""")
_PLACE = re.compile(rb"""\br=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_COLUMN = re.compile(rb"""<c\b[^>]*\br=["']([A-Z]{1,3})[0-9]+["'](?:[^>]*[^/>])?>""")
_WIDE_COLUMN = re.compile(rb"""<c\b[^>]*\br=["']([A-Z]{3})[0-9]+["'](?:[^>]*[^/>])?>""")
_REPEATED = re.compile(rb'number-(rows|columns)-repeated="([0-9]{4,})"')


class SheetParts:
    """The sheets of an xlsx or ods as its archive holds them; any other file has none."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def unpacked_size(self) -> int:
        """How many bytes the sheets and their texts have when unpacked."""
        with suppress(*_BROKEN), ZipFile(io.BytesIO(self._content)) as archive:
            parts = archive.infolist()
            return sum(part.file_size for part in parts if part.filename.startswith(_SHEETS))
        return 0

    def filled_rows(self, sheet: str) -> int:
        """Return how many rows of an xlsx sheet have a cell with content."""
        xml = self._xml.get(sheet, b"")
        if xml.count(b"</row>") <= FAR_ROWS:
            return 0
        return sum(b"</c>" in row for row in xml.split(b"</row>"))

    def stray_place(self, sheet: str) -> str:
        """Say how far a sheet's content reaches when that is too far to lay it out, else ""."""
        if self._content_of_ods:
            return _stray_of_ods(self._content_of_ods)
        xml = self._xml.get(sheet, b"")
        start = xml.rfind(b"<c ", 0, xml.rfind(b"</c>") + 1)
        last = _PLACE.search(xml, start) if start >= 0 else None
        if last is None:
            return ""
        rows = int(last[2])
        wide = _COLUMN if rows > FAR_ROWS else _WIDE_COLUMN
        columns = max(map(_column, {last[1], *wide.findall(xml)})) + 1
        return f" {letters_of(columns - 1)}{rows} " if rows * columns > CELL_LIMIT else ""

    def uncomputed(self, sheet: str) -> frozenset[Place]:
        """Return the (row, column) from 0 of an xlsx sheet's formulas without a usable result."""
        xml = self._xml.get(sheet, b"")
        if b"<f" not in xml:
            return frozenset()
        found = set()
        for attributes, body in _CELL.findall(xml):
            if _FORMULA.search(body) is None:
                continue
            if _RESULT.search(body) is None or _ERROR.search(attributes):
                place = _PLACE.search(attributes)
                if place is not None:
                    found.add((int(place[2]) - 1, _column(place[1])))
        return frozenset(found)

    @cached_property
    def _xml(self) -> Mapping[str, bytes]:
        """The XML of each sheet of an xlsx by the sheet's name."""
        with suppress(*_BROKEN), ZipFile(io.BytesIO(self._content)) as archive:
            names = set(archive.namelist())
            targets = dict(_targets(archive.read(_BOOK), archive.read(_LINKS)))
            return {sheet: archive.read(part) for sheet, part in targets.items() if part in names}
        return {}

    @cached_property
    def _content_of_ods(self) -> bytes:
        with suppress(*_BROKEN), ZipFile(io.BytesIO(self._content)) as archive:
            return archive.read(_ODS) if _ODS in archive.namelist() else b""
        return b""


def letters_of(column: int) -> str:
    """Return the letters of a column counted from 0: 27 is AB."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _stray_of_ods(xml: bytes) -> str:
    """Say where content follows a long stretch of repeated rows or columns, as LibreOffice writes.

    The stretch to the end of the sheet, which every ods has, is followed by nothing.
    """
    for match in _REPEATED.finditer(xml):
        is_rows = match[1] == b"rows"
        count = int(match[2])
        if count < (FAR_ROWS if is_rows else FAR_COLUMNS):
            continue
        end = xml.find(b"</table:table>" if is_rows else b"</table:table-row>", match.end())
        stretch = xml[match.end() : end if end >= 0 else len(xml)]
        if b"<text:p" in stretch or b"office:value" in stretch:
            return f"第 {count} {'行' if is_rows else '列'}之后"
    return ""


def _targets(book: bytes, links: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet and the path of its part."""
    paths = {
        link.get("Id"): normpath(join("/xl", link.get("Target", ""))).lstrip("/")
        for link in fromstring(links)
    }
    for node in fromstring(book).iter():
        if node.tag.endswith("}sheet"):
            key = next((value for name, value in node.items() if name.endswith("}id")), None)
            if key in paths:
                yield node.get("name", ""), paths[key]
