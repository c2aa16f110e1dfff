"""`minutes`: the minutes of a meeting as text, or as the paper itself."""

import json
from pathlib import Path
from typing import Any

import click

from db.domain.ids import MeetingId
from desktop.cli_session import FILE, meeting_option, opened
from desktop.reports.minutes_paper import MinutesSheet
from desktop.services.documents import write_file
from desktop.services.minutes import MinutesView
from desktop.services.minutes_documents import MinutesChoice, MinutesPaper
from desktop.services.typesetting import NoSuchPaperFormat
from desktop.services.workspace import Workspace

PDF, WORD = ".pdf", ".docx"


@click.command("minutes")
@click.argument("file", type=FILE)
@meeting_option
@click.option("--out", type=FILE, help="PDF 或 Word（.docx）文件；不给则打印文字")
@click.option("--summary", "is_summary", is_flag=True, help="会议纪要，不给则为会议记录")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def minutes(file: Path, number: int, *, out: Path | None, is_summary: bool, style: str) -> None:
    """会议记录或会议纪要：打印文字，或者写成文件。"""
    paper = MinutesPaper.SUMMARY if is_summary else MinutesPaper.RECORD
    choice = MinutesChoice(paper=paper, meeting=MeetingId(number))
    with opened(file, read_only=True) as desk:
        if out is not None:
            missing = write_minutes(desk, choice, out)
            if missing:
                click.echo(f"这些字没有字体可以打印：{'、'.join(missing)}", err=True)
            click.echo(out)
            return
        sheet = desk.minutes_documents.sheet(choice)
        view = desk.minutes.view(choice.meeting)
    click.echo(_json_text(sheet, view) if style == "json" else plain_text(sheet))


def write_minutes(desk: Workspace, choice: MinutesChoice, target: Path) -> tuple[str, ...]:
    """Write the chosen paper as its suffix says; return the characters that no font has.

    Raises NoSuchPaperFormat, NoSuchMeeting, and the environment faults of the target.
    """
    suffix = target.suffix.lower()
    if suffix == PDF:
        return desk.minutes_documents.save(choice, target).missing_glyphs
    if suffix != WORD:
        raise NoSuchPaperFormat(target)
    write_file(desk.minutes_documents.word(choice), target)
    return ()


def plain_text(sheet: MinutesSheet) -> str:
    """Return what stands on the paper, a paragraph a line."""
    official = sheet.official
    lines = (
        *(official.issuer, official.document_number, official.title, *official.bylines),
        *(part.text for part in sheet.body),
        *(*official.signing, official.signature, official.date_line),
    )
    return "\n".join(line for line in lines if line)


def _json_text(sheet: MinutesSheet, view: MinutesView) -> str:
    row = view.row
    said: dict[str, Any] = {
        "title": sheet.title,
        "number": sheet.number,
        "version": row.ordinal if row else None,
        "is_signed": view.is_signed,
        "signed_at": row.signed_at.isoformat() if row and row.signed_at else None,
        "chair": view.people.chair,
        "recorder": view.people.recorder,
        "sections": [{"title": part.title, "text": part.text} for part in sheet.parts],
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


VERBS = (minutes,)
