"""Lists as workbooks that any office program opens, and that import again unchanged."""

import csv
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from db.domain.vocabulary import Sex, SpeechForm
from desktop.exchange.roster import MEMBER_COLUMNS, MemberDraft
from desktop.exchange.speeches import SPEECH_COLUMNS, SpeechDraft

Lines = list[list[object]]
WIDEST_COLUMN = 60


def export_table(
    path: Path, title: str, headers: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Write a list as xlsx, whole or not at all. Raises OSError when the disk refuses."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with _written_whole(path) as unfinished:
        try:
            with Workbook(str(unfinished), {"strings_to_formulas": False}) as book:
                _fill(book, title, headers, rows)
        except FileCreateError as error:
            raise OSError(*getattr(error.args[0], "args", (str(error),))) from error


def export_csv(path: Path, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Write a list as CSV that WPS and Excel read (UTF-8 with its mark), whole or not at all."""
    with (
        _written_whole(path) as unfinished,
        unfinished.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(headers)
        writer.writerows(rows)


def member_table(drafts: Sequence[MemberDraft]) -> tuple[list[str], Lines]:
    """Return headers and rows of a roster."""
    return [spec.title for spec in MEMBER_COLUMNS], [_member_line(draft) for draft in drafts]


def speech_table(drafts: Sequence[SpeechDraft]) -> tuple[list[str], Lines]:
    """Return headers and rows of a list of speech requests."""
    return [spec.title for spec in SPEECH_COLUMNS], [_speech_line(draft) for draft in drafts]


@contextmanager
def _written_whole(path: Path) -> Iterator[Path]:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield unfinished
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _fill(
    book: object, title: str, headers: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    sheet = book.add_worksheet(title[:31])  # type: ignore[attr-defined]
    bold = book.add_format({"bold": True, "bg_color": "#E8ECF3", "border": 1})  # type: ignore[attr-defined]
    text = book.add_format({"num_format": "@"})  # type: ignore[attr-defined]
    for column, header in enumerate(headers):
        sheet.write_string(0, column, header, bold)
        shown = [header, *(str(row[column]) for row in rows[:200])]
        sheet.set_column(column, column, min(WIDEST_COLUMN, 4 + 2 * max(map(len, shown))))
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value)
            elif value != "":
                sheet.write_string(number, column, str(value), text)
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(headers) - 1)


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
        "是" if draft.is_standing else "",
        _day(draft.office_from),
        _day(draft.office_to),
    ]


def _speech_line(draft: SpeechDraft) -> list[object]:
    return [
        draft.submitted_at.isoformat(sep=" "),
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
