"""Reading xlsx, xls, ods and csv into plain rows, whatever the office hands in."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from desktop.exchange.errors import (
    EmptyWorkbook,
    EncryptedWorkbook,
    NotAWorkbook,
    StrayCell,
    TooManyRows,
    UnreadableFile,
)
from desktop.exchange.sheet_parts import UNPACKED_LIMIT, Place, SheetParts

Cell = str | int | float | bool | date | datetime | time | timedelta | None
Row = tuple[Cell, ...]

ROW_LIMIT = 20_000
"""More filled rows than this in one sheet are no roster."""
SIZE_LIMIT = 300_000_000
"""Bytes; a roster with a photograph of everyone has a third of that."""

_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_TEXT_SUFFIXES = frozenset({".csv", ".txt", ".tsv"})
_TEXT_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MARKUP = re.compile(r"\s*<(?:!doctype|\?xml|html|table|meta|style|div)\b", re.IGNORECASE)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows, and the (row, column) from 0 of formulas without a result."""

    name: str
    rows: tuple[Row, ...]
    uncomputed: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook as read: its visible sheets in order."""

    path: Path
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path) -> Workbook:
    """Read a workbook or a CSV (UTF-8, GB18030), recognised by its content, not its name.

    Raises UnreadableFile, NotAWorkbook, EncryptedWorkbook, EmptyWorkbook, TooManyRows, StrayCell.
    """
    content = _content(path)
    if not content.strip():
        raise EmptyWorkbook(path)
    if content.startswith((_OLE_MARK, b"PK")):
        sheets = _binary_sheets(path, content)
    else:
        sheets = (_csv_sheet(path, content),)
    if not any(sheet.uncomputed or any(map(_is_filled, sheet.rows)) for sheet in sheets):
        raise EmptyWorkbook(path)
    return Workbook(path, sheets)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise NotAWorkbook(path)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path) from error


def _binary_sheets(path: Path, content: bytes) -> tuple[Sheet, ...]:
    from python_calamine import CalamineError, CalamineWorkbook

    if content.startswith(_OLE_MARK) and _ENCRYPTED_STREAM in content:
        raise EncryptedWorkbook(path)
    parts = SheetParts(content)
    if parts.unpacked_size > UNPACKED_LIMIT:
        raise NotAWorkbook(path)
    sheets = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in _visible(book):
            _refuse_unbounded(path, name, parts)
            raw = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            _refuse_too_many(path, name, raw)
            sheets.append(_sheet(name, raw, parts.uncomputed(name)))
    except (CalamineError, OSError, ValueError) as error:
        raise _refusal(path) from error
    return tuple(sheets)


def _refusal(path: Path) -> NotAWorkbook | EncryptedWorkbook:
    """Return why a workbook cannot be read: only going by its name the reader sees a password."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        CalamineWorkbook.from_path(path)
    except (CalamineError, OSError, ValueError) as error:
        if isinstance(error, PasswordError):
            return EncryptedWorkbook(path)
    return NotAWorkbook(path)


def _refuse_unbounded(path: Path, name: str, parts: SheetParts) -> None:
    """Refuse a sheet that would take all memory when laid out, and so end the program."""
    count = parts.filled_rows(name)
    if count > ROW_LIMIT:
        raise TooManyRows(path, name, count, ROW_LIMIT)
    stray = parts.stray_place(name)
    if stray:
        raise StrayCell(path, name, stray)


def _visible(book: object) -> list[str]:
    """Name the sheets that an office program shows; all of them when it shows none."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = [
        sheet
        for sheet in book.sheets_metadata  # type: ignore[attr-defined]
        if sheet.typ == SheetTypeEnum.WorkSheet
    ]
    shown = [sheet.name for sheet in tables if sheet.visible == SheetVisibleEnum.Visible]
    return shown or [sheet.name for sheet in tables]


def _sheet(name: str, raw: Sequence[Sequence[Cell]], uncomputed: frozenset[Place]) -> Sheet:
    rows = [tuple([_plain(cell) for cell in row]) for row in raw]
    # A row of nothing but formulas without results does not reach the end of what is read.
    missing = max((row + 1 for row, _ in uncomputed), default=0) - len(rows)
    rows += [()] * min(missing, ROW_LIMIT)
    return Sheet(name, tuple(rows), uncomputed)


def _plain(cell: Cell) -> Cell:
    if type(cell) is float and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return cell


def _refuse_too_many(path: Path, name: str, rows: Sequence[Sequence[Cell]]) -> None:
    if len(rows) > ROW_LIMIT:
        count = sum(map(_is_filled, rows))
        if count > ROW_LIMIT:
            raise TooManyRows(path, name, count, ROW_LIMIT)


def _is_filled(row: Sequence[Cell]) -> bool:
    return any(cell not in (None, "") for cell in row)


def _csv_sheet(path: Path, content: bytes) -> Sheet:
    text = _decoded(path, content)
    if _MARKUP.match(text) or not (path.suffix.lower() in _TEXT_SUFFIXES or _is_tabbed(text)):
        raise NotAWorkbook(path)
    delimiter = max(",;\t", key=text[:4000].count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise NotAWorkbook(path) from error
    _refuse_too_many(path, path.stem, rows)
    return Sheet(path.stem, tuple(tuple(row) for row in rows))


def _is_tabbed(text: str) -> bool:
    """Return whether a text is a table all the same: other programs save such as .xls."""
    lines = [line for line in text[:4000].splitlines() if line.strip()]
    return len(lines) > 1 and all("\t" in line for line in lines[:2])


def _decoded(path: Path, content: bytes) -> str:
    """Return a text that an office program saved; a file of another kind is none.

    Raises NotAWorkbook.
    """
    encodings = ("utf-16",) if content.startswith(_UTF_16_MARKS) else _TEXT_ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        # A text has a control character or two by accident; a picture is full of them.
        head = text[:10_000]
        if "\x00" not in text and len(_NO_TEXT.findall(head)) <= 8 + len(head) // 100:
            return text
    raise NotAWorkbook(path)
