"""Reading xlsx, xls, ods and csv into plain rows, whatever the office hands in."""

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from desktop.exchange.errors import (
    EmptyWorkbook,
    EncryptedWorkbook,
    NotAWorkbook,
    TooManyRows,
    UnreadableFile,
)

Cell = str | int | float | bool | date | datetime | time | timedelta | None
ROW_LIMIT = 20_000
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows, and the rows (1-based) whose formulas were never computed."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    uncomputed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook as read."""

    path: Path
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path) -> Workbook:
    """Read a workbook or CSV.

    Raises UnreadableFile, NotAWorkbook, EncryptedWorkbook, EmptyWorkbook, TooManyRows.
    """
    content = _content(path)
    if not content.strip():
        raise EmptyWorkbook(path)
    if content.startswith(_OLE_MARK) and _ENCRYPTED_STREAM in content:
        raise EncryptedWorkbook(path)
    is_binary = content.startswith((_OLE_MARK, b"PK"))
    sheets = _binary_sheets(path, content) if is_binary else (_csv_sheet(path, content),)
    if not any(cell not in (None, "") for sheet in sheets for row in sheet.rows for cell in row):
        raise EmptyWorkbook(path)
    for sheet in sheets:
        if len(sheet.rows) > ROW_LIMIT:
            raise TooManyRows(path, sheet.name, len(sheet.rows), ROW_LIMIT)
    return Workbook(path, sheets)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path) from error


def _binary_sheets(path: Path, content: bytes) -> tuple[Sheet, ...]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = book.sheet_names
        rows = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in names]
    except (CalamineError, OSError, ValueError) as error:
        raise NotAWorkbook(path) from error
    formulas = _uncomputed_formulas(content, len(names))
    return tuple(
        Sheet(name, tuple(tuple(_plain(cell) for cell in row) for row in sheet), uncomputed)
        for name, sheet, uncomputed in zip(names, rows, formulas, strict=True)
    )


def _plain(cell: Cell) -> Cell:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _uncomputed_formulas(content: bytes, sheets: int) -> list[frozenset[int]]:
    """Return, for each sheet of an xlsx, the rows that hold a formula without a value."""
    nothing: list[frozenset[int]] = [frozenset()] * sheets
    if not content.startswith(b"PK"):
        return nothing
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [f"xl/worksheets/sheet{number}.xml" for number in range(1, sheets + 1)]
        if not set(parts) <= set(archive.namelist()):
            return nothing
        return [_rows_without_value(archive.read(part)) for part in parts]


def _rows_without_value(xml: bytes) -> frozenset[int]:
    if b"<f" not in xml:
        return frozenset()
    from xml.etree.ElementTree import fromstring

    found = set()
    for cell in fromstring(xml).iter("{*}c"):
        value = cell.find("{*}v")
        if cell.find("{*}f") is not None and (value is None or not value.text):
            found.add(int("".join(filter(str.isdigit, cell.get("r", "0")))))
    return frozenset(found)


def _csv_sheet(path: Path, content: bytes) -> Sheet:
    text = _decoded(path, content)
    delimiter = max(",;\t", key=text[:4000].count)
    rows = tuple(tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    return Sheet(path.stem, rows)


def _decoded(path: Path, content: bytes) -> str:
    if b"\x00" in content or content.startswith((b"\x89PNG", b"%PDF", b"\xff\xd8")):
        raise NotAWorkbook(path)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotAWorkbook(path)
