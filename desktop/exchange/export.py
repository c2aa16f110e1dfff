"""Lists as workbooks that any office program opens, and that import again unchanged."""

import csv
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from db.domain.vocabulary import Sex, SpeechForm
from desktop.exchange.member_rows import MEMBER_COLUMNS, MemberDraft
from desktop.exchange.speech_rows import SPEECH_COLUMNS, SpeechDraft

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Lines = list[list[object]]
WIDEST_COLUMN = 60
FIXED_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_MEASURED_ROWS = 200
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]|^'|'$")


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a workbook: its name, headers and rows."""

    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[object]]


def export_table(
    path: Path, title: str, headers: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Write a list as xlsx, whole or not at all. Raises OSError when the disk refuses.

    Texts are written as text, so that 007 and =1 stay what they are; whole numbers as numbers;
    ``title`` names the sheet.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with _written_whole(path) as unfinished:
        try:
            with Workbook(str(unfinished)) as book:
                _fill(book, title, headers, rows)
        except FileCreateError as error:
            cause = error.args[0]
            raise (cause if isinstance(cause, OSError) else OSError(str(error))) from error


def workbook(tables: Sequence[Table]) -> bytes:
    """Return tables as the sheets of one xlsx, written as ``export_table`` writes them.

    The bytes hold no clock: the same tables are the same file.
    """
    from xlsxwriter import Workbook

    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": FIXED_DATE})
        for table in tables:
            _fill(book, table.title, table.headers, table.rows)
    return target.getvalue()


def export_csv(path: Path, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Write a list as CSV that WPS and Excel read (UTF-8 with its mark), whole or not at all."""
    with (
        _written_whole(path) as unfinished,
        unfinished.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(headers)
        writer.writerows([_text(value) for value in row] for row in rows)


PRIVATE = ("phone",)
"""What a roster that is handed on does not show."""


def member_table(drafts: Sequence[MemberDraft]) -> tuple[list[str], Lines]:
    """Return headers and rows of a roster."""
    titles = [spec.title for spec in MEMBER_COLUMNS if spec.key not in PRIVATE]
    return titles, [_member_line(draft) for draft in drafts]


def speech_table(drafts: Sequence[SpeechDraft]) -> tuple[list[str], Lines]:
    """Return headers and rows of a list of speech requests."""
    return [spec.title for spec in SPEECH_COLUMNS], [_speech_line(draft) for draft in drafts]


@contextmanager
def _written_whole(path: Path) -> Iterator[Path]:
    # The name is short: the list's own, with more added, can be longer than a disk takes.
    unfinished = path.with_name(f".{os.getpid()}.part")
    try:
        yield unfinished
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _fill(
    book: "Workbook", title: str, headers: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    sheet: Worksheet = book.add_worksheet(_NO_SHEET_NAME.sub(" ", title)[:31].strip() or "名单")
    bold = book.add_format({"bold": True, "bg_color": "#E8ECF3", "border": 1})
    text = book.add_format({"num_format": "@"})
    for column, header in enumerate(headers):
        sheet.write_string(0, column, header, bold)
        shown = [header, *(_text(row[column]) for row in rows[:_MEASURED_ROWS])]
        sheet.set_column(column, column, min(WIDEST_COLUMN, 4 + 2 * max(map(len, shown))))
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int | float) and not isinstance(value, bool):
                sheet.write_number(number, column, value)
            elif _text(value):
                sheet.write_string(number, column, _text(value), text)
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(headers) - 1)


def _text(value: object) -> str:
    """Return a value as a cell shows it: nothing as nothing, a truth as 是 or 否."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    return value.isoformat(sep=" ") if isinstance(value, datetime) else str(value)


def _member_line(draft: MemberDraft) -> list[object]:
    return [
        draft.number,
        draft.name,
        {Sex.MALE: "男", Sex.FEMALE: "女"}[draft.sex] if draft.sex else "",
        draft.ethnicity,
        "、".join(draft.parties) or "群众",
        draft.sector,
        draft.committee,
        draft.duty,
        draft.birth,
        _text(draft.is_standing),
        _day(draft.office_from),
        _day(draft.office_to),
    ]


def _speech_line(draft: SpeechDraft) -> list[object]:
    return [
        _text(draft.submitted_at),
        draft.unit,
        draft.speaker,
        draft.reader,
        draft.title,
        "口头" if draft.form is SpeechForm.ORAL else "书面",
        draft.minutes,
        draft.theme,
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
